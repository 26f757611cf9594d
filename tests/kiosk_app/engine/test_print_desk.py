"""The printer's thread: whatever breaks, each job has its end in the journal and is told."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk_app.engine import print_desk
from kiosk_app.engine.journal import Job, Journal
from kiosk_app.engine.print_desk import PrintDesk, SheetOrder
from kiosk_app.engine.trial_slip import went_out
from kiosk_app.words.checklists import checklist_of
from printer.checklist import Checklist
from printer.outcome import Outcome, Result
from printer.slip import Slip
from printer.status import Condition, Status
from tests.kiosk_app.samples import a_procedure, a_ticket, an_office

NOW = datetime.now(UTC)


class BreakingPrinter:
    """Breaks with the first slip; each look finds it in the next of its conditions."""

    def __init__(self, *conditions: Condition) -> None:
        self.conditions = list(conditions)
        self.looked = threading.Event()
        self.breaks = True
        self.result = Result.PRINTED

    def print_slip(self, slip: Slip | Checklist, job_id: str) -> Outcome:
        if self.breaks:
            raise RuntimeError("the cable caught fire")
        return Outcome(job_id, self.result, None)

    def expect_half_a_slip(self) -> None:
        """Nothing was torn."""

    def check(self) -> Status:
        found = Status(self.conditions.pop(0) if self.conditions else Condition.READY)
        if not self.conditions:
            self.looked.set()
        return found

    def close(self) -> None:
        """Nothing is held."""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.db")
    yield opened
    opened.close()


class Desk(PrintDesk):
    """A desk that remembers what it told."""

    def __init__(self, printer: BreakingPrinter, journal: Journal) -> None:
        self.ends: list[tuple[str, str]] = []
        self.troubles: list[str | None] = []
        super().__init__(printer, journal, lambda *end: self.ends.append(end), self.troubles.append)


def a_job(number: str = "A001", ticket: str = "t-1") -> Job:
    return Job(f"{ticket}:1", a_ticket(number, ticket_id=ticket), "vi", 1, NOW)


def told(journal: Journal) -> list[tuple[str, bool, str | None]]:
    return [(one.ticket_id, one.result == "printed", one.cause) for one in journal.unreported()]


def test_a_printer_that_breaks_leaves_the_slip_unknown_and_the_next_is_printed(
    journal: Journal,
) -> None:
    printer = BreakingPrinter()
    desk = Desk(printer, journal)
    desk.start()
    assert desk.take(a_job(), an_office())
    assert not desk.take(a_job(), an_office())
    desk.stop()
    assert desk.ends == [("t-1", "unknown")]
    assert told(journal) == [("t-1", False, "error")]

    printer.breaks = False
    desk = Desk(printer, journal)
    desk.start()
    desk.take(a_job("A002", "t-2"), an_office())
    desk.stop()
    assert desk.ends == [("t-2", "printed")]


def a_checklist() -> Checklist:
    return checklist_of(a_procedure(), an_office(), "vi", NOW)


def test_a_checklist_is_printed_beside_the_journal_and_its_end_told(journal: Journal) -> None:
    printer = BreakingPrinter()
    ends: list[bool] = []

    def end(outcome: Outcome | None) -> None:
        ends.append(went_out(outcome))

    for breaks, printed in ((True, False), (False, True)):
        printer.breaks = breaks
        desk = Desk(printer, journal)
        desk.start()
        desk.print_sheet(SheetOrder(a_checklist(), f"checklist:{breaks}", end))
        desk.stop()
        assert ends[-1] is printed
    assert (desk.ends, told(journal)) == ([], [])


@pytest.mark.parametrize(
    ("result", "printed"),
    [(Result.UNCONFIRMED, True), (Result.UNKNOWN, False), (Result.REFUSED, False)],
)
def test_a_checklist_counts_as_printed_where_all_of_it_was_sent(
    journal: Journal, result: Result, *, printed: bool
) -> None:
    printer = BreakingPrinter()
    printer.breaks, printer.result = False, result
    ends: list[bool] = []
    desk = Desk(printer, journal)
    desk.start()
    desk.print_sheet(
        SheetOrder(a_checklist(), "checklist:1", lambda end: ends.append(went_out(end)))
    )
    desk.stop()
    assert ends == [printed]


def test_a_ticket_that_fits_on_no_slip_is_refused_before_anything_is_sent(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unprintable(*_: object, **__: object) -> Slip:
        raise ValueError("too wide")

    monkeypatch.setattr(print_desk, "slip_of", unprintable)
    desk = Desk(BreakingPrinter(), journal)
    desk.start()
    desk.take(a_job(), an_office())
    desk.stop()
    assert desk.ends == [("t-1", "refused")]
    assert told(journal) == [("t-1", False, "unprintable")]


def test_an_idle_printer_is_looked_at_and_only_a_change_is_told(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_desk, "CHECK_SECONDS", 0.001)
    out = Condition.PAPER_OUT
    printer = BreakingPrinter(Condition.READY, out, out, Condition.READY)
    desk = Desk(printer, journal)
    desk.start()
    assert printer.looked.wait(60)
    desk.stop()
    assert desk.troubles == ["paper_out", None]
