"""A ready office that is alive: invented citizens and clerks who use only the public API."""
