"""What `luot doctor` says of voices: languages that nobody speaks, names that are only shown."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection, select

from display_board.voice.bank import Bank
from kiosk_app.words.script import plain
from server.cli.check import Check, check, told
from server.contract.languages import HOUSE
from server.name_clips import can_speak, names_in, names_of_procedures
from server.operations.procedure.export_catalogue import export_catalogue
from server.operations.set_up.export_office import export_office
from server.settings import Settings
from server.storage.query import Values
from server.storage.tables import OFFICE

LANGUAGES = Values(list[str], select(OFFICE.c.languages))
CODES = Values(str, select(OFFICE.c.code).order_by(OFFICE.c.code))
MOST_OFFICES = 50
"""So many offices are looked through for names; a centre with thousands would wait for minutes."""


def voices(settings: Settings) -> Check:
    """Look whether anybody speaks Vietnamese."""
    languages = _bank(settings).languages()
    return check("voices", "vi" in languages, languages=", ".join(sorted(languages)))


def voices_missing(connection: Connection, settings: Settings) -> Check:
    """Find the offices' languages that nobody speaks; Vietnamese stands in, so it is a hint."""
    spoken = _bank(settings).languages()
    wanted = {one for languages in LANGUAGES.all(connection) for one in languages}
    silent = sorted(wanted.difference(spoken))
    named = {"languages": ", ".join(silent), "first": "".join(silent[:1])}
    return replace(check("voices_missing", not silent, **named), ok=True)


def names_spoken(connection: Connection, settings: Settings) -> Check:
    """Look whether kiosks can say the offices' own names; they work without, so it is a hint."""
    silent = list(dict.fromkeys(_silent_names(connection, _bank(settings))))
    first, office = silent[0] if silent else ("", "")
    named = {"count": len(silent), "first": first, "office": office}
    found = replace(check("names_spoken", not silent, **named), ok=True)
    if silent and can_speak():
        return replace(found, do=told("names_spoken.do_again", **named))
    return found


def _silent_names(connection: Connection, bank: Bank) -> Iterator[tuple[str, str]]:
    spoken = {
        language: {
            plain(text)
            for text in (*bank.texts(language).values(), *bank.names.texts(language).values())
        }
        for language in HOUSE
    }
    for office in islice(CODES.all(connection), MOST_OFFICES):
        procedures = export_catalogue(connection, office)
        for kind in (
            names_in(export_office(connection, office)),
            names_of_procedures(procedures),
        ):
            for language, names in kind.items():
                silent = (text for text, _ in names if plain(text) not in spoken[language])
                yield from ((text, office) for text in silent)


def _bank(settings: Settings) -> Bank:
    return Bank(settings.data_dir / "voice")
