"""What is read for the wire: one file a noun."""
