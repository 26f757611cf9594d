"""A slip that was scanned is asked for with one key until the server answers."""

import asyncio
from typing import Any

import httpx
import pytest

from kiosk_app.engine import rejoining
from kiosk_app.engine.messages import DoorTurned, read
from kiosk_app.engine.rejoining import TRIES, Rejoining
from kiosk_app.engine.server_http import Address, LostAnswerError, RefusalError, ServerHttp
from kiosk_app.rules.moves import News, RejoinAnswered, Rejoined
from server.contract.problems import ProblemCode


class Server(ServerHttp):
    """Fails as the test says, one after the other, and then answers."""

    def __init__(self, *fails: Exception) -> None:
        super().__init__(Address("http://127.0.0.1:1", "secret"))
        self.fails = list(fails)
        self.keys: list[str] = []

    async def rejoin(self, code: str, key: str) -> Any:
        self.keys.append(key)
        if self.fails:
            raise self.fails.pop(0)


LOST = LostAnswerError("gone")


@pytest.mark.parametrize(
    ("fails", "answered", "asked"),
    [
        ((), (Rejoined.DONE,), 1),
        ((LOST,), (Rejoined.DONE,), 2),
        ((LOST,) * TRIES, (Rejoined.AWAY,), TRIES),
        ((RefusalError(409, ProblemCode.WRONG_STATE),), (Rejoined.NO,), 1),
        ((RefusalError(503, ProblemCode.BUSY),), (Rejoined.AWAY,), 1),
        (
            (RefusalError(409, ProblemCode.CARD_LIMIT, held=("A013", "B002")),),
            (Rejoined.HELD, "A013, B002"),
            1,
        ),
    ],
)
async def test_what_becomes_of_it(
    monkeypatch: pytest.MonkeyPatch, fails: tuple[Exception, ...], answered: Any, asked: int
) -> None:
    monkeypatch.setattr(rejoining, "PAUSE_SECONDS", 0)
    news: list[News] = []
    async with Server(*fails) as server:
        await Rejoining(server, news.append).ask("0G7HJKMNPQRS")
        assert news == [RejoinAnswered(*answered)]
        assert len(server.keys) == asked
        assert len(set(server.keys)) == 1, "nothing is done twice"


async def test_the_next_person_is_not_told_what_became_of_the_slip_before() -> None:
    answer = asyncio.Event()

    class Slow(Server):
        async def rejoin(self, code: str, key: str) -> Any:
            if code == "OF THE FIRST":
                await answer.wait()
                return
            raise RefusalError(409, ProblemCode.WRONG_STATE)

    news: list[News] = []
    async with Slow() as server:
        asking = Rejoining(server, news.append)
        first = asyncio.create_task(asking.ask("OF THE FIRST"))
        await asyncio.sleep(0)
        await asking.ask("OF THE NEXT")
        answer.set()
        await first
    assert news == [RejoinAnswered(Rejoined.NO)]


async def test_the_number_that_a_card_holds_comes_from_the_refusal() -> None:
    problem = {"code": "card_limit", "status": 409, "held": ["A013"]}
    async with ServerHttp(Address("http://127.0.0.1:1", "secret")) as server:
        answers = httpx.MockTransport(lambda _: httpx.Response(409, json=problem))
        server._http = httpx.AsyncClient(transport=answers)
        with pytest.raises(RefusalError) as refused:
            await server.rejoin("0G7HJKMNPQRS", "key")
    assert (refused.value.code, refused.value.held) == (ProblemCode.CARD_LIMIT, ("A013",))


def test_the_code_at_the_door_is_no_event() -> None:
    door = '{"type": "door", "code": "ABC123", "url": "http://x/home/a#ABC123", "modules": []}'
    assert read(door) == DoorTurned("http://x/home/a#ABC123")
    assert read('{"type": "door", "code": null, "url": null, "modules": []}') == DoorTurned(None)
