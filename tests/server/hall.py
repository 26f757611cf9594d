"""The real server on a real port in a thread of its own, and offices in it to work in."""

import asyncio
import ssl
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Dialect, Engine, Table, insert, select
from websockets.sync.client import ClientConnection, connect

from server import main, timers
from server.api import speaking
from server.api.people import SIGN_IN_LASTS
from server.api.running import Running
from server.contract.problems import STATUS, ProblemCode
from server.contract.states import DeviceKind, Role
from server.credentials import new_token, token_hash
from server.gate.outside import Outside
from server.listen import ReadyServer, listen
from server.main import create_app
from server.office_file.example import example_office_file
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.operations.access.add_device import add_device
from server.operations.access.add_person import add_person
from server.operations.day.keep_hours import keep_hours
from server.operations.set_up.set_up_office import set_up_office
from server.push import wake
from server.settings import Limits, Settings
from server.storage.database import open_engine
from server.storage.tables import DEVICE, METADATA, OUTBOX, SIGN_IN
from tests.quick_password import quickly_hashed

MORNING = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
"""A Monday, 09:30 in Ho Chi Minh City."""
PASSWORD = "gió mát trăng thanh 8"
PATIENCE = 60
"""Seconds that a loaded machine may take for one answer, or to start or end a server."""
IDLE_SECONDS = 1
"""After this a client connects anew: just as it asks, the server may be ending the old line."""
OFFICES = count(1)
KEYS = count(1)

Answer = TypeVar("Answer")


@cache
def hashed_password() -> str:
    return quickly_hashed(PASSWORD)


@cache
def example() -> str:
    """The example office, which is always open."""
    return example_office_file(always_open=True)


@cache
def office_file_of(toml: str) -> OfficeFile:
    """Reading a file takes longer than storing it; once is enough."""
    return read_office_file(toml.encode()).office_file


@cache
def _reads(table: Table, dialect: Dialect) -> tuple[str, str, str]:
    """Write how to count a table's rows, how to read them, and the key that names their office."""
    quoted = dialect.identifier_preparer
    name = quoted.format_table(table)
    whose = table.c.get("office", table.c.get("code"))
    key = "" if whose is None else quoted.quote(whose.name)
    return f"SELECT count(*) FROM {name}", f"SELECT * FROM {name}", key


class SetClock:
    """A clock that stands still until it is moved; it tells UTC, as the machine's does."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now.astimezone(UTC)

    def forward(self, **step: float) -> None:
        self.now += timedelta(**step)


@dataclass
class Served:
    """A running server."""

    database_url: str
    clock: SetClock
    server: ReadyServer
    app: Any
    engine: Engine
    client: httpx.Client
    loop: asyncio.AbstractEventLoop

    @property
    def base(self) -> str:
        return str(self.client.base_url).rstrip("/")

    @property
    def running(self) -> Running:
        found: Running = self.app.state.running
        return found

    def inside(
        self, work: Callable[[], Coroutine[Any, Any, Answer]], patience: float = PATIENCE
    ) -> Answer:
        """Run something in the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work(), self.loop).result(patience)

    def dump(self, office: str | None = None) -> dict[str, Any]:
        """Every row of every table; of other offices than a named one, how many rows."""
        told: dict[str, Any] = {}
        with self.engine.begin() as connection:
            # The driver alone is many times quicker, and tests ask for this some thousand times.
            cursor = connection.connection.cursor()
            for table in METADATA.sorted_tables:
                count, every, key = _reads(table, self.engine.dialect)
                # Devices of tests before may be heard to have gone at any moment.
                is_told_late = office is not None and table in (OUTBOX, DEVICE)
                cursor.execute(f"{count} WHERE {key} = '{office}'" if is_told_late else count)
                counted = cursor.fetchall()
                cursor.execute(f"{every} WHERE {key} = '{office}'" if office and key else every)
                told[table.name] = (counted, sorted(map(repr, cursor.fetchall())))
            cursor.close()
        return told

    def rows(self, table: Any, **where: Any) -> list[dict[str, Any]]:
        """Read a table's rows."""
        statement = select(table).where(*(table.c[name] == one for name, one in where.items()))
        statement = statement.order_by(*table.primary_key)
        with self.engine.begin() as connection:
            return [dict(row) for row in connection.execute(statement).mappings()]

    def new_hall(self, toml: str | None = None, next_pause_seconds: float = 0) -> "Hall":
        """Set up an office of its own for one test, its day already open.

        The clock stands still, so no pause after a call: else every second press would be one
        that only trembles.
        """
        code = f"hall-{next(OFFICES)}"
        read = office_file_of(toml or example())
        office = read.office.model_copy(update={"code": code})
        queue = read.queue.model_copy(update={"next_pause_seconds": next_pause_seconds})
        office_file = read.model_copy(update={"office": office, "queue": queue})
        with self.engine.begin() as connection:
            set_up_office(connection, office_file, self.clock())
        hall = Hall(self, code)
        hall.keep_hours()
        return hall


