"""What the kiosk must not forget when its power is cut: keys asked with, and slips on their way."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Literal

from kiosk_app.engine.journal_file import JournalFile, Rows, Step, Value
from kiosk_app.rules.check_in import ByAppointment
from server.contract.answers import Ticket
from server.contract.states import TroubleCode

KEEP = timedelta(days=7)
JobResult = Literal["printed", "refused", "unknown", "unconfirmed"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS visit (
    key TEXT PRIMARY KEY,
    service TEXT NOT NULL,
    priority TEXT,
    language TEXT NOT NULL,
    touched_at TEXT NOT NULL,
    left INTEGER NOT NULL DEFAULT 0,
    ended TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS by_appointment (
    key TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    ordinary INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS several (
    key TEXT PRIMARY KEY,
    also TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS job (
    id TEXT PRIMARY KEY,
    ticket_id TEXT NOT NULL,
    ticket TEXT NOT NULL,
    language TEXT NOT NULL,
    copy INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    sending INTEGER NOT NULL DEFAULT 0,
    result TEXT,
    cause TEXT,
    reported INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS job_of_ticket ON job (ticket_id);
"""
_BETWEEN = ","
"""No code of a service holds one."""
_ADD_VISIT = (
    "INSERT INTO visit (key, service, priority, language, touched_at) VALUES (?, ?, ?, ?, ?)"
)
_ADD_JOB = (
    "INSERT INTO job (id, ticket_id, ticket, language, copy, made_at, result, cause)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id"
)


class Slip(Enum):
    """What is to become of the slip of a number that was answered."""

    TO_PRINT = "to print"
    NONE = "none"
    """This kiosk has no printer."""
    ABANDONED = "abandoned"
    """Nobody is there to take it."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A number that was asked for and not answered yet."""

    key: str
    service: str
    priority: str | None
    language: str
    touched_at: datetime
    left: bool
    """Whoever asked has left: a late number must not be printed."""
    by: ByAppointment | None = None
    """The booked visit whose number it is."""
    also: tuple[str, ...] = ()
    """Further services that the same number is for."""
    card: str | None = field(default=None, repr=False)
    """The hash of the card it was asked for with; the file does not have it."""


@dataclass(frozen=True, slots=True)
class Job:
    """A slip to print; copy 1 is the original."""

    id: str
    ticket: Ticket
    language: str
    copy: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """The end of a job that the server has not heard of."""

    job_id: str
    ticket_id: str
    result: JobResult
    cause: str | None


