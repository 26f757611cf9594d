"""Whoever pressed does not wait for boards and phones."""

import asyncio
from datetime import datetime

from server.api.followers import Followers
from server.contract.requests import IssueTicket
from server.operations.ticket.issue_ticket import issue_ticket
from server.storage.tables import OFFICE
from server.storage.transaction import NOBODY, OfficeTransaction
from tests.server.hall import Hall

LISTENERS = 50
PHONES = 200


def test_an_act_is_answered_before_any_listener_is_told(hall: Hall) -> None:
    hall.device().issue("A")
    running = hall.served.running
    [before] = {one["seq"] for one in hall.served.rows(OFFICE, code=hall.office)}
    order: list[str] = []

    def issue(tx: OfficeTransaction, now: datetime) -> object:
        return issue_ticket(tx, IssueTicket(service="A"), "answered-first", NOBODY, now)

    async def listen() -> None:
        channel, listener = running.hub.join(hall.office, before)
        await listener.take(within=20)
        order.append("told")
        running.hub.leave(channel, listener)

    async def press() -> None:
        await running.writer.do(hall.office, issue)
        order.append("answered")

    async def both() -> None:
        listeners = [asyncio.create_task(listen()) for _ in range(LISTENERS)]
        await asyncio.sleep(0)
        await asyncio.gather(press(), *listeners)

    hall.served.inside(both)
    assert order == ["answered", *["told"] * LISTENERS]


def test_between_any_two_phones_that_are_told_others_have_their_turn() -> None:
    followers, told, most = Followers(PHONES, PHONES), 0, 0

    async def phone() -> None:
        nonlocal told
        await followers.turn()
        told += 1

    async def all_at_once() -> None:
        nonlocal most
        phones = [asyncio.create_task(phone()) for _ in range(PHONES)]
        while told < PHONES:
            before = told
            await asyncio.sleep(0)
            most = max(most, told - before)
        await asyncio.gather(*phones)

    asyncio.run(all_at_once())
    assert most == 1
