"""What a supervisor does to the hall as a whole: one file an act."""
