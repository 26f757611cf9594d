"""The journal: what is written before a step is there after the power was cut."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk_app.engine.journal import KEEP, Asking, Job, JobResult, Journal
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
