"""An office's set-up between file and tables."""
