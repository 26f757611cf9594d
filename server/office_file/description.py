"""The whole description of an office's settings, table by table and key by key.

Made from the tables of the office file; what a page that edits an office needs of a key stands
in one `DescribedKey`, its words in `server/i18n/office_keys`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from server.contract.languages import further, languages, own_name
from server.contract.settings import Kind, Unit
from server.office_file.keys import Shape, keys_of, shape_of
from server.office_file.model import OfficeFile
from server.office_file.values import Name, Phrase, Table
from server.texts import catalogue

CATALOGUE = "office_keys"
KINDS: dict[object, Kind] = {
    bool: Kind.SWITCH,
    int: Kind.NUMBER,
    float: Kind.NUMBER,
    date: Kind.DATE,
    Name: Kind.NAME,
    Phrase: Kind.PHRASE,
}


@dataclass(frozen=True, slots=True)
class DescribedKey:
    """One key of the office file, with what a form needs to ask for it.

    Attributes:
        table: the table that holds it, as `DescribedTable.path`.
        name: the key as the file writes it.
        kind: the kind of input.
        needed: whether it cannot be left out.
        default: what it is where it is left out; None: nothing.
        least: the least number, or the fewest letters of a text.
        most: the greatest number, or the most letters of a text.
        unit: what a number counts.
        choices: what may be chosen.
        of: the table whose codes it names.
    """

    table: str
    name: str
    kind: Kind
    needed: bool
    default: object
    least: float | None
    most: float | None
    unit: Unit | None
    choices: tuple[str, ...]
    of: str | None

    def label(self, language: str) -> str:
        """Give its name for people."""
        return _words(self.table, self.name, language)

    def help(self, language: str) -> str:
        """Say in a sentence what it is for."""
        return _words(self.table, f"{self.name}.help", language)

    def label_of(self, choice: str, language: str) -> str:
        """Give the name of one of its choices for people."""
        if self.kind is Kind.LANGUAGES and choice in further():
            return own_name(choice)
        return _words(self.table, f"{self.name}={choice}", language)

    def unit_in_words(self, language: str) -> str:
        """Name its unit; without one there is nothing to name."""
        return "" if self.unit is None else catalogue(CATALOGUE, language)[f"unit.{self.unit}"]


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """One table of the office file.

    Attributes:
        path: the keys that lead to it from the top of the file, joined by dots.
        part: the class of its values.
        repeats: whether there may be several rows of it.
        keys: its own keys; tables inside it that stand alone are not among them.
    """

    path: str
    part: type[Table]
    repeats: bool
    keys: tuple[DescribedKey, ...]

    def label(self, language: str) -> str:
        """Give its name for people."""
        return _words(*self._place(), language)

    def help(self, language: str) -> str:
        """Say in a sentence what it is for."""
        above, name = self._place()
        return _words(above, f"{name}.help", language)

    def _place(self) -> tuple[str, str]:
        above, _, name = self.path.rpartition(".")
        return above, name


@cache
def description() -> tuple[DescribedTable, ...]:
    """Describe every table of the office file, those inside another one after it."""
    return tuple(_tables(OfficeFile, ""))


def _tables(part: type[Table], above: str) -> Iterator[DescribedTable]:
    for name, field in keys_of(part).items():
        shape = shape_of(field)
        if not _is_table(shape.inside):
            continue
        path = f"{above}.{name}" if above else name
        keys = tuple(
            _key(path, key, about, kind)
            for key, about in keys_of(shape.inside).items()
            if (kind := _kind(shape_of(about))) is not None
        )
        yield DescribedTable(path, shape.inside, shape.several is list, keys)
        yield from _tables(shape.inside, path)


OF_SEVERAL = {Kind.ORDER, Kind.LANGUAGES, Kind.CODES, Kind.NAMES, Kind.ADDRESSES}
"""Kinds of lists that say themselves what they hold."""


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Table) and kind not in KINDS


def _key(table: str, name: str, field: FieldInfo, kind: Kind) -> DescribedKey:
    shape = shape_of(field)
    needed = field.is_required()
    return DescribedKey(
        table=table,
        name=name,
        kind=kind,
        needed=needed,
        default=None if needed else field.get_default(call_default_factory=True),
        least=shape.key.least,
        most=shape.key.most,
        unit=shape.key.unit,
        choices=_choices(kind, shape),
        of=shape.key.of,
    )


def _choices(kind: Kind, shape: Shape) -> tuple[str, ...]:
    if kind is Kind.LANGUAGES:
        return languages()
    return get_args(shape.inside) if get_origin(shape.inside) is Literal else ()


def _kind(shape: Shape) -> Kind | None:
    """Tell the kind of input; None: a table of its own."""
    chosen = get_origin(shape.inside) is Literal
    if shape.several is dict:
        return Kind.WEIGHTS
    if shape.several is list:
        if _is_table(shape.inside):
            return Kind.ROWS
        of_file = Kind.CHOICES if chosen else Kind.REFERENCES
        return shape.key.kind if shape.key.kind in OF_SEVERAL else of_file
    if _is_table(shape.inside):
        return None
    return Kind.CHOICE if chosen else shape.key.kind or KINDS[shape.inside]


def _words(table: str, key: str, language: str) -> str:
    """Find a key's words under its table, else under those that share them."""
    words = catalogue(CATALOGUE, language)
    places = (table, table.rpartition(".")[2], "*")
    return next(words[at] for place in places if (at := f"{place}.{key}".lstrip(".")) in words)
