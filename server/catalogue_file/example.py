"""An invented ward's procedures, to start from and to try things with."""

from importlib.resources import files


def example_catalogue() -> bytes:
    """Give the example, a CSV that imports into the example office."""
    found = files("server.catalogue_file") / "example" / "procedures.csv"
    return found.read_bytes()
