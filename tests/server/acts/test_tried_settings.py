"""Settings looked at before they are saved: the slip, the board, the order."""

import io
from typing import Any

from PIL import Image

from kiosk_app.words.slips import slip_of
from printer.picture import draw
from printer.profile import PrinterProfile
from server.contract.answers import Office, Ticket
from server.contract.problems import ProblemCode
from server.contract.states import Role
from tests.server.hall import Caller, Hall

MISSED = ["office", "texts", "missed_call"]
SAID = {"vi": "Lỡ lượt? Mời Quý vị tới quầy 1.", "en": "Missed it? Counter 1, please."}


def changed(*changes: tuple[list[str], Any, Any]) -> Any:
    told = [{"path": path, "before": was, "after": now} for path, was, now in changes]
    return {"changes": told}


def slip(who: Caller, asked: Any, **query: Any) -> Image.Image:
    answer = who.ask("POST", "settings/slip", json=asked, params=query)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "image/png"
    return Image.open(io.BytesIO(answer.content))


def test_the_slip_is_the_printers_own_picture_of_what_is_not_saved_yet(hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    office = Office.model_validate(admin.get())
    for number in ("1", "2"):
        hall.person().open(number)
    ticket = Ticket.model_validate(hall.device().issue("A"))
    as_shown = {
        "number": "A042",
        "ahead": 8,
        "wait": {"low_minutes": 15, "high_minutes": 20},
        "follow_url": ticket.follow_url.rpartition("/")[0] + "/" + "0" * 10,
    }
    ticket = Ticket.model_validate({**ticket.model_dump(), **as_shown})
    was = office.texts.missed_call.model_dump()
    asked = changed((MISSED, was, SAID))
    told = Office.model_validate(admin.get()).model_dump()
    told["texts"]["missed_call"] = SAID
    told["counters"] = [{**one, "state": "open"} for one in told["counters"]]
    wanted = slip_of(ticket, Office.model_validate(told), "en")
    for paper, dots in ((80, 576), (58, 384)):
        shown = slip(admin, asked, paper=paper, language="en", service="A")
        drawn = draw(wanted, PrinterProfile(width_dots=dots))
        assert shown.tobytes() == drawn.tobytes(), paper
    assert admin.get()["texts"]["missed_call"] == was
    parts = office.slip_parts
    bare = slip(admin, changed((["slip", "parts"], parts, ["number", "time"])), service="A")
    assert bare.height < drawn.height / 2
    for one in ("number", "time"):
        asked = changed((["slip", "parts"], parts, [part for part in parts if part != one]))
        refused = admin.refused(ProblemCode.BAD_REQUEST, "POST", "settings/slip", asked)
        assert "slip.parts" in str(refused)
    wrong = changed((["queue", "longest_wait_minutes"], 90, -1))
    admin.refused(ProblemCode.BAD_REQUEST, "POST", "settings/slip", wrong)


def test_the_board_shows_a_hall_made_up_for_it(hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    hall.device().issue("A")
    told = admin.post("settings/board", changed((["counter", "1", "zone"], None, "east")))
    assert {one["state"] for one in told["counters"]} == {"open"}
    numbers = [one["number"] for one in told["calls"]]
    assert len(set(numbers)) == len(numbers) == len(told["counters"]) > 1
    assert "A001" not in numbers
    asked = changed((["counter", "1", "zone"], None, "east"))
    east = admin.post("settings/board", asked, params={"zone": "east"})
    assert [one["code"] for one in east["counters"]] == ["1"]
    assert east["settings"]["zone"] == "east"
    nobody = admin.post("settings/board", changed(), params={"zone": "west"})
    assert nobody["calls"] == nobody["counters"] == []


def served_before(hall: Hall, elderly: int = 2) -> None:
    """One counter, five people at once, the last of them of a class; each takes ten minutes."""
    lan = hall.person()
    lan.open("2")
    kiosk = hall.device()
    for at in range(5):
        kiosk.post(
            "tickets",
            {"service": "A", "priority": "elderly" if at >= 5 - elderly else None},
            201,
            key=f"k{at}",
        )
    for _ in range(5):
        ticket = lan.post("counters/2/call-next", key=f"c{_}")
        lan.post(f"tickets/{ticket['id']}/start", {"counter": "2"})
        hall.served.clock.forward(minutes=10)
        lan.post(f"tickets/{ticket['id']}/finish", {"counter": "2"})


def test_another_order_is_tried_on_the_days_that_were(hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    to_first_come = changed((["queue", "order"], "accumulating", "first-come"))
    example = admin.post("settings/order", to_first_come)
    assert example["days"] == []
    assert {one["priority"] for one in example["total"]} == {None, "priority"}
    served_before(hall)
    hall.person(Role.SUPERVISOR).post("day/close")
    tried = admin.post("settings/order", to_first_come)
    [day] = tried["days"]
    assert day == admin.get("settings/days?first=2026-11-23&days=1")["today"]
    ordinary, elderly = tried["total"]
    assert (ordinary["priority"], ordinary["people"]) == (None, 3)
    assert (elderly["priority"], elderly["people"]) == ("elderly", 2)
    assert elderly["after"]["longest"] == 40
    assert elderly["before"]["longest"] < 40
    assert ordinary["after"]["longest"] == 20 < ordinary["before"]["longest"]
    [row] = [one for one in tried["rows"] if one["priority"] is None]
    assert row["service"] == "A"
    assert row["before"]["uncalled"] == row["after"]["uncalled"] == 0
    nothing = admin.post("settings/order", changed())
    assert all(one["before"] == one["after"] for one in nothing["rows"])
