"""The kiosk at work without its glass: the server, the journal and the printer."""
