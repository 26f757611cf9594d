"""What the kiosk shows and asks for: its screens as a state machine, pure values in and out."""
