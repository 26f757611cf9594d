"""What was promised when a number was taken is kept with it, and counted in public."""

import pytest
from sqlalchemy import select

from server.storage.tables import TICKET
from server.storage.wait.pace import Pace, PaceCache
from tests.server.hall import Hall

QUICK = Pace(waits={None: (12.0, 13.0, 14.0)}, ahead=0, gap=5.0, minutes=5.0, tickets={})


@pytest.fixture(autouse=True)
def _waits_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = {"A": QUICK}
    monkeypatch.setattr(PaceCache, "latest", lambda *_: (measured, True))
    monkeypatch.setattr(PaceCache, "measure", lambda *_: measured)


def test_the_wait_on_the_slip_is_what_the_office_is_held_to(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    ticket = kiosk.post("tickets", {"service": "A"}, 201, key="promised")
    unknown = kiosk.post("tickets", {"service": "B"}, 201, key="not promised")

    promised = {"low_minutes": 10, "high_minutes": 15}
    assert (ticket["wait"], unknown["wait"]) == (promised, None)
    columns = TICKET.c.id, TICKET.c.promised_low, TICKET.c.promised_high
    with hall.served.engine.connect() as connection:
        rows = connection.execute(select(*columns).where(TICKET.c.office == hall.office)).all()
    kept = {one.id: (one.promised_low, one.promised_high) for one in rows}
    assert kept == {ticket["id"]: (10, 15), unknown["id"]: (None, None)}

    hall.clock.forward(minutes=13)
    assert clerk.call_next("2")["id"] == ticket["id"]
    told = hall.stranger().ask("GET", "status")
    assert told.status_code == 200
    assert told.json()["kept"] == {
        "share": 1.0,
        "promises": 1,
        "days": 1,
        "share_of_waits": 1.0,
        "waits": 1,
    }
    [service] = [one for one in told.json()["services"] if one["code"] == "A"]
    assert (service["serving"], service["waiting"]) == (ticket["number"], 0)
