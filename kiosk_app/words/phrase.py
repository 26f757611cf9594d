"""A phrase to be said and shown: whole for the eye, in parts for a voice."""

from dataclasses import dataclass
from string import Formatter

from kiosk_app.words.wording import Wording
from server.contract.answers import WaitRange

EDGES = " .,:;·\n"


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said in one breath."""

    text: str
    parts: tuple[str, ...]
    """Texts of the catalogue between its numbers, names of the office, and numbers."""


def phrase(words: Wording, key: str, **values: object) -> Phrase:
    """Take a text of the catalogue; a list such as "2, 3" is said one after another."""
    text = " ".join(words.say(key, **values).split())
    parts: list[str] = []
    for literal, name, _, _ in Formatter().parse(words.texts[key]):
        parts.append(" ".join(literal.split()).strip(EDGES))
        if name is not None:
            parts += str(values[name]).split(", ")
    return Phrase(text, tuple(part for part in parts if part))


def counted(words: Wording, key: str, count: int) -> Phrase:
    """Take a count in the form that fits it: none, one, or many."""
    return phrase(words, words.form(key, count), count=count)


def spelled(text: str) -> Phrase:
    """Take signs that are said one by one."""
    return Phrase(text, tuple(text.replace(" ", "")))


def told(text: str) -> tuple[Phrase, ...]:
    """Take a text that the office wrote, whole; none where it is empty."""
    whole = " ".join(text.split())
    return (Phrase(whole, (whole.strip(EDGES),)),) if whole else ()


def waited(words: Wording, wait: WaitRange | None) -> list[Phrase]:
    """Say how long the wait will be; nothing where that is not known."""
    if wait is None:
        return []
    low, high = wait.low_minutes, wait.high_minutes
    if high == 0:
        return [phrase(words, "wait_now")]
    if low == 0:
        return [phrase(words, "say_wait_under", minutes=high)]
    if low == high:
        return [phrase(words, "say_wait_about", minutes=high)]
    return [phrase(words, "say_wait_range", low=low, high=high)]
