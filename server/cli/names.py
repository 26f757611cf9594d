"""Names that are given on the command line: of people and of devices."""

import unicodedata

from server.cli.speech import Failure, words
from server.contract.signs import hidden_sign, loose_mark

LONGEST_NAME = 80


def fit_name(field: str, given: str) -> str:
    """Compose a name (NFC) and take the blanks around it away.

    Args:
        field: the argument or option that it was given by, as the command's help writes it.
        given: the name.

    Raises:
        Failure: naming the field, when the name is empty or too long, or the sign in it that
            nobody sees, or the mark that stands on no letter.
    """
    hidden, loose = hidden_sign(given), loose_mark(given)
    if hidden is not None:
        raise Failure(words("name.hidden_sign", field=field, sign=hidden))
    if loose is not None:
        raise Failure(words("name.loose_mark", field=field, sign=loose))
    composed = unicodedata.normalize("NFC", given).strip()
    if not composed or len(composed) > LONGEST_NAME:
        raise Failure(words("name.length", field=field, most=LONGEST_NAME))
    return composed
