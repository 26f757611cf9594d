"""What people and devices are called: signs that are seen, and nothing else."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from server.contract.signs import hidden_sign, loose_mark


def _composed(name: str) -> str:
    """Compose a name and hold it to signs that are seen.

    Raises:
        ValueError: a sign that nobody sees, or a mark on no letter.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    wrong = hidden_sign(name) or loose_mark(name)
    if wrong:
        raise ValueError(wrong)
    return name


SeenName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=80),
    AfterValidator(_composed),
]
"""A name as whoever reads it sees it, in 80 letters at the most."""
