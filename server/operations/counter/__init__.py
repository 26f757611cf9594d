"""What happens at a counter: one file an act."""
