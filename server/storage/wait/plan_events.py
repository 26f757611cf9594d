"""How events keep a plan of calls in step, and after which it is to be made anew."""

from datetime import datetime, timedelta

from server.contract.answers.as_json import TicketJson
from server.contract.events import EventType, StoredEvent
from server.contract.states import SetBack, TicketState
from server.domain.call_plan import CallPlan
from server.domain.discipline import MICROSECONDS_A_MINUTE, InLine, minutes, moment
from server.storage.outbox import AnyEntry

KEEP = timedelta(seconds=5)
"""After so long, stays that last longer or shorter than usual are looked at anew."""

FELT_BY_NOBODY = frozenset(
    {
        EventType.TICKET_RECALLED,
        EventType.TICKET_STARTED,
        EventType.TICKET_FINISHED,
        EventType.TICKET_PARKED,
        EventType.TICKET_NO_SHOW,
        EventType.TICKET_CONFIRMED,
        EventType.TICKET_MISSED,
        EventType.TICKET_ERRAND_ADDED,
        EventType.TICKET_REMINDER,
        EventType.TICKET_PRINTED,
        EventType.TICKET_PRINT_FAILED,
        EventType.TICKET_PRINT_ORDERED,
        EventType.SLIP_TRIAL_ORDERED,
        EventType.SLIP_TRIAL_ENDED,
        EventType.DEVICE_PAIRED,
        EventType.DEVICE_RENAMED,
        EventType.DEVICE_REVOKED,
        EventType.DEVICE_ONLINE,
        EventType.DEVICE_OFFLINE,
        EventType.DEVICE_TROUBLE,
        EventType.DAY_DOUBTED,
        EventType.DAY_STARTED,
        EventType.EMERGENCY_BEGAN,
        EventType.EMERGENCY_ENDED,
        EventType.OUTAGE_BEGAN,
        EventType.OUTAGE_ENDED,
        EventType.ALERT_RAISED,
        EventType.ALERT_ENDED,
        EventType.HELP_OFFERED,
        EventType.HELP_ANSWERED,
        EventType.MOVE_ASKED,
        EventType.MOVE_ANSWERED,
        EventType.RATING_ASKED,
        EventType.CASE_ASSIGNED,
        EventType.CASE_CLOSED,
        EventType.SUGGESTION_REPLIED,
        EventType.APPOINTMENT_BOOKED,
        EventType.APPOINTMENT_MOVED,
        EventType.APPOINTMENT_CANCELLED,
        EventType.APPOINTMENT_ARRIVED,
        EventType.APPOINTMENT_MISSED,
        EventType.TEXT_ERASED,
        EventType.SURVEY_HANDED_OUT,
        EventType.DOSSIERS_IMPORTED,
        EventType.DOSSIER_RECEIVED,
        EventType.DOSSIER_MOVED,
    }
)
"""Events that move nobody in the line."""
PLACES_ANEW = frozenset(
    {
        EventType.TICKET_RETURNED,
        EventType.TICKET_TRANSFERRED,
        EventType.TICKET_WENT_ON,
        EventType.TICKET_PRIORITY_CHANGED,
        EventType.TICKET_UNDONE,
    }
)
"""Events that give a ticket which waits after them another place."""
STEPS_BACK = {
    EventType.TICKET_LET_PASS: SetBack.LET_PASS,
    EventType.TICKET_PUT_BACK: SetBack.UNCONFIRMED,
}
"""Events after which one ticket alone stands further back, and why."""
OTHER_COUNTERS = frozenset(
    {
        EventType.COUNTER_OPENED,
        EventType.COUNTER_PAUSED,
        EventType.COUNTER_CLOSED,
        EventType.OFFICE_CHANGED,
    }
)
"""Events after which other counters call, or call for other services."""

A_MOMENT = 1 / 60
"""Minutes by which clocks of acts that share a commit, or of two machines, may differ."""


def follow(plan: CallPlan, entry: AnyEntry) -> None:
    """Keep a plan in step with an event, or mark it as stale."""
    kind = entry.event.type
    if kind in FELT_BY_NOBODY:
        return
    since = (moment(entry.at) - plan.start) / MICROSECONDS_A_MINUTE
    if since < -A_MOMENT or since >= minutes(KEEP):  # a clock was put back, or it is an old plan
        plan.stale = True
    event = entry.event
    data = event.data if isinstance(event, StoredEvent) else event.kept()
    if kind is EventType.TICKET_ISSUED:
        plan.join(_newcomer(data["ticket"], entry.at), entry.at)
    elif kind in STEPS_BACK:
        plan.stepped_back(data["ticket"]["id"], STEPS_BACK[kind])
    elif kind is EventType.TICKET_CALLED and not data.get("chosen"):
        plan.called(data["ticket"]["id"], data["counter"], entry.at)
    else:
        plan.stale = True
        plan.other_counters = plan.other_counters or kind in OTHER_COUNTERS
        placed = kind in PLACES_ANEW and data["state"] == TicketState.WAITING
        if placed or kind is EventType.TICKET_CALLED:  # chosen before others
            plan.moved_to(data["ticket"]["id"], data["service"])


def _newcomer(told: TicketJson, at: datetime) -> InLine:
    slot = None if told["appointment_at"] is None else moment(at)
    return InLine(told["id"], told["number"], told["service"], moment(at), told["priority"], slot)
