"""What the kiosk asks of the server over HTTP, with the refusals told apart from lost answers."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from kiosk_app.engine.clip_store import VoiceList
from kiosk_app.rules.moves import Away
from server.contract.answers import (
    Appointment,
    CardKey,
    Dossier,
    Followed,
    FoundProcedures,
    Office,
    OwnDevice,
    Procedure,
    Ticket,
)
from server.contract.problems import ProblemCode
from server.contract.requests import CheckIn, IssueTicket, PrintReport

Answer = TypeVar("Answer", bound=BaseModel)

SENT_AWAY_SECONDS = 30.0
"""A server that refuses this kiosk is asked again after so long: somebody has to change a thing."""
_TIMEOUT = httpx.Timeout(6.0, connect=2.0)


class LostAnswerError(Exception):
    """Nobody knows whether the server did it: ask again, with the same key."""


class RefusalError(Exception):
    """The server said no, and changed nothing."""

    def __init__(
        self,
        status: int,
        code: str,
        reopens_at: datetime | None = None,
        held: tuple[str, ...] = (),
    ) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.reopens_at = reopens_at
        """When numbers are next given, where the server knows."""
        self.held = held
        """The numbers that the same card holds already."""

    @property
    def passes(self) -> bool:
        """Whether it is this kiosk or this moment that was refused, and not what was asked."""
        return self.code in _PASSING


def away_of(status: int) -> Away:
    """Tell what sends this kiosk away, from the status of a refusal."""
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return Away.TOKEN
    return Away.OFFICE if status == HTTPStatus.NOT_FOUND else Away.LOST


def pause_after(why: Away, pause: float) -> float:
    """Seconds until the next attempt: `pause` to find a lost server, long after a refusal."""
    return pause if why is Away.LOST else SENT_AWAY_SECONDS


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server is, such as "http://10.0.0.5:8000", and the device's token."""

    url: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """What every request carries."""
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def api(self) -> str:
        """Where all calls live."""
        return f"{self.url.rstrip('/')}/api/v1"


