"""What the kiosk does about an answer that does not come, or comes too late."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from kiosk_app.engine import asking, duty, ordered_slip, reporting, server_http
from kiosk_app.engine.asking import GIVE_UP, Asker, NoNumber
from kiosk_app.engine.clip_store import ClipStore, VoiceList
from kiosk_app.engine.duty import Duty
from kiosk_app.engine.journal import Asking, Job, Journal
from kiosk_app.engine.messages import Happening, SlipOrdered
from kiosk_app.engine.office_now import OfficeNow
from kiosk_app.engine.ordered_slip import OrderedSlip
from kiosk_app.engine.print_desk import SlipPrinter
from kiosk_app.engine.reporting import Reporter
from kiosk_app.engine.server_http import Address, LostAnswerError, RefusalError, ServerHttp
from kiosk_app.rules import moves
from printer.status import WILL_PRINT, Condition, Status
from server.contract.answers import Office, OwnDevice, Ticket
from server.contract.requests import IssueTicket, PrintReport
from server.contract.states import DeviceKind, PrintReason
from tests.kiosk_app.samples import NOW, a_ticket, an_office

ME = OwnDevice(office="minh-tam", kind=DeviceKind.KIOSK, id="kiosk-1", name="Kiosk")
LOST = LostAnswerError("nobody answered")


class Replies:
    """A server whose replies are given beforehand, one a question; a fault is raised."""

    def __init__(self, *replies: Ticket | Exception | None) -> None:
        self.replies = list(replies)
        self.asked: list[str] = []
        self.reports: list[PrintReport] = []
        self.done = asyncio.Event()

    async def issue(self, office: str, key: str, request: IssueTicket) -> Ticket:
        return cast("Ticket", self._next(key))

    async def ticket(self, office: str, ticket_id: str) -> Ticket:
        return cast("Ticket", self._next(ticket_id))

    async def voice(self, language: str) -> VoiceList:
        raise LostAnswerError(language)

    async def report_print(
        self, office: str, key: str, ticket_id: str, report: PrintReport
    ) -> None:
        self.reports.append(report)
        self._next(ticket_id)

    def _next(self, question: str) -> Ticket | None:
        self.asked.append(question)
        reply = self.replies.pop(0)
        if not self.replies:
            self.done.set()
        if isinstance(reply, Exception):
            raise reply
        return reply


def as_http(replies: Replies) -> ServerHttp:
    return cast("ServerHttp", replies)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_FIRST_PAUSE", 0.0)
    monkeypatch.setattr(ordered_slip, "_RETRY_SECONDS", 0.0)
    monkeypatch.setattr(reporting, "_RETRY_SECONDS", 0.0)
    monkeypatch.setattr(server_http, "SENT_AWAY_SECONDS", 0.0)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.db")
    yield opened
    opened.close()


def asked(journal: Journal, ago: timedelta = timedelta(0)) -> Asking:
    """A number asked for some time ago."""
    one = Asking("k-1", "A", None, "vi", datetime.now(UTC) - ago, left=False)
    journal.ask(one)
    return one


def told(journal: Journal) -> list[tuple[str, bool, str | None]]:
    return [(one.ticket_id, one.result == "printed", one.cause) for one in journal.unreported()]


async def test_a_lost_answer_is_asked_for_until_it_comes(journal: Journal) -> None:
    replies = Replies(LOST, LOST, a_ticket(ticket_id="t-1"))
    answer = await Asker(as_http(replies), "office", journal).obtain(asked(journal))
    assert isinstance(answer, Ticket)
    assert replies.asked == ["k-1"] * 3


@pytest.mark.parametrize("code", ["busy", "storage_failed"])
@pytest.mark.parametrize("cut_off", [False, True])
async def test_a_server_without_time_does_not_end_a_number_that_may_wait(
    journal: Journal, code: str, *, cut_off: bool
) -> None:
    passing = [RefusalError(503, code)] * (asking.BUSY_TRIES + 1)
    first = [] if cut_off else [LOST]
    replies = Replies(*first, *passing, a_ticket(ticket_id="t-1"))
    asker = Asker(as_http(replies), "office", journal)
    answer = await asker.obtain(asked(journal), asked_before=cut_off)
    assert answer == a_ticket(ticket_id="t-1")
    assert {*replies.asked} == {"k-1"}


async def test_what_is_refused_after_a_lost_answer_was_never_given(journal: Journal) -> None:
    """The server knows its keys: it would have told the number again."""
    replies = Replies(LOST, RefusalError(503, "busy"), RefusalError(409, "quota_reached"))
    answer = await Asker(as_http(replies), "office", journal).obtain(asked(journal))
    assert answer == NoNumber("quota_reached")
    assert journal.open_askings() == []


async def test_whoever_asked_long_ago_is_not_asked_for(journal: Journal) -> None:
    replies = Replies(a_ticket())
    answer = await Asker(as_http(replies), "office", journal).obtain(asked(journal, ago=GIVE_UP))
    assert answer == NoNumber("given_up")
    assert replies.asked == []
    assert journal.open_askings() == []


async def test_a_server_that_is_back_is_asked_at_once(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_FIRST_PAUSE", 3_600.0)
    replies = Replies(LOST)
    asker = Asker(as_http(replies), "office", journal)
    obtaining = asyncio.create_task(asker.obtain(asked(journal)))
    await replies.done.wait()
    replies.replies.append(a_ticket(ticket_id="t-1"))
    asker.wake()
    assert await obtaining == a_ticket(ticket_id="t-1")


async def test_a_report_is_sent_until_it_is_heard_and_one_that_is_refused_only_once(
    journal: Journal,
) -> None:
    for ticket in ("t-1", "t-2"):
        job = Job(f"{ticket}:1", a_ticket(ticket_id=ticket), "vi", 1, datetime.now(UTC))
        journal.add_job(job)
        journal.end_job(job.id, "refused", "paper_out")
    replies = Replies(LOST, RefusalError(404, "unknown_ticket"), None)
    staff_told: list[str] = []
    reporter = Reporter(as_http(replies), "office", journal, staff_told.append)
    reporting_ = asyncio.create_task(reporter.run())
    await replies.done.wait()
    await stopped(reporting_)
    assert replies.asked == ["t-1", "t-1", "t-2"]
    assert staff_told == ["t-2"]
    assert told(journal) == []


@pytest.mark.parametrize(
    ("cause", "reason"),
    [*((one.value, one.value) for one in PrintReason), (None, None), ("of 1999", None)],
)
async def test_a_slip_that_did_not_come_out_is_told_with_a_reason_that_the_server_knows(
    journal: Journal, cause: str | None, reason: str | None
) -> None:
    job = Job("t-1:1", a_ticket(ticket_id="t-1"), "vi", 1, datetime.now(UTC))
    journal.add_job(job)
    journal.end_job(job.id, "refused", cause)
    replies = Replies(None)
    reporting_ = asyncio.create_task(
        Reporter(as_http(replies), "office", journal, lambda _: None).run()
    )
    await replies.done.wait()
    await stopped(reporting_)
    assert [one.reason for one in replies.reports] == [reason]


def test_the_server_knows_whatever_keeps_a_printer_from_printing() -> None:
    assert {one.value for one in set(Condition) - WILL_PRINT} < set(PrintReason)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "not_signed_in"),
        (403, "not_allowed"),
        (404, "unknown_office"),
        (429, "too_many_requests"),
        (503, "busy"),
        (503, "storage_failed"),
    ],
)
async def test_a_report_refused_for_what_passes_is_told_later(
    journal: Journal, status: int, code: str
) -> None:
    for ticket in ("t-1", "t-2"):
        job = Job(f"{ticket}:1", a_ticket(ticket_id=ticket), "vi", 1, datetime.now(UTC))
        journal.add_job(job)
        journal.end_job(job.id, "refused", "paper_out")
    replies = Replies(RefusalError(status, code), None, None)
    staff_told: list[str] = []
    reporter = Reporter(as_http(replies), "office", journal, staff_told.append)
    reporting_ = asyncio.create_task(reporter.run())
    await replies.done.wait()
    await stopped(reporting_)
    assert replies.asked == ["t-1", "t-1", "t-2"], "nothing is told while nobody listens"
    assert staff_told == ["t-1", "t-2"]
    assert told(journal) == []


async def stopped(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


class At:
    """A kiosk at work, without its feed."""

    def __init__(
        self,
        replies: Replies,
        journal: Journal,
        *,
        prints: bool = True,
        knows: bool = True,
        printer: object = None,
    ) -> None:
        self.news: list[moves.News] = []
        office = OfficeNow(lambda _: None)
        if knows:
            office.replace(an_office())
        self.duty = Duty(
            http=as_http(replies),
            address=Address("http://127.0.0.1:9", "secret"),
            me=ME,
            journal=journal,
            printer=cast("SlipPrinter", printer or object()) if prints else None,
            scanner=None,
            office=office,
            on_news=self.news.append,
            version="1",
            clips=ClipStore(Path()),
        )
        self.come = OrderedSlip("t-9", 2, NOW).come
        self.http = as_http(replies)

    async def ordered(self) -> None:
        """Let staff order a slip here."""
        desk = self.duty._desk
        assert desk is not None
        await self.come(self.http, ME.office, self.duty._office, desk)


async def test_a_slip_that_staff_ordered_waits_for_its_ticket(journal: Journal) -> None:
    replies = Replies(LOST, a_ticket(ticket_id="t-9"))
    await At(replies, journal).ordered()
    assert replies.asked == ["t-9", "t-9"]
    assert [(one.id, one.copy) for one in journal.unsent_jobs()] == [("t-9:ordered2", 2)]


async def test_a_slip_that_staff_ordered_waits_while_the_server_is_busy(journal: Journal) -> None:
    replies = Replies(RefusalError(503, "busy"), a_ticket(ticket_id="t-9"))
    await At(replies, journal).ordered()
    assert [one.id for one in journal.unsent_jobs()] == ["t-9:ordered2"]


async def test_a_slip_of_a_ticket_that_is_gone_is_not_printed(journal: Journal) -> None:
    await At(Replies(RefusalError(404, "unknown_ticket")), journal).ordered()
    assert journal.unsent_jobs() == []


async def test_a_kiosk_without_a_printer_says_so(journal: Journal) -> None:
    """Whoever ordered a slip there would wait for it."""
    at = At(Replies(a_ticket(ticket_id="t-9"), a_ticket(ticket_id="t-9")), journal, prints=False)
    slip = SlipOrdered(a_ticket(ticket_id="t-9"), ME.id, 2)
    for seq in (8, 9):
        at.duty._heard(Happening(seq, slip, datetime.now(UTC)))
        await asyncio.gather(*at.duty._tasks)
    assert told(journal) == [("t-9", False, "no_printer")]
    assert at.duty._status(None)["trouble"] == "no_printer"


async def test_a_slip_not_begun_before_a_long_power_cut_is_abandoned(journal: Journal) -> None:
    long_ago = datetime.now(UTC) - duty.LATE
    journal.add_job(Job("t-1:1", a_ticket(ticket_id="t-1"), "vi", 1, long_ago))
    await At(Replies(), journal).duty._resume()
    assert told(journal) == [("t-1", False, "abandoned")]


async def test_a_number_that_comes_too_late_is_abandoned_once(journal: Journal) -> None:
    at = At(Replies(a_ticket(ticket_id="t-1"), a_ticket(ticket_id="t-1")), journal)
    late = asked(journal, ago=duty.LATE)
    await at.duty._obtain(1, late)
    assert told(journal) == [("t-1", False, "abandoned")]
    journal.reported("t-1:1")
    await at.duty._obtain(1, late)
    assert told(journal) == []
    assert at.news == []


@pytest.mark.parametrize("left", [False, True])
async def test_killed_at_any_moment_a_number_has_its_question_or_its_slip(
    journal: Journal, tmp_path: Path, left: bool
) -> None:
    at = At(Replies(a_ticket(ticket_id="t-1")), journal)
    one = asked(journal)
    if left:
        journal.leave(one.key)
    found = []

    def look(_: str) -> None:
        """See what a kill would leave before the next statement."""
        with closing(sqlite3.connect(tmp_path / "journal.db")) as file:
            found.append(
                (
                    file.execute("SELECT count(*) FROM visit WHERE ended IS NULL").fetchone()[0],
                    file.execute("SELECT result, cause FROM job").fetchall(),
                )
            )

    journal._file._file.set_trace_callback(look)
    await at.duty._obtain(1, one)
    look("")
    journal._file._file.set_trace_callback(None)
    slip = ("refused", "abandoned") if left else (None, None)
    assert set(map(repr, found)) == {repr((1, [])), repr((0, [slip]))}


async def test_a_late_number_of_somebody_who_said_to_be_there_is_shown(journal: Journal) -> None:
    at = At(Replies(a_ticket(ticket_id="t-1")), journal)
    late = asked(journal, ago=duty.LATE)
    at.duty._keys = {1: late.key}
    at.duty._perform(moves.StillWaiting(1))
    await at.duty._obtain(1, late)
    assert at.news == [moves.Issued(1, a_ticket(ticket_id="t-1"))]


async def test_work_that_fails_is_logged_and_the_kiosk_goes_on(
    journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    at = At(Replies(ValueError("no ticket at all")), journal)
    at.duty._perform(moves.AskNumber(1, "A", None, "vi"))
    [work] = at.duty._tasks
    await asyncio.wait({work})
    await asyncio.sleep(0)
    assert [one.message for one in caplog.records] == ["a task of the kiosk failed"]
    assert at.duty._tasks == set()


class NeverAnswers(Replies):
    """A server that is asked and says nothing."""

    async def issue(self, office: str, key: str, request: IssueTicket) -> Ticket:
        self.done.set()
        return await asyncio.Future()

    async def office(self, code: str) -> Office:
        return await asyncio.Future()


async def test_a_kiosk_that_ends_lets_go_of_what_it_asks_for(journal: Journal) -> None:
    replies = NeverAnswers()
    at = At(replies, journal, prints=False, knows=False)
    effects: asyncio.Queue[moves.Effect] = asyncio.Queue()
    effects.put_nowait(moves.AskNumber(1, "A", None, "vi"))
    running = asyncio.create_task(at.duty.run(effects))
    await replies.done.wait()
    work = set(at.duty._tasks)
    await stopped(running)
    assert [one.cancelled() for one in work] == [True] * len(work)
    assert len(journal.open_askings()) == len(work) == 1


class HeldPrinter:
    """A printer that looks busy until it is let go."""

    def __init__(self) -> None:
        self.let_go = threading.Event()
        self.closed = False

    def check(self) -> Status:
        self.let_go.wait(60)
        return Status(Condition.READY)

    def close(self) -> None:
        self.closed = True


async def test_a_kiosk_told_twice_to_end_still_waits_for_its_printer(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = HeldPrinter()
    at = At(NeverAnswers(), journal, knows=False, printer=printer)
    desk, stopping, loop = at.duty._desk, asyncio.Event(), asyncio.get_running_loop()
    assert desk is not None

    def stop(stop: Callable[[], None] = desk.stop) -> None:
        loop.call_soon_threadsafe(stopping.set)
        stop()

    monkeypatch.setattr(desk, "stop", stop)
    running = asyncio.create_task(at.duty.run(asyncio.Queue()))
    await asyncio.sleep(0)
    running.cancel()
    await stopping.wait()
    running.cancel()
    for _ in range(10):
        await asyncio.sleep(0)
    assert not running.done()
    printer.let_go.set()
    await asyncio.gather(running, return_exceptions=True)
    assert running.cancelled()
    assert printer.closed


async def test_a_kiosk_that_runs_for_months_keeps_its_journal_small(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duty, "FORGET_SECONDS", 0.0)
    forgotten = asyncio.Event()
    times = []

    def forget(now: datetime) -> None:
        times.append(now)
        if len(times) == 3:
            forgotten.set()

    monkeypatch.setattr(journal, "forget", forget)
    at = At(NeverAnswers(), journal, prints=False, knows=False)
    running = asyncio.create_task(at.duty.run(asyncio.Queue()))
    await forgotten.wait()
    await stopped(running)
