"""Paper slips: what is on them, their picture, and the printers that confirm them."""
