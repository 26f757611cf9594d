"""What is done when somebody asks that their words be erased."""
