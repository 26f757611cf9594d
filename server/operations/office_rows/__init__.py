"""An office's rows: its set-up between file and tables, its devices."""
