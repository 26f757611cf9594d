"""How full it is now: the feed for everybody, and the same as FIWARE's QueueMonitor."""

import json
from datetime import date, datetime, timedelta
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from server.contract.answers import Status
from server.contract.states import Role
from server.storage.answers.status import status_answer
from server.storage.reader import OfficeMoment
from tests.server.hall import Caller, Hall

COUNTS = ("served", "waiting", "at_counter", "left", "no_show", "expired")


def status(hall: Hall) -> Any:
    told = hall.stranger().get("status")
    Status.model_validate(told)
    return told


def schema_of(name: str) -> Any:
    folder = files("server.contract.smart_data_models")
    return json.loads((folder / f"{name}.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def queue_monitor() -> Draft202012Validator:
    common = schema_of("definitions")
    registry: Registry[Any] = Registry().with_resource(
        common["$id"], Resource.from_contents(common)
    )
    return Draft202012Validator(schema_of("queue_monitor"), registry=registry)


def a_full_hall(hall: Hall) -> Caller:
    """Six numbers: one waits, one is at a counter, the others are over."""
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    for _ in range(5):
        kiosk.issue("A")
    served = clerk.call_next("2")
    clerk.act(served, "finish", "2")
    missed = clerk.call_next("2")
    clerk.act(missed, "no-show", "2")
    clerk.call_next("2")
    gone = kiosk.issue("A")
    clerk.post(f"tickets/{gone['id']}/cancel", {"counter": "2", "reason": "asked"})
    return clerk


def test_every_number_of_the_day_is_counted_once(hall: Hall) -> None:
    a_full_hall(hall)
    today = status(hall)["today"]
    assert today == {
        "issued": 6,
        "served": 1,
        "waiting": 2,
        "at_counter": 1,
        "left": 1,
        "no_show": 1,
        "expired": 0,
    }
    assert today["issued"] == sum(today[name] for name in COUNTS)


def test_what_the_contract_tells_stays(hall: Hall) -> None:
    a_full_hall(hall)
    told = status(hall)
    assert told["open"] is True
    certification = told["services"][0]
    assert {one: certification[one] for one in ("code", "open", "serving", "waiting")} == {
        "code": "A",
        "open": True,
        "serving": "A003",
        "waiting": 2,
    }
    assert told["kept"] is None
    assert told["quiet_hours"] is None
    assert datetime.fromisoformat(told["updated_at"]) == hall.clock()


def test_nobody_is_in_it(hall: Hall) -> None:
    clerk = a_full_hall(hall)
    for path in ("status", "queue-monitors"):
        text = hall.stranger().ask("GET", path).text
        for secret in ("Cán bộ", clerk.name, "priority", "follow"):
            assert secret not in text


@pytest.mark.parametrize("path", ["status", "queue-monitors"])
def test_who_has_it_is_told_that_nothing_is_new(hall: Hall, path: str) -> None:
    stranger = hall.stranger()
    first = stranger.ask("GET", path)
    assert first.headers["Cache-Control"] == "public, max-age=1"
    tag = first.headers["ETag"]
    hall.clock.forward(seconds=1)
    again = stranger.ask("GET", path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == tag
    hall.device().issue("A")
    changed = stranger.ask("GET", path, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != tag


def test_who_asks_at_one_moment_is_told_what_was_read_once(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = status_answer

    def counted(at: OfficeMoment, *more: Any) -> Any:
        read.append(at.plan.code)
        return real(at, *more)

    monkeypatch.setattr("server.api.hall_now.status_answer", counted)
    kiosk = hall.device()
    status(hall)
    status(hall)
    assert len(read) == 1
    kiosk.issue("A")
    assert status(hall)["today"]["waiting"] == 1
    hall.clock.forward(seconds=1)
    status(hall)
    assert len(read) == 3


def test_queues_as_the_published_schema_has_them(
    hall: Hall, queue_monitor: Draft202012Validator
) -> None:
    a_full_hall(hall)
    told = hall.stranger().get("queue-monitors")
    for one in told:
        queue_monitor.validate(one)
        datetime.fromisoformat(one["scheduleTime"])
    first = told[0]
    assert first["id"] == f"urn:ngsi-ld:QueueMonitor:{hall.office}:A"
    assert first["serviceStatus"] == "Open"
    assert (first["lastTicketIssued"], first["lastTicketIssuedLabel"]) == (6, "A006")
    assert (first["ticketServed"], first["ticketServedLabel"]) == (3, "A003")
    assert first["ticketsToServe"] == 2
    assert "lastTicketIssued" not in told[1]


def test_the_schema_refuses_what_is_none(queue_monitor: Draft202012Validator) -> None:
    """The check above tells something: the schema finds a wrong status and a missing id."""
    wrong = {"id": "urn:ngsi-ld:QueueMonitor:1", "type": "QueueMonitor", "serviceStatus": "open"}
    assert not queue_monitor.is_valid(wrong)
    assert not queue_monitor.is_valid({"type": "QueueMonitor"})


def dossiers(last: date) -> str:
    """Of a day: two solved and one of them late, two in progress and one of them late."""
    day = [last - timedelta(days=back) for back in range(7)]
    lines = (
        f"H99-{day[6]:%y%m%d}-0001,returned,{day[6]},{last},{last}",
        f"H99-{day[6]:%y%m%d}-0002,approved,,{day[2]},{last:%d/%m/%Y}",
        f"H99-{last:%y%m%d}-0003,received,,{last + timedelta(days=8)},",
        f"H99-{day[2]:%y%m%d}-0004,appraised,,{day[2]},",
        f"H99-{day[3]:%y%m%d}-0005,approved,,,{day[2]}",
        f"H99-{last + timedelta(days=1):%y%m%d}-0006,received,,,",
    )
    return "\n".join(("dossier,level,received,due,finished", *lines, ""))


def day_before(hall: Hall) -> date:
    """The clock of halls that share a server stands at some day or other."""
    now = hall.clock().astimezone(ZoneInfo("Asia/Ho_Chi_Minh"))
    return now.date() - timedelta(days=1)


def import_dossiers(hall: Hall, content: str) -> None:
    chief = hall.person(Role.SUPERVISOR)
    answer = chief.ask("POST", "dossiers/file", content=content.encode())
    assert answer.status_code == 200, answer.text


def test_what_became_of_dossiers_the_day_before(hall: Hall) -> None:
    assert status(hall)["dossiers"] is None
    hall = hall.served.new_hall()
    last = day_before(hall)
    import_dossiers(hall, dossiers(last))
    assert status(hall)["dossiers"] == {
        "day": last.isoformat(),
        "received": 1,
        "solved": 2,
        "on_time": 1,
        "over_due": 1,
        "in_progress": 2,
        "in_progress_over_due": 1,
    }


def test_days_that_nobody_told_are_not_known(hall: Hall) -> None:
    last = f"{day_before(hall):%y%m%d}"
    told = f"dossier,level\nH99-{last}-0001,approved\nH99-{last}-0002,received\n"
    import_dossiers(hall, told)
    known = status(hall)["dossiers"]
    assert (known["received"], known["in_progress"]) == (2, 1)
    assert known["solved"] is known["on_time"] is known["over_due"] is None


def test_when_leaders_receive_citizens_stands_as_the_office_file_has_it(hall: Hall) -> None:
    first, second = status(hall)["receptions"]
    assert first["person"]["vi"] == "Chủ tịch UBND phường"
    assert first["place"]["en"] == "Reception room, ground floor"
    assert second["day"]["vi"] == "Thứ Ba tuần thứ hai của tháng, 14 giờ – 16 giờ"
