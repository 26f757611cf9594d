"""Phones that are told of a turn, as their acts find them, and how they are forgotten."""
