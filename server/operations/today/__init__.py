"""The business day that is open, as acts need it: its turn, its hours, what it admits."""
