"""What the acts on dossiers share."""
