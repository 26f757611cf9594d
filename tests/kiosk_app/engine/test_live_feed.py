"""The live feed's own life: what ends it, ends it."""

import asyncio

import pytest
from websockets.asyncio.server import ServerConnection, serve

from kiosk_app.engine import live_feed
from kiosk_app.engine.live_feed import LiveFeed
from kiosk_app.engine.messages import Message, Picture
from kiosk_app.engine.server_http import Address
from kiosk_app.rules.moves import Away
from tests.kiosk_app.fake_server import TOKEN, FakeServer


async def cancelled_as_its_connection_breaks(url: str) -> bool:
    """Cancel a feed in the very moment in which it gives up a connection."""

    def not_understood(message: Message) -> None:
        asyncio.get_running_loop().call_soon(task.cancel)
        raise ValueError(message)

    feed = LiveFeed(
        Address(url, TOKEN),
        "minh-tam",
        on_message=not_understood,
        on_up=lambda: None,
        on_down=lambda why: None,
        status=lambda seq: {},
    )
    task = asyncio.create_task(feed.run())
    done, _ = await asyncio.wait([task], timeout=60)
    return task in done and task.cancelled()


def test_a_feed_cancelled_while_its_connection_breaks_off_ends() -> None:
    with FakeServer() as fake:
        assert asyncio.run(cancelled_as_its_connection_breaks(fake.url))


async def pictures_heard(url: str, how_many: int) -> None:
    """Listen until so many snapshots have come."""
    pictures: asyncio.Queue[Message] = asyncio.Queue()

    def heard(message: Message) -> None:
        if isinstance(message, Picture):
            pictures.put_nowait(message)

    feed = LiveFeed(
        Address(url, TOKEN),
        "minh-tam",
        on_message=heard,
        on_up=lambda: None,
        on_down=lambda why: None,
        status=lambda seq: {"type": "status", "version": "1", "seq": seq, "trouble": None},
    )
    task = asyncio.create_task(feed.run())
    async with asyncio.timeout(60):
        for _ in range(how_many):
            await pictures.get()
    task.cancel()
    await asyncio.wait([task])


def test_what_cannot_be_read_is_logged_once_and_a_fresh_picture_is_asked_for(
    caplog: pytest.LogCaptureFixture,
) -> None:
    lacking = (
        '{"seq": 8, "type": "ticket.issued", "at": "2026-11-23T09:30:00+07:00",'
        ' "data": {"service": "A"}}'
    )
    with FakeServer() as fake:
        fake.behaviour.unreadable = [lacking, lacking]
        asyncio.run(pictures_heard(fake.url, 3))

    assert fake.queries == ["", "", ""]
    assert [one.getMessage() for one in caplog.records if one.name == live_feed.__name__] == [
        "the server's message cannot be read: ticket.issued: waiting: Field required"
    ]


async def why_away(closes_with: int) -> Away:
    """Tell the reason heard of a server that closes the feed so."""
    reasons: asyncio.Queue[Away] = asyncio.Queue()

    async def closing(connection: ServerConnection) -> None:
        await connection.close(closes_with, "closed")

    async with serve(closing, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        feed = LiveFeed(
            Address(f"http://127.0.0.1:{port}", TOKEN),
            "minh-tam",
            on_message=lambda message: None,
            on_up=lambda: None,
            on_down=reasons.put_nowait,
            status=lambda seq: {},
        )
        task = asyncio.create_task(feed.run())
        async with asyncio.timeout(60):
            reason = await reasons.get()
        task.cancel()
        await asyncio.wait([task])
    return reason


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (4401, Away.TOKEN),
        (4403, Away.TOKEN),
        (4404, Away.OFFICE),
        (1013, Away.LOST),
        (1011, Away.LOST),
    ],
)
def test_a_feed_that_is_closed_tells_why(code: int, reason: Away) -> None:
    assert asyncio.run(why_away(code)) is reason
