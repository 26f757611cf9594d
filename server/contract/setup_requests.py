"""What the first run asks of a server without an office: an office, its services, its people."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.contract.requests import Code, Password, Request
from server.contract.seen_name import SeenName
from server.contract.states import Role

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class StartService(Request):
    """A service by its letter and name, and the counters that serve it.

    `english`: its name in English; null: where the example knows none, the Vietnamese one.
    """

    letter: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=3)]
    name: Line
    english: Line | None = None
    counters: list[Code]


class StartOffice(Request):
    """An office: counters are numbered from 1; `hours` are a ward's, or round the clock."""

    name: Line
    agency: Line
    counters: Annotated[int, Field(ge=1, le=60)]
    services: Annotated[list[StartService], Field(min_length=1, max_length=40)]
    hours: Literal["working", "always"] = "working"


class StartPerson(Request):
    """Somebody who will sign in."""

    user: SeenName
    name: SeenName
    role: Role
    password: Password


class StartSetUp(Request):
    """The whole first set-up; `code` is what the server's log says, where it is asked for."""

    code: Annotated[str | None, Field(max_length=40)] = None
    office: StartOffice
    people: Annotated[list[StartPerson], Field(min_length=1, max_length=60)]
