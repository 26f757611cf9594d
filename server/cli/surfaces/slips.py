"""What slips leave out because of an office's names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from kiosk_app.words.slips import slip_of
from printer.length import LEFT_OUT, LONGEST_MM
from printer.picture import fitting
from printer.profile import PrinterProfile
from printer.transports import transport_for
from server.contract.answers import Office, Service, Ticket, WaitRange
from server.contract.states import PrintState, TicketState
from server.office_file.mistakes import Mistake, Word
from server.office_file.model import OfficeFile, Printer

USUAL_PAPERS = (PrinterProfile(), PrinterProfile(width_dots=384))
"""80 and 58 mm, where the file names no printer."""
PAPER_EDGES_MM = 8
"""Paper is wider than what is printed on it."""
MOMENT = datetime(2026, 12, 28, 3, 45, tzinfo=UTC)
FOLLOW_CODE = "0" * 10


def slip_notes(file: OfficeFile, office: Office, public_url: str) -> Iterator[Mistake]:
    """Tell, for each width of paper, which services' slips leave which part out or are long."""
    for paper, profile in _papers(file.printers).items():
        without: dict[str, list[str]] = defaultdict(list)
        for service in office.services:
            for part in _lacking(office, service, profile, public_url):
                without[part].append(service.code)
        for part in (*reversed(LEFT_OUT), "long"):
            if part in without:
                services = ", ".join(without[part])
                values: dict[str, object] = {"paper": paper, "services": services}
                if part == "long":
                    yield Mistake("slip_long", values={**values, "most": LONGEST_MM})
                else:
                    values["part"] = Word(f"slip_part.{part}")
                    yield Mistake("slip_without", values=values)


def _papers(printers: Sequence[Printer]) -> Mapping[int, PrinterProfile]:
    """Give the papers in use by their width in millimetres."""
    profiles = [transport_for(one.url)[1] for one in printers] or USUAL_PAPERS
    return {round(one.width_dots / one.dots_per_mm) + PAPER_EDGES_MM: one for one in profiles}


def _lacking(
    office: Office, service: Service, profile: PrinterProfile, public_url: str
) -> Sequence[str]:
    """Name the parts that a service's slip lacks in any language, "long" for one too long."""
    lacking: dict[str, None] = {}
    ticket = _ticket(office, service, public_url)
    for language in office.languages:
        slip = slip_of(ticket, office, language)
        kept, drawn = fitting(slip, profile)
        for part in LEFT_OUT:
            if getattr(kept, part) != getattr(slip, part):
                lacking[part] = None
        if drawn.height >= LONGEST_MM * profile.dots_per_mm:
            lacking["long"] = None
    return tuple(lacking)


def _ticket(office: Office, service: Service, public_url: str) -> Ticket:
    """Make a ticket with as much to say as one of a busy day."""
    return Ticket(
        id="",
        number=f"{service.prefix}888",
        office="",
        service=service.code,
        state=TicketState.WAITING,
        priority=None,
        language=office.languages[0],
        issued_at=MOMENT,
        called_at=None,
        started_at=None,
        finished_at=None,
        counter=None,
        call_count=0,
        ahead=88,
        wait=WaitRange(low_minutes=85, high_minutes=95),
        print=PrintState.PENDING,
        follow_url=f"{public_url}/t/{FOLLOW_CODE}",
        soon=True,
    )
