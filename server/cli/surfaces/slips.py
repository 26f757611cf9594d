"""What slips leave out because of an office's names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from kiosk_app.words.slips import slip_of
from printer.length import LEFT_OUT, LONGEST_MM
from printer.picture import length, shortened
from printer.profile import PrinterProfile
from printer.transports import transport_for
from server.contract.answers import Localized, Office, Service, Ticket, WaitRange
from server.contract.states import CounterState, PrintState, TicketState
from server.office_file.calendar_part import SpecialDay
from server.office_file.mistakes import Mistake, Words
from server.office_file.model import OfficeFile, Printer
from server.office_file.special_banner import banner_told

USUAL_PAPERS = (PrinterProfile(), PrinterProfile(width_dots=384))
"""80 and 58 mm, where the file names no printer."""
PAPERS_MM = (58, 80, 112)
LEAST_EDGES_MM = 7
"""Paper is wider than what is printed on it."""
MOMENT = datetime(2026, 12, 28, 3, 45, tzinfo=UTC)
FOLLOW_CODE = "0" * 10


def slip_notes(file: OfficeFile, office: Office, public_url: str) -> Iterator[Mistake]:
    """Tell, for each width of paper, which services' slips leave which parts out or are long."""
    office = _on_its_fullest_day(office, file.special_days)
    for paper, profile in _papers(file.printers).items():
        without: dict[str, list[str]] = defaultdict(list)
        for service in office.services:
            for part in _lacking(office, service, profile, public_url):
                without[part].append(service.code)
        alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for part in ("complaints_more", *reversed(LEFT_OUT), "long"):
            if part in without:
                alike[tuple(without[part])].append(part)
        for services, parts in alike.items():
            values = {"paper": paper, "most": LONGEST_MM, "services": _named(services, office)}
            words = tuple(f"slip_part.{part}" for part in parts if part != "long")
            if words:
                yield Mistake("slip_without", values={**values, "parts": Words(words)})
            if "long" in parts:
                yield Mistake("slip_long", values=values)


def _on_its_fullest_day(office: Office, special: Sequence[SpecialDay]) -> Office:
    """Slips say most while every counter is open, which they name, and on special days."""
    opened = [one.model_copy(update={"state": CounterState.OPEN}) for one in office.counters]
    services = [
        one.model_copy(update={"banner": _longest_banner(one.code, special)})
        for one in office.services
    ]
    return office.model_copy(update={"counters": opened, "services": services})


def _longest_banner(service: str, special: Sequence[SpecialDay]) -> Localized | None:
    """Give the most that a special day lets a service's slips say, whatever day it is today."""
    said = (banner_told(one) for one in special if service in one.services)
    lines = [Localized.model_validate(one) for one in said if one is not None]
    return max(lines, key=lambda names: len(names.model_dump_json()), default=None)


def _named(services: Sequence[str], office: Office) -> object:
    """Name services by their codes, all of them in a word."""
    return (
        Words(("all_services",)) if len(services) == len(office.services) else ", ".join(services)
    )


def _papers(printers: Sequence[Printer]) -> Mapping[int, PrinterProfile]:
    """Give the papers in use by their width in millimetres."""
    profiles = [transport_for(one.url)[1] for one in printers] or USUAL_PAPERS
    return {_paper_mm(one.width_dots / one.dots_per_mm): one for one in profiles}


def _paper_mm(printed: float) -> int:
    wide_enough = (paper for paper in PAPERS_MM if paper >= printed + LEAST_EDGES_MM)
    return next(wide_enough, round(printed) + LEAST_EDGES_MM)


def _lacking(
    office: Office, service: Service, profile: PrinterProfile, public_url: str
) -> Sequence[str]:
    """Name the parts that a service's slip lacks in any language, "long" for one too long."""
    lacking: dict[str, None] = {}
    ticket = _ticket(office, service, public_url)
    for language in office.languages:
        slip = slip_of(ticket, office, language)
        kept = shortened(slip, profile)
        for part in LEFT_OUT:
            if getattr(kept, part) != getattr(slip, part):
                some = part == "complaints" and kept.complaints
                lacking["complaints_more" if some else part] = None
        if length(kept, profile) >= LONGEST_MM * profile.dots_per_mm:
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
