"""What is on paper: texts already in the citizen's language, in the order they are read."""

from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

Part = Literal[
    "office",
    "service",
    "number",
    "wait",
    "counters",
    "qr",
    "time",
    "missed_call",
    "rule",
    "complaints",
    "courtesy",
]
PARTS: tuple[Part, ...] = get_args(Part)
"""What a slip is made of, in its usual order."""
NOTES: frozenset[Part] = frozenset({"missed_call", "rule", "complaints", "courtesy"})
ALONE: frozenset[Part] = frozenset({"office", "service", "number"})
LONGEST_NUMBER = 8
# Fits the narrowest printer at four dots a module.
LONGEST_URL_BYTES = 300


@dataclass(frozen=True, kw_only=True)
class Slip:
    """A numbered slip. Every text comes from the caller; a `None` or an empty tuple prints nothing.

    Raises:
        ValueError: a number that is empty, longer than eight characters or holds a blank; an
            address too long for a QR code of this size; parts without the number or twice.
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
    parts: tuple[Part, ...] = PARTS
    """Which of these stand on paper, in which order; a part that says nothing takes no room."""

    def __post_init__(self) -> None:
        """Refuse here what could not be drawn later, when a citizen waits."""
        if not 1 <= len(self.number) <= LONGEST_NUMBER or any(c.isspace() for c in self.number):
            raise ValueError(
                f"number: {self.number!r} is not 1 to {LONGEST_NUMBER} characters without blanks"
            )
        _refuse_long_address("follow_url", self.follow_url)
        if "number" not in self.parts or len(set(self.parts)) < len(self.parts):
            raise ValueError(f"parts: {self.parts!r} lacks the number or names a part twice")


def together(slip: Slip) -> list[tuple[Part, ...]]:
    """Group the parts that say something: neighbours of one kind are drawn together."""
    silent = {
        part
        for part, text in (
            ("missed_call", slip.missed_call),
            ("rule", slip.rule),
            ("complaints", slip.complaints),
            ("courtesy", slip.courtesy),
        )
        if not text
    }
    said = [part for part in slip.parts if part not in silent]
    return [tuple(run) for _, run in groupby(said, key=_kind)]


def _kind(part: Part) -> str:
    if part in ALONE:
        return part
    return "notes" if part in NOTES else "stub"


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
