"""What the centre settles becomes the default of an office, or is locked there."""

from datetime import datetime

from server.office_file.as_json import as_json
from server.office_file.document import Document
from server.operations.appointment_rows.hours_told import tell_of_hours
from server.operations.office_rows.origins import Moved
from server.operations.office_rows.publication import Publication, Reached, reached
from server.operations.office_rows.stored_settings import store_settings
from server.storage.set_up.origins import Stands, stands_of
from server.storage.transaction import Actor, OfficeTransaction


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
    tell_of_hours(tx.connection, tx.plan, before, now)
    return done._replace(changes=changes)
