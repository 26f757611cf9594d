"""What screens, slips and the voice say of several errands on one number."""

from kiosk_app.words import phrases
from kiosk_app.words.wording import Wording
from server.contract.answers import Office, Ticket


def named(words: Wording, office: Office | None, service: str) -> str:
    """Name a service; by its code where the office has it no more."""
    known = office.services if office else []
    found = next((one for one in known if one.code == service), None)
    return words.name(found.name) if found else service


def in_order(words: Wording, office: Office, ticket: Ticket) -> tuple[str, ...]:
    """Write each errand of a ticket with where it is done, in order; nothing where it has one."""
    return tuple(
        words.say(
            "errand_line",
            place=place,
            service=named(words, office, one.service),
            where=phrases.counters(
                words, office, ticket.model_copy(update={"service": one.service})
            ),
        )
        for place, one in enumerate(ticket.errands, start=1)
    )


def together(words: Wording, office: Office, ticket: Ticket) -> str:
    """Name what a number is for: its service, or its errands in the order in which they go."""
    services = [one.service for one in ticket.errands] or [ticket.service]
    told = named(words, office, services[0])
    for service in services[1:]:
        told = words.say("errands_then", first=told, then=named(words, office, service))
    return told
