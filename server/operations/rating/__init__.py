"""What a citizen says of a visit."""
