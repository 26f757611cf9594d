"""How it stands in the hall, for everybody: the contract's Status."""

from server.contract.answers import ServiceStatus
from server.contract.answers.as_json import KeptPromisesJson, ServiceStatusJson, StatusJson
from server.contract.states import AT_COUNTER
from server.office_file import model
from server.storage.answers.reckoned import newcomers_wait
from server.storage.answers.wire import local
from server.storage.reader import OfficeMoment
from server.storage.set_up.told import Telling
from server.storage.transaction import count_waiting

SERVICE = Telling(ServiceStatus, model.Service, ServiceStatusJson)


def status_answer(at: OfficeMoment, kept: KeptPromisesJson | None) -> StatusJson:
    """Read the contract's Status, with the office's record beside it."""
    plan, now = at.plan, at.now
    counts = count_waiting(at.connection, plan.code)
    is_open = {code for code in plan.services if plan.calendar.hands_out(now, code)}
    serving = _serving(at)
    return {
        "updated_at": local(now, plan.calendar.timezone),
        "open": bool(is_open),
        "services": [
            SERVICE.write(
                one.about,
                {
                    "open": code in is_open,
                    "serving": serving.get(code),
                    "waiting": counts.get(code, 0),
                    "wait": newcomers_wait(at.paces, at.calls, code, None, now),
                },
            )
            for code, one in plan.services.items()
        ],
        "kept": kept,
    }


def _serving(at: OfficeMoment) -> dict[str, str]:
    """Name the number of each service that was called last of those at a counter."""
    here = [one for one in at.live.tickets(at.connection) if one.state in AT_COUNTER]
    here.sort(key=lambda one: one.last_called_at or one.issued_at)
    return {one.service: one.number for one in here}