class Journal:
    """A file of the kiosk's own, durable at every step; may be used from several threads."""

    def __init__(self, path: Path) -> None:
        """Open or make the file; a job cut short counts as unknown from now on.

        Raises:
            OSError: its folder cannot be made.
        """
        self._file = JournalFile(path, _SCHEMA)
        self._do(
            "UPDATE job SET result = 'unknown', cause = 'interrupted'"
            " WHERE sending = 1 AND result IS NULL"
        )

    @property
    def trouble(self) -> TroubleCode | None:
        """What a person must see to about the file itself."""
        return self._file.trouble

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def ask(self, asking: Asking) -> None:
        """Note a key before it is sent for the first time."""
        steps: list[Step] = [
            (
                _ADD_VISIT,
                (
                    *(asking.key, asking.service, asking.priority, asking.language),
                    asking.touched_at.isoformat(),
                ),
            )
        ]
        if asking.by is not None:
            by = (asking.key, asking.by.code, int(asking.by.ordinary))
            steps.append(("INSERT INTO by_appointment (key, code, ordinary) VALUES (?, ?, ?)", by))
        if asking.also:
            several = (asking.key, _BETWEEN.join(asking.also))
            steps.append(("INSERT INTO several (key, also) VALUES (?, ?)", several))
        self._file.run_together(steps)

    def stay(self, key: str, seen_at: datetime) -> None:
        """Note that whoever asked with a key was still there."""
        self._do("UPDATE visit SET touched_at = ? WHERE key = ?", seen_at.isoformat(), key)

    def seen_at(self, asking: Asking) -> datetime:
        """When whoever asked last showed to be there."""
        rows = self._do("SELECT touched_at FROM visit WHERE key = ?", asking.key)
        return datetime.fromisoformat(rows[0][0]) if rows else asking.touched_at

    def leave(self, key: str) -> None:
        """Note that whoever asked with a key has left."""
        self._do("UPDATE visit SET left = 1 WHERE key = ?", key)

    def has_left(self, key: str) -> bool:
        """Whether whoever asked with a key has left."""
        return bool(self._do("SELECT 1 FROM visit WHERE key = ? AND left = 1", key))

    def end_asking(self, key: str, ended: str) -> None:
        """Note that no more is to be asked with a key, by a problem code."""
        self._do("UPDATE visit SET ended = ? WHERE key = ?", ended, key)

    def answer(self, key: str, job: Job, slip: Slip) -> bool:
        """Note a key's answer together with its slip: whatever is cut, neither is forgotten.

        False where the slip is known already.
        """
        ended = ("refused", "abandoned") if slip is Slip.ABANDONED else (None, None)
        steps: list[Step] = [
            ("UPDATE visit SET ended = ? WHERE key = ?", (job.ticket.id, key)),
            (_ADD_JOB, (*_values(job), *ended)),
        ]
        *_, added = self._file.run_together(steps if slip is not Slip.NONE else steps[:1])
        return slip is not Slip.NONE and bool(added)

    def open_askings(self) -> list[Asking]:
        """List the keys that were never answered, oldest first."""
        rows = self._do(
            "SELECT visit.key, service, priority, language, touched_at, left, code, ordinary,"
            " also FROM visit LEFT JOIN by_appointment ON by_appointment.key = visit.key"
            " LEFT JOIN several ON several.key = visit.key"
            " WHERE ended IS NULL ORDER BY touched_at"
        )
        return [
            Asking(
                *(key, service, priority, language, datetime.fromisoformat(at), bool(left)),
                by=None if code is None else ByAppointment(code, ordinary=bool(ordinary)),
                also=tuple(also.split(_BETWEEN)) if also else (),
            )
            for key, service, priority, language, at, left, code, ordinary, also in rows
        ]

    def add_job(self, job: Job) -> bool:
        """Note a slip before any of it is sent; False where the job is known already."""
        return bool(self._do(_ADD_JOB, *_values(job), None, None))

    def start_job(self, job_id: str) -> None:
        """Note that bytes may go out from now on."""
        self._do("UPDATE job SET sending = 1 WHERE id = ?", job_id)

    def end_job(self, job_id: str, result: JobResult, cause: str | None) -> None:
        """Note how a job ended."""
        self._do("UPDATE job SET result = ?, cause = ? WHERE id = ?", result, cause, job_id)

    def last_was_torn(self) -> bool:
        """Whether the last slip of which anything was sent may hang out of the printer uncut."""
        rows = self._do(
            "SELECT result FROM job WHERE sending = 1 AND result <> 'refused'"
            " ORDER BY rowid DESC LIMIT 1"
        )
        return rows == [("unknown",)]

    def unsent_jobs(self) -> list[Job]:
        """List the slips of which nothing was sent yet, oldest first."""
        rows = self._do(
            "SELECT id, ticket, language, copy, made_at FROM job"
            " WHERE sending = 0 AND result IS NULL ORDER BY made_at"
        )
        return [
            Job(job_id, _ticket(ticket), language, copy, datetime.fromisoformat(made_at))
            for job_id, ticket, language, copy, made_at in rows
        ]

    def reprint_of(self, ticket_id: str, made_at: datetime) -> Job | None:
        """Make the next job of a ticket: a marked copy, or the original while none was sent."""
        rows = self._do(
            "SELECT ticket, language, copy, result FROM job WHERE ticket_id = ? ORDER BY rowid",
            ticket_id,
        )
        if not rows or rows[-1][3] is None:
            return None
        sent = [copy for _, _, copy, result in rows if result != "refused"]
        ticket, language = rows[0][0], rows[0][1]
        copy = max(sent) + 1 if sent else 1
        return Job(f"{ticket_id}:again{len(rows)}", _ticket(ticket), language, copy, made_at)

    def unreported(self) -> list[Report]:
        """List the ends of jobs that the server has not heard of, oldest first."""
        rows = self._do(
            "SELECT id, ticket_id, result, cause FROM job"
            " WHERE result IS NOT NULL AND reported = 0 ORDER BY rowid"
        )
        return [
            Report(job_id, ticket_id, result, cause) for job_id, ticket_id, result, cause in rows
        ]

    def reported(self, job_id: str) -> None:
        """Note that the server has heard of a job's end."""
        self._do("UPDATE job SET reported = 1 WHERE id = ?", job_id)

    def forget(self, now: datetime) -> None:
        """Drop what ended long ago, so that the file stays small."""
        before = (now - KEEP).isoformat()
        self._do("DELETE FROM visit WHERE ended IS NOT NULL AND touched_at < ?", before)
        self._do("DELETE FROM by_appointment WHERE key NOT IN (SELECT key FROM visit)")
        self._do("DELETE FROM several WHERE key NOT IN (SELECT key FROM visit)")
        self._do("DELETE FROM job WHERE reported = 1 AND made_at < ?", before)

    def _do(self, statement: str, *values: Value) -> Rows:
        return self._file.run(statement, *values)


def _values(job: Job) -> tuple[str | int, ...]:
    return (
        job.id,
        job.ticket.id,
        job.ticket.model_dump_json(),
        job.language,
        job.copy,
        job.made_at.isoformat(),
    )


def _ticket(text: str) -> Ticket:
    return Ticket.model_validate(json.loads(text))
