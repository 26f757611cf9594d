"""The office as whoever asks is told of it: a kiosk of one of several halls, of that hall."""

from collections.abc import Collection, Mapping
from typing import cast

from server.contract.answers.as_json import Written
from server.contract.states import DeviceKind
from server.office_file.hall_part import Hall
from server.storage.answers.office import office_answer
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment
from server.storage.set_up.halls import counters_shown, hall_of_kiosk, services_of
from server.storage.wait.quiet_weeks import QuietWeeks

PRINTING = frozenset({DeviceKind.KIOSK, DeviceKind.AGENT})


def office_for(at: OfficeMoment, who: Identity, quiet: QuietWeeks) -> Written:
    """Read the contract's Office for a person or device; kiosks and slips tell the quiet hours."""
    if who.kind not in PRINTING:
        return office_answer(at)
    office = office_answer(at, quiet.of(at.connection, at.plan, at.now))
    hall = hall_of_kiosk(at.plan, who.name) if who.kind is DeviceKind.KIOSK else None
    return office if hall is None else _of_hall(at, hall, office)


def _of_hall(at: OfficeMoment, hall: Hall, office: Written) -> Written:
    services = [at.plan.services[code].about for code in services_of(at.plan, hall)]
    left: Mapping[str, Collection[object]] = {
        "services": {one.code for one in services},
        "fields": {one.field for one in services},
        "counters": counters_shown(at.plan, hall.code).keys(),
    }
    here = {
        key: [one for one in cast("list[Written]", office[key]) if one["code"] in codes]
        for key, codes in left.items()
    }
    others = [one for one in cast("list[Written]", office["halls"]) if one["code"] != hall.code]
    return {**office, **here, "halls": others}
