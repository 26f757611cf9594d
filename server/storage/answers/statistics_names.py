"""What the keys of figures are called."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.domain.figures.definitions import CATALOGUE
from server.domain.figures.tally import NOTHING
from server.domain.figures.visit import Channel
from server.storage.figures.office_days import OfficeDays
from server.storage.query import Query
from server.storage.tables import COUNTER, PERSON, RIGHT, SERVICE
from server.texts import say

FIELD = "field"
"""The one split that is made of another: a field is the services in it."""


class NamedCode(NamedTuple):
    """A service or counter, also one that is no more, and its name in each language."""

    code: str
    name: dict[str, str]


class NamedPerson(NamedTuple):
    """Somebody with a right at an office."""

    user: str
    name: str


SERVICES = Query(
    NamedCode, select(SERVICE.c.code, SERVICE.c.name).where(SERVICE.c.office == bindparam("office"))
)
COUNTERS = Query(
    NamedCode, select(COUNTER.c.code, COUNTER.c.name).where(COUNTER.c.office == bindparam("office"))
)
PEOPLE = Query(
    NamedPerson,
    select(PERSON.c.user, PERSON.c.name)
    .join(RIGHT, RIGHT.c.user == PERSON.c.user)
    .where(RIGHT.c.office == bindparam("office")),
)
Names = dict[str, str]


def key_names(at: OfficeDays, by: str, language: str) -> Names:
    """Name the keys of a split in a language; days and hours have no names."""
    name = _NAMES.get(by)
    if name is None:
        return {}
    nothing = "none.priority" if by == "priority" else "none"
    return {NOTHING: say(CATALOGUE, language, nothing), **name(at, language)}


def _services(at: OfficeDays, language: str) -> Names:
    return {
        one.code: one.name[language] for one in SERVICES.all(at.connection, office=at.plan.code)
    }


def _counters(at: OfficeDays, language: str) -> Names:
    return {
        one.code: one.name[language] for one in COUNTERS.all(at.connection, office=at.plan.code)
    }


def _clerks(at: OfficeDays, _language: str) -> Names:
    return {one.user: one.name for one in PEOPLE.all(at.connection, office=at.plan.code)}


def _fields(at: OfficeDays, language: str) -> Names:
    return {one.code: str(getattr(one.name, language)) for one in at.plan.set_up.fields_of_services}


def _priorities(at: OfficeDays, language: str) -> Names:
    return {one.code: str(getattr(one.name, language)) for one in at.plan.set_up.priorities}


def _channels(_at: OfficeDays, language: str) -> Names:
    return {one.value: say(CATALOGUE, language, f"channel.{one}") for one in Channel}


_NAMES: Mapping[str, Callable[[OfficeDays, str], Names]] = {
    "service": _services,
    FIELD: _fields,
    "counter": _counters,
    "clerk": _clerks,
    "channel": _channels,
    "priority": _priorities,
}