def app_on(database_url: str, data_dir: Path, clock: SetClock) -> FastAPI:
    """Make the server's app for a database."""
    return create_app(Settings(data_dir, database_url, "http://queue.test", "text"), clock)


async def never(*_parts: object) -> None:
    """Stand for a timer whose time does not come."""
    await asyncio.Event().wait()


@contextmanager
def served(
    database_url: str,
    data_dir: Path,
    clock: SetClock | None = None,
    hours_seconds: float | None = None,
    tokens_seconds: float = 3_600,
    app: FastAPI | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    outside: Outside = Outside(),  # noqa: B008 - frozen
) -> Iterator[Served]:
    """Serve a database until the block ends.

    Without `hours_seconds` the clock moves by the test's hand, so hours are kept by the test's
    hand as well: whatever the server did by itself at its start could come at any moment after.
    """
    clock = clock or SetClock()
    app = app or app_on(database_url, data_dir, clock)
    server = listen(app, "127.0.0.1", 0, limits, outside)
    loops: list[asyncio.AbstractEventLoop] = []
    up = threading.Event()

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        serving = asyncio.create_task(server.serve())
        ready = asyncio.create_task(server.serves.wait())
        await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        up.set()
        await serving

    # A server that does not stop fails its test; it must not keep the others from ending.
    thread = threading.Thread(target=asyncio.run, args=(serve(),), name="served", daemon=True)
    waits = pytest.MonkeyPatch()
    for name in ("keep_all_hours", "mind_all_devices"):
        waits.setattr(main, name, never if hours_seconds is None else getattr(timers, name))
    if hours_seconds is None:
        waits.setattr(main, "mind_all_halls", never)
        waits.setattr(main, "forget_ended_letters", never)
    if hours_seconds is not None:
        waits.setattr(timers, "HOURS_SECONDS", hours_seconds)
        waits.setattr(timers, "DEVICES_SECONDS", hours_seconds)
    waits.setattr(timers, "TOKENS_SECONDS", tokens_seconds)
    # To speak a catalogue takes longer than a test of what is in it.
    waits.setattr(speaking, "can_speak", lambda: False)
    # Or every server's end would wait for it.
    waits.setattr(wake, "LOOK_UP_SECONDS", 0.05)
    thread.start()
    try:
        assert up.wait(PATIENCE)
        assert server.serves.is_set(), "the server did not start"
        port = server.servers[0].sockets[0].getsockname()[1]
        engine = open_engine(database_url, writes=True)
        base, kept = f"http://127.0.0.1:{port}", httpx.Limits(keepalive_expiry=IDLE_SECONDS)
        # Nothing here is encrypted; to read everybody's certificates takes longer than a test.
        trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        with httpx.Client(base_url=base, timeout=PATIENCE, limits=kept, verify=trusted) as client:
            yield Served(database_url, clock, server, app, engine, client, loops[0])
        engine.dispose()
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
        waits.undo()
        assert not thread.is_alive(), "the server did not stop"


@dataclass
class Hall:
    """One office in a running server."""

    served: Served
    office: str
    names: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def path(self) -> str:
        return f"/api/v1/offices/{self.office}"

    @property
    def clock(self) -> SetClock:
        return self.served.clock

    def keep_hours(self) -> None:
        """What the timer does every ten seconds."""
        writer = self.served.running.writer
        self.served.inside(lambda: writer.do(self.office, keep_hours))

    def account(
        self, role: Role = Role.CLERK, password_hash: str = "!", user: str | None = None
    ) -> str:
        """Add somebody who may sign in; answers the user name."""
        user = user or f"{role.value}-{next(self.names)}-{self.office}"
        with self.served.engine.begin() as connection:
            add_person(
                connection,
                office=self.office,
                user=user,
                name=f"Cán bộ {user}",
                role=role,
                password_hash=password_hash,
                now=self.clock(),
            )
        return user

    def person(self, role: Role = Role.CLERK, user: str | None = None) -> "Caller":
        """Somebody signed in, without the slow password."""
        user = user or self.account(role)
        token, session = new_token(), str(uuid4())
        with self.served.engine.begin() as connection:
            connection.execute(
                insert(SIGN_IN).values(
                    office=self.office,
                    id=session,
                    user=user,
                    token_hash=token_hash(token),
                    created_at=self.clock(),
                    expires_at=self.clock() + SIGN_IN_LASTS,
                    # Or each act of a later minute would write besides that it was seen.
                    seen_at=self.clock() + SIGN_IN_LASTS,
                )
            )
        return Caller(self, token, user, session)

    def device(
        self,
        kind: DeviceKind = DeviceKind.KIOSK,
        name: str | None = None,
        counter: str | None = None,
    ) -> "Caller":
        """A device let in; a rating tablet stands at a counter."""
        name = name or f"{kind.value} {next(self.names)}"
        with self.served.engine.begin() as connection:
            added = add_device(
                connection,
                office=self.office,
                kind=kind,
                name=name,
                now=self.clock(),
                counter=counter,
            )
        return Caller(self, added.token, name, added.id)

    def stranger(self) -> "Caller":
        """Somebody without a token."""
        return Caller(self, None, "", "")


