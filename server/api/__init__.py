"""HTTP routes, who may use them, and how refusals are told."""
