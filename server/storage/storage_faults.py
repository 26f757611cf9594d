"""Faults of the database that last until somebody mends them, told apart from those that pass."""

from enum import StrEnum

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from server.contract.problems import ProblemCode
from server.refusal import Refusal


class StorageFault(StrEnum):
    """Why nothing can be written; its sentence stands in `problems` as `storage_failed.…`."""

    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    DAMAGED = "damaged"
    NOT_A_DATABASE = "not_a_database"
    CANNOT_OPEN = "cannot_open"
    DISK_FAILS = "disk_fails"


MENDED_BY_A_COPY = frozenset({StorageFault.DAMAGED, StorageFault.NOT_A_DATABASE})
"""Until a copy is restored and the server started anew, whatever else can still be written."""


class UnknownOutcomeError(Exception):
    """The database was lost in a commit: nobody knows whether it was done."""


# https://sqlite.org/rescode.html; the low byte of an extended code is its kind.
_OF_SQLITE = {
    3: StorageFault.READ_ONLY,
    8: StorageFault.READ_ONLY,
    10: StorageFault.DISK_FAILS,
    11: StorageFault.DAMAGED,
    13: StorageFault.DISK_FULL,
    14: StorageFault.CANNOT_OPEN,
    23: StorageFault.READ_ONLY,
    26: StorageFault.NOT_A_DATABASE,
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html
_OF_POSTGRESQL = {
    "25006": StorageFault.READ_ONLY,
    "42501": StorageFault.READ_ONLY,
    "53100": StorageFault.DISK_FULL,
    "58030": StorageFault.DISK_FAILS,
    "XX001": StorageFault.DAMAGED,
    "XX002": StorageFault.DAMAGED,
}


def lasting_fault(wrong: BaseException) -> StorageFault | None:
    """Name the fault that an error of the driver tells of; None: another try may do."""
    driver_error = getattr(wrong, "orig", None) or wrong
    of_sqlite = getattr(driver_error, "sqlite_errorcode", None)
    if isinstance(of_sqlite, int):
        return _OF_SQLITE.get(of_sqlite & 0xFF)
    return _OF_POSTGRESQL.get(getattr(driver_error, "sqlstate", None) or "")


def as_refusal(fault: Exception) -> Exception:
    """A database that is away or busy is worth another try; anything else is a fault of ours."""
    if isinstance(fault, UnknownOutcomeError):
        return Refusal(ProblemCode.OUTCOME_UNKNOWN, retry_after=1)
    lasting = lasting_fault(fault)
    if lasting is not None:
        return Refusal(ProblemCode.STORAGE_FAILED, f"storage_failed.{lasting}")
    return Refusal(ProblemCode.BUSY, retry_after=1) if isinstance(fault, DBAPIError) else fault


def drop(connection: Connection | None) -> None:
    """Give up a connection after a fault; the pool makes another."""
    if connection is not None:
        try:
            connection.invalidate()
        finally:
            connection.close()
