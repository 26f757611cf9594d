"""What the centre settles becomes the default of an office, or is locked there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from server.contract.setting_states import PublishWay, SettingState
from server.domain.inheritance import published
from server.office_file.as_json import as_json
from server.office_file.changes import Change
from server.office_file.document import Document
from server.office_file.inheritable import inheritable
from server.operations.appointment_rows.hours_told import tell_of_hours
from server.operations.office_rows.origins import Moved
from server.operations.office_rows.stored_settings import store_settings
from server.storage.set_up.origins import Stands, stands_of
from server.storage.transaction import Actor, OfficeTransaction


class Publication(NamedTuple):
    """What is published.

    Attributes:
        values: what the centre settles, by the names of settings.
        way: what becomes of what offices have set themselves.
    """

    values: Mapping[str, Any]
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


def publish_defaults(
    tx: OfficeTransaction, publication: Publication, actor: Actor, now: datetime
) -> Reached:
    """Publish to one office; answers what it did there.

    Raises:
        OfficeFileError: the office's own rules refuse a value, or it is in use.
    """
    stands = stands_of(tx.connection, tx.office, as_json(tx.plan.set_up))
    done = reached(stands, publication)

    def moves(_stands: Stands, _document: Document) -> list[Moved]:
        return done.moved

    before = tx.plan
    changes = store_settings(tx, done.changes, actor, now, moves=moves, by_centre=True)
    tell_of_hours(tx, before, now)
    return done._replace(changes=changes)
