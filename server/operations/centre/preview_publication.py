"""What a publication would do at offices, before anything is published."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from server.contract.answers.settings_json import SettingMistakeJson
from server.office_file.as_json import as_json
from server.office_file.changes import changes_between
from server.office_file.model import OfficeFile
from server.operations.office_rows.in_use import what_is_in_use
from server.operations.office_rows.publication import Publication, Reached, reached
from server.operations.office_rows.wanted_settings import (
    WantedSettings,
    told_mistake,
    wanted_settings,
)
from server.storage.answers.named_offices import NamedOffice
from server.storage.set_up.origins import stands_of
from server.storage.set_up.stored import read_set_up


class Foreseen(NamedTuple):
    """What a publication would do at one office.

    Attributes:
        office: the office.
        reached: what it would do.
        mistakes: why the office's own rules refuse it; nothing would change there.
    """

    office: NamedOffice
    reached: Reached
    mistakes: Sequence[SettingMistakeJson]


def preview_publication(
    connection: Connection, offices: Iterable[NamedOffice], publication: Publication, now: datetime
) -> list[Foreseen]:
    """Tell what a publication would do at each of some offices; nothing is written."""
    return [_foreseen(connection, one, publication, now) for one in offices]


def _foreseen(
    connection: Connection, office: NamedOffice, publication: Publication, now: datetime
) -> Foreseen:
    stored = cast("OfficeFile", read_set_up(connection, office.code))
    before = as_json(stored)
    found = reached(stands_of(connection, office.code, before), publication)
    if not found.changes:
        return Foreseen(office, found, [])
    wanted = wanted_settings(stored, found.changes)
    if mistakes := _mistakes(connection, stored, wanted, now):
        return Foreseen(office, Reached([], []), mistakes)
    return Foreseen(office, found._replace(changes=changes_between(before, wanted.document)), [])


def _mistakes(
    connection: Connection, stored: OfficeFile, wanted: WantedSettings, now: datetime
) -> list[SettingMistakeJson]:
    mistakes = [*wanted.mistakes]
    if wanted.office_file is not None:
        today = now.astimezone(ZoneInfo(stored.office.timezone)).date()
        mistakes += what_is_in_use(connection, stored, wanted.office_file, today)
    return [told_mistake(one, wanted.document) for one in mistakes]
