"""Booked visits as their acts find them, and how they end."""
