"""The core on real sockets: one number a visit, and every slip accounted for."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk_app.engine import away_log, live_feed, server_http
from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.duty import Duty
from kiosk_app.engine.journal import Asking, Job, Journal
from kiosk_app.engine.print_desk import SlipPrinter
from kiosk_app.engine.server_http import Address
from kiosk_app.rules import moves
from kiosk_app.words.slips import slip_of
from printer.confirmed_job import Patience
from printer.job import Printer
from printer.outcome import Outcome, Result
from printer.slip import Slip
from printer.status import Condition, Status
from tests.kiosk_app.fake_server import DEVICE, TOKEN, FakeServer
from tests.kiosk_app.samples import NOW, a_ticket, an_office
from tests.printer.fake_printer import FakePrinter


class Listener:
    """Collects the core's news and lets a test wait for them."""

    def __init__(self) -> None:
        self.news: list[moves.News] = []
        self._changed = threading.Condition()

    def __call__(self, news: moves.News) -> None:
        with self._changed:
            self.news.append(news)
            self._changed.notify_all()

    def of(self, kind: type) -> list[moves.News]:
        return [one for one in self.news if isinstance(one, kind)]

    def until(self, happened: Callable[[], object], seconds: float = 60) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: bool(happened()), seconds), self.news


class PaperTray:
    """A printer whose outcomes are given beforehand."""

    def __init__(self, *results: Result) -> None:
        self.results = list(results)
        self.slips: list[Slip] = []
        self.condition = Condition.READY
        self.torn = False

    def print_slip(self, slip: Slip, job_id: str) -> Outcome:
        self.slips.append(slip)
        result = self.results.pop(0) if self.results else Result.PRINTED
        trouble = {Result.REFUSED, Result.UNKNOWN}
        cause = Condition.PAPER_OUT if result in trouble else None
        return Outcome(job_id, result, cause)

    def expect_half_a_slip(self) -> None:
        self.torn = True

    def check(self) -> Status:
        return Status(self.condition)

    def close(self) -> None:
        self.condition = Condition.OFFLINE


