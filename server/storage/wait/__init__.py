"""What the forecast needs of the database."""
