"""The code at the door, as board and kiosk show it."""

from sqlalchemy import bindparam, select

from server.domain.door_code import code_of_step, step_of
from server.storage.query import Values
from server.storage.reader import OfficeMoment, open_day
from server.storage.tables import DOOR_KEY

FIND_DOOR_KEY = Values(
    str,
    select(DOOR_KEY.c.key).where(
        DOOR_KEY.c.office == bindparam("office"), DOOR_KEY.c.business_day == bindparam("day")
    ),
)


def door_code(at: OfficeMoment) -> str | None:
    """Give the code of this half minute; None where no numbers are taken at home."""
    if not at.plan.set_up.from_home.allowed:
        return None
    day = open_day(at.connection, at.plan.code)
    key = FIND_DOOR_KEY.first(at.connection, office=at.plan.code, day=day)
    return None if key is None else code_of_step(key, step_of(at.now))
