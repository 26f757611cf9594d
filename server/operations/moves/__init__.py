"""How an act moves a ticket: its row, its history, its event."""
