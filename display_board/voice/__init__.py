"""The voice: a bank of clips that speaks calls offline, replaceable clip by clip by recordings."""
