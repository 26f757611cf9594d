"""Acts of the centre: what it settles for its offices, and what it publishes to them."""
