"""Paper slips: what is on them, their picture, ESC/POS bytes, and the printers that confirm them."""
