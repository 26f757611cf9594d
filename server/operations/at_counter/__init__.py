"""A counter and who is at it, as acts need them."""
