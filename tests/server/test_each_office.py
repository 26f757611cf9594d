"""Work that is done for every office: none waits for another's fault."""

import logging
import sqlite3

import pytest

from server.contract.problems import ProblemCode
from server.each_office import each_office
from server.refusal import Refusal

FULL = sqlite3.OperationalError("database or disk is full")
FULL.sqlite_errorcode = sqlite3.SQLITE_FULL


async def worked(*faults: Exception | None) -> list[int]:
    done = []

    async def work(office: str) -> None:
        fault = faults[int(office)]
        if fault is not None:
            raise fault
        done.append(int(office))

    await each_office(map(str, range(len(faults))), work, "counting")
    return done


async def test_one_office_s_fault_leaves_the_others_their_turn(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """An office that fails for ever used to end every round before those after it."""
    gone = Refusal(ProblemCode.UNKNOWN_OFFICE, office="1")
    with caplog.at_level(logging.INFO, "server.each_office"):
        assert await worked(None, gone, ValueError("damaged"), None) == [0, 3]
    assert [(one.levelno, bool(one.exc_info)) for one in caplog.records] == [
        (logging.WARNING, False),
        (logging.ERROR, True),
    ]
    assert "counting at 1" in caplog.messages[0]


async def test_a_database_that_is_busy_or_full_is_not_asked_for_every_office(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for fault in (Refusal(ProblemCode.BUSY, retry_after=1), FULL):
        with pytest.raises(type(fault)):
            await worked(fault, AssertionError("asked all the same"))
    assert caplog.records == []
