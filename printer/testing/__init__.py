"""Printers without paper, for trials and tests."""
