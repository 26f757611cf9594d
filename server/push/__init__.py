"""The hub and the live feed: who listens, what they may see, where they go on."""
