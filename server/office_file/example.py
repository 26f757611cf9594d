"""An invented office, complete, to start from and to try things with."""

from importlib.resources import files

from server.office_file.comments import with_comments


def example_office_file(*, always_open: bool = False) -> str:
    """Give the commented example; `always_open`: round the clock, every day."""
    folder = files("server.office_file") / "example"
    hours = "always_open.toml" if always_open else "working_hours.toml"
    parts = ((folder / one).read_text(encoding="utf-8") for one in ("office.toml", hours))
    return with_comments("\n".join(parts))
