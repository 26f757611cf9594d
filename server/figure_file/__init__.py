"""Figures as files: a spreadsheet with a sheet of definitions, or a plain table."""
