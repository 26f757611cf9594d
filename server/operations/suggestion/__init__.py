"""What is done with the suggestion book."""
