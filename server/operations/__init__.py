"""What a person, device or timer does: one file per act, one call per transaction."""
