"""Letters that devices show until somebody lets them in."""
