"""Tables, the database, the one writer, reads and the outbox."""
