"""What the acts on conduct sheets share."""
