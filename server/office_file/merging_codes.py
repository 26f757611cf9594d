"""Codes, letters and numbers that two offices both have, and others in their place."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from server.office_file.model import OfficeFile

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
LONGEST_CODE = 40
Codes = Mapping[str, str]


class Renaming(NamedTuple):
    """New codes of services and counters and new letters of numbers, each by the old one."""

    services: Codes
    counters: Codes
    letters: Codes


def fresh(code: str, taken: Collection[str]) -> str:
    """Find a code like another that is not taken, whatever the case of its letters."""
    known = {one.casefold() for one in taken}
    number = 2
    while f"{code[: LONGEST_CODE - 4]}-{number}".casefold() in known:
        number += 1
    return f"{code[: LONGEST_CODE - 4]}-{number}"


def with_letters(of: OfficeFile, renaming: Renaming) -> Renaming:
    """Let a service whose code is its letter go by its new letter, where nothing else is said."""
    named = {
        one.code: renaming.letters[one.prefix]
        for one in of.services
        if one.code == one.prefix and one.prefix in renaming.letters
    }
    return renaming._replace(services={**named, **renaming.services})


def clashes(
    into: OfficeFile,
    of: OfficeFile,
    renaming: Renaming,
    services: Iterable[str],
    counters: Iterable[str],
) -> Renaming:
    """Propose new codes and letters for what both offices have and nobody has renamed.

    Args:
        into: the office that stays.
        of: the one that comes.
        renaming: what is renamed already, `with_letters`.
        services: every code that the office that stays ever gave a service.
        counters: every one that it gave a counter.
    """
    letters = _letters(into, of, renaming)
    known = with_letters(of, renaming._replace(letters={**letters, **renaming.letters}))
    taken = {one.casefold() for one in services}
    mine = [known.services.get(one.code, one.code) for one in of.services]
    return Renaming(
        services={
            one: fresh(one, [*taken, *mine])
            for one, new in zip((each.code for each in of.services), mine, strict=True)
            if new.casefold() in taken
        },
        counters=_counters(of, renaming, counters),
        letters=letters,
    )


def _letters(into: OfficeFile, of: OfficeFile, renaming: Renaming) -> dict[str, str]:
    taken = {one.prefix for one in into.services if one.prefix}
    mine = [renaming.letters.get(one.prefix, one.prefix) for one in of.services if one.prefix]
    free = iter([one for one in LETTERS if one not in taken and one not in mine])
    old = [one.prefix for one in of.services if one.prefix]
    found = {
        letter: next(free, "")
        for letter, new in zip(old, mine, strict=True)
        if new in taken or mine.count(new) > old.count(letter)
    }
    return {letter: new for letter, new in found.items() if new}


def _counters(of: OfficeFile, renaming: Renaming, counters: Iterable[str]) -> dict[str, str]:
    taken = {one.casefold() for one in counters}
    mine = {one.code: renaming.counters.get(one.code, one.code) for one in of.counters}
    known = {*taken, *(one.casefold() for one in mine.values())}
    found: dict[str, str] = {}
    for code, new in mine.items():
        if new.casefold() in taken:
            found[code] = _next_number(known)
            known.add(found[code])
    return found


def _next_number(known: Collection[str]) -> str:
    """Name a counter by the number after the highest: it is spoken, and stands over its desk."""
    return str(max((int(one) for one in known if one.isdecimal()), default=0) + 1)


def free(code: str, taken: Collection[str]) -> str:
    """Leave a code as it is, or find another where it is taken."""
    return fresh(code, taken) if code in taken else code


def free_codes(mine: Iterable[str], others: Sequence[Any]) -> dict[str, str]:
    """Give what comes with a code that is taken another one."""
    clash = {one.casefold() for one in mine}
    taken = [*clash, *(one.code for one in others)]
    return {one.code: fresh(one.code, taken) for one in others if one.code.casefold() in clash}


def codes_of(parts: Iterable[Any]) -> list[str]:
    """Name the codes of some rows of a file."""
    return [one.code for one in parts]


def unknown(of: OfficeFile, renaming: Renaming) -> list[str]:
    """Name what is to be renamed and is not there."""
    there = (codes_of(of.services), codes_of(of.counters), [one.prefix for one in of.services])
    return [
        one
        for names, codes in zip(renaming, there, strict=True)
        for one in names
        if one not in codes
    ]
