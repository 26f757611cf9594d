"""What a check-in says, on the glass and aloud: the code, the hour of the visit, its number."""

from dataclasses import dataclass

from kiosk_app.rules.check_in import Stage, stage
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.screen import State
from kiosk_app.words.phrase import Phrase, spelled, told
from kiosk_app.words.wording import Wording
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


def sought(state: State, words: Wording) -> SoughtVisit:
    """Describe the code, or the visit."""
    checking = state.check_in
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


def at_its_hour(state: State, words: Wording) -> tuple[str, str] | None:
    """Say of a number that waits for its hour when it is called; None: it waits for people."""
    visit = state.check_in.visit
    if visit is None or not state.check_in.waits or state.ticket is None:
        return None
    facts = {"hour": visit.slot, "number": state.ticket.number}
    return words.say("check_in_ahead", **facts), words.say("check_in_wait", **facts)


def screen(state: State, words: Wording) -> tuple[Phrase, ...]:
    """Say what the page of the check-in tells; of a code that is typed the last key alone."""
    checking, shown = state.check_in, sought(state, words)
    if checking.code and checking.asked is Asked.NOT_YET:
        return (spelled(checking.sign or checking.code),)
    texts = [shown.says]
    if not shown.typing:
        texts = [shown.title, shown.service, shown.hour, shown.kept, shown.says]
    elif checking.asked is Asked.NOT_YET:
        texts = [shown.title, shown.says]
    return tuple(one for text in texts for one in told(text))
