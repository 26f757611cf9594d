"""A supervisor gives a counter other work while it runs."""

from datetime import datetime

from sqlalchemy import delete

from server.contract.events import OfficeChanged
from server.contract.problems import ProblemCode
from server.contract.requests import AssignProfile
from server.operations.at_counter.counters import find_counter
from server.operations.office_rows.changed_plan import plan_changed
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables import PROFILE
from server.storage.tables.rows import ProfileEntry
from server.storage.transaction import Actor, OfficeTransaction

ADD_PROFILE = PreparedInsert(ProfileEntry)


def assign_profile(
    tx: OfficeTransaction, counter: str, request: AssignProfile, actor: Actor, now: datetime
) -> None:
    """Make these services, with their weights, the counter's work from the next call on.

    Whoever is at the counter is served to the end. It stays so when the office file is imported
    again, until the file itself gives the counter another profile than before.

    Raises:
        Refusal: `unknown_counter`, `unknown_service`; `bad_request` for a service named twice.
    """
    find_counter(tx, counter)
    codes = [one.code for one in request.services]
    for code in codes:
        if code not in tx.plan.services:
            raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=code)
    if len(set(codes)) < len(codes) or all(one.after_minutes for one in request.services):
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "bad_profile",
            errors=[{"field": "services", "message": "bad_profile"}],
        )
    tx.connection.execute(
        delete(PROFILE).where(PROFILE.c.office == tx.office, PROFILE.c.counter == counter)
    )
    entries = [
        ProfileEntry(tx.office, counter, one.code, one.weight, one.after_minutes)
        for one in request.services
    ]
    ADD_PROFILE.add(tx.connection, *entries)
    plan_changed(tx)
    tx.append(OfficeChanged(), now, actor)
