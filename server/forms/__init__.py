"""Forms on paper: their words, their layout, and the faces they are set in."""
