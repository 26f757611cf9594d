"""A judge of the promised waits: halls of many kinds, played by rules of their own."""
