"""What the server's log tells of people who sign in, of machines, days and imports."""

import json
import logging
from collections.abc import Callable
from zoneinfo import ZoneInfo

import httpx
import pytest
from sqlalchemy import Connection

from server.contract.states import DeviceKind, Role
from server.operations.access.note_device import note_device
from server.operations.access.revoke_device import revoke_device
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_up_office import set_up_office
from server.storage.tables import OFFICE
from tests.server.hall import PASSWORD, PATIENCE, Hall, hashed_password
from tests.server.push.test_admitted import WAIT, change, end_of, listening, look

Lines = Callable[[], list[tuple[str, str]]]


@pytest.fixture
def lines(hall: Hall, caplog: pytest.LogCaptureFixture) -> Lines:
    """What the server's log says since the test began, by level."""
    caplog.set_level(logging.INFO)
    return lambda: [
        (one.levelname, one.getMessage())
        for one in caplog.records
        if one.name.startswith("server.")
    ]


def sign_in(hall: Hall, user: str, password: str) -> None:
    given = {"user": user, "password": password}
    httpx.post(f"{hall.served.base}/api/v1/sign-in", json=given, timeout=PATIENCE)


def test_who_signs_in_or_fails_to(hall: Hall, lines: Lines) -> None:
    user = hall.account(password_hash=hashed_password())
    sign_in(hall, user, PASSWORD)
    sign_in(hall, user, "secret of hers")
    sign_in(hall, "her-password-in-the-wrong-field", "x")
    told = lines()
    assert ("INFO", f"{hall.office}: {user} signed in from 127.0.0.1") in told
    assert ("WARNING", f"sign-in of {user} from 127.0.0.1 failed") in told
    assert ("WARNING", "sign-in of an unknown name from 127.0.0.1 failed") in told
    assert not [line for _, line in told if "secret of hers" in line or "her-password" in line]


def test_who_signs_out(hall: Hall, lines: Lines) -> None:
    clerk = hall.person()
    clerk.post("/api/v1/sign-out", status=204)
    assert ("INFO", f"{hall.office}: {clerk.name} signed out") in lines()


def test_a_device_comes_complains_gets_well_and_is_shut_out(hall: Hall, lines: Lines) -> None:
    clerk, board = hall.person(), hall.device(DeviceKind.BOARD)
    with listening(clerk) as staff, listening(board) as socket:
        for trouble in ('"paper_out"', "null"):
            socket.send(f'{{"type": "status", "trouble": {trouble}}}')
            while json.loads(staff.recv(WAIT))["type"] != "device.trouble":
                pass
        change(hall, lambda one: revoke_device(one, office=hall.office, device=board.id))
        look(hall)
        assert end_of(socket) == ("not_signed_in", 4401)
    of_devices = [line for line in lines() if board.id in line[1]]
    who = f"{hall.office}: board {board.name} ({board.id})"
    assert of_devices == [
        ("INFO", f"{who} is connected"),
        ("WARNING", f"{who} needs a person: paper_out"),
        ("INFO", f"{who} needs nobody any more"),
        ("WARNING", f"{hall.office}: device {board.id} is shut out: it was revoked"),
    ]


def test_a_device_that_is_lost(hall: Hall, lines: Lines) -> None:
    board, writer = hall.device(DeviceKind.BOARD), hall.served.running.writer
    for online in (True, False):
        hall.served.inside(
            lambda online=online: writer.do(  # type: ignore[misc]  # bound for this round
                hall.office,
                lambda tx, now: note_device(tx, board.id, now, online=online, trouble=None),
            )
        )
    who = f"{hall.office}: board {board.name} ({board.id})"
    assert lines()[-1] == ("WARNING", f"{who} is not heard any more")


def test_a_slip_that_did_not_come_out(hall: Hall, lines: Lines) -> None:
    kiosk = hall.device()
    ticket = kiosk.issue("A")
    kiosk.post(f"tickets/{ticket['id']}/print-report", {"result": "failed", "reason": "cover_open"})
    [line] = [line for line in lines() if "slip" in line[1]]
    assert line == (
        "WARNING",
        f"{hall.office}: a slip did not come out at device {kiosk.id}: cover_open",
    )
    assert not [one for _, one in lines() if ticket["number"] in one or ticket["id"] in one]


def test_who_ended_and_opened_the_day(hall: Hall, lines: Lines) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.post("day/close")
    supervisor.post("day/open")
    said = [line for _, line in lines() if ": day " in line]
    [office] = hall.served.rows(OFFICE, code=hall.office)
    assert said[-2:] == [
        f"{hall.office}: day {office['business_day']} closed by {supervisor.name}",
        f"{hall.office}: day {office['business_day']} opened by {supervisor.name}",
    ]


def test_a_clock_that_is_not_believed(hall: Hall, lines: Lines) -> None:
    [office] = hall.served.rows(OFFICE, code=hall.office)
    hall.clock.forward(days=100)
    wrong = hall.clock().astimezone(ZoneInfo("Asia/Ho_Chi_Minh")).date().isoformat()
    hall.keep_hours()
    hall.clock.forward(days=-100)
    hall.keep_hours()
    said = [line for line in lines() if "clock" in line[1] and "believed" in line[1]]
    assert [level for level, _ in said] == ["WARNING", "INFO"]
    assert wrong in said[0][1]
    assert f"{office['business_day']} stays open" in said[0][1]


def test_an_import_and_what_it_changed(hall: Hall, lines: Lines) -> None:
    kiosk = hall.device()
    kiosk.issue("A")

    def new_hotline(connection: Connection) -> None:
        file = export_office(connection, hall.office)
        office = file.office.model_copy(update={"hotline": "0911 222 333"})
        set_up_office(connection, file.model_copy(update={"office": office}), hall.clock())

    change(hall, new_hotline)
    kiosk.issue("A")
    kiosk.issue("A")
    assert [line for line in lines() if "set-up" in line[1]] == [
        ("INFO", f"{hall.office}: set-up changed: office (hotline)")
    ]
