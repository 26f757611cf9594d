"""What is done about phones that are told of their turn by Web Push."""
