"""Whoever tries without end is slowed, and nobody of the office or the hall with them."""

import asyncio
import threading
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from server.api import failures, followers, password_checks, running
from server.api.followers import Followers
from server.api.password_checks import MOST_OF_AN_ADDRESS, MOST_OF_OTHERS, PasswordChecks
from server.api.tally import Tally
from server.contract.problems import ProblemCode
from server.push import event_log
from server.refusal import Refusal
from tests.server.hall import PASSWORD, PATIENCE, Hall, as_problem, hashed_password


def sign_in(hall: Hall, user: str, password: str = PASSWORD) -> httpx.Response:
    given = {"user": user, "password": password}
    return httpx.post(f"{hall.served.base}/api/v1/sign-in", json=given, timeout=PATIENCE)


class Slow:
    """A look at a password that takes as long as the test wants."""

    def __init__(self) -> None:
        self.looked: list[str] = []
        self.at_once = self.most_at_once = 0
        self.go = threading.Event()

    def __call__(self, stored: str | None, password: str) -> bool:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        assert self.go.wait(PATIENCE)
        self.looked.append(password)
        self.at_once -= 1
        return stored is not None


def look(
    checks: PasswordChecks, password: str, address: str, stored: str | None = None, **more: bool
) -> "asyncio.Task[bool]":
    at_home = more.get("at_home", False)
    return asyncio.create_task(checks.is_right(stored, password, address, at_home=at_home))


async def test_people_at_home_go_before_strangers_and_addresses_take_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slow = Slow()
    monkeypatch.setattr(password_checks, "verify_password", slow)
    checks = PasswordChecks()
    looks = [look(checks, f"attacker {number}", "10.0.0.7") for number in range(60)]
    looks.append(look(checks, "new clerk", "10.0.0.8", "hash"))
    looks.append(look(checks, "clerk at home", "10.0.0.7", "hash", at_home=True))
    await asyncio.sleep(0)
    slow.go.set()
    told = await asyncio.gather(*looks, return_exceptions=True)
    checks.close()

    refused = [one for one in told if isinstance(one, Refusal)]
    assert {(one.code, one.retry_after) for one in refused} == {(ProblemCode.BUSY, 2)}
    assert len(refused) == 60 - 1 - MOST_OF_AN_ADDRESS
    # The first had begun; the next of its address stood in line before the new clerk came.
    assert slow.looked[1:4] == ["clerk at home", "attacker 1", "new clerk"]
    assert told[-2:] == [True, True]
    assert slow.most_at_once == 1, "memory is bounded by how many are looked at together"


async def test_nobody_can_tell_names_that_exist_by_their_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slow = Slow()
    monkeypatch.setattr(password_checks, "verify_password", slow)
    checks = PasswordChecks()
    stored = [None, None, "hash", None, "hash", None, "hash", None]
    looks = [look(checks, str(at), "10.0.0.7", one) for at, one in enumerate(stored)]
    await asyncio.sleep(0)
    slow.go.set()
    told = await asyncio.gather(*looks, return_exceptions=True)
    checks.close()
    assert slow.looked == ["0", "1", "2", "3", "4"], "in the order in which they came"
    assert all(isinstance(one, Refusal) for one in told[5:]), "whoever there is"


async def test_many_addresses_fill_no_more_than_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Slow()
    monkeypatch.setattr(password_checks, "verify_password", slow)
    checks = PasswordChecks()
    looks = [look(checks, str(at), f"10.0.1.{at}") for at in range(MOST_OF_OTHERS + 9)]
    await asyncio.sleep(0)
    slow.go.set()
    told = await asyncio.gather(*looks, return_exceptions=True)
    checks.close()
    assert len(slow.looked) == MOST_OF_OTHERS + 1
    assert sum(isinstance(one, Refusal) for one in told) == 8


async def test_whoever_leaves_the_line_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Slow()
    monkeypatch.setattr(password_checks, "verify_password", slow)
    checks = PasswordChecks()
    looks = [look(checks, str(number), "10.0.0.7", "hash") for number in range(3)]
    await asyncio.sleep(0)
    looks[0].cancel()
    looks[1].cancel()
    slow.go.set()
    assert await looks[2]
    checks.close()


