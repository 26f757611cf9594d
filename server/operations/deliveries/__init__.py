"""What is to be sent, whatever carries it: ordered, taken when it is due, forgotten."""
