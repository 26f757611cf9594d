"""A real server process on a real database, and offices in it for tests to work in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import update

from server.contract.states import DeviceKind, Role
from server.domain.discipline import moment
from server.office_file.example import example_office_file
from server.operations.access.add_device import add_device
from server.operations.access.add_person import add_person
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import bring_up_to_date, open_engine
from server.storage.tables import OFFICE, TICKET
from tests.loopback import LOOPBACK
from tests.quick_password import quickly_hashed
from tests.server.hall import office_file_of
from tests.server_process import ServerProcess

PASSWORD = "sông xanh núi biếc 9"
PATIENCE_SECONDS = 60
"""What a loaded machine may take for one answer; a server that is quick makes nobody wait."""
CLERKS = {"hanh": "Nguyễn Thị Hạnh", "minh": "Trần Văn Minh"}
SUPERVISORS = {"lan": "Lê Thị Lan"}


def where_it_is_noon() -> str:
    """Name a zone whose day does not turn for hours; each hour it is another one."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/UTC"


ZONE = where_it_is_noon()
"""The zone of every office here, the same while the tests run."""
USUAL = {
    # Tests press faster than hands tremble; the page's own guard is tested with its own clock.
    "next_pause_seconds": "0",
    "timezone": f'"{ZONE}"',
}
OFFICES = count(1)


@cache
def always_open_example() -> str:
    """Write the example once; each office is a copy of it with a few words changed."""
    return example_office_file(always_open=True)


@dataclass
class HallServer(ServerProcess):
    """A server whose database holds one office a test."""

    def park_time_is_up(self, ticket: dict[str, Any]) -> None:
        """Put the reminder of a parked ticket into the past; it cannot be set so short."""
        engine = open_engine(self.database_url, writes=True)
        with engine.begin() as connection:
            past = datetime.now(UTC) - timedelta(minutes=1)
            connection.execute(
                update(TICKET).where(TICKET.c.id == ticket["id"]).values(remind_at=past)
            )
        engine.dispose()

    def came_before(self, ticket: dict[str, Any], minutes: int) -> None:
        """Make a ticket so many minutes older, as if its person had come then."""
        engine = open_engine(self.database_url, writes=True)
        with engine.begin() as connection:
            came = datetime.now(UTC) - timedelta(minutes=minutes)
            values = {"issued_at": came, "place": moment(came)}
            connection.execute(update(TICKET).where(TICKET.c.id == ticket["id"]).values(values))
        engine.dispose()

    def opened_another_day(self, office: "Office", days: int) -> None:
        """Open a day so many days from today, as a clock did that has been set right since.

        That many behind, the clock is too far from it to be believed.
        """
        today = datetime.now(ZoneInfo(ZONE)).date()
        values = {"business_day": today + timedelta(days=days), "doubted_day": today}
        engine = open_engine(self.database_url, writes=True)
        with engine.begin() as connection:
            connection.execute(update(OFFICE).where(OFFICE.c.code == office.code).values(values))
        engine.dispose()

    def new_office(
        self,
        hashed: str,
        settings: dict[str, str] | None = None,
        edit: Callable[[str], str] = str,
    ) -> "Office":
        """Set up an office of its own for one test, beside the running server.

        `settings` are keys of the office file and the values that replace the example's; `edit`
        changes its text where that is more than a value.
        """
        number = next(OFFICES)
        code = f"phuong-{number}"
        text = always_open_example()
        for key, value in {**USUAL, **(settings or {})}.items():
            # What a table of the example has of another kind is no value of this key.
            text, found = re.subn(rf"(?m)^(?:# )?{key} = [^{{\n]*$", f"{key} = {value}", text)
            assert found == 1, key
        read = office_file_of(edit(text))
        office = read.office.model_copy(update={"code": code})
        now = datetime.now(UTC)
        engine = open_engine(self.database_url, writes=True)
        with engine.begin() as connection:
            set_up_office(connection, read.model_copy(update={"office": office}), now)
            for user, name in {**CLERKS, **SUPERVISORS}.items():
                add_person(
                    connection,
                    office=code,
                    user=f"{user}{number}",
                    name=name,
                    role=Role.SUPERVISOR if user in SUPERVISORS else Role.CLERK,
                    password_hash=hashed,
                    now=now,
                )
            kiosk = add_device(
                connection, office=code, kind=DeviceKind.KIOSK, name="Kiosk 1", now=now
            )
        engine.dispose()
        users = {user: f"{user}{number}" for user in (*CLERKS, *SUPERVISORS)}
        return Office(self.base, code, users, kiosk.token, kiosk.id)


