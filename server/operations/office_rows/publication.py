"""What the centre publishes, and what it does at an office; the offices that it may reach."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.contract.setting_states import PublishWay, SettingState
from server.domain.inheritance import published
from server.office_file.changes import Change
from server.office_file.inheritable import SettingValues, inheritable
from server.operations.office_rows.origins import Moved
from server.refusal import Refusal
from server.storage.answers.named_offices import REAL_OFFICES, NamedOffice
from server.storage.set_up.origins import Stands


class Publication(NamedTuple):
    """What is published.

    Attributes:
        values: what the centre settles, by the names of settings.
        way: what becomes of what offices have set themselves.
    """

    values: SettingValues
    way: PublishWay


class Reached(NamedTuple):
    """What a publication does, or did, at one office.

    Attributes:
        moved: each published setting before and after.
        changes: what differs in the office's settings.
    """

    moved: list[Moved]
    changes: list[Change]

    @property
    def kept(self) -> list[str]:
        """Name the settings that the office has set itself and keeps."""
        return [one.field for one in self.moved if one.after.state is SettingState.SET]

    @property
    def were_locked(self) -> list[str]:
        """Name the settings that were locked before."""
        return [one.field for one in self.moved if one.before.state is SettingState.LOCKED]

    @property
    def differs(self) -> bool:
        """Tell whether anything of what counts, or whose it is, becomes another."""
        return bool(self.changes) or any(
            one.before.state is not one.after.state for one in self.moved
        )


def reached(stands: Stands, publication: Publication) -> Reached:
    """Tell what a publication does at an office whose settings stand so."""
    moved = [
        Moved(name, stands[name], published(stands[name], value, publication.way))
        for name, value in publication.values.items()
    ]
    changes = [
        Change(inheritable()[one.field].path, one.before.value, one.after.value)
        for one in moved
        if one.before.value != one.after.value
    ]
    return Reached(moved, changes)


def real_offices(connection: Connection, offices: Iterable[str]) -> list[NamedOffice]:
    """Find real offices by their codes, each once.

    Raises:
        Refusal: `unknown_office`, also for a practice office.
    """
    real = {one.code: one for one in REAL_OFFICES.all(connection)}
    if strange := next((one for one in offices if one not in real), None):
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=strange)
    return [real[one] for one in dict.fromkeys(offices)]
