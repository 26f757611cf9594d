"""What an office with a long past pays for today, beside one without any.

python -m tests.bench.growth --on sqlite --tickets 1000000 --events 10000000
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

import httpx
from websockets.sync.client import connect

from server.storage.database import open_engine
from server.storage.set_up.plan import read_plan
from server.storage.wait.pace import PaceCache
from tests.bench.hall import Measured, measured
from tests.bench.kept import A_DAY, OFFICE, SERVICES, Databases, databases, kept, today_there
from tests.bench.past import Past, add_past

RUNS = 5
ASKED = 15
"""How often each question is asked in a run, in turns with the other office."""
FLOOR_MS = 0.5
MOST = 1.3
TICKETS, EVENTS = 1_000_000, 10_000_000
TWO_WEEKS = 14 * A_DAY
"""What a forecast learns from: with it another office's is compared, which knows as much."""
SERVED_TODAY = 300
WAITING = 60
MISSED = 200
"""Events that a board missed while it was away."""
WRITTEN = Path("build/bench-growth.json")
Figures = dict[str, float]


@dataclass
class Asked:
    """One of the two offices, in full swing, and who asks there."""

    hall: Measured
    clients: ExitStack
    client: httpx.Client = field(init=False)
    since: str = ""

    def connect(self) -> None:
        """Keep a line open to the server as it is now."""
        self.client = self.clients.enter_context(httpx.Client(base_url=self.hall.base, timeout=60))

    def post(self, path: str, token: str, body: object = None) -> dict[str, str]:
        """Do an act."""
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
        answer = self.client.post(f"{self.hall.path}/{path}", headers=headers, json=body)
        answer.raise_for_status()
        told: dict[str, str] = answer.json() if answer.content else {}
        return told

    def get(self, path: str, token: str | None = None) -> None:
        """Read something."""
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        self.client.get(f"{self.hall.path}{path}", headers=headers).raise_for_status()

    def issue(self) -> None:
        """Take a number."""
        self.post("tickets", self.hall.kiosk, {"service": "A"})

    def call_next(self) -> None:
        """Press *next*: whoever was there is finished."""
        self.post("counters/2/call-next", self.hall.clerk)

    def feed(self, token: str, messages: int, query: str = "") -> None:
        """Connect and hear so many messages."""
        address = f"{self.hall.base.replace('http', 'ws', 1)}{self.hall.path}/live{query}"
        headers = {"Authorization": f"Bearer {token}"}
        # A full queue would leave the farewell unread, and closing would wait for it.
        with connect(
            address, additional_headers=headers, compression=None, max_queue=None
        ) as socket:
            for _ in range(messages):
                socket.recv(timeout=60)

    def resume(self) -> None:
        """Come back after MISSED events."""
        self.feed(self.hall.board, MISSED + 1, self.since)

    def note_where_it_stands(self) -> None:
        """Remember from where a board comes back."""
        address = f"{self.hall.base.replace('http', 'ws', 1)}{self.hall.path}/live"
        headers = {"Authorization": f"Bearer {self.hall.board}"}
        with connect(address, additional_headers=headers, compression=None) as socket:
            hello = json.loads(socket.recv(timeout=60))
        self.since = f"?since={hello['seq'] - MISSED}&epoch={hello['epoch']}"


def questions(one: Asked) -> dict[str, Callable[[], None]]:
    """Everything that is asked all day."""
    clerk, board, kiosk = one.hall.clerk, one.hall.board, one.hall.kiosk
    return {
        "issue": one.issue,
        "call-next": one.call_next,
        "office": lambda: one.get("", kiosk),
        "waiting list": lambda: one.get("/tickets?state=waiting", clerk),
        "served today": lambda: one.get("/tickets?state=served", clerk),
        "counters": lambda: one.get("/counters", clerk),
        "public log": lambda: one.get("/log"),
        "board": lambda: one.get("/board", board),
        "board's snapshot": lambda: one.feed(board, 2),
        "staff's snapshot": lambda: one.feed(clerk, 2),
        "resume": one.resume,
    }


def compared(where: Databases, young: str, old: str, folder: Path) -> list[tuple[Figures, Figures]]:
    """Ask both offices in turns, RUNS times; answers each run's medians in ms, young and old."""
    with ExitStack() as stack:
        pair = [stack.enter_context(in_swing(where, name, folder / name)) for name in (young, old)]
        runs = []
        for _ in range(RUNS):
            for one in pair:
                one.note_where_it_stands()
            first, second = map(questions, pair)
            runs.append(_run(first, second))
            for figures, one in zip(runs[-1], pair, strict=True):
                figures.update(started(one))
        return runs


