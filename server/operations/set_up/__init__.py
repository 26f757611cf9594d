"""What a person decides about an office: one file an act."""