@dataclass
class Caller:
    """Somebody who speaks HTTP and the live feed with a token of their own."""

    hall: Hall
    token: str | None
    name: str
    id: str

    @property
    def headers(self) -> dict[str, str]:
        return {} if self.token is None else {"Authorization": f"Bearer {self.token}"}

    def ask(self, method: str, path: str, key: str | None = None, **more: Any) -> httpx.Response:
        """Send a request; a path without a leading slash is of the office."""
        headers = {**self.headers, **more.pop("headers", {})}
        if key is not None:
            headers["Idempotency-Key"] = key
        address = path if path.startswith("/") else f"{self.hall.path}/{path}".rstrip("/")
        answer = self.hall.served.client.request(method, address, headers=headers, **more)
        # Everybody here has the same client: who signs in must not do so for the others.
        self.hall.served.client.cookies.clear()
        return answer

    def get(self, path: str = "", **more: Any) -> Any:
        answer = self.ask("GET", path, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any = None, status: int = 200, **more: Any) -> Any:
        answer = self.ask("POST", path, json=body, **more)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def refused(
        self, code: ProblemCode, method: str, path: str, body: Any = None, **more: Any
    ) -> dict[str, Any]:
        """Send what must be refused: in the one form, and nothing at all has changed."""
        before = self.hall.served.dump(self.hall.office)
        if body is not None:
            more["json"] = body
        answer = self.ask(method, path, **more)
        assert self.hall.served.dump(self.hall.office) == before, "a refused call changed something"
        return as_problem(answer, code)

    def issue(self, service: str = "A", key: str | None = None, status: int = 201) -> Any:
        body = {"service": service}
        return self.post("tickets", body, status, key=key or f"press-{next(KEYS)}")

    def open(self, counter: str, *, take_over: bool = False) -> Any:
        return self.post(f"counters/{counter}/open", {"take_over": take_over})

    def call_next(self, counter: str, key: str | None = None, status: int = 200) -> Any:
        return self.post(
            f"counters/{counter}/call-next", None, status, key=key or f"press-{next(KEYS)}"
        )

    def act(self, ticket: dict[str, Any], act: str, counter: str) -> Any:
        return self.post(f"tickets/{ticket['id']}/{act}", {"counter": counter})

    def ticket(self, ticket: dict[str, Any]) -> Any:
        return self.get(f"tickets/{ticket['id']}")

    def live(self, query: str = "", **more: Any) -> ClientConnection:
        """Connect to the live feed."""
        base = self.hall.served.base.replace("http", "ws", 1)
        more.setdefault("additional_headers", self.headers)
        # With a full queue it would read no more, and answer no ping, until the test looks.
        more = {"open_timeout": PATIENCE, "max_queue": None, **more}
        address = f"{base}{self.hall.path}/live{query}"
        socket: ClientConnection = connect(address, compression=None, **more)
        return socket


def as_problem(answer: httpx.Response, code: ProblemCode) -> dict[str, Any]:
    """Check the form of a refusal."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    told: dict[str, Any] = answer.json()
    assert told["code"] == code.value, told
    assert answer.status_code == told["status"] == STATUS[code]
    assert told["type"] == "about:blank"
    assert told["title"]
    assert told["detail"]
    assert "{" not in told["detail"], "a value was not filled in"
    if code is ProblemCode.BAD_REQUEST:
        assert told["errors"], "a bad request names its fields"
        assert all(one["field"] and one["message"] for one in told["errors"])
    if code is ProblemCode.NOT_SIGNED_IN:
        assert answer.headers["www-authenticate"] == "Bearer"
    return told
