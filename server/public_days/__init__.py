"""The public days off and worked weekends of a country, with the texts that order them."""
