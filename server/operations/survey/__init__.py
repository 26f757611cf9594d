"""What is done with the forms of a campaign."""
