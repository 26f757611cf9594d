"""A trial of a slip is printed once and told once, whatever the cable or the paper does."""

from typing import Any, cast

import pytest

from kiosk_app.engine import trial_slip
from kiosk_app.engine.print_desk import PrintDesk, SheetOrder
from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from kiosk_app.engine.trial_slip import TrialDesk
from kiosk_app.words.slips import slip_of
from printer.outcome import Outcome, Result
from printer.slip import Slip
from printer.status import Condition
from tests.kiosk_app.samples import a_ticket, an_office

SLIP: Slip = slip_of(a_ticket(), an_office(), "vi")


class Server:
    """What the server heard of trials; `answers` are raised first, one after the other."""

    def __init__(self, *answers: Exception) -> None:
        self.answers = list(answers)
        self.heard: list[tuple[int, dict[str, Any]]] = []
        self.asked = 0

    async def report_trial(self, _office: str, trial: int, report: Any) -> None:
        self.asked += 1
        if self.answers:
            raise self.answers.pop(0)
        self.heard.append((trial, report.model_dump(mode="json")))


class Desk:
    """A printer that ends each sheet so."""

    def __init__(self, end: Outcome | None) -> None:
        self.end = end
        self.printed = 0

    def print_sheet(self, order: SheetOrder) -> None:
        self.printed += 1
        order.on_end(self.end)


@pytest.fixture(autouse=True)
def without_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial_slip, "_RETRY_SECONDS", 0.0)


def outcome(result: Result, cause: Condition | None = None) -> Outcome:
    return Outcome("trial:7", result, cause)


@pytest.mark.parametrize(
    ("end", "result", "reason"),
    [
        (outcome(Result.PRINTED), "printed", None),
        (outcome(Result.UNCONFIRMED), "sent", None),
        (outcome(Result.REFUSED, Condition.PAPER_OUT), "failed", "paper_out"),
        (outcome(Result.UNKNOWN), "failed", None),
        (None, "failed", "error"),
    ],
)
async def test_what_became_of_it_is_told_once(
    end: Outcome | None, result: str, reason: str | None
) -> None:
    server, desk = Server(LostAnswerError(), RefusalError(503, "busy")), Desk(end)
    trials = TrialDesk(cast("ServerHttp", server), "minh-tam")
    for _ in range(2):
        await trials.take(7, SLIP, cast("PrintDesk", desk), late=False)
    assert desk.printed == 1
    [(trial, told)] = server.heard
    assert (trial, told["result"], told["reason"]) == (7, result, reason)


async def test_one_that_came_late_or_found_no_printer_is_not_printed() -> None:
    server, desk = Server(), Desk(None)
    trials = TrialDesk(cast("ServerHttp", server), "minh-tam")
    await trials.take(1, SLIP, cast("PrintDesk", desk), late=True)
    await trials.take(2, SLIP, None, late=False)
    assert desk.printed == 0
    assert [told["reason"] for _, told in server.heard] == ["abandoned", "no_printer"]


async def test_a_server_that_does_not_know_it_is_asked_once() -> None:
    server = Server(RefusalError(404, "unknown_page"))
    await TrialDesk(cast("ServerHttp", server), "minh-tam").take(3, SLIP, None, late=False)
    assert (server.asked, server.heard) == (1, [])
