"""Whoever pressed does not wait for boards and phones."""

import asyncio
from datetime import datetime

from server.contract.requests import IssueTicket
from server.operations.ticket.issue_ticket import issue_ticket
from server.storage.tables import OFFICE
from server.storage.transaction import NOBODY, OfficeTransaction
from tests.server.hall import Hall

LISTENERS = 50


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
