"""Invented citizens take numbers and invented clerks call them, all through the public API."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import uuid4

import httpx

from server.contract.answers import Office, Ticket
from server.demo.pattern import FIRST_CROWD, Chance

LOG = logging.getLogger(__name__)

NOBODY_WAITS_SECONDS = 3.0
AFTER_TROUBLE_SECONDS = 5.0
RECALLS_BEFORE_NO_SHOW = 2
CONFLICT = 409
NO_CONTENT = 204

PrintSlip = Callable[[Ticket, Office], str]
"""Prints a slip and answers "printed" or "failed"; runs in a thread."""


@dataclass(frozen=True, slots=True)
class Clerk:
    """An invented clerk's sign-in and counter."""

    user: str
    password: str
    counter: str


class Crowd:
    """The people of the demo; `run` goes on until it is cancelled."""

    def __init__(
        self,
        base_url: str,
        office: str,
        kiosk_token: str,
        clerks: list[Clerk],
        print_slip: PrintSlip,
        chance: Chance,
    ) -> None:
        self._base = f"{base_url}/api/v1"
        self._office = f"{base_url}/api/v1/offices/{office}"
        self._kiosk_token = kiosk_token
        self._clerks = clerks
        self._print_slip = print_slip
        self._chance = chance

    async def run(self) -> None:
        """Let everybody come and go."""
        async with asyncio.TaskGroup() as group:
            group.create_task(_for_ever("citizens", self._citizens))
            for clerk in self._clerks:
                group.create_task(_for_ever(clerk.user, partial(self._clerk, clerk)))

    async def one_citizen(self) -> Ticket | None:
        """Let one person come and take a number; None where no service is open.

        Raises:
            httpx.HTTPError: the server did not give it.
        """
        async with self._kiosk() as kiosk:
            return await self._take_number(kiosk)

    def _kiosk(self) -> httpx.AsyncClient:
        headers = {"Authorization": f"Bearer {self._kiosk_token}"}
        return httpx.AsyncClient(headers=headers, timeout=10, trust_env=False)

    async def _citizens(self) -> None:
        async with self._kiosk() as kiosk:
            for _ in range(FIRST_CROWD):
                await self._take_number(kiosk)
            while True:
                await asyncio.sleep(self._chance.until_next_arrival())
                await self._take_number(kiosk)

    async def _take_number(self, kiosk: httpx.AsyncClient) -> Ticket | None:
        office = Office.model_validate((await _ok(kiosk.get(self._office))).json())
        open_services = [one.code for one in office.services if one.open]
        if not open_services:
            return None
        service = self._chance.service(open_services)
        several = office.errands_a_number > 1
        wanted = {
            "service": service,
            "also": self._chance.also(service, open_services) if several else [],
            "language": self._chance.language(),
        }
        answer = await _ok(
            kiosk.post(
                f"{self._office}/tickets", json=wanted, headers={"Idempotency-Key": str(uuid4())}
            )
        )
        ticket = Ticket.model_validate(answer.json())
        result = await asyncio.to_thread(self._print_slip, ticket, office)
        report = f"{self._office}/tickets/{ticket.id}/print-report"
        await _ok(kiosk.post(report, json={"result": result}))
        return ticket

    async def _clerk(self, clerk: Clerk) -> None:
        async with httpx.AsyncClient(timeout=10, trust_env=False) as page:
            given = {"user": clerk.user, "password": clerk.password}
            signed_in = (await _ok(page.post(f"{self._base}/sign-in", json=given))).json()
            page.headers["Authorization"] = f"Bearer {signed_in['token']}"
            counter = f"{self._office}/counters/{clerk.counter}"
            opened = await page.post(f"{counter}/open", json={"take_over": False})
            if opened.status_code == CONFLICT:  # somebody real sits there
                await asyncio.sleep(AFTER_TROUBLE_SECONDS)
                return
            opened.raise_for_status()
            while True:
                called = await page.post(
                    f"{counter}/call-next", headers={"Idempotency-Key": str(uuid4())}
                )
                if called.status_code == NO_CONTENT:
                    await asyncio.sleep(NOBODY_WAITS_SECONDS)
                    continue
                called.raise_for_status()
                await self._serve(page, clerk.counter, called.json())

    async def _serve(self, page: httpx.AsyncClient, counter: str, ticket: dict[str, Any]) -> None:
        async def act(name: str) -> None:
            await _ok(
                page.post(
                    f"{self._office}/tickets/{ticket['id']}/{name}", json={"counter": counter}
                )
            )

        if not self._chance.comes():
            for _ in range(RECALLS_BEFORE_NO_SHOW):
                await asyncio.sleep(self._chance.way())
                await act("recall")
            await asyncio.sleep(self._chance.way())
            await act("no-show")
            return
        await asyncio.sleep(self._chance.way())
        await act("start")
        await asyncio.sleep(self._chance.service_time(ticket["service"]))


async def _ok(request: Awaitable[httpx.Response]) -> httpx.Response:
    answer = await request
    answer.raise_for_status()
    return answer


async def _for_ever(name: str, life: Callable[[], Awaitable[None]]) -> None:
    """Begin again after any trouble: a counter taken over, a server that was away."""
    while True:
        try:
            await life()
        except httpx.HTTPError as trouble:
            LOG.info("%s begins again: %s", name, trouble)
        await asyncio.sleep(AFTER_TROUBLE_SECONDS)
