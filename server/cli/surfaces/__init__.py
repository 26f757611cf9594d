"""What kiosks, slips and boards will do with an office file: told when it is imported."""