def test_made_up_names_of_one_address_are_slowed_and_a_clerk_at_home_is_not(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = failures.Failures()
    counted._of_address = Tally(5, 60)
    monkeypatch.setattr(hall.served.running, "failures", counted)
    clerk = hall.account(password_hash=hashed_password())
    assert sign_in(hall, clerk).status_code == 200
    told = [sign_in(hall, f"made up {number}").status_code for number in range(6)]
    assert told == [401, 401, 401, 401, 429, 429]
    assert sign_in(hall, clerk).status_code == 200


def test_one_name_is_slowed_from_wherever_it_is_guessed_at() -> None:
    counted = failures.Failures()
    counted.forgive(("lan", "10.0.0.1"))
    for number in range(failures.MOST_OF_A_NAME):
        counted.try_once(("lan", f"10.0.1.{number}"))
    with pytest.raises(Refusal):
        counted.try_once(("lan", "10.0.2.1"))
    counted.try_once(("lan", "10.0.0.1"))


def test_wrong_codes_are_slowed_and_right_ones_answered_all_the_same(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hall.served.running, "wrong_addresses", Tally(3, 60))
    follow = "/t/" + hall.device().issue("A")["follow_url"].rpartition("/")[2]
    as_json = {"Accept": "application/json"}
    stranger = hall.stranger()
    for path in ("/t/x1", "/t/x2/live", "/static/x/none.js"):
        assert hall.served.client.get(path, headers=as_json).status_code == 404
    for path in ("/t/x4", "/t/x4/live", "/static/x/none.js", "/voice/xx/manifest.json"):
        slowed = hall.served.client.get(path, headers=as_json)
        as_problem(slowed, ProblemCode.TOO_MANY_REQUESTS)
        assert 1 <= int(slowed.headers["retry-after"]) <= 60
    assert hall.served.client.get(follow, headers=as_json).status_code == 200
    assert hall.served.client.get("/static/x/shared/live.js").status_code == 200
    assert stranger.token is None


@pytest.mark.parametrize("place", ["/voice/{}/manifest.json", "/voice/vi/{}", "/static/x/{}"])
@pytest.mark.parametrize(
    "name",
    [
        "x" * 300,
        "x" * 5_000,
        "%00",
        "a%00b.js",
        "%ff%fe",
        "%ed%a0%80",
        "..%2f..%2fsettings.py",
        "%2e%2e/%2e%2e/pyproject.toml",
        "shared/live.js.",
        "shared/live.js/",
        "shared/live.js%20",
        "shared",
        "%2fetc%2fpasswd",
        "con",
        "vi..",
        "%0d%0aX:1",
        "shared/live.js/" + "x" * 300,
    ],
)
def test_names_that_no_file_has_are_not_there(
    hall: Hall,
    place: str,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(hall.served.running, "wrong_addresses", Tally(1_000, 60))
    answer = hall.served.client.get(place.format(name))
    as_problem(answer, ProblemCode.UNKNOWN_PAGE)
    # Other tests' devices may fall silent meanwhile, which is told.
    assert [one for one in caplog.records if one.name != event_log.__name__] == []


def test_streams_are_capped_by_code_and_given_back(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(followers, "STREAMS_A_CODE", 2)
    path = "/t/" + hall.device().issue("A")["follow_url"].rpartition("/")[2] + "/live"
    client, kept = hall.served.client, list[Any]()
    with ExitStack() as open_ones:
        for _ in range(2):
            lines = open_ones.enter_context(client.stream("GET", path)).iter_lines()
            assert next(lines).startswith("data:")
            kept.append(lines)
        refused = client.get(path)
        as_problem(refused, ProblemCode.TOO_MANY_REQUESTS)
        assert refused.headers["retry-after"] == "5"
    counted: Any = hall.served.running.followers
    hall.served.inside(lambda: emptied(counted))


async def emptied(counted: Any) -> None:
    while counted._of_code:  # noqa: ASYNC110 - the server tells nobody when a stream ends
        await asyncio.sleep(0.02)


def test_streams_are_capped_by_address() -> None:
    counted = Followers(most_an_address=2, most=9)
    give_back = counted.take("a", "10.0.0.7")
    counted.take("b", "10.0.0.7")
    with pytest.raises(Refusal):
        counted.take("c", "10.0.0.7")
    counted.take("c", "10.0.0.8")
    give_back()
    counted.take("c", "10.0.0.7")


def test_streams_are_capped_over_all_addresses() -> None:
    counted = Followers(most_an_address=2, most=3)
    give_back = counted.take("a", "10.0.0.1")
    counted.take("b", "10.0.0.2")
    counted.take("c", "10.0.0.3")
    with pytest.raises(Refusal):
        counted.take("d", "10.0.0.4")
    give_back()
    counted.take("d", "10.0.0.4")


def test_a_tally_forgets_with_time_and_remembers_only_so_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert running.MOST_WRONG > 0
    counted = Tally[int](1, 0.0)
    counted.note(1)
    counted.check(1)
    many = Tally[int](1, 60)
    for number in range(20_000):
        many.note(number)
    many.check(1)
    with pytest.raises(Refusal):
        many.check(19_999)