MakeCore = Callable[..., tuple[KioskCore, Listener]]


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let only what the fake loses be lost: on a loaded machine answers may take their time."""
    monkeypatch.setattr(server_http, "_TIMEOUT", httpx.Timeout(60.0))
    monkeypatch.setattr(live_feed, "_OPEN_SECONDS", 60.0)
    monkeypatch.setattr(live_feed, "_CLOSE_SECONDS", 60.0)


@pytest.fixture
def fake() -> Iterator[FakeServer]:
    with FakeServer() as server:
        yield server


@pytest.fixture
def make_core(fake: FakeServer, tmp_path: Path) -> Iterator[MakeCore]:
    made: list[KioskCore] = []

    def make(printer: SlipPrinter | None = None) -> tuple[KioskCore, Listener]:
        core, listener = started(fake, tmp_path, printer)
        made.append(core)
        return core, listener

    yield make
    for core in made:
        core.stop()


def started(
    fake: FakeServer, folder: Path, printer: SlipPrinter | None = None
) -> tuple[KioskCore, Listener]:
    """Give a core at work, to be stopped by whoever asked for it."""
    listener = Listener()
    core = KioskCore(
        address=Address(fake.url, TOKEN),
        journal_path=folder / "journal.db",
        printer=printer,
        on_news=listener,
        version="1",
    )
    core.start()
    return core, listener


def ready(listener: Listener) -> None:
    listener.until(lambda: listener.of(moves.OfficeChanged) and listener.of(moves.Connected))


ASK = moves.AskNumber(1, "A", None, "vi")


def test_a_number_is_asked_for_printed_and_reported(fake: FakeServer, make_core: MakeCore) -> None:
    tray = PaperTray()
    core, listener = make_core(tray)
    ready(listener)
    core.perform(moves.AskNumber(1, "B", "elderly", "en"))
    fake.until(fake.reports)
    listener.until(lambda: listener.of(moves.PrintEnded))
    assert fake.posts("/tickets")[0].body == {
        "service": "B",
        "also": [],
        "priority": "elderly",
        "language": "en",
    }
    assert fake.reports() == [("t-1", {"result": "printed"})]
    assert [slip.heading for slip in tray.slips] == ["YOUR NUMBER"]
    order = [type(one) for one in listener.news if not isinstance(one, moves.OfficeChanged)]
    assert order == [moves.Connected, moves.Issued, moves.PrintEnded]


def test_a_lost_answer_is_asked_for_again_with_the_same_key(
    fake: FakeServer, make_core: MakeCore
) -> None:
    fake.behaviour.lose_answers = 2
    tray = PaperTray()
    core, listener = make_core(tray)
    ready(listener)
    core.perform(ASK)
    fake.until(fake.reports)
    keys = {post.headers["idempotency-key"] for post in fake.posts("/tickets")}
    assert len(fake.posts("/tickets")) == 3
    assert len(keys) == len(fake.tickets) == len(tray.slips) == 1


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (409, "service_closed"),
        (409, "quota_reached"),
        (429, "too_many_requests"),
        (403, "not_allowed"),
    ],
)
def test_a_refusal_is_news_and_is_not_asked_again(
    fake: FakeServer, make_core: MakeCore, status: int, code: str
) -> None:
    fake.behaviour.refuse_with = (status, code)
    core, listener = make_core()
    ready(listener)
    core.perform(ASK)
    listener.until(lambda: listener.of(moves.IssueRefused))
    assert listener.of(moves.IssueRefused) == [moves.IssueRefused(1, code)]
    assert len(fake.posts("/tickets")) == 1


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("2026-07-23T13:30:00+07:00", datetime(2026, 7, 23, 6, 30, tzinfo=UTC)),
        ("2026-07-23T13:30:00", None),
        ("this afternoon", None),
        (7, None),
    ],
)
def test_a_refusal_tells_when_numbers_are_given_again(
    fake: FakeServer, make_core: MakeCore, told: object, known: datetime | None
) -> None:
    fake.behaviour.refuse_with = (409, "quota_reached")
    fake.behaviour.reopens_at = told
    fake.behaviour.garbled = known is None
    core, listener = make_core()
    ready(listener)
    core.perform(ASK)
    listener.until(lambda: listener.of(moves.IssueRefused))
    assert listener.of(moves.IssueRefused) == [moves.IssueRefused(1, "quota_reached", known)]


def test_a_busy_server_is_asked_a_few_times(fake: FakeServer, make_core: MakeCore) -> None:
    fake.behaviour.refuse_with = (503, "busy")
    core, listener = make_core()
    ready(listener)
    core.perform(ASK)
    listener.until(lambda: listener.of(moves.IssueRefused))
    assert len(fake.posts("/tickets")) == 4


def test_a_server_that_comes_back_is_noticed_and_gets_what_was_kept(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray()
    core, listener = make_core(tray)
    ready(listener)
    fake.stop()
    listener.until(lambda: listener.of(moves.Disconnected))
    core.perform(ASK)
    fake.start()
    fake.until(fake.reports)
    listener.until(lambda: len(listener.of(moves.Connected)) >= 2)
    assert len(fake.tickets) == len(tray.slips) == 1
    assert fake.queries[-1].startswith("since=7&epoch=e1")


def test_a_kiosk_started_before_its_server_waits_for_it(
    fake: FakeServer, make_core: MakeCore
) -> None:
    fake.stop()
    _, listener = make_core()
    listener.until(lambda: listener.of(moves.Disconnected))
    fake.start()
    ready(listener)


@pytest.mark.parametrize(
    ("refusal", "reason"),
    [
        ((401, "not_signed_in"), moves.Away.TOKEN),
        ((403, "not_allowed"), moves.Away.TOKEN),
        ((404, "unknown_office"), moves.Away.OFFICE),
        ((503, "busy"), moves.Away.LOST),
    ],
)
def test_a_kiosk_that_is_sent_away_says_why_until_it_is_taken(
    fake: FakeServer,
    make_core: MakeCore,
    monkeypatch: pytest.MonkeyPatch,
    refusal: tuple[int, str],
    reason: moves.Away,
) -> None:
    monkeypatch.setattr(server_http, "SENT_AWAY_SECONDS", 0.05)
    fake.behaviour.sent_away = refusal
    _, listener = make_core()
    listener.until(lambda: listener.of(moves.Disconnected))
    assert listener.of(moves.Disconnected)[0] == moves.Disconnected(reason)
    fake.behaviour.sent_away = None
    ready(listener)


def lines_for_the_officer(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.name == away_log.__name__]


@pytest.mark.parametrize(
    ("code", "problem", "reason", "named"),
    [
        (4401, "not_signed_in", moves.Away.TOKEN, "luot device add kiosk"),
        (4403, "not_allowed", moves.Away.TOKEN, "luot device add kiosk"),
        (4404, "unknown_office", moves.Away.OFFICE, "luot office import"),
    ],
)
def test_a_kiosk_that_is_shut_out_while_it_runs_says_why_and_logs_it_once(
    fake: FakeServer,
    make_core: MakeCore,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    code: int,
    problem: str,
    reason: moves.Away,
    named: str,
) -> None:
    monkeypatch.setattr(server_http, "SENT_AWAY_SECONDS", 0.05)
    _, listener = make_core()
    ready(listener)
    fake.until(lambda: fake.sockets)
    fake.shut_out(code, problem)
    fake.until(lambda: len(fake.queries) >= 4)
    listener.until(lambda: listener.of(moves.Disconnected))
    assert set(listener.of(moves.Disconnected)) == {moves.Disconnected(reason)}
    assert [named in line for line in lines_for_the_officer(caplog)] == [True]
    fake.behaviour.shut_out = None
    listener.until(lambda: len(listener.of(moves.Connected)) == 2)
    assert lines_for_the_officer(caplog)[1:] == ["the server accepts this kiosk again"]


def test_a_token_refused_from_the_start_is_logged_once_with_its_cure(
    fake: FakeServer,
    make_core: MakeCore,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(server_http, "SENT_AWAY_SECONDS", 0.05)
    fake.behaviour.sent_away = (401, "not_signed_in")
    _, listener = make_core()
    listener.until(lambda: len(listener.of(moves.Disconnected)) >= 3)
    (line,) = lines_for_the_officer(caplog)
    assert "luot device add kiosk" in line
    assert "revoked" in line


def test_who_is_sent_away_asks_again_slowly() -> None:
    assert server_http.pause_after(moves.Away.LOST, 2.0) == 2.0
    assert server_http.pause_after(moves.Away.TOKEN, 2.0) == 30.0
    assert server_http.pause_after(moves.Away.OFFICE, 2.0) == 30.0


def test_events_change_the_lines_and_a_gap_is_healed(fake: FakeServer, make_core: MakeCore) -> None:
    _, listener = make_core()
    ready(listener)

    def waiting() -> int:
        latest = listener.of(moves.OfficeChanged)[-1]
        assert isinstance(latest, moves.OfficeChanged)
        return latest.office.services[0].waiting

    fake.until(lambda: fake.sockets)
    fake.tell("ticket.issued", {"service": "A", "waiting": {"A": 41}})
    listener.until(
        lambda: any(
            isinstance(one, moves.OfficeChanged) and one.office.services[0].waiting == 41
            for one in listener.news
        )
    )
    fake.tell("service.closed", {"service": "B", "reopens_at": None}, skip=1)
    fake.until(lambda: len(fake.queries) >= 2)
    assert "since=8" in fake.queries[1]
    listener.until(lambda: waiting() == 7)


def test_a_core_stopped_while_its_feed_is_being_closed_leaves_no_connection_open(
    fake: FakeServer, tmp_path: Path
) -> None:
    core, listener = started(fake, tmp_path)
    ready(listener)
    fake.until(lambda: fake.sockets)
    fake.behaviour.keep_closings = True
    fake.tell("ticket.issued", {"service": "A", "waiting": {"A": 41}}, skip=1)
    fake.until(lambda: fake.kept_closings)
    core.stop()
    fake.until(lambda: fake.feeds_ended)


def test_a_core_that_stops_ends_what_its_work_left_running(
    fake: FakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[asyncio.Task[bool]] = []
    working = threading.Event()

    async def leave_a_task(duty: Duty, effects: asyncio.Queue[moves.Effect]) -> None:
        left.append(asyncio.create_task(asyncio.Event().wait()))
        working.set()
        await effects.get()

    monkeypatch.setattr(Duty, "run", leave_a_task)
    core, _ = started(fake, tmp_path)
    assert working.wait(60)
    core.stop()
    assert [task.cancelled() for task in left] == [True]


def test_a_service_closed_by_an_event_is_closed_at_once(
    fake: FakeServer, make_core: MakeCore
) -> None:
    _, listener = make_core()
    ready(listener)
    fake.until(lambda: fake.sockets)
    fake.tell("service.closed", {"service": "B", "reopens_at": "2026-07-23T13:30:00+07:00"})
    listener.until(
        lambda: any(
            isinstance(one, moves.OfficeChanged)
            and not one.office.services[1].open
            and one.office.services[1].reopens_at is not None
            for one in listener.news
        )
    )


def an_order(ticket: str, device: str, copy: int) -> dict[str, Any]:
    whole = a_ticket(ticket_id=ticket).model_copy(update={"ahead": None, "wait": None})
    return {"ticket": whole.model_dump(mode="json"), "device": device, "copy": copy}


def test_staff_order_a_copy_and_it_is_printed_once_and_marked(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray()
    _, listener = make_core(tray)
    ready(listener)
    fake.until(lambda: fake.sockets)
    fake.tell("ticket.print_ordered", an_order("t-9", "another", 2))
    fake.tell("ticket.print_ordered", an_order("t-8", DEVICE, 2))
    fake.until(fake.reports)
    fake.tell("ticket.print_ordered", an_order("t-8", DEVICE, 2))
    fake.tell("ticket.print_ordered", an_order("t-8", DEVICE, 3))
    fake.until(lambda: len(fake.reports()) == 2)
    assert [slip.copy_mark for slip in tray.slips] == ["BẢN SAO 2", "BẢN SAO 3"]


def _told(fake: FakeServer, trials: int) -> bool:
    return len(fake.trials()) == trials


def test_a_slip_is_tried_once_and_told_and_is_nobodys(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray(Result.PRINTED, Result.UNKNOWN, Result.UNCONFIRMED)
    _, listener = make_core(tray)
    ready(listener)
    fake.until(lambda: fake.sockets)
    slip = slip_of(a_ticket(), an_office(), "vi")
    mine = {"device": DEVICE, "slip": asdict(slip)}
    fake.tell("slip.trial_ordered", {**mine, "device": "another"})
    for told in range(1, 4):
        fake.tell("slip.trial_ordered", mine)
        fake.until(partial(_told, fake, told))
    fake.tell("slip.trial_ordered", mine, at=NOW - timedelta(minutes=6))
    fake.until(lambda: len(fake.trials()) == 4)
    assert [one for _, one in fake.trials()] == [
        {"result": "printed"},
        {"result": "failed", "reason": "paper_out"},
        {"result": "sent"},
        {"result": "failed", "reason": "abandoned"},
    ]
    assert [trial for trial, _ in fake.trials()] == ["9", "10", "11", "12"]
    assert tray.slips == [slip] * 3
    assert not listener.of(moves.PrintEnded)


def test_a_slip_tried_where_there_is_no_printer_is_told(
    fake: FakeServer, make_core: MakeCore
) -> None:
    _, listener = make_core(None)
    ready(listener)
    fake.until(lambda: fake.sockets)
    slip = asdict(slip_of(a_ticket(), an_office(), "vi"))
    fake.tell("slip.trial_ordered", {"device": DEVICE, "slip": slip})
    fake.until(fake.trials)
    assert fake.trials()[0][1] == {"result": "failed", "reason": "no_printer"}


def test_what_was_ordered_while_the_line_was_cut_comes_if_it_is_not_too_late(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray()
    _, listener = make_core(tray)
    ready(listener)
    fake.until(lambda: fake.sockets)
    # After a gap: the kiosk comes back and hears what it missed.
    early, late = NOW - timedelta(minutes=6), NOW - timedelta(minutes=4)
    fake.tell("ticket.print_ordered", an_order("t-7", DEVICE, 2), skip=1, at=early)
    fake.until(fake.reports)
    fake.tell("ticket.print_ordered", an_order("t-8", DEVICE, 2), skip=1, at=late)
    fake.until(lambda: len(fake.reports()) == 2)
    assert [slip.copy_mark for slip in tray.slips] == ["BẢN SAO 2"]
    assert dict(fake.reports())["t-7"] == {"result": "failed", "reason": "abandoned"}
    assert dict(fake.reports())["t-8"]["result"] == "printed"


def test_the_first_slip_of_a_number_that_staff_issued_is_an_original(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray()
    _, listener = make_core(tray)
    ready(listener)
    fake.until(lambda: fake.sockets)
    fake.tell("ticket.print_ordered", an_order("t-8", DEVICE, 1))
    fake.until(fake.reports)
    fake.tell("ticket.print_ordered", an_order("t-8", DEVICE, 2))
    fake.until(lambda: len(fake.reports()) == 2)
    assert [slip.copy_mark for slip in tray.slips] == [None, "BẢN SAO 2"]


@pytest.mark.parametrize(
    ("result", "mark"), [(Result.REFUSED, None), (Result.UNKNOWN, "BẢN SAO 2")]
)
def test_printing_again_is_a_copy_only_where_something_was_sent(
    fake: FakeServer, make_core: MakeCore, result: Result, mark: str | None
) -> None:
    tray = PaperTray(result)
    core, listener = make_core(tray)
    ready(listener)
    core.perform(ASK)
    # Told by two threads: either may be first.
    listener.until(lambda: listener.of(moves.StaffTold) and listener.of(moves.PrintEnded))
    assert listener.of(moves.PrintEnded) == [moves.PrintEnded("t-1", printed=False)]
    assert fake.reports() == [("t-1", {"result": "failed", "reason": "paper_out"})]
    core.perform(moves.PrintAgain("t-1"))
    fake.until(lambda: len(fake.reports()) == 2)
    assert [slip.copy_mark for slip in tray.slips] == [None, mark]
    assert fake.reports()[1] == ("t-1", {"result": "printed"})


def test_reports_that_could_not_be_sent_are_sent_later(
    fake: FakeServer, make_core: MakeCore
) -> None:
    fake.behaviour.refuse_reports = True
    core, listener = make_core(PaperTray(Result.UNKNOWN))
    ready(listener)
    core.perform(ASK)
    fake.until(fake.reports)
    assert not listener.of(moves.StaffTold)
    fake.behaviour.refuse_reports = False
    listener.until(lambda: listener.of(moves.StaffTold))


def test_help_and_the_printers_trouble_are_told_over_the_feed(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray()
    tray.condition = Condition.COVER_OPEN
    core, listener = make_core(tray)
    ready(listener)
    fake.until(lambda: any(s["trouble"] == "cover_open" for s in fake.statuses))
    core.perform(moves.CallHelp())
    fake.until(lambda: fake.statuses[-1]["trouble"] == "help")
    assert fake.statuses[-1]["type"] == "status"


def test_a_number_given_up_is_not_printed_and_staff_are_told(
    fake: FakeServer, make_core: MakeCore
) -> None:
    fake.behaviour.lose_answers = 1_000
    tray = PaperTray()
    core, listener = make_core(tray)
    ready(listener)
    core.perform(ASK)
    core.perform(moves.GiveUpVisit(1))
    fake.answer_again()
    fake.until(fake.reports)
    assert fake.reports() == [("t-1", {"result": "failed", "reason": "abandoned"})]
    assert not tray.slips
    assert not listener.of(moves.Issued)


def test_after_a_power_cut_the_key_is_asked_with_again_and_a_begun_slip_is_not_repeated(
    fake: FakeServer, make_core: MakeCore, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    journal = Journal(tmp_path / "journal.db")
    journal.ask(Asking("k-young", "A", None, "vi", now, left=False))
    journal.ask(Asking("k-old", "B", None, "vi", now - timedelta(minutes=5), left=False))
    journal.add_job(Job("t-77:1", a_ticket(ticket_id="t-77"), "vi", 1, now))
    journal.start_job("t-77:1")
    journal.add_job(Job("t-78:1", a_ticket(ticket_id="t-78"), "vi", 1, now))
    journal.close()
    tray = PaperTray()
    _, listener = make_core(tray)
    listener.until(lambda: listener.of(moves.Issued))
    fake.until(lambda: len(fake.reports()) == 4)
    issued = listener.of(moves.Issued)
    assert [one.visit for one in issued if isinstance(one, moves.Issued)] == [moves.RESUMED_VISIT]
    told = dict(fake.reports())
    assert told["t-77"] == {"result": "failed", "reason": "interrupted"}
    assert told["t-78"] == {"result": "printed"}
    assert sorted(body["result"] for body in told.values()) == sorted(
        ["failed", "failed", "printed", "printed"]
    )
    assert len(tray.slips) == 2
    assert tray.torn, "whatever hangs out is cut off first"


def test_a_slip_that_a_printer_cannot_confirm_is_no_failure_and_staff_are_not_told(
    fake: FakeServer, make_core: MakeCore
) -> None:
    tray = PaperTray(Result.UNCONFIRMED)
    core, listener = make_core(tray)
    ready(listener)
    core.perform(ASK)
    fake.until(fake.reports)
    assert fake.reports() == [("t-1", {"result": "sent"})]
    listener.until(lambda: listener.of(moves.PrintEnded))
    assert listener.of(moves.PrintEnded) == [moves.PrintEnded("t-1", True, confirmed=False)]
    assert not listener.of(moves.StaffTold)
    assert not tray.torn


_KILLED = """
import sys, time
from pathlib import Path
from kiosk_app.rules import moves
from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.duty import Duty
from kiosk_app.engine.server_http import Address
core = KioskCore(address=Address(sys.argv[1], "secret"), journal_path=Path(sys.argv[2]),
                 printer=None, on_news=lambda news: None)
