"""What is looked up on the glass is asked of the server, and what it answers is news."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk_app.engine.clip_store import ClipStore
from kiosk_app.engine.duty import Duty
from kiosk_app.engine.journal import Journal
from kiosk_app.engine.office_now import OfficeNow
from kiosk_app.engine.print_desk import SlipPrinter
from kiosk_app.engine.server_http import Address, ServerHttp
from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.moves import Effect, News
from printer.checklist import Checklist
from printer.outcome import Outcome, Result
from printer.slip import Slip
from printer.status import Condition, Status
from server.contract.answers import Dossier, FoundProcedures, OwnDevice, Procedure
from server.contract.states import DeviceKind, DossierLevel
from tests.kiosk_app.samples import a_procedure, an_office

ME = OwnDevice(office="minh-tam", kind=DeviceKind.KIOSK, id="kiosk-1", name="Kiosk")
NOWHERE = Address("http://127.0.0.1:9", "secret")
FOUND = FoundProcedures(procedures=[a_procedure()], total=1)


class Library(ServerHttp):
    """Answers whatever is looked up."""

    def __init__(self) -> None:
        super().__init__(NOWHERE)

    async def find_procedures(self, office: str, query: str, limit: int) -> FoundProcedures:
        return FOUND

    async def procedure(self, office: str, code: str) -> Procedure:
        return a_procedure(code)

    async def dossier(self, office: str, code: str) -> Dossier:
        theirs = office == "theirs"
        return Dossier(code=code, level=DossierLevel.RETURNED if theirs else DossierLevel.RECEIVED)


class Paper:
    """A printer that keeps what it printed."""

    def __init__(self) -> None:
        self.printed: list[Slip | Checklist] = []

    def print_slip(self, slip: Slip | Checklist, job_id: str) -> Outcome:
        self.printed.append(slip)
        return Outcome(job_id, Result.PRINTED, None)

    def check(self) -> Status:
        return Status(Condition.READY)

    def expect_half_a_slip(self) -> None:
        """Nothing was torn."""

    def close(self) -> None:
        """Nothing is held."""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(tmp_path / "journal.db")
    yield opened
    opened.close()


def at_work(
    http: ServerHttp, journal: Journal, printer: SlipPrinter | None, on_news: Callable[[News], None]
) -> Duty:
    office = OfficeNow(lambda _: None)
    office.replace(an_office())
    return Duty(
        http=http,
        address=NOWHERE,
        me=ME,
        journal=journal,
        printer=printer,
        scanner=None,
        office=office,
        on_news=on_news,
        version="1",
        clips=ClipStore(Path()),
    )


async def answered(http: ServerHttp, journal: Journal, paper: Paper, *effects: Effect) -> News:
    """Give the first news of the look-ups that came of these effects."""
    loop = asyncio.get_running_loop()
    came: asyncio.Queue[News] = asyncio.Queue()
    asked: asyncio.Queue[Effect] = asyncio.Queue()
    for effect in effects:
        asked.put_nowait(effect)

    def hear(news: News) -> None:
        """Take it from whichever thread it comes."""
        loop.call_soon_threadsafe(came.put_nowait, news)

    duty = at_work(http, journal, paper, hear)
    working = asyncio.create_task(duty.run(asked))
    try:
        async with asyncio.timeout(60):
            while not type(news := await came.get()).__module__.endswith("look_up_moves"):
                pass
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    return news


@pytest.mark.parametrize(
    ("effect", "news"),
    [
        (
            look.FindDossier("H99", "theirs"),
            look.DossierAnswered(
                "H99", Dossier(code="H99", level=DossierLevel.RETURNED), Asked.TOLD
            ),
        ),
        (look.Search("giấy"), look.Found("giấy", FOUND)),
        (look.OpenProcedure("1.000"), look.Opened("1.000", a_procedure("1.000"))),
        (
            look.FindDossier("H99"),
            look.DossierAnswered(
                "H99", Dossier(code="H99", level=DossierLevel.RECEIVED), Asked.TOLD
            ),
        ),
    ],
)
async def test_what_is_looked_up_is_answered(journal: Journal, effect: Effect, news: News) -> None:
    async with Library() as http:
        assert await answered(http, journal, Paper(), effect) == news


async def test_a_checklist_asked_for_is_printed_and_its_end_told(journal: Journal) -> None:
    paper = Paper()
    async with Library() as http:
        order = look.PrintChecklist(a_procedure("1.000"), "vi")
        news = await answered(http, journal, paper, order)
    assert news == look.ChecklistEnded("1.000", True)
    assert [type(one) for one in paper.printed] == [Checklist]
