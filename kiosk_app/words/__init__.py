"""What the kiosk says, on the glass and on paper, in every language of the house."""
