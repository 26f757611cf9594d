"""What the check-in says on the glass, as plain values made from the flow's state."""

from dataclasses import dataclass, replace

from kiosk_app.glass.shown import Number
from kiosk_app.rules.check_in import Stage, stage
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.screen import State
from kiosk_app.words.wording import Wording, wording
from server.contract.answers import Appointment

GROUP = 4


@dataclass(frozen=True, slots=True)
class SoughtVisit:
    """The code that is typed, or how somebody stands to the hour of a visit."""

    code: str = ""
    title: str = ""
    says: str = ""
    """What became of the question, in a sentence; else how a code is given."""
    typing: bool = True
    asking: bool = False
    late: bool = False
    service: str = ""
    hour: str = ""
    kept: str = ""
    """Until when the place is, or was, kept."""
    take: str = ""
    """The large button: the number of this visit."""
    instead: str = ""
    """The other one: an ordinary number now; empty where there is none."""


def sought(state: State) -> SoughtVisit:
    """Describe the code, or the visit."""
    words, checking = wording(state.language), state.check_in
    standing = stage(checking)
    if checking.visit is not None and standing in {Stage.EARLY, Stage.LATE}:
        return _standing(checking.visit, standing, words)
    code = " ".join(filter(None, (checking.code[:GROUP], checking.code[GROUP:])))
    title = words.say("check_in_title")
    if checking.visit is not None and standing is not Stage.READY:
        visit = checking.visit
        day = f"{visit.day.day}/{visit.day.month}"
        facts = {"hour": visit.slot, "day": day, "number": visit.number or ""}
        return SoughtVisit(code, title, words.say(f"check_in_{standing}", **facts))
    if checking.asked is Asked.NOT_YET:
        return SoughtVisit(code, title, words.say("check_in_hint"))
    asked = Asked.ASKING if standing is Stage.READY else checking.asked
    says = words.say(f"check_in_{asked}")
    return SoughtVisit(code, title, says, asking=asked is Asked.ASKING)


def _standing(visit: Appointment, standing: Stage, words: Wording) -> SoughtVisit:
    service = words.name(visit.service_name)
    minutes = round(abs((visit.slot_at - visit.server_time).total_seconds()) / 60)
    facts = {
        "minutes": minutes,
        "hour": visit.slot,
        "service": service,
        "until": f"{visit.check_in_until:%H:%M}",
    }
    early = standing is Stage.EARLY
    return SoughtVisit(
        title=words.say(f"check_in_{standing}_title", **facts),
        says=words.say(f"check_in_{standing}_text", **facts),
        typing=False,
        late=not early,
        service=words.say("check_in_service", **facts),
        hour=visit.slot,
        kept=words.say(f"check_in_{standing}_kept", **facts),
        take=words.say(f"check_in_{standing}_take", **facts),
        instead=words.say("check_in_instead") if early else "",
    )


def at_its_hour(state: State, number: Number) -> Number:
    """Say of a number that waits for its hour when it is called, not who is before it."""
    visit = state.check_in.visit
    if visit is None or not state.check_in.waits or state.ticket is None:
        return number
    words = wording(state.language)
    facts = {"hour": visit.slot, "number": state.ticket.number}
    return replace(
        number,
        ahead=words.say("check_in_ahead", **facts),
        wait=words.say("check_in_wait", **facts),
    )
