"""Lists of dossiers that an office received, as staff read them, and the feed of them."""

from datetime import date

from server.contract.answers.answer import Answer
from server.contract.dossier_states import DossierList
from server.contract.states import DossierLevel


class DossierListHead(Answer):
    """What stands above a column; `number`: its cells are amounts, in đồng."""

    text: str
    number: bool


class DossierListRow(Answer):
    """A line: a cell a column, null for nothing; `dossier` is the id of the one it is about."""

    dossier: str | None
    cells: list[str | int | None]


class ListedDossiers(Answer):
    """A list of some days, both included, in the language asked for; `sums` stand below."""

    name: DossierList
    title: str
    first: date
    last: date
    heads: list[DossierListHead]
    rows: list[DossierListRow]
    sums: list[list[str | int | None]]


class ToldDossierVersion(Answer):
    """What this office says of a dossier: as an event of the feed that other servers take.

    `code` stays the same; `entered_as` is the official system's, where this office gave its own.
    """

    source: str
    code: str
    version: int
    level: DossierLevel
    received: date | None
    due: date | None
    finished: date | None
    entered_as: str | None


class DossierFeedPage(Answer):
    """Dossiers that changed after a version, in order, each as it is now; `next` asks for more.

    `next` is the last event's version, or what was asked for where there is none.
    """

    events: list[ToldDossierVersion]
    next: int
