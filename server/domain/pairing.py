"""The letters that a device shows and an admin types, so that nobody types a secret.

They are read from a screen and typed on another: I, O, S, Z, B and Q are left out, which are taken
for 1, 0, 5, 2, 8 and 0.
"""

from datetime import datetime, timedelta

PAIRING_LETTERS = "ACDEFGHJKLMNPRTUVWXY"
LETTERS_SHOWN = 6
LASTS = timedelta(minutes=10)
_LEFT_OUT = " -\u00b7\u00a0"
"""What stands between groups of letters where they are shown."""


def as_letters(typed: str) -> str | None:
    """Bring what somebody typed into the form that was shown; None: it can be no device's."""
    letters = "".join(sign for sign in typed.upper() if sign not in _LEFT_OUT)
    shown = len(letters) == LETTERS_SHOWN and set(letters) <= set(PAIRING_LETTERS)
    return letters if shown else None


def ends_at(asked_at: datetime) -> datetime:
    """Tell until when letters hold that were first shown at a moment."""
    return asked_at + LASTS
