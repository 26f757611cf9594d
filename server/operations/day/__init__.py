"""What a supervisor or the clock does to a business day: one file an act."""
