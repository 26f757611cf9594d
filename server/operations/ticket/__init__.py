"""What happens to a ticket: one file an act."""
