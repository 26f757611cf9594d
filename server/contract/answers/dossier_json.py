"""Dossiers as they are written: see `as_json`."""

from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12


class DossierJson(TypedDict):
    """A Dossier."""

    code: str
    level: str


class ImportedDossiersJson(TypedDict):
    """An ImportedDossiers."""

    added: int
    changed: int
    unchanged: int
    erased: int
