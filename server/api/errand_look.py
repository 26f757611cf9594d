"""What errands would cost just now, for acts that put them into an order."""

from collections.abc import Mapping

from server.api.running import Running
from server.contract.requests import IssueTicket
from server.domain.call_plan import CallPlan
from server.domain.errands import ErrandNow, LookAhead, best_order
from server.storage.answers.reckoned import errand_now
from server.storage.wait.pace import Pace


def look_ahead(server: Running, office: str) -> LookAhead:
    """Look at the hall as it was last measured: acts never wait for a forecast."""
    paces, _ = server.reader.paces.latest(office)
    return looking_at(server, paces or {}, server.reader.lines.latest(office))


def looking_at(server: Running, paces: Mapping[str, Pace], calls: CallPlan | None) -> LookAhead:
    """Look at a hall that was measured already."""
    now = server.clock()

    def look(service: str, priority: str | None) -> ErrandNow:
        return errand_now(paces, calls, service, priority, now)

    return look


def order_of(wanted: IssueTicket, look: LookAhead) -> list[str]:
    """Put the errands of a number that is wanted into order; that of an appointment comes first."""
    if wanted.appointment_at is None:
        return best_order([look(one, wanted.priority) for one in (wanted.service, *wanted.also)])
    return [wanted.service, *best_order([look(one, wanted.priority) for one in wanted.also])]
