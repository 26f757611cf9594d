"""The wire language: what devices, pages and programs say to the server and hear from it."""
