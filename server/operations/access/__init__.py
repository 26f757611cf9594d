"""Who is let in, and which devices are there: one file an act."""
