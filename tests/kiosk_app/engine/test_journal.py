"""The journal: what is written before a step is there after the power was cut."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk_app.engine.journal import KEEP, Asking, Job, JobResult, Journal, Slip
from server.contract.states import TroubleCode
from tests.kiosk_app.samples import NOW, a_ticket


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "journal.db"


def asking(key: str = "k-1") -> Asking:
    return Asking(key, "A", "elderly", "en", NOW, left=False)


def job(job_id: str = "t-1:1", copy: int = 1) -> Job:
    return Job(job_id, a_ticket(), "vi", copy, NOW)


def test_an_unanswered_key_is_known_after_a_restart(path: Path) -> None:
    journal = Journal(path)
    journal.ask(asking())
    journal.ask(asking("k-2"))
    journal.end_asking("k-2", "t-2")
    journal.close()
    again = Journal(path)
    assert again.open_askings() == [asking()]
    assert not again.has_left("k-1")
    again.leave("k-1")
    assert again.has_left("k-1")
    again.close()


def test_a_job_is_taken_once(path: Path) -> None:
    journal = Journal(path)
    assert journal.add_job(job())
    assert not journal.add_job(job())
    assert journal.unsent_jobs() == [job()]
    journal.close()


def test_a_begun_job_is_unknown_after_a_restart_and_not_waiting(path: Path) -> None:
    journal = Journal(path)
    journal.add_job(job())
    journal.start_job("t-1:1")
    journal.close()
    again = Journal(path)
    assert again.unsent_jobs() == []
    (report,) = again.unreported()
    assert (report.result, report.cause) == ("unknown", "interrupted")
    again.reported(report.job_id)
    assert again.unreported() == []
    again.close()


@pytest.mark.parametrize(
    ("earlier", "last", "torn"),
    [
        ("printed", None, True),
        ("printed", "unknown", True),
        ("unknown", "refused", True),
        ("unknown", "printed", False),
        ("unknown", "unconfirmed", False),
        ("printed", "refused", False),
    ],
)
def test_after_a_restart_it_is_known_whether_the_last_slip_was_torn(
    path: Path, earlier: JobResult, last: JobResult | None, torn: bool
) -> None:
    journal = Journal(path)
    assert not journal.last_was_torn()
    for job_id in ("t-1:1", "t-2:1"):
        journal.add_job(job(job_id))
        journal.start_job(job_id)
    journal.end_job("t-1:1", earlier, None)
    if last:
        journal.end_job("t-2:1", last, None)
    journal.close()
    again = Journal(path)
    assert again.last_was_torn() is torn
    again.add_job(job("t-3:1"))
    assert again.last_was_torn() is torn, "nothing of it was sent"
    again.close()


def test_a_reprint_is_a_copy_only_where_something_was_sent(path: Path) -> None:
    journal = Journal(path)
    assert journal.reprint_of("t-1", NOW) is None
    journal.add_job(job())
    assert journal.reprint_of("t-1", NOW) is None, "still being printed"
    journal.end_job("t-1:1", "refused", "paper_out")
    first = journal.reprint_of("t-1", NOW)
    assert first is not None
    assert first.copy == 1
    journal.add_job(first)
    journal.end_job(first.id, "unknown", "connection_lost")
    second = journal.reprint_of("t-1", NOW)
    assert second is not None
    assert second.copy == 2
    assert second.id not in {first.id, "t-1:1"}
    journal.close()


def test_what_ended_long_ago_is_forgotten_and_nothing_else(path: Path) -> None:
    journal = Journal(path)
    journal.ask(asking("answered"))
    journal.end_asking("answered", "t-1")
    journal.ask(asking("open"))
    journal.add_job(job())
    journal.end_job("t-1:1", "printed", None)
    journal.forget(NOW + KEEP + timedelta(seconds=1))
    assert [one.key for one in journal.open_askings()] == ["open"]
    assert len(journal.unreported()) == 1
    journal.reported("t-1:1")
    journal.forget(NOW + KEEP + timedelta(seconds=1))
    assert journal.add_job(job()), "forgotten"
    journal.close()


@pytest.mark.parametrize("damage", ["no database at all", "pages of zeros"])
def test_a_damaged_journal_is_set_aside_and_a_new_one_begun(path: Path, damage: str) -> None:
    journal = Journal(path)
    for number in range(200):
        journal.ask(asking(f"k-{number}"))
    journal.close()
    whole = path.read_bytes()
    if damage == "pages of zeros":
        path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    else:
        path.write_bytes(damage.encode())

    again = Journal(path)

    assert again.trouble is TroubleCode.JOURNAL_LOST
    again.ask(asking())
    assert again.open_askings() == [asking()]
    again.close()
    aside = [one.name for one in path.parent.iterdir() if "damaged" in one.name]
    assert len(aside) == 1
    after = Journal(path)
    assert after.trouble is None
    assert after.open_askings() == [asking()]
    after.close()


FOREIGN = {
    "a table that lacks columns": "CREATE TABLE job (id TEXT PRIMARY KEY)",
    "a table with more columns": "ALTER TABLE job ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'",
    "a column of another name": "ALTER TABLE visit RENAME COLUMN touched_at TO seen",
    "a table more": "CREATE TABLE song (name TEXT)",
    "a view instead": "DROP TABLE job; CREATE VIEW job AS SELECT 1 AS id",
    "a trigger": ("CREATE TRIGGER no AFTER INSERT ON visit BEGIN SELECT RAISE(ABORT, 'no'); END"),
}


@pytest.mark.parametrize("change", FOREIGN.values(), ids=FOREIGN)
def test_a_journal_of_an_unknown_schema_is_set_aside_and_told(path: Path, change: str) -> None:
    journal = Journal(path)
    journal.ask(asking("k-0"))
    journal.close()
    with closing(sqlite3.connect(path)) as file:
        if change.startswith("CREATE TABLE job"):
            file.execute("DROP TABLE job")
        file.executescript(change)

    again = Journal(path)

    assert again.trouble is TroubleCode.JOURNAL_LOST
    again.ask(asking())
    assert again.add_job(job())
    assert again.open_askings() == [asking()]
    again.close()
    assert [one for one in path.parent.iterdir() if "damaged" in one.name]
    after = Journal(path)
    assert after.trouble is None
    after.close()


@pytest.mark.parametrize("left", ["0 bytes", "only its log", "0 bytes and its log"])
def test_a_journal_without_a_byte_is_told_as_lost_and_none_as_none(path: Path, left: str) -> None:
    fresh = Journal(path)
    assert fresh.trouble is None, "none was expected"
    fresh.ask(asking("k-0"))
    fresh.close()
    path.write_bytes(b"")
    if left != "0 bytes":
        path.with_name(f"{path.name}-wal").write_bytes(b"pages")
    if left == "only its log":
        path.unlink()

    again = Journal(path)

    assert again.trouble is TroubleCode.JOURNAL_LOST
    again.ask(asking())
    assert again.open_askings() == [asking()]
    again.close()
    after = Journal(path)
    assert (after.trouble, after.open_askings()) == (None, [asking()])
    after.close()


class Breaking(sqlite3.Connection):
    """Finds its file damaged, from the next statement on."""

    def execute(self, *_: Any) -> sqlite3.Cursor:
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def test_a_journal_that_is_damaged_while_it_is_used_loses_no_touch(path: Path) -> None:
    journal = Journal(path)
    journal._file._file.close()
    journal._file._file = sqlite3.connect(path, factory=Breaking)

    journal.ask(asking())

    assert journal.trouble is TroubleCode.JOURNAL_LOST
    assert journal.open_askings() == [asking()]
    journal.close()


def fill(journal: Journal) -> None:
    """Let the disk take no page more."""
    file = journal._file._file
    [(pages,)] = file.execute("PRAGMA page_count")
    file.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_loses_nothing_and_holds_nobody_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(path)
    fill(journal)
    keys = [f"k-{number}" for number in range(300)]
    for key in keys:
        journal.ask(asking(key))
    full = journal.trouble
    assert len(journal.open_askings()) == 300
    assert journal.answer("k-0", job(), Slip.TO_PRINT)
    monkeypatch.setattr(journal._file, "_come_back_at", 0.0)
    journal.start_job("t-1:1")
    assert (full, journal.trouble) == (TroubleCode.DISK_FULL, None)
    journal.close()

    again = Journal(path)
    assert len(again.open_askings()) == 299
    assert again.last_was_torn()
    again.close()


def test_a_disk_that_stays_full_is_tried_again_and_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(path)
    fill(journal)
    for number in range(300):
        journal.ask(asking(f"k-{number}"))

    def still_full() -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(journal._file, "_open", still_full)
    monkeypatch.setattr(journal._file, "_come_back_at", 0.0)
    journal.ask(asking("the next"))
    assert journal.trouble is TroubleCode.DISK_FULL
    assert len(journal.open_askings()) == 301
    journal.close()


def test_an_error_of_ours_is_no_fault_of_the_file(path: Path) -> None:
    journal = Journal(path)
    journal.ask(asking())
    with pytest.raises(sqlite3.IntegrityError):
        journal.ask(asking())
    assert journal.trouble is None
    journal.close()


_WRITER = """
import sys
from pathlib import Path
from kiosk_app.engine.journal import Asking, Journal
from tests.kiosk_app.samples import NOW
journal = Journal(Path(sys.argv[1]))
for number in range(100_000):
    journal.ask(Asking(f"k-{number}", "A", None, "vi", NOW, left=False))
    print(number, flush=True)
"""


def test_every_key_that_was_noted_survives_a_kill(path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    with child.stdout:
        said = [int(child.stdout.readline()) for _ in range(40)]
        os.kill(child.pid, signal.SIGKILL)
        said += [int(line) for line in child.stdout if line.endswith("\n")]
    child.wait()
    journal = Journal(path)
    kept = {one.key for one in journal.open_askings()}
    assert {f"k-{number}" for number in said} <= kept
    journal.close()