@dataclass
class Office:
    """One test's office, spoken to as its kiosk and as a second clerk."""

    base: str
    code: str
    users: dict[str, str]
    kiosk_token: str
    kiosk_id: str
    keys: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def path(self) -> str:
        return f"{self.base}/api/v1/offices/{self.code}"

    def wall_clock(self, minutes: int) -> str:
        """Read the office's clock as it will be in so many minutes."""
        at = datetime.now(ZoneInfo(ZONE)) + timedelta(minutes=minutes)
        return f"{at:%H:%M}"

    def wall_day(self) -> str:
        """Read the office's date."""
        return datetime.now(ZoneInfo(ZONE)).date().isoformat()

    def kiosk(self, method: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.kiosk_token}", **more.pop("headers", {})}
        answer = LOOPBACK.request(
            method, f"{self.path}{path}", headers=headers, timeout=PATIENCE_SECONDS, **more
        )
        answer.raise_for_status()
        return answer

    def issue(
        self, service: str = "A", priority: str | None = None, language: str = "vi"
    ) -> dict[str, Any]:
        """Take a number at the kiosk."""
        key = f"{self.code}-{next(self.keys)}"
        answer = self.kiosk(
            "POST",
            "/tickets",
            json={"service": service, "priority": priority, "language": language},
            headers={"Idempotency-Key": key},
        )
        ticket: dict[str, Any] = answer.json()
        return ticket

    def issue_many(self, how_many: int, service: str = "A") -> list[dict[str, Any]]:
        return [self.issue(service) for _ in range(how_many)]

    def ticket(self, ticket: dict[str, Any]) -> dict[str, Any]:
        """Look a ticket up as it stands now."""
        found: dict[str, Any] = self.kiosk("GET", f"/tickets/{ticket['id']}").json()
        return found

    def states(self, tickets: list[dict[str, Any]]) -> list[str]:
        return [self.ticket(one)["state"] for one in tickets]

    def print_failed(self, ticket: dict[str, Any], reason: str = "paper_out") -> None:
        report = {"result": "failed", "reason": reason}
        self.kiosk("POST", f"/tickets/{ticket['id']}/print-report", json=report)

    def printed(self, ticket: dict[str, Any]) -> None:
        self.kiosk("POST", f"/tickets/{ticket['id']}/print-report", json={"result": "printed"})

    def clerk(self, user: str = "minh") -> "ClerkByProgram":
        """Sign a clerk in as a program does."""
        given = {"user": self.users[user], "password": PASSWORD}
        answer = LOOPBACK.post(f"{self.base}/api/v1/sign-in", json=given, timeout=PATIENCE_SECONDS)
        answer.raise_for_status()
        return ClerkByProgram(self, answer.json()["token"])


@dataclass
class ClerkByProgram:
    """A clerk without a page, for what happens elsewhere in the hall."""

    office: Office
    token: str

    def post(self, path: str, body: dict[str, Any] | None = None, key: str = "") -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"}
        if key:
            headers["Idempotency-Key"] = key
        answer = LOOPBACK.post(
            f"{self.office.path}{path}", headers=headers, json=body, timeout=PATIENCE_SECONDS
        )
        answer.raise_for_status()
        return answer

    def assign(self, counter: str, *services: str) -> None:
        """As a supervisor: make these services the counter's work."""
        self.prefer(counter, dict.fromkeys(services, 1.0))

    def prefer(self, counter: str, weights: dict[str, float]) -> None:
        """As a supervisor: make these services the counter's work, some more than others."""
        answer = LOOPBACK.put(
            f"{self.office.path}/counters/{counter}/profile",
            headers={"Authorization": f"Bearer {self.token}"},
            json={"services": [{"code": code, "weight": one} for code, one in weights.items()]},
            timeout=PATIENCE_SECONDS,
        )
        answer.raise_for_status()

    def open(self, counter: str, *, take_over: bool = False) -> None:
        self.post(f"/counters/{counter}/open", {"take_over": take_over})

    def call_next(self, counter: str) -> dict[str, Any]:
        key = f"program-{next(self.office.keys)}"
        ticket: dict[str, Any] = self.post(f"/counters/{counter}/call-next", key=key).json()
        return ticket

    def issue(self, service: str) -> dict[str, Any]:
        """Give out a number that no kiosk printed."""
        key = f"program-{next(self.office.keys)}"
        ticket: dict[str, Any] = self.post("/tickets", {"service": service}, key=key).json()
        return ticket

    def book(self, service: str, minutes: int) -> dict[str, Any]:
        """Give an appointment in so many minutes."""
        at = (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()
        key = f"program-{next(self.office.keys)}"
        wanted = {"service": service, "appointment_at": at}
        ticket: dict[str, Any] = self.post("/tickets", wanted, key=key).json()
        return ticket

    def act(self, ticket: dict[str, Any], act: str, counter: str) -> None:
        self.post(f"/tickets/{ticket['id']}/{act}", {"counter": counter})


NewOffice = Callable[[dict[str, str]], Office]


def prepared(folder: Path, port: int = 0, **more: str) -> HallServer:
    """Start a server on a fresh database, on any free port unless one is named.

    `more` are variables of its environment.
    """
    process = HallServer(folder, port=port, more=more)
    bring_up_to_date(process.database_url)
    process.start()
    return process


def hashed_password() -> str:
    return quickly_hashed(PASSWORD)
