"""Run the luot command as a module."""

from server.cli import main

main()
