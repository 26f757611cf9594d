"""A campaign's forms: when they are taken, and what they say together."""

import hashlib
from base64 import b32encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from server.domain.rating import CUT_SHARE, cut, shares

LETTERS = 16
"""Of a form's code: 80 bits, which nobody guesses."""
WORDS = 4
"""Of each question."""
Answers = tuple[int | None, int | None, int | None]
"""Speed, attitude, convenience, each from 1, the worst word, to 4; None: nothing chosen."""


def form_codes(office: str, campaign: str, secret: str, forms: int) -> list[str]:
    """Name forms; the same `secret` names the same ones, so that a press sent again does."""
    hashed = (
        hashlib.sha256(f"{office}\n{campaign}\n{secret}\n{place}".encode()).digest()
        for place in range(forms)
    )
    return [b32encode(one)[:LETTERS].decode().lower() for one in hashed]


def takes_forms(first: date, last: date, day: date) -> bool:
    """Tell whether forms are handed out and taken back on a day."""
    return first <= day <= last


def is_valid(answers: Answers) -> bool:
    """Tell whether each of the three questions is answered."""
    return None not in answers


@dataclass(frozen=True, slots=True)
class Shares:
    """How often each word was chosen on valid forms, worst first; None under 30."""

    count: int
    shares: tuple[float, ...] | None


def rate(returned: int, handed_out: int) -> float | None:
    """Give the share of forms that came back, cut to hundredths of a percent."""
    return cut(returned / handed_out, CUT_SHARE) if handed_out else None


def shares_of(forms: Mapping[Answers, int], question: int) -> Shares:
    """Count one question's words over the valid forms; `forms` are how many gave such answers."""
    chosen: list[int] = []
    for answers, many in forms.items():
        word = answers[question]
        if word is not None and is_valid(answers):
            chosen += [word] * many
    return Shares(len(chosen), _shares(chosen))


def _shares(chosen: Sequence[int]) -> tuple[float, ...] | None:
    return shares(chosen, WORDS)
