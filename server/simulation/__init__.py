"""A day in virtual time, through the order and the forecast that the server itself uses."""
