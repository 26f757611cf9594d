"""An office in the database, changed row by row; all of it is taken back after a test."""

from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert, select, update

from server.office_file.example import example_office_file
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.operations.set_up.set_up_office import set_up_office
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import (
    COUNTER,
    DEVICE,
    INTERVAL,
    OFFICE,
    PERSON,
    RIGHT,
    SIGN_IN,
    TICKET,
)
from server.storage.tables.rows import Ticket

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
"""A Monday, 09:30 in Ho Chi Minh City."""
TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)
OFFICE_CODE, OTHER_CODE = "minh-tam", "binh-an"
SERIALS = count(1)
UNTOUCHED = {
    "call_count": 0,
    "print_state": "none",
    "copies": 0,
    "step": 0,
    "first": False,
    "after_calls": 0,
    "reminded": False,
}
"""What a ticket holds before anything was done with it, besides what may be nothing."""


def at(minute: float) -> datetime:
    """Give a moment, in minutes from now."""
    return NOW + timedelta(minutes=minute)


class StoredOffice:
    """One of the offices of a database, inside a transaction of a test."""

    def __init__(self, connection: Connection, code: str = OFFICE_CODE) -> None:
        self.connection = connection
        self.code = code

    def other(self) -> "StoredOffice":
        """The other office of the database."""
        return StoredOffice(self.connection, OTHER_CODE)

    @property
    def plan(self) -> OfficePlan:
        """The set-up as it is stored now."""
        found = read_plan(self.connection, self.code)
        assert found is not None
        return found

    def ticket(self, number: str, state: str = "waiting", minute: float = 0, **more: Any) -> Ticket:
        """Add a ticket of the service that its number begins with, issued in a minute from now."""
        serial = next(SERIALS)
        issued = at(minute)
        row = {
            "office": self.code,
            "id": f"{self.code}-{number}-{serial}",
            "number": number,
            "series": number[0],
            "business_day": TODAY,
            "round": 0,
            "serial": serial,
            "service": number[0],
            "state": state,
            "place": round(issued.timestamp() * 1_000_000),
            "language": "vi",
            "issue_key": f"key-{serial}",
            "follow_code": f"code-{serial}",
            "issued_at": issued,
            **UNTOUCHED,
            **more,
        }
        self.connection.execute(insert(TICKET).values(row))
        one = select(TICKET).where(TICKET.c.office == self.code, TICKET.c.id == row["id"])
        found = Query(Ticket, one).first(self.connection)
        assert found is not None
        return found

    def history(self, ticket: Ticket, *states: tuple[str, float], **more: Any) -> None:
        """Add a ticket's intervals: each state, and the minute from now at which it began."""
        rows = [
            {
                "office": self.code,
                "ticket": ticket.id,
                "step": step,
                "act": "issue",
                "state": state,
                "service": ticket.service,
                "entered_at": at(minute),
                "left_at": at(states[step + 1][1]) if step + 1 < len(states) else None,
                **more,
            }
            for step, (state, minute) in enumerate(states)
        ]
        self.connection.execute(insert(INTERVAL), rows)

    def person(self, user: str, name: str, role: str = "clerk") -> None:
        """Add somebody who may sign in."""
        row = {"office": self.code, "user": user, "folded": user, "name": name}
        self.connection.execute(
            insert(PERSON).values(**row, password_hash=f"hash of {user}", created_at=NOW)
        )
        self.connection.execute(insert(RIGHT).values(office=self.code, user=user, role=role))

    def sign_in(
        self,
        user: str,
        session: str,
        minute: float = 60,
        token_hash: str = "",
        seen_minute: float = 0,
    ) -> None:
        """Add a session of somebody, which ends in a minute from now and was seen in another."""
        row = {"office": self.code, "id": session, "user": user, "created_at": NOW}
        self.connection.execute(
            insert(SIGN_IN).values(
                **row,
                token_hash=token_hash or f"hash of {session}",
                expires_at=at(minute),
                seen_at=at(seen_minute),
            )
        )

    def device(self, name: str, kind: str = "kiosk", **more: Any) -> str:
        """Add a device; answers its id."""
        device, token = f"{self.code}-{name}", f"hash of {name} in {self.code}"
        row: dict[str, Any] = {
            "office": self.code,
            "id": device,
            "kind": kind,
            "name": name,
            "online": False,
        }
        row |= {"token_hash": token, "created_at": NOW, **more}
        self.connection.execute(insert(DEVICE).values(row))
        return device

    def counter(self, *codes: str, **values: Any) -> None:
        """Change counters."""
        here = (COUNTER.c.office == self.code) & COUNTER.c.code.in_(codes)
        self.connection.execute(update(COUNTER).where(here).values(values))

    def change(self, **values: Any) -> None:
        """Change the office's own row."""
        self.connection.execute(update(OFFICE).where(OFFICE.c.code == self.code).values(values))

    def set_up(self, *changes: tuple[str, str]) -> None:
        """Import the example office again, with some lines of its file changed."""
        set_up_office(self.connection, example_file(self.code, *changes), NOW)


@cache
def example_file(code: str, *changes: tuple[str, str]) -> OfficeFile:
    """Read the example office under a code, always open, with some lines changed."""
    text = example_office_file(always_open=True)
    for old, new in ((f'code = "{OFFICE_CODE}"', f'code = "{code}"'), *changes):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return read_office_file(text.encode()).office_file


def parts(told: Any, *names: str) -> Any:
    """Take some fields of an answer, or of each in a list of them."""
    if isinstance(told, list):
        return [parts(one, *names) for one in told]
    return {name: told[name] for name in names}
