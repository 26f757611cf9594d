"""The invented people do by the public API what real ones do."""

import asyncio
from collections import Counter
from collections.abc import Iterator

import httpx
import pytest

from server.contract.answers import Office, Ticket
from server.demo import crowd, pattern
from server.demo.crowd import Clerk, Crowd
from server.demo.pattern import Chance
from server.storage.database import bring_up_to_date
from server.storage.tables import TICKET
from tests.server.hall import PASSWORD, Hall, example, hashed_password, served


class Hasty(Chance):
    """Nobody takes any time; every second person does not come."""

    def __init__(self) -> None:
        super().__init__()
        self.called = 0
        self.served: asyncio.Queue[str] = asyncio.Queue()

    def until_next_arrival(self) -> float:
        return 0.01

    def way(self) -> float:
        return 0

    def comes(self) -> bool:
        self.called += 1
        return self.called % 2 == 0

    def service_time(self, service: str) -> float:
        self.served.put_nowait(service)
        return 0


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "NOBODY_WAITS_SECONDS", 0.01)
    monkeypatch.setattr(crowd, "AFTER_TROUBLE_SECONDS", 0)
    monkeypatch.setattr(crowd, "FIRST_CROWD", 3)


@pytest.fixture
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("crowd")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running.new_hall()


def print_slip(ticket: Ticket, office: Office) -> str:
    assert ticket.service in {one.code for one in office.services}
    return "printed" if int(ticket.number[-1]) % 2 else "failed"


def crowd_of(hall: Hall, chance: Chance) -> tuple[Crowd, Clerk]:
    clerk = Clerk(hall.account(password_hash=hashed_password()), PASSWORD, "1")
    kiosk = hall.device().token
    assert kiosk
    return Crowd(hall.served.base, hall.office, kiosk, [clerk], print_slip, chance), clerk


async def test_one_citizen_takes_one_number_and_has_a_page(hall: Hall) -> None:
    people, _ = crowd_of(hall, Hasty())
    ticket = await people.one_citizen()
    assert ticket is not None
    [row] = hall.served.rows(TICKET, office=hall.office)
    assert row["number"] == ticket.number
    async with httpx.AsyncClient(trust_env=False) as phone:
        shown = await phone.get(f"{hall.served.base}/t/{ticket.follow_url.rpartition('/')[2]}")
    assert shown.status_code == 200


async def test_some_take_one_number_for_two_things_where_that_may_be(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pattern, "SEVERAL_SHARE", 1)
    people, _ = crowd_of(hall, Hasty())
    assert await people.one_citizen()
    several = hall.served.new_hall(
        example().replace("errands_a_number = 0", "errands_a_number = 3", 1)
    )
    people, _ = crowd_of(several, Hasty())
    assert await people.one_citizen()
    for one, errands in ((hall, 0), (several, 2)):
        [row] = one.served.rows(TICKET, office=one.office)
        assert row["errands"] == errands


async def test_numbers_are_taken_printed_called_and_served(hall: Hall) -> None:
    chance = Hasty()
    people, clerk = crowd_of(hall, chance)
    living = asyncio.create_task(people.run())
    for _ in range(3):
        await chance.served.get()
    living.cancel()
    with pytest.raises(asyncio.CancelledError):
        await living
    tickets = hall.served.rows(TICKET, office=hall.office)
    ends = Counter(one["state"] for one in tickets)
    assert ends["served"] >= 2
    assert ends["no_show"] >= 2
    assert {one["counter"] for one in tickets if one["state"] == "served"} == {clerk.counter}
    # What became of a slip is told before the next person takes a number.
    assert [one["print_state"] for one in tickets].count("pending") <= 1


async def test_a_counter_where_somebody_sits_is_left_alone(hall: Hall) -> None:
    people, clerk = crowd_of(hall, Hasty())
    real = hall.person()
    await asyncio.to_thread(real.open, clerk.counter)
    await asyncio.to_thread(hall.device().issue)
    await people._clerk(clerk)
    [ticket] = hall.served.rows(TICKET, office=hall.office)
    assert ticket["state"] == "waiting"


async def test_where_nothing_is_open_nobody_takes_a_number(hall: Hall) -> None:
    people, _ = crowd_of(hall, Hasty())
    office = await asyncio.to_thread(hall.device().get)
    closed = {**office, "services": [{**one, "open": False} for one in office["services"]]}
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        return httpx.Response(200, json=closed)

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as kiosk:
        await people._take_number(kiosk)
    assert asked == ["GET"]


async def test_after_any_trouble_life_begins_again() -> None:
    lives = iter([httpx.ConnectError("away"), None, ValueError("the end")])

    async def life() -> None:
        ended = next(lives)
        if ended is not None:
            raise ended

    with pytest.raises(ValueError, match="the end"):
        await crowd._for_ever("somebody", life)
