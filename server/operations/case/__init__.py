"""What is done about a low rating."""
