"""Work that keeps a core: one after another, and whoever would wait too long hears so at once."""

import asyncio
import threading
from functools import partial

import pytest

from server.api.one_by_one import OneByOne
from server.contract.problems import ProblemCode
from server.refusal import Refusal


async def test_they_go_one_by_one_and_no_endless_line_forms() -> None:
    """A few hundred strangers asked for sheets, and nobody got one for minutes."""
    at_work, begun, goes_on = [], threading.Event(), threading.Event()

    def work(number: int) -> int:
        at_work.append(number)
        begun.set()
        assert goes_on.wait(60)
        return number

    line = OneByOne(2, 5)
    asked = [asyncio.create_task(line.do(partial(work, one))) for one in range(3)]
    assert await asyncio.to_thread(begun.wait, 60)
    with pytest.raises(Refusal) as refused:
        await line.do(lambda: work(3))
    assert (refused.value.code, refused.value.retry_after) == (ProblemCode.BUSY, 5)
    assert at_work == [0]
    goes_on.set()
    assert await asyncio.gather(*asked) == [0, 1, 2]
    assert await line.do(lambda: work(4)) == 4
