"""The page behind a printed QR."""
