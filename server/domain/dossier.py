"""A dossier's code, however it is typed, and what an office says of a dossier."""

import re
from typing import NamedTuple

from server.contract.states import DossierLevel

LONGEST_CODE = 40


class ToldDossier(NamedTuple):
    """What a file says of one dossier; `level` None: it is to be forgotten."""

    code: str
    level: DossierLevel | None


def folded_code(code: str) -> str:
    """Leave of a code what people type of it: letters and digits, without case.

    Codes come as `000.00.12.H61-251118-0007` and shorter, `H61.12-251118-0007` (Circular
    01/2018/TT-VPCP, article 19); their dots and hyphens part and do not tell apart.
    """
    return re.sub(r"[^0-9A-Z]", "", code.upper())
