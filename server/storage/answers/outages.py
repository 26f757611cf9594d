"""The outages of an office's days, as everybody may know them."""

from datetime import date

from sqlalchemy import Connection

from server.contract.answers.as_json import LoggedOutageJson
from server.storage.answers.wire import local
from server.storage.outages import outages_of
from server.storage.set_up.plan import OfficePlan


def outages_told(
    connection: Connection, plan: OfficePlan, first: date, last: date
) -> list[LoggedOutageJson]:
    """Tell from when to when systems of others were down on some days, and whom it met."""
    zone = plan.calendar.timezone
    return [
        {
            "since": local(one.began_at, zone),
            "until": local(one.ended_at, zone),
            "services": one.services,
            "people": one.people,
        }
        for one in outages_of(connection, plan.code, first, last, zone)
    ]
