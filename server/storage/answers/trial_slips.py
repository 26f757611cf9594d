"""What became of trials of slips, as the outbox tells: the contract's TrialSlip."""

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.settings_json import TrialSlipJson
from server.contract.events import EventType
from server.storage.query import Query
from server.storage.tables import OUTBOX
from server.storage.tables.rows import OutboxEntry

_HERE = OUTBOX.c.office == bindparam("office")
ORDER = Query(
    OutboxEntry,
    select(OUTBOX).where(
        _HERE,
        OUTBOX.c.seq == bindparam("trial"),
        OUTBOX.c.type == EventType.SLIP_TRIAL_ORDERED.value,
    ),
)
ENDS = Query(
    OutboxEntry,
    select(OUTBOX)
    .where(
        _HERE,
        OUTBOX.c.seq > bindparam("trial"),
        OUTBOX.c.type == EventType.SLIP_TRIAL_ENDED.value,
    )
    .order_by(OUTBOX.c.seq),
)


def trial_slip(connection: Connection, office: str, trial: int) -> TrialSlipJson | None:
    """Tell what became of a trial by the `seq` of its order; None: there is none such."""
    asked = {"office": office, "trial": trial}
    order = ORDER.first(connection, **asked)
    if order is None:
        return None
    ends = [one.data for one in ENDS.all(connection, **asked) if one.data["trial"] == trial]
    told: TrialSlipJson = {
        "trial": trial,
        "device": order.data["device"],
        "state": "waiting",
        "reason": None,
    }
    if ends:
        told["state"], told["reason"] = ends[0]["result"], ends[0]["reason"]
    return told
