"""No event is lost between two looks at the outbox, nor before the first who listens."""

import asyncio
from collections.abc import Sequence

from server.push.hub import Hub, Listener
from server.storage.outbox import AnyEntry
from tests.server.push.test_hole import PATIENCE, Outbox, event

OFFICE = "minh-tam"


async def heard(listener: Listener) -> int:
    told = await listener.take(PATIENCE)
    assert told is not None
    return told.seq


async def test_the_first_listener_hears_what_came_while_its_office_was_read() -> None:
    outbox = Outbox(1)
    # Read at 1; then this happens, here or in another process, and nobody listens yet.
    outbox.seqs.append(2)
    outbox.hub.publish([event(2)])
    outbox.hub.hint(OFFICE, 2)
    channel, listener = outbox.hub.join(OFFICE, 1)
    assert await heard(listener) == 2
    assert (channel.seq, outbox.hub.listened_offices()) == (2, [OFFICE])


async def test_a_hint_that_comes_while_the_outbox_is_read_is_no_lost_one() -> None:
    seqs, looks, go_on = [1], asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def fetch(_: str, after: int) -> Sequence[AnyEntry]:
        found = [event(seq) for seq in seqs if seq > after]
        looks.release()
        await go_on.acquire()
        return found

    hub = Hub(fetch)
    _, listener = hub.join(OFFICE, 1)
    async with asyncio.timeout(PATIENCE):
        await looks.acquire()
        # Nothing was found; before that is known, another process writes and tells of it.
        seqs.append(2)
        hub.hint(OFFICE, 2)
        for _ in range(3):
            go_on.release()
    assert await heard(listener) == 2
