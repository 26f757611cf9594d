"""Acts on the procedure catalogue."""