core.start()
core.perform(moves.AskNumber(1, "A", None, "vi"))
time.sleep(60)
"""


def test_killed_while_asking_there_is_still_one_number(
    fake: FakeServer, make_core: MakeCore, tmp_path: Path
) -> None:
    fake.behaviour.lose_answers = 1_000
    child = subprocess.Popen(
        [sys.executable, "-c", _KILLED, fake.url, str(tmp_path / "journal.db")]
    )
    try:
        fake.until(lambda: len(fake.posts("/tickets")) >= 2, 200)
    finally:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    fake.answer_again()
    _, listener = make_core(PaperTray())
    listener.until(lambda: listener.of(moves.PrintEnded))
    assert len(fake.tickets) == 1
    issued = listener.of(moves.Issued)[0]
    assert isinstance(issued, moves.Issued)
    assert issued.ticket.id == "t-1"


PATIENT = Patience(answer=60, stall=60, finish=60, look=0.1, byte=0)
GIVING_UP_SOON = Patience(answer=0.2, stall=0.2, finish=0.2, look=0.1, byte=0)


def no_trouble(printer: FakePrinter) -> None:
    """Leave the printer as it is."""


@pytest.mark.parametrize(
    ("trouble", "patience", "outcome"),
    [
        (no_trouble, PATIENT, {"result": "printed"}),
        (FakePrinter.run_out_of_paper, PATIENT, {"result": "failed", "reason": "paper_out"}),
        (FakePrinter.open_cover, PATIENT, {"result": "failed", "reason": "cover_open"}),
        (FakePrinter.go_offline, PATIENT, {"result": "failed", "reason": "offline"}),
        (FakePrinter.be_silent, GIVING_UP_SOON, {"result": "failed", "reason": "busy"}),
        (
            lambda printer: printer.cut_connection_after(20_000),
            PATIENT,
            {"result": "failed", "reason": "connection_lost"},
        ),
    ],
)
def test_every_end_of_a_print_reaches_the_server(
    fake: FakeServer,
    make_core: MakeCore,
    trouble: Callable[[FakePrinter], None],
    patience: Patience,
    outcome: dict[str, str],
) -> None:
    with FakePrinter() as printer:
        trouble(printer)
        core, listener = make_core(Printer(printer.url, patience=patience))
        ready(listener)
        core.perform(ASK)
        fake.until(fake.reports)
        assert fake.reports() == [("t-1", outcome)]
        listener.until(lambda: listener.of(moves.PrintEnded))


def test_an_office_without_a_printer_reports_nothing(fake: FakeServer, make_core: MakeCore) -> None:
    core, listener = make_core()
    ready(listener)
    core.perform(ASK)
    listener.until(lambda: listener.of(moves.Issued))
    assert fake.reports() == []
    assert an_office().code in fake.posts("/tickets")[0].path
