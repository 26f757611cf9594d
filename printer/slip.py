"""What is on paper: texts already in the citizen's language, in the order they are read."""

from dataclasses import dataclass

LONGEST_NUMBER = 8
# Fits the narrowest printer at four dots a module.
LONGEST_URL_BYTES = 300


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A numbered slip. Every text comes from the caller; a `None` or an empty tuple prints nothing.

    Raises:
        ValueError: a number that is empty, longer than eight characters or holds a blank; an
            address too long for a QR code of this size.
    """

    office: tuple[str, ...]
    """The office's name, a line each; the last line is the one people know it by."""
    field: str | None = None
    service: str
    banner: str | None = None
    """What is special about the service today."""
    errands: tuple[str, ...] = ()
    """What the number is for where that is more than the service, a line each, in order."""
    errands_heading: str | None = None
    heading: str
    """What the number is, above it."""
    number: str
    copy_mark: str | None = None
    """Set on a reprint, so that two slips of one number are told apart."""
    ahead: str
    """How many people come before; empty where that is over."""
    wait: str | None = None
    """The range of the wait, when it is known."""
    issued_time: str
    issued_date: str
    counters: str | None = None
    """Where the number will be called."""
    guidance: str | None = None
    """What to do until then."""
    follow_url: str | None = None
    """Goes into the QR code."""
    follow_caption: str | None = None
    missed_call: str | None = None
    """What to do after a missed call."""
    rule: str | None = None
    """In which order people are called, for all alike."""
    complaints: tuple[str, ...] = ()
    """Where to complain or suggest something, a line each."""
    courtesy: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse here what could not be drawn later, when a citizen waits."""
        if not 1 <= len(self.number) <= LONGEST_NUMBER or any(c.isspace() for c in self.number):
            raise ValueError(
                f"number: {self.number!r} is not 1 to {LONGEST_NUMBER} characters without blanks"
            )
        _refuse_long_address("follow_url", self.follow_url)


@dataclass(frozen=True, kw_only=True)
class TrialSlip:
    """A slip that proves a printer: its full width, small and stacked letters, and a QR code."""

    title: str
    lines: tuple[str, ...]
    qr_text: str

    @property
    def number(self) -> str:
        """The name that stands where a slip has its number: for files and journals."""
        return "trial"

    def __post_init__(self) -> None:
        """Refuse here what could not be drawn later."""
        _refuse_long_address("qr_text", self.qr_text)


def _refuse_long_address(name: str, text: str | None) -> None:
    if text is not None and not 1 <= len(text.encode()) <= LONGEST_URL_BYTES:
        raise ValueError(f"{name}: expected 1 to {LONGEST_URL_BYTES} bytes")
