"""The slip as a printer would print it with settings that are not saved yet."""

import io
import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kiosk_app.words.slips import slip_of
from kiosk_app.words.wording import wording
from printer.picture import draw
from printer.profile import PrinterProfile
from printer.slip import Slip
from server.contract.answers import Office, Service, Ticket, WaitRange
from server.contract.states import CounterState, PrintState, TicketState
from server.domain.numbering import NumberSeries
from server.storage.answers.office import office_answer
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan

FOLLOW_CODE = "0" * 10
DIGIT = re.compile(r"[0-9]")
SHOWN = 41
"""So many numbers after the first of its series stands on the slip that is shown."""


class Paper(StrEnum):
    """A width of paper, in millimetres."""

    WIDE = "80"
    NARROW = "58"


PROFILES = {Paper.WIDE: PrinterProfile(), Paper.NARROW: PrinterProfile(width_dots=384)}


@dataclass(frozen=True, slots=True)
class SlipShown:
    """What the slip is drawn from: the office as a kiosk hears of it, and a number of its day."""

    office: Office
    ticket: Ticket

    def trial(self, language: str) -> Slip:
        """Write the slip as it is tried on paper: marked, and with a number that nobody gets."""
        slip = slip_of(self.ticket, self.office, language)
        mark = wording(language).say("slip_trial")
        return replace(slip, number=DIGIT.sub("0", slip.number), copy_mark=mark)

    def picture(self, paper: Paper, language: str) -> bytes:
        """Draw the slip as PNG, eight dots a millimetre, as the printer's own picture."""
        slip = slip_of(self.ticket, self.office, language)
        png = io.BytesIO()
        draw(slip, PROFILES[paper]).save(png, format="PNG")
        return png.getvalue()


def slip_shown(at: OfficeMoment, service: str | None) -> SlipShown:
    """Choose what to show: a number of the service, of the office's first where it has none such.

    Every counter is open on it: then a slip says most.
    """
    office = Office.model_validate(office_answer(at))
    opened = [one.model_copy(update={"state": CounterState.OPEN}) for one in office.counters]
    office = office.model_copy(update={"counters": opened})
    chosen = next((one for one in office.services if one.code == service), office.services[0])
    return SlipShown(office, _ticket(chosen, _number(at.plan, chosen), at.now, at.public_url))


def _number(plan: OfficePlan, service: Service) -> str:
    series: NumberSeries = plan.services[service.code].series
    return series.label(min(series.first + SHOWN, series.last))


def _ticket(service: Service, number: str, now: datetime, public_url: str) -> Ticket:
    return Ticket(
        id="",
        number=number,
        office="",
        service=service.code,
        state=TicketState.WAITING,
        priority=None,
        language="vi",
        issued_at=now,
        called_at=None,
        started_at=None,
        finished_at=None,
        counter=None,
        call_count=0,
        ahead=8,
        wait=WaitRange(low_minutes=15, high_minutes=20),
        print=PrintState.PENDING,
        follow_url=f"{public_url}/t/{FOLLOW_CODE}",
        soon=False,
    )
