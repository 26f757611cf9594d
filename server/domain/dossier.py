"""A dossier's code, however it is typed, and what an office says of a dossier."""

import re
from contextlib import suppress
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from server.contract.states import DossierLevel

LONGEST_CODE = 40
DAY_IN_CODE = re.compile(r"-(\d{6})-\d{4}$")


class ToldDossier(NamedTuple):
    """What a file says of one dossier; `level` None: it is to be forgotten.

    `finished` is the day on which the result was there. A day that is None was not told.
    """

    code: str
    level: DossierLevel | None
    received: date | None = None
    due: date | None = None
    finished: date | None = None


def folded_code(code: str) -> str:
    """Leave of a code what people type of it: letters and digits, without case.

    Codes come as `000.00.12.H61-251118-0007` and shorter, `H61.12-251118-0007` (Circular
    01/2018/TT-VPCP, article 19), a receipt's own number as `123/TNHS`; their dots, hyphens and
    strokes part and do not tell apart.
    """
    return re.sub(r"[^0-9A-Z]", "", code.upper())


def dossier_address(public_url: str, office: str, code: str) -> str:
    """Name the page that tells how far a dossier is; a receipt's QR code holds it.

    A code with its day of receipt is unlike every other; any other is the office's, which is named.
    """
    whose = "" if received_day(code) else f"?office={quote(office, safe='')}"
    return f"{public_url}/d/{quote(code, safe='')}{whose}"


def received_day(code: str) -> date | None:
    """Read the day of receipt that a code holds, `…-YYMMDD-XXXX` (the same article 19)."""
    found = DAY_IN_CODE.search(code)
    if found is not None:
        year, month, day = (int(found[1][place : place + 2]) for place in (0, 2, 4))
        with suppress(ValueError):
            return date(2000 + year, month, day)
    return None
