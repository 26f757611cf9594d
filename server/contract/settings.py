"""How a key of an office's settings is described: what a form, a check and a reader need of it.

A key that programs hear of is described in the answer that tells it, any other in the office
file's own table. Its label, its help and those of its choices stand in
`server/i18n/office_keys`, under its table and name.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of input that settings have."""

    CODE = "code"
    NAME = "name"
    """One text line in the languages of the office."""
    PHRASE = "phrase"
    """A text in the languages of the office, which may be empty."""
    TEXT_LINE = "text_line"
    PROSE = "prose"
    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    CHOICES = "choices"
    ORDER = "order"
    """Some of the choices, in an order that counts."""
    LANGUAGES = "languages"
    """Some of the languages that there are."""
    CLOCK = "clock"
    DATE = "date"
    COLOUR = "colour"
    TELEPHONE = "telephone"
    TIMEZONE = "timezone"
    PREFIX = "prefix"
    ADDRESS = "address"
    WEB_ADDRESS = "web_address"
    """Of a page that everybody may open."""
    ADDRESSES = "addresses"
    REFERENCE = "reference"
    """The code of a row in another table."""
    REFERENCES = "references"
    CODES = "codes"
    """Codes of what is kept elsewhere than in the office file."""
    NAMES = "names"
    """Names of what is kept elsewhere than in the office file."""
    WEIGHTS = "weights"
    """A number for each of some codes of another table."""
    ROWS = "rows"
    """Rows of a table inside this one."""


class Unit(StrEnum):
    """What a number counts."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    PERCENT = "percent"
    METRES = "metres"
    MILLIMETRES = "millimetres"
    CALLS = "calls"
    TIMES = "times"
    NUMBERS = "numbers"
    DIGITS = "digits"
    FORMS = "forms"
    ERRANDS = "errands"
    POINTS = "points"
    """Credit of one minute's wait, an ordinary ticket's being 1."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a key's type alone does not say; several on one key add up.

    The bounds bind whoever settles the key. Readers of an answer do not check them, so that a
    program of today can still read the office of tomorrow.

    Attributes:
        kind: the kind of input, where the type leaves it open.
        least: the least number, or the fewest letters of a text.
        most: the greatest number, or the most letters of a text.
        unit: what a number counts.
        of: the table of the office file whose codes it names.
    """

    kind: Kind | None = None
    least: float | None = None
    most: float | None = None
    unit: Unit | None = None
    of: str | None = None
