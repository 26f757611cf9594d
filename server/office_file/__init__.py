"""The office file: what an IT officer writes to set up an office, read with care and written."""
