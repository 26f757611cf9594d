"""The live feed's own life: what ends it, ends it."""

import asyncio
from typing import Any

from kiosk_app.engine.live_feed import LiveFeed
from kiosk_app.engine.server_http import Address
from tests.kiosk_app.fake_server import TOKEN, FakeServer


async def cancelled_as_its_connection_breaks(url: str) -> bool:
    """Cancel a feed in the very moment in which it gives up a connection."""

    def not_understood(message: dict[str, Any]) -> None:
        asyncio.get_running_loop().call_soon(task.cancel)
        raise ValueError(message)

    feed = LiveFeed(
        Address(url, TOKEN),
        "minh-tam",
        on_message=not_understood,
        on_up=lambda: None,
        on_down=lambda: None,
        status=lambda seq: {},
    )
    task = asyncio.create_task(feed.run())
    done, _ = await asyncio.wait([task], timeout=60)
    return task in done and task.cancelled()


def test_a_feed_cancelled_while_its_connection_breaks_off_ends() -> None:
    with FakeServer() as fake:
        assert asyncio.run(cancelled_as_its_connection_breaks(fake.url))
