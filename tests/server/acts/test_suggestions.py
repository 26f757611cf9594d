"""The suggestion book: everybody writes without a name, and the office's answers are shown."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from server.api.running import MOST_SUGGESTIONS
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import OUTBOX
from tests.server.hall import Caller, Hall


@pytest.fixture(autouse=True)
def unhindered(hall: Hall) -> Iterator[None]:
    """What other tests wrote from this address does not count here."""
    hall.served.running.suggestions._times.clear()
    yield
    hall.served.running.suggestions._times.clear()


def book(caller: Caller, which: str = "suggestions") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get(which)["suggestions"]
    return found


def test_what_is_answered_and_shown_everybody_reads(hall: Hall) -> None:
    stranger, chief = hall.stranger(), hall.person(Role.SUPERVISOR)
    said = "Anh Tuấn 0912345678 nói nên thêm ghế"
    events = hall.served.rows(OUTBOX, office=hall.office)
    written = stranger.post(
        "suggestions", {"text": said, "field": "dat-dai"}, 201, key=str(uuid4())
    )
    assert hall.served.rows(OUTBOX, office=hall.office) == events
    assert book(stranger) == []
    [entry] = book(chief, "suggestions/all")
    assert (entry["id"], entry["source"], entry["reply"]) == (written["id"], "public", None)
    assert entry["text"] == "Anh […] […] nói nên thêm ghế"

    path = f"suggestions/{entry['id']}/reply"
    chief.post(path, {"reply": "Đã thêm 20 ghế", "publish": False}, 204)
    assert book(stranger) == []
    chief.post(path, {"reply": "Đã thêm 20 ghế", "publish": True}, 204)
    [shown] = book(stranger)
    assert shown.keys() == {"id", "business_day", "field", "text", "reply", "replied_on"}
    assert (shown["reply"], shown["field"]) == ("Đã thêm 20 ghế", "dat-dai")
    told = hall.served.rows(OUTBOX, office=hall.office)[-1]
    assert told["data"] == {"suggestion": entry["id"], "published": True}
    assert "0912345678" not in json.dumps(hall.served.dump(hall.office), default=str)


def test_the_same_press_makes_one_entry_whoever_sends_it(hall: Hall) -> None:
    entry = {"text": "Thêm quạt"}
    for caller in (hall.stranger(), hall.person()):
        key = str(uuid4())
        first, again = (caller.post("suggestions", entry, 201, key=key) for _ in range(2))
        assert first == again
        other = {"text": "Thêm ghế"}
        caller.refused(ProblemCode.BAD_REQUEST, "POST", "suggestions", other, key=key)
    assert len(book(hall.person(Role.SUPERVISOR), "suggestions/all")) == 2
    hall.stranger().refused(ProblemCode.BAD_REQUEST, "POST", "suggestions", entry)


def test_signs_that_nobody_sees_are_left_out(hall: Hall) -> None:
    said = "Quạt \u202eA123\u2066 hỏng\u200b \u2764\ufe0f \u00adXin sửa"
    hall.stranger().post("suggestions", {"text": said}, 201, key=str(uuid4()))
    [entry] = book(hall.person(Role.SUPERVISOR), "suggestions/all")
    assert entry["text"] == "Quạt A123 hỏng \u2764\ufe0f Xin sửa"


def test_staff_enter_what_came_on_paper(hall: Hall) -> None:
    hall.person().post("suggestions", {"text": "Thêm quạt"}, 201, key=str(uuid4()))
    [entry] = book(hall.person(Role.HEAD), "suggestions/all")
    assert entry["source"] == "paper"


def test_an_address_writes_a_few_and_staff_as_many_as_came(hall: Hall) -> None:
    stranger, clerk = hall.stranger(), hall.person()
    for _ in range(MOST_SUGGESTIONS):
        stranger.post("suggestions", {"text": "x"}, 201, key=str(uuid4()))
    stranger.refused(
        ProblemCode.TOO_MANY_REQUESTS, "POST", "suggestions", {"text": "x"}, key=str(uuid4())
    )
    clerk.post("suggestions", {"text": "x"}, 201, key=str(uuid4()))


def test_nonsense_and_what_is_not_there(hall: Hall) -> None:
    stranger, chief = hall.stranger(), hall.person(Role.ADMIN)
    for body in (
        {"text": " "},
        {"text": "\u202e \u200b"},
        {"text": "x" * 1001},
        {"text": "x", "field": "nowhere"},
    ):
        stranger.refused(ProblemCode.BAD_REQUEST, "POST", "suggestions", body, key=str(uuid4()))
    reply = {"reply": "x", "publish": True}
    chief.refused(ProblemCode.UNKNOWN_SUGGESTION, "POST", "suggestions/none/reply", reply)
    hall.device().refused(
        ProblemCode.NOT_ALLOWED, "POST", "suggestions", {"text": "x"}, key=str(uuid4())
    )