class ServerHttp:
    """The server's calls that a kiosk needs.

    Each raises `LostAnswerError` where the answer was lost or the server failed, and
    `RefusalError` where it said no.
    """

    def __init__(self, address: Address) -> None:
        self._pages = address.url.rstrip("/")
        self._http = httpx.AsyncClient(
            base_url=address.api, headers=address.headers, timeout=_TIMEOUT, trust_env=False
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._http.aclose()

    async def me(self) -> OwnDevice:
        """Ask who this device is."""
        return await self._ask(OwnDevice, "GET", "/me")

    async def office(self, office: str) -> Office:
        """Ask how the office is now."""
        return await self._ask(Office, "GET", f"/offices/{office}")

    async def issue(self, office: str, key: str, request: IssueTicket) -> Ticket:
        """Ask for a number; the same key again answers with the same ticket."""
        return await self._ask(
            Ticket,
            "POST",
            f"/offices/{office}/tickets",
            json=request.model_dump(exclude_none=True),
            headers={"Idempotency-Key": key},
        )

    async def check_in(self, office: str, key: str, code: str, request: CheckIn) -> Ticket:
        """Ask for the number of a booked visit; the same key again answers with the same ticket."""
        return await self._ask(
            Ticket,
            "POST",
            f"/offices/{office}/appointments/{quote(code, safe='')}/check-in",
            json=request.model_dump(),
            headers={"Idempotency-Key": key},
        )

    async def card_key(self, office: str) -> CardKey:
        """Ask for the key of the day, under which cards are hashed."""
        return await self._ask(CardKey, "GET", f"/offices/{office}/card-key")

    async def appointment(self, office: str, code: str) -> Appointment:
        """Ask for a booked visit."""
        return await self._ask(
            Appointment, "GET", f"/offices/{office}/appointments/{quote(code, safe='')}"
        )

    async def find_procedures(self, office: str, query: str, limit: int) -> FoundProcedures:
        """Ask which procedures somebody means."""
        asked = {"q": query, "limit": limit}
        return await self._ask(
            FoundProcedures, "GET", f"/offices/{office}/procedures", params=asked
        )

    async def procedure(self, office: str, code: str) -> Procedure:
        """Ask for everything of a procedure."""
        return await self._ask(Procedure, "GET", f"/offices/{office}/procedures/{code}")

    async def dossier(self, office: str, code: str) -> Dossier:
        """Ask how far a dossier is; of several offices' the one that is asked for counts."""
        address = f"{self._pages}/d/{quote(code, safe='')}"
        json = {"Accept": "application/json"}
        return await self._ask(Dossier, "GET", address, params={"office": office}, headers=json)

    async def rejoin(self, code: str, key: str) -> Followed:
        """Take a missed number back into the line, by its slip's code."""
        address = f"{self._pages}/t/{quote(code, safe='')}/rejoin"
        return await self._ask(Followed, "POST", address, headers={"Idempotency-Key": key})

    async def ticket(self, office: str, ticket_id: str) -> Ticket:
        """Ask for a ticket."""
        return await self._ask(Ticket, "GET", f"/offices/{office}/tickets/{ticket_id}")

    async def voice(self, language: str) -> VoiceList:
        """Ask for the list of the voice's clips."""
        return await self._ask(VoiceList, "GET", f"{self._pages}/voice/{language}/kiosk.json")

    async def clip(self, language: str, key: str, version: str) -> bytes:
        """Fetch a clip."""
        address = f"{self._pages}/voice/{language}/{key}"
        return (await self._answer("GET", address, params={"v": version})).content

    async def report_print(
        self, office: str, key: str, ticket_id: str, report: PrintReport
    ) -> Ticket:
        """Tell what became of a slip; the same key again is the same report."""
        return await self._ask(
            Ticket,
            "POST",
            f"/offices/{office}/tickets/{ticket_id}/print-report",
            json=report.model_dump(exclude_none=True),
            headers={"Idempotency-Key": key},
        )

    async def report_trial(self, office: str, trial: int, report: PrintReport) -> None:
        """Tell what became of a slip that was tried."""
        await self._answer(
            "POST",
            f"/offices/{office}/trial-slips/{trial}/print-report",
            json=report.model_dump(exclude_none=True),
            headers={"Idempotency-Key": f"trial {trial}"},
        )

    async def _ask(self, kind: type[Answer], method: str, path: str, **details: Any) -> Answer:
        response = await self._answer(method, path, **details)
        try:
            return kind.model_validate_json(response.content)
        except ValidationError as odd:
            raise LostAnswerError(f"{method} {path}: not understood: {odd}") from odd

    async def _answer(self, method: str, path: str, **details: Any) -> httpx.Response:
        try:
            response = await self._http.request(method, path, **details)
        except httpx.HTTPError as lost:
            raise LostAnswerError(str(lost)) from lost
        if response.is_success:
            return response
        problem = _problem(response)
        code = str(problem.get("code", "unknown"))
        if response.is_client_error or code in _REFUSED_BY_THE_SERVER:
            held = tuple(str(one) for one in problem.get("held", ()))
            reopens_at = _moment(problem.get("reopens_at"))
            raise RefusalError(response.status_code, code, reopens_at, held)
        raise LostAnswerError(f"{method} {path}: {response.status_code}")


_PASSING = frozenset(
    {
        ProblemCode.NOT_SIGNED_IN,
        ProblemCode.NOT_ALLOWED,
        ProblemCode.UNKNOWN_OFFICE,
        ProblemCode.TOO_MANY_REQUESTS,
        ProblemCode.BUSY,
        ProblemCode.STORAGE_FAILED,
    }
)
_REFUSED_BY_THE_SERVER = frozenset({ProblemCode.BUSY, ProblemCode.STORAGE_FAILED})
"""Answers of a server at work; any other 5xx leaves open what became of the request."""


def _problem(response: httpx.Response) -> dict[str, Any]:
    try:
        problem = response.json()
    except ValueError:
        return {}
    return problem if isinstance(problem, dict) else {}


def _moment(text: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
