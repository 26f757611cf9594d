"""Numbers taken with a card: a limit for who shows one, and nothing of it after the close."""

import hashlib
import hmac
from itertools import count
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, update

from server.contract.card import MARK
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import CARD_KEY, CARD_RULES, OFFICE, TAKEN_BY_CARD
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall

KEYS = count(1)
READS = ("[card]\nallowed = false", "[card]\nallowed = true")
MADE_UP = "001299000001"


def hashed(kiosk: Caller, number: str = MADE_UP) -> str:
    key = bytes.fromhex(kiosk.get("card-key")["key"].removeprefix(MARK))
    return MARK + hmac.new(key, number.encode(), hashlib.sha256).hexdigest()


def take(kiosk: Caller, card: str | None, status: int = 201, key: str | None = None) -> Any:
    body = {"service": "A", "card": card} if card else {"service": "A"}
    return kiosk.post("tickets", body, status, key=key or f"card-{next(KEYS)}")


def refused(kiosk: Caller, code: ProblemCode, card: str) -> Any:
    body = {"service": "A", "card": card}
    return kiosk.refused(code, "POST", "tickets", body, key=f"card-{next(KEYS)}")


@pytest.fixture
def hall(hall_with: HallWith) -> Hall:
    return hall_with(READS)


def test_a_card_has_so_many_live_numbers_and_without_one_nobody_counts(hall: Hall) -> None:
    kiosk, other = hall.device(), hall.device()
    card = hashed(kiosk)
    first, _ = take(kiosk, card), take(other, hashed(other))
    assert "2" in refused(kiosk, ProblemCode.CARD_LIMIT, card)["detail"]

    take(kiosk, None)
    take(kiosk, hashed(kiosk, "079099000002"))
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post(f"tickets/{first['id']}/cancel", {"reason": "left"}, key="gone")
    take(kiosk, card)
    assert kiosk.get()["card"] == {"numbers_a_person": 2}


def test_whoever_took_another_number_does_not_take_back_the_missed_one(hall_with: HallWith) -> None:
    hall = hall_with(READS, ("numbers_a_person = 2", "numbers_a_person = 1"))
    kiosk, clerk = hall.device(), hall.person()
    card = hashed(kiosk)
    missed, other = take(kiosk, card), take(kiosk, hashed(kiosk, "079099000002"))
    clerk.open("2")
    for ticket in (missed, other):
        clerk.call_next("2")
        clerk.act(ticket, "no-show", "2")
    held = take(kiosk, card)
    back = f"/t/{missed['follow_url'].rsplit('/', 1)[-1]}/rejoin"
    for caller in (kiosk, hall.stranger()):  # the slip at the kiosk's scanner, and on a phone
        told = caller.refused(ProblemCode.CARD_LIMIT, "POST", back, key=str(uuid4()))
        assert told["held"] == [held["number"]]
        assert f"đang giữ số {held['number']}" in told["detail"]
    assert hall.stranger().post(
        f"/t/{other['follow_url'].rsplit('/', 1)[-1]}/rejoin", key=str(uuid4())
    ), "another card's number is nobody else's"
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post(f"tickets/{held['id']}/cancel", {"reason": "left"}, key="gone")
    assert hall.stranger().post(back, key=str(uuid4()))["state"] == "waiting"


def test_the_same_press_has_one_number_with_its_card_or_without(hall: Hall) -> None:
    """A kiosk whose power was cut knows no card any more, and asks with the same key."""
    kiosk = hall.device()
    card = hashed(kiosk)
    taken = take(kiosk, card, key="cut")
    assert take(kiosk, None, 200, key="cut")["id"] == taken["id"]
    assert len(hall.served.rows(TAKEN_BY_CARD, office=hall.office)) == 1


def test_a_card_stands_in_its_own_table_alone(hall: Hall) -> None:
    kiosk = hall.device()
    card = hashed(kiosk)
    take(kiosk, card)
    key = hall.served.rows(CARD_KEY, office=hall.office)[0]["key"]
    elsewhere = {
        name: rows
        for name, rows in hall.served.dump(hall.office).items()
        if name not in {CARD_KEY.name, TAKEN_BY_CARD.name}
    }
    for secret in (card, key):
        assert secret not in repr(elsewhere)
        assert secret.removeprefix(MARK) not in repr(elsewhere)


@pytest.mark.parametrize("how", ["closed", "turned", "switched off"])
def test_the_end_of_a_day_wipes_key_and_hashes(hall: Hall, how: str) -> None:
    kiosk = hall.device()
    key = kiosk.get("card-key")["key"]
    take(kiosk, hashed(kiosk))
    before = hall.clock.now
    if how == "closed":
        hall.person(Role.SUPERVISOR).post("day/close", key="close")
        hall.keep_hours()
        kiosk.refused(ProblemCode.WRONG_STATE, "GET", "card-key")
    elif how == "turned":
        hall.clock.forward(days=1)
        hall.keep_hours()
        assert kiosk.get("card-key")["key"] != key
    else:
        with hall.served.engine.begin() as connection:
            switch_off(connection, hall)
        hall.keep_hours()
    hall.clock.now = before
    assert hall.served.rows(TAKEN_BY_CARD, office=hall.office) == []
    assert key not in {one["key"] for one in hall.served.rows(CARD_KEY, office=hall.office)}


def switch_off(connection: Connection, hall: Hall) -> None:
    connection.execute(
        update(CARD_RULES).where(CARD_RULES.c.office == hall.office).values(allowed=False)
    )
    connection.execute(
        update(OFFICE)
        .where(OFFICE.c.code == hall.office)
        .values(plan_version=OFFICE.c.plan_version + 1)
    )
