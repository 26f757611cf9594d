"""What is done with figures: a report is sent when its day has come."""
