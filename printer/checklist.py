"""A checklist on paper: what to bring for a procedure, in the citizen's language."""

from dataclasses import dataclass

from printer.slip import LONGEST_URL_BYTES

MOST_PAPERS = 24
"""A longer list is for a sheet of A4, not for a roll."""


@dataclass(frozen=True, kw_only=True)
class ListedPaper:
    """A paper with a box to tick, or one that need not be brought and has none."""

    name: str
    sheets: str | None = None
    """How many originals and copies."""
    when: str | None = None
    """Only if that is so."""
    note: str | None = None
    waived: bool = False


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something to know: what it is about, and what holds."""

    label: str
    text: str
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """What a citizen takes home of a procedure. Every text comes from the caller.

    Raises:
        ValueError: no paper and no fact, more than MOST_PAPERS, or an address too long for a QR
            code.
    """

    office: tuple[str, ...]
    """The office's name, a line each; the last line is the one people know it by."""
    heading: str
    title: str
    called: str | None = None
    """What people call it."""
    papers: tuple[ListedPaper, ...]
    left_out: str | None = None
    """That there are more papers than fit on a slip, and where they stand."""
    facts: tuple[Fact, ...]
    page_url: str | None = None
    """Goes into the QR code."""
    page_caption: str | None = None
    printed: tuple[str, ...]
    """When it was printed, the procedure's code; a line each."""
    no_number: str
    """That this is no number of the line."""
    code: str

    def __post_init__(self) -> None:
        """Refuse here what could not be drawn later, when a citizen waits."""
        if not self.papers and not self.facts:
            raise ValueError("a checklist tells something")
        if len(self.papers) > MOST_PAPERS:
            raise ValueError(f"papers: at most {MOST_PAPERS}")
        if self.page_url is not None and not 1 <= len(self.page_url.encode()) <= LONGEST_URL_BYTES:
            raise ValueError(f"page_url: expected 1 to {LONGEST_URL_BYTES} bytes")

    @property
    def number(self) -> str:
        """The name that stands where a slip has its number: for files and journals."""
        return self.code
