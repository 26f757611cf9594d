"""Lists of dossiers and their feed, as they are written; see `as_json`."""

from datetime import date

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12


class DossierListHeadJson(TypedDict):
    """A DossierListHead."""

    text: str
    number: bool


class DossierListRowJson(TypedDict):
    """A DossierListRow."""

    dossier: str | None
    cells: list[str | int | None]


class ListedDossiersJson(TypedDict):
    """A ListedDossiers."""

    name: str
    title: str
    first: date
    last: date
    heads: list[DossierListHeadJson]
    rows: list[DossierListRowJson]
    sums: list[list[str | int | None]]


class ToldDossierVersionJson(TypedDict):
    """A ToldDossierVersion."""

    source: str
    code: str
    version: int
    level: str
    received: date | None
    due: date | None
    finished: date | None
    entered_as: str | None


class DossierFeedPageJson(TypedDict):
    """A DossierFeedPage."""

    events: list[ToldDossierVersionJson]
    next: int
