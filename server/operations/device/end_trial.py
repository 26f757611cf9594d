"""A kiosk or print agent says what became of a trial of a slip."""

from collections.abc import Callable
from datetime import datetime

from server.contract.events import SlipTrialEnded
from server.contract.problems import ProblemCode
from server.contract.requests import PrintReport
from server.refusal import Refusal
from server.storage.answers.trial_slips import trial_slip
from server.storage.transaction import Actor, OfficeTransaction


def end_trial(
    tx: OfficeTransaction,
    trial: int,
    report: PrintReport,
    actor: Actor,
    now: datetime,
    *,
    hold_to_its_rate: Callable[[], None],
) -> None:
    """Tell of it, once.

    Raises:
        Refusal: `unknown_page` (`unknown_trial`): this device was asked for none such; those of
            `hold_to_its_rate`.
    """
    known = trial_slip(tx.connection, tx.office, trial)
    if known is None or known["device"] != actor.device:
        raise Refusal(ProblemCode.UNKNOWN_PAGE, "unknown_trial")
    if known["state"] != "waiting":
        return
    hold_to_its_rate()
    failed = report.result == "failed"
    reason = report.reason.value if failed and report.reason else None
    ended = SlipTrialEnded(device=known["device"], trial=trial, result=report.result, reason=reason)
    tx.append(ended, now, actor)
