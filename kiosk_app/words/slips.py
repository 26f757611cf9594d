"""From a ticket to its slip: the contract's answers put into the citizen's language."""

from kiosk_app.words import phrases
from kiosk_app.words.errands import in_order
from kiosk_app.words.wording import Wording, wording
from printer.slip import Part, Slip
from server.contract.answers import Office, Service, Ticket


def slip_of(ticket: Ticket, office: Office, language: str, *, copy: int = 1) -> Slip:
    """Write the slip of a ticket; from copy 2 on it is marked, so that two are told apart."""
    words = wording(language)
    service = next((s for s in office.services if s.code == ticket.service), None)
    issued = phrases.local_now(office, ticket.issued_at)
    return Slip(
        office=_lines(words.name(office.agency), words.name(office.name)),
        field=_field(words, office, service),
        service=words.name(service.name) if service else ticket.service,
        banner=words.name(service.banner) if service and service.banner else None,
        heading=words.say("slip_heading"),
        errands=in_order(words, office, ticket),
        errands_heading=words.say("slip_errands") if ticket.errands else None,
        number=ticket.number,
        copy_mark=words.say("slip_copy", copy=copy) if copy > 1 else None,
        ahead=phrases.ahead(words, ticket),
        wait=_wait(words, ticket),
        issued_time=phrases.clock(issued),
        issued_date=phrases.calendar_date(words, issued, "slip_date"),
        counters=phrases.counters(words, office, ticket),
        guidance=phrases.come_back(words, office, ticket) or words.say("slip_guidance"),
        follow_url=ticket.follow_url or None,
        follow_caption=words.say("slip_follow") if ticket.follow_url else None,
        missed_call=words.name(office.texts.missed_call) or None,
        rule=words.name(office.rule) if office.rule else None,
        complaints=_complaints(words, office),
        courtesy=_lines(_quiet(words, office), words.name(office.texts.courtesy)),
        parts=_parts(office),
    )


def _parts(office: Office) -> tuple[Part, ...]:
    """What the office prints; a practice office always by its name, which says what it is."""
    shown = tuple(office.slip_parts)
    return ("office", *shown) if office.practice and "office" not in shown else shown


def _quiet(words: Wording, office: Office) -> str:
    return phrases.quiet(words, office) if office.slip_quiet_hours else ""


def _complaints(words: Wording, office: Office) -> tuple[str, ...]:
    """Say in a line each where suggestions are heard: whom to ring first, the leaders last."""
    box, book = words.name(office.texts.suggestion_box), words.name(office.texts.suggestion_book)
    return _lines(
        words.say("slip_hotline", hotline=office.hotline) if office.hotline else "",
        office.email or "",
        words.say("idle_box", place=box) if box else "",
        words.say("idle_book", place=book) if book else "",
        words.name(office.texts.leaders),
    )


def _wait(words: Wording, ticket: Ticket) -> str | None:
    """Say how long the wait will be; who is next may still wait for a counter to be free."""
    if ticket.wait is None or ticket.ahead is None:
        return None
    if ticket.wait.high_minutes == 0:
        return words.say("slip_soon") if ticket.soon and ticket.ahead else None
    # A range says by itself that it is about so long; a single figure has to say it.
    form = "" if ticket.wait.low_minutes == ticket.wait.high_minutes else "short"
    return words.say("slip_wait", wait=phrases.wait(words, ticket.wait, form))


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(line.strip() for text in texts for line in text.splitlines() if line.strip())


def _field(words: Wording, office: Office, service: Service | None) -> str | None:
    """Name the field, unless it says no more than the service does."""
    if service is None or service.field is None:
        return None
    field = next((f for f in office.fields if f.code == service.field), None)
    if field is None:
        return None
    name = words.name(field.name)
    return None if name == words.name(service.name) else name
