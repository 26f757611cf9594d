"""Searches of a kiosk: the newest counts, a lost answer is told where somebody waits for it."""

import asyncio

import pytest

from kiosk_app.engine.look_ups import LookUps
from kiosk_app.engine.server_http import Address, LostAnswerError, RefusalError, ServerHttp
from kiosk_app.rules import card, look_up_moves
from kiosk_app.rules.card_moves import CardHashed
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.moves import News
from server.contract.answers import Appointment, CardKey, Dossier, FoundProcedures, Procedure
from server.contract.card import MARK
from server.contract.states import DossierLevel
from tests.kiosk_app.samples import a_procedure

VISIT = Appointment.model_construct(code="7K3M9QPX")
FOUND = FoundProcedures(procedures=[a_procedure()], total=1)


class SlowServer(ServerHttp):
    """Answers searches when the test lets it, and opens what it has."""

    def __init__(self) -> None:
        super().__init__(Address("http://127.0.0.1:1", "secret"))
        self.asked: list[str] = []
        self.go = asyncio.Event()
        self.fails: Exception | None = None

    async def find_procedures(self, office: str, query: str, limit: int) -> FoundProcedures:
        self.asked.append(query)
        await self.go.wait()
        if self.fails is not None:
            raise self.fails
        return FOUND

    async def dossier(self, office: str, code: str) -> Dossier:
        if self.fails is not None:
            raise self.fails
        return Dossier(code=code, level=DossierLevel.RECEIVED)

    async def appointment(self, office: str, code: str) -> Appointment:
        if self.fails is not None:
            raise self.fails
        return VISIT

    async def card_key(self, office: str) -> CardKey:
        if self.fails is not None:
            raise self.fails
        return CardKey(key=MARK + "5c" * 32)

    async def procedure(self, office: str, code: str) -> Procedure:
        if self.fails is not None:
            raise self.fails
        return a_procedure(code)


async def test_a_card_is_hashed_under_a_key_fetched_for_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    news: list[News] = []
    async with SlowServer() as server:
        look_ups = LookUps(server, "minh-tam", news.append)
        await look_ups.hash_card("001299000001")
        server.fails = RefusalError(403, "not_allowed")
        await look_ups.hash_card("001299000001")
        server.fails = LostAnswerError("away")
        await look_ups.hash_card("001299000001")
    hashed = card.hashed("001299000001", MARK + "5c" * 32)
    assert news == [CardHashed(hashed), CardHashed(None), CardHashed(None)]
    assert "001299000001" not in caplog.text


async def test_a_card_that_was_put_away_counts_nobody_elses_number() -> None:
    answer = asyncio.Event()

    class Slow(SlowServer):
        async def card_key(self, office: str) -> CardKey:
            await answer.wait()
            return CardKey(key=MARK + "5c" * 32)

    news: list[News] = []
    async with Slow() as server:
        look_ups = LookUps(server, "minh-tam", news.append)
        first = asyncio.create_task(look_ups.hash_card("001299000001"))
        await asyncio.sleep(0)
        second = asyncio.create_task(look_ups.hash_card("079099000002"))
        await asyncio.sleep(0)
        answer.set()
        await asyncio.gather(first, second)
    assert news == [CardHashed(card.hashed("079099000002", MARK + "5c" * 32))]


async def test_the_newest_search_alone_is_answered() -> None:
    news: list[News] = []
    async with SlowServer() as server:
        look_ups = LookUps(server, "minh-tam", news.append)
        first = asyncio.create_task(look_ups.search("g"))
        await asyncio.sleep(0)
        second = asyncio.create_task(look_ups.search("gi"))
        await asyncio.sleep(0)
        server.go.set()
        await asyncio.wait({first, second})
        assert first.cancelled()
        assert server.asked == ["g", "gi"]
        assert news == [look_up_moves.Found("gi", FOUND)]


async def test_a_search_without_an_answer_says_nothing() -> None:
    news: list[News] = []
    async with SlowServer() as server:
        server.go.set()
        for server.fails in (LostAnswerError("away"), RefusalError(503, "busy")):
            await LookUps(server, "minh-tam", news.append).search("g")
        assert news == []


async def test_a_procedure_is_opened_or_known_to_be_away() -> None:
    news: list[News] = []
    async with SlowServer() as server:
        look_ups = LookUps(server, "minh-tam", news.append)
        await look_ups.open("1")
        server.fails = RefusalError(404, "unknown_procedure")
        await look_ups.open("2")
        assert news == [
            look_up_moves.Opened("1", a_procedure("1")),
            look_up_moves.Opened("2", None),
        ]


async def test_a_dossier_is_told_of_or_why_it_is_not() -> None:
    news: list[News] = []
    async with SlowServer() as server:
        look_ups = LookUps(server, "minh-tam", news.append)
        await look_ups.find_dossier("1")
        for server.fails in (
            RefusalError(404, "unknown_dossier"),
            RefusalError(429, "too_many_requests"),
            RefusalError(503, "busy"),
            LostAnswerError("away"),
        ):
            await look_ups.find_dossier("2")
    told = Dossier(code="1", level=DossierLevel.RECEIVED)
    assert news == [
        look_up_moves.DossierAnswered("1", told, Asked.TOLD),
        *(
            look_up_moves.DossierAnswered("2", None, asked)
            for asked in (Asked.UNKNOWN, Asked.SLOWED, Asked.AWAY, Asked.AWAY)
        ),
    ]


async def test_what_somebody_typed_stands_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "kiosk_app")
    async with SlowServer() as server:
        server.go.set()
        server.fails = LostAnswerError("away")
        look_ups = LookUps(server, "minh-tam", lambda _: None)
        await look_ups.search("nguyen van an")
        await look_ups.find_dossier("H99-261118-0007")
    assert "no answer" in caplog.text
    assert "nguyen" not in caplog.text
    assert "H99" not in caplog.text


@pytest.mark.parametrize(
    ("fails", "told", "asked"),
    [
        (None, VISIT, Asked.TOLD),
        (LostAnswerError("cut"), None, Asked.AWAY),
        (RefusalError(404, "unknown_appointment", None), None, Asked.UNKNOWN),
    ],
)
async def test_a_booked_visit_is_found_or_why_not_is_told(
    fails: Exception | None, told: Appointment | None, asked: Asked
) -> None:
    news: list[News] = []
    async with SlowServer() as server:
        server.fails = fails
        await LookUps(server, "minh-tam", news.append).find_appointment("7K3M9QPX")
    assert news == [look_up_moves.AppointmentAnswered("7K3M9QPX", told, asked)]
