"""Routes of slips tried on paper before their settings are saved."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, cast

from fastapi import APIRouter, Path, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.office_settings import changes_of
from server.api.presses import Pressed
from server.api.running import Running
from server.api.slip_preview import slip_shown
from server.contract.answers.leading import TrialSlip
from server.contract.problems import ProblemCode
from server.contract.requests import PrintReport
from server.contract.settings_requests import PrintTrial
from server.contract.slip_texts import SlipTexts
from server.operations.at_counter.act_keys import once
from server.operations.device.end_trial import end_trial
from server.operations.device.order_trial import order_trial
from server.operations.office_rows.tried_settings import tried_settings
from server.refusal import Refusal
from server.storage.answers.trial_slips import trial_slip
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/trial-slips", tags=["settings"])

Trial = Annotated[int, Path(ge=1, le=2**62)]


@router.post("", status_code=202, response_model=TrialSlip)
async def post_trial(
    office: str, asked: PrintTrial, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Print a slip with changes that are not saved, marked as a trial, on one device's printer.

    No number is given out and nothing is counted.
    """
    changes = changes_of(asked.changes)
    shown, _ = await server.reader.read_office(
        office, lambda at: slip_shown(tried_settings(at, changes), asked.service)
    )
    slip = cast("SlipTexts", asdict(shown.trial(asked.language)))

    def act(tx: OfficeTransaction, now: datetime) -> int:
        done = once(
            tx,
            press,
            now,
            lambda: [str(order_trial(tx, asked.device, slip, who.actor, now))],
        )
        return int(done[0])

    trial = await server.writer.do(office, act)
    return await _told(server, office, trial, 202)


@router.get("/{trial}", response_model=TrialSlip)
async def get_trial(office: str, trial: Trial, server: Server, _who: Allowed) -> Response:
    """Tell what became of a trial: it waits, came out, or did not and why."""
    return await _told(server, office, trial)


@router.post("/{trial}/print-report", response_model=TrialSlip)
async def post_report(
    office: str, trial: Trial, report: PrintReport, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Hear what became of a trial; it is heard once."""
    device = who.actor.device or ""

    def hold_to_its_rate() -> None:
        server.failed_slips.check(device)
        server.failed_slips.note(device)

    def act(tx: OfficeTransaction, now: datetime) -> None:
        def end() -> tuple[str, ...]:
            end_trial(tx, trial, report, who.actor, now, hold_to_its_rate=hold_to_its_rate)
            return ()

        once(tx, press, now, end)

    await server.writer.do(office, act)
    return await _told(server, office, trial)


async def _told(server: Running, office: str, trial: int, status: int = 200) -> Response:
    answer = await server.reader.read(lambda one: trial_slip(one, office, trial))
    if answer is None:
        raise Refusal(ProblemCode.UNKNOWN_PAGE, "unknown_trial")
    return json_answer(answer, status)
