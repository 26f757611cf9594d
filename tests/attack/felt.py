"""What the hall feels: how long its acts take, and what the server needs for them."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from statistics import median

import httpx

from tests.bench.hall import PASSWORD, Measured

ROUNDS = 30
SIGN_INS = 3
KEYS = count()
HOME = "127.0.0.2"


@dataclass(frozen=True, slots=True)
class Felt:
    """What the hall feels, in milliseconds: medians."""

    issue: float
    call: float
    sign_in: float
    clip: float

    def beside(self, quiet: "Felt") -> tuple[float, ...]:
        """Give the ratios to quiet."""
        pairs = (
            (self.issue, quiet.issue),
            (self.call, quiet.call),
            (self.sign_in, quiet.sign_in),
            (self.clip, quiet.clip),
        )
        return tuple(now / then for now, then in pairs)


async def timed(times: int, ask: Callable[[], Awaitable[httpx.Response]]) -> float:
    """Ask so often, one after the other; the median in milliseconds."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        (await ask()).raise_for_status()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


async def felt(hall: Measured) -> Felt:
    """Do what a hall does, and measure it."""

    def key() -> dict[str, str]:
        return {"Idempotency-Key": f"attack {next(KEYS)}"}

    kiosk = {"Authorization": f"Bearer {hall.kiosk}"}
    clerk = {"Authorization": f"Bearer {hall.clerk}"}
    given = {"user": "do", "password": PASSWORD}
    transport = httpx.AsyncHTTPTransport(local_address=HOME)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60, transport=transport) as client:
        return Felt(
            await timed(
                ROUNDS,
                lambda: client.post(
                    f"{hall.path}/tickets", json={"service": "A"}, headers={**kiosk, **key()}
                ),
            ),
            await timed(
                ROUNDS,
                lambda: client.post(
                    f"{hall.path}/counters/2/call-next", headers={**clerk, **key()}
                ),
            ),
            await timed(SIGN_INS, lambda: client.post("/api/v1/sign-in", json=given)),
            await timed(ROUNDS, lambda: client.get("/voice/vi/digit-3")),
        )
