"""What stands in the table of who may do what: a deed, kinds of people and devices, addresses."""

from typing import NamedTuple

from server.contract.states import DeviceKind, Role

Who = Role | DeviceKind

WORKING = frozenset({Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
ADMINISTERING = frozenset({Role.ADMIN})
SUPERVISING = frozenset({Role.SUPERVISOR, Role.ADMIN})
READING = WORKING | {Role.HEAD, Role.CENTRE}
SIGNING_IN = READING | {Role.VOLUNTEER}
HELPING = WORKING | {Role.VOLUNTEER}
"""Who takes numbers for people."""
CARING = WORKING | {Role.HEAD}
FIGURING = SUPERVISING | {Role.HEAD}
READER = DeviceKind.READER
EVERY_KIND = frozenset(DeviceKind)
DEVICES = EVERY_KIND - {READER}
"""The machines of a hall."""
LISTENING = WORKING | DEVICES
KIOSK, AGENT, BOARD = DeviceKind.KIOSK, DeviceKind.AGENT, DeviceKind.BOARD
TABLET = DeviceKind.RATING

OFFICE = "/api/v1/offices/{office}"
TICKET = OFFICE + "/tickets/{ticket_id}"
COUNTER = OFFICE + "/counters/{counter}"


class Deed(NamedTuple):
    """Something that may be done: who may, and by which routes; None: anybody, unasked."""

    does: str
    who: frozenset[Who] | None
    routes: tuple[str, ...] = ()
