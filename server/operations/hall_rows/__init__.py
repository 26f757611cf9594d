"""The alerts of a hall, and services that give no numbers."""
