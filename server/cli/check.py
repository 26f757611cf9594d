"""One thing that `luot doctor` looked at, and how a moment is told."""

from dataclasses import dataclass
from datetime import datetime

from server.cli.speech import language
from server.texts import say


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `do` is empty where nothing is to be done.

    One that is `ok` and has something to do is a hint: nothing fails by it today.
    """

    name: str
    ok: bool
    says: str
    do: str = ""


def check(name: str, ok: bool, **values: object) -> Check:
    """Say that something is well, or what is wrong and what to do."""
    if ok:
        return Check(name, True, told(f"{name}.ok", **values))
    return Check(name, False, told(f"{name}.bad", **values), told(f"{name}.do", **values))


def told(key: str, **values: object) -> str:
    """Say a text of the catalogue `doctor`."""
    return say("doctor", language(), key, **values)


def moment(at: datetime) -> str:
    """Write a moment by the machine's clock, with its zone: 16:20 29/11/2026 (UTC+07:00)."""
    here = at.astimezone()
    return f"{here:%H:%M %d/%m/%Y} (UTC{here.isoformat()[-6:]})"
