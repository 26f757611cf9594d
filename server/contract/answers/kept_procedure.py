"""The catalogue as those who keep it see it: drafts, versions, what a file would change."""

from datetime import date, datetime
from typing import Literal

from server.contract.answers.answer import Answer, Localized, Named


class CatalogueColumn(Answer):
    """A column of the file of procedures.

    `list`: key of the column whose items it describes; null where a procedure has it once.
    """

    key: str
    title: Localized
    most: int
    needed: bool
    list: str | None


class NamedProcedure(Named):
    """A procedure by its code and name."""


class KeptProcedure(Named):
    """A procedure of the catalogue, also where citizens are not told of it.

    `draft`: it has no set time; `coming`: it counts from a later day; `ended`: not any more;
    `no_service`: the office no longer has its service.
    """

    field: Localized
    service: str
    state: Literal["shown", "draft", "coming", "ended", "no_service"]
    versions: int


class LastImport(Answer):
    """When the catalogue changed last, and of how many procedures.

    `change`: its line in the log of changes, which takes it back; null: none
    tells of it.
    """

    at: datetime
    procedures: int
    change: int | None


class KeptCatalogue(Answer):
    """The whole catalogue by its codes, the columns of its file, and what changed last.

    `samples`: how many procedures of the sample catalogue could be taken here.
    """

    columns: list[CatalogueColumn]
    procedures: list[KeptProcedure]
    last: LastImport | None
    samples: int


class ProcedureVersion(Answer):
    """One version of a procedure as rows of the file: texts by column; what is empty is absent."""

    version: int
    imported_at: datetime
    effective_from: date
    effective_to: date | None
    current: bool
    rows: list[dict[str, str]]


class ProcedureVersions(Answer):
    """Every version of a procedure, the newest first; `newest`: what is saved counts on."""

    newest: int
    versions: list[ProcedureVersion]


class ProcedureChange(Named):
    """A procedure that a file would change, and in which columns."""

    columns: list[Localized]


class CatalogueChanges(Answer):
    """What a file would do. `not_named` stay as they are; `drafts` would be shown to nobody."""

    added: list[NamedProcedure]
    changed: list[ProcedureChange]
    unchanged: int
    not_named: list[NamedProcedure]
    drafts: list[NamedProcedure]


class TakenSamples(Answer):
    """What became of the sample catalogue. `left_out`: the office has no service for them."""

    added: int
    changed: int
    left_out: list[NamedProcedure]
