"""Dossiers that the office receives itself, in an office file."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from server.contract.settings import Key, Kind, Unit
from server.office_file.values import Table


class DossierTable(Table):
    """Whether the office writes receipts of its own, and how long it keeps who handed in."""

    own_receipts: bool = False
    code_prefix: Annotated[
        str, StringConstraints(pattern=r"^[A-Z]{2,6}$"), Key(kind=Kind.TEXT_LINE, least=2, most=6)
    ] = "TN"
    """Letters alone: no code of the official system begins so."""
    typeface: Literal["serif", "sans"] = "serif"
    people_kept_days: Annotated[int, Key(least=30, most=3_650, unit=Unit.DAYS)] = 180
    """So long after its end a dossier keeps who handed it in; the register keeps what it needs."""
    register_kept_years: Annotated[int, Key(least=1, most=70)] = 5
    """The register of a year keeps names so long after its end, of dossiers with own receipts."""
