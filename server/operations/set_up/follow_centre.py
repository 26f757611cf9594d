"""An office lets settings be the centre's again."""

from collections.abc import Collection
from datetime import datetime

from server.contract.problems import ProblemCode
from server.domain.inheritance import Stand, back_to_default
from server.office_file.as_json import as_json
from server.office_file.changes import Change
from server.office_file.document import Document
from server.office_file.inheritable import inheritable
from server.operations.appointment_rows.hours_told import tell_of_hours
from server.operations.office_rows.origins import Moved
from server.operations.office_rows.stored_settings import store_settings
from server.refusal import Refusal
from server.storage.set_up.origins import Stands, stands_of
from server.storage.transaction import Actor, OfficeTransaction


def follow_centre(
    tx: OfficeTransaction, fields: Collection[str], actor: Actor, now: datetime
) -> list[Change]:
    """Give settings the values that the centre published last; answers what differs.

    Raises:
        OfficeFileError: such a value would be wrong here, or in use.
        Refusal: `bad_request` (`no_default`): the centre has published nothing of it to this
            office, or there is no such setting.
    """
    stands = stands_of(tx.connection, tx.office, as_json(tx.plan.set_up))
    after = {name: _back(name, stands) for name in fields}
    changes = [
        Change(inheritable()[name].path, stands[name].value, one.value)
        for name, one in after.items()
        if one.value != stands[name].value
    ]

    def moves(_stands: Stands, _document: Document) -> list[Moved]:
        return [Moved(name, stands[name], one) for name, one in after.items()]

    before = tx.plan
    done = store_settings(tx, changes, actor, now, moves=moves)
    tell_of_hours(tx.connection, tx.plan, before, now)
    return done


def _back(name: str, stands: Stands) -> Stand:
    stand = stands.get(name)
    back = None if stand is None else back_to_default(stand)
    if back is None:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "no_default",
            errors=[{"field": name, "message": "no_default"}],
            field=name,
        )
    return back
