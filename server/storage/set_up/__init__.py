"""An office's set-up as values, read once and kept."""