def _run(
    young: Mapping[str, Callable[[], None]], old: Mapping[str, Callable[[], None]]
) -> tuple[Figures, Figures]:
    found: tuple[Figures, Figures] = ({}, {})
    for name in young:
        took: tuple[list[float], list[float]] = ([], [])
        for _ in range(ASKED):
            for times, asked in zip(took, (young, old), strict=True):
                times.append(_ms(asked[name]))
        for figures, times in zip(found, took, strict=True):
            figures[name] = median(times)
    return found


def _ms(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def started(one: Asked) -> Figures:
    """Start the server anew: how long until it serves, and from there to the first number.

    Once after it was stopped, and once after a crash left what its database had still to do.
    """
    one.hall.server.stop()
    ready = _ms(one.hall.server.start)
    one.connect()
    told = {"start-up": ready, "start-up to first number": ready + _ms(one.issue)}
    one.hall.server.crash()
    told["start-up after a crash"] = _ms(one.hall.server.start)
    one.connect()
    return told


@contextmanager
def in_swing(where: Databases, name: str, folder: Path) -> Iterator[Asked]:
    """Serve an office in which many were served today, and many wait."""
    today = Past(SERVED_TODAY, 0, SERVED_TODAY, today_there(), first=TICKETS * 10)
    add_past(where.url(name), OFFICE, SERVICES, today)
    with measured(folder, None, url=where.url(name)) as hall, ExitStack() as clients:
        one = Asked(hall, clients)
        one.connect()
        for _ in range(WAITING + MISSED):
            one.issue()
        for _ in range(MISSED):
            one.call_next()
        yield one


def forecasts(where: Databases, names: tuple[str, str]) -> list[tuple[Figures, Figures]]:
    """Forecast in offices that know as much of their last two weeks, in turns."""
    runs: list[tuple[Figures, Figures]] = []
    for _ in range(RUNS):
        first, second = (_forecast(where.url(one)) for one in names)
        runs.append((first, second))
    return runs


def _forecast(url: str) -> Figures:
    engine = open_engine(url, writes=False)
    now = datetime.now(UTC)
    try:
        with engine.connect() as connection, connection.begin():
            plan = read_plan(connection, OFFICE)
            assert plan is not None
            learning = _ms(lambda: PaceCache().measure(connection, plan, now))
            return {"a day's first forecast": learning}
    finally:
        engine.dispose()


def ratios(runs: list[tuple[Figures, Figures]]) -> dict[str, dict[str, float]]:
    """Give each figure's medians over the runs, and their ratio; nothing counts below FLOOR_MS."""
    found = {}
    for name in runs[0][0]:
        young, old = (median(run[side][name] for run in runs) for side in (0, 1))
        ratio = max(old, FLOOR_MS) / max(young, FLOOR_MS)
        found[name] = {"young_ms": young, "old_ms": old, "ratio": ratio}
    return found


def not_reached(kind: str, figures: dict[str, dict[str, float]]) -> list[str]:
    """Name what a past makes slower than MOST times."""
    return [
        f"{MOST} times the empty {kind}'s {name}: {one['ratio']:.2f}"
        for name, one in figures.items()
        if one["ratio"] > MOST
    ]


def measure(kind: str, tickets: int, events: int) -> dict[str, dict[str, float]]:
    """Measure every figure on one kind of database."""
    with databases(kind) as where, TemporaryDirectory() as folder, ExitStack() as stack:
        sizes = {"old": (tickets, events), "young": (0, 0), "weeks": (TWO_WEEKS, TWO_WEEKS)}
        for name, size in sizes.items():
            of = kept(where, *size)
            where.drop(name)
            where.copy(name, of)
            stack.callback(where.drop, name)
        return {
            **ratios(forecasts(where, ("weeks", "old"))),
            **ratios(compared(where, "young", "old", Path(folder))),
        }


def main(kinds: tuple[str, ...], tickets: int, events: int) -> list[str]:
    """Measure, print, write; answers what was not reached."""
    found = {kind: measure(kind, tickets, events) for kind in kinds}
    missed = []
    for kind, figures in found.items():
        print(f"{kind}: {tickets:,} tickets and {events:,} events of past days, beside none")
        for name, one in figures.items():
            print(f"{name:>26} {one['young_ms']:9.2f} {one['old_ms']:9.2f} ms {one['ratio']:6.2f}")
        missed += not_reached(kind, figures)
    WRITTEN.parent.mkdir(exist_ok=True)
    told = {"tickets": tickets, "events": events, "figures": found}
    WRITTEN.write_text(json.dumps(told, indent=2) + "\n")
    return missed


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--on", choices=("sqlite", "postgresql"), action="append")
    asked.add_argument("--tickets", type=int, default=TICKETS)
    asked.add_argument("--events", type=int, default=EVENTS)
    wanted = asked.parse_args()
    missed = main(tuple(wanted.on or ("sqlite", "postgresql")), wanted.tickets, wanted.events)
    for line in missed:
        print(f"not reached: {line}")
    sys.exit(1 if missed else 0)
