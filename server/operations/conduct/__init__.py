"""What is done to conduct sheets: announced, filled, commented, decided, opened again."""
