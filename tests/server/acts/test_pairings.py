"""A device shows letters, an admin types them, and nobody ever types a secret."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.sync.client import ClientConnection

from server.api.running import MOST_PAIRINGS, MOST_WRONG_LETTERS
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.credentials import token_hash
from server.domain.pairing import LETTERS_SHOWN, PAIRING_LETTERS, as_letters
from server.operations.device_rows.ended_letters import forget_ended, have_ended
from server.storage.tables import DEVICE, OUTBOX, PAIRING, PRINTER
from tests.server.hall import PATIENCE, Caller, Hall

MOST_MESSAGES = 6
MOST_LOOKS = 500
PAIRINGS = "/api/v1/pairings"


@pytest.fixture(autouse=True)
def unhindered(hall: Hall) -> Iterator[None]:
    """What other tests asked from this address does not count here."""
    running = hall.served.running
    for tally in (running.pairings, running.wrong_letters, running.wrong_addresses):
        tally._times.clear()
    yield
    for tally in (running.pairings, running.wrong_letters, running.wrong_addresses):
        tally._times.clear()


@pytest.fixture
def admin(hall: Hall) -> Caller:
    return hall.person(Role.ADMIN)


def asked(hall: Hall, kind: str | None = None) -> dict[str, Any]:
    body = None if kind is None else {"kind": kind}
    told: dict[str, Any] = hall.stranger().post(PAIRINGS, body, 201)
    return told


def tablets(hall: Hall) -> Mapping[str, tuple[str, ...]]:
    """Which tablets the office asks at which counter."""
    reader = hall.served.running.reader
    found, _ = hall.served.inside(
        lambda: reader.read_office(hall.office, lambda at: at.plan.tablets)
    )
    return found


def device_with(hall: Hall, token: str) -> Caller:
    return Caller(hall, token, "", "")


def runs(staff: Caller, device: Caller, version: str) -> bool:
    """Whether staff see that a device is there and runs a version."""
    [shown] = [one for one in staff.get("devices")["devices"] if one["id"] == device.id]
    return (shown["version"], shown["online"]) == (version, True)


def hear(socket: ClientConnection, kind: str) -> Any:
    """Hear until a message of a kind comes."""
    for _ in range(MOST_MESSAGES):
        told = json.loads(socket.recv(PATIENCE))
        if told["type"] == kind:
            return told
    raise AssertionError(f"no {kind} was told")


def test_a_device_is_let_in_by_its_letters(hall: Hall, admin: Caller) -> None:
    shown = asked(hall)
    letters, own = shown["letters"], f"{PAIRINGS}/{shown['secret']}"
    assert len(letters) == LETTERS_SHOWN
    assert set(letters) <= set(PAIRING_LETTERS)
    waiting = hall.stranger().get(own)
    assert waiting == {
        "letters": letters,
        "ends_at": shown["ends_at"],
        "token": None,
        "office": None,
        "kind": None,
    }

    typed = f"{letters[:3]} {letters[3:]}".lower()
    wanted = {"kind": "kiosk", "name": " Máy  lấy số 1 "}
    device = admin.post(f"pairings/{typed}", wanted, 201, key="press")

    assert (device["kind"], device["name"], device["online"]) == ("kiosk", "Máy lấy số 1", False)
    told = hall.stranger().get(own)
    assert (told["office"], told["kind"]) == (hall.office, "kiosk")
    assert hall.stranger().get(own) == told, "an answer that is lost is told again"
    assert device_with(hall, told["token"]).get("/api/v1/me")["id"] == device["id"]
    assert admin.post(f"pairings/{typed}", wanted, 201, key="press") == device
    admin.refused(ProblemCode.UNKNOWN_PAIRING, "POST", f"pairings/{letters}", wanted)
    event = hall.served.rows(OUTBOX, office=hall.office)[-1]
    assert (event["type"], event["actor"]) == ("device.paired", admin.name)


def test_only_hashes_are_kept_and_they_are_wiped(hall: Hall, admin: Caller) -> None:
    shown = asked(hall)
    [row] = hall.served.rows(PAIRING, letters=shown["letters"])
    assert row["secret_hash"] == token_hash(shown["secret"])
    admin.post(f"pairings/{shown['letters']}", {"kind": "board", "name": "Bảng"}, 201)
    token = hall.stranger().get(f"{PAIRINGS}/{shown['secret']}")["token"]
    kept = repr(hall.served.dump())
    assert shown["secret"] not in kept
    assert token not in kept

    hall.clock.forward(minutes=10)
    path = f"{PAIRINGS}/{shown['secret']}"
    hall.stranger().refused(ProblemCode.UNKNOWN_PAIRING, "GET", path)
    running = hall.served.running
    assert hall.served.inside(
        lambda: running.reader.read(lambda one: have_ended(one, hall.clock()))
    )
    hall.served.inside(lambda: running.apart.do(forget_ended))
    assert hall.served.rows(PAIRING) == []
    device_with(hall, token).get("/api/v1/me")


def test_letters_of_before_are_good_no_more(hall: Hall, admin: Caller) -> None:
    shown = asked(hall)
    hall.clock.forward(minutes=10)

    path = f"pairings/{shown['letters']}"
    admin.refused(ProblemCode.UNKNOWN_PAIRING, "POST", path, {"kind": "board", "name": "B"})


def test_a_device_becomes_what_it_says_it_is(hall: Hall, admin: Caller) -> None:
    shown = asked(hall, "kiosk")
    path = f"pairings/{shown['letters']}"

    told = admin.refused(ProblemCode.BAD_REQUEST, "POST", path, {"kind": "board", "name": "B"})
    assert told["errors"][0]["field"] == "kind"
    hall.device(DeviceKind.KIOSK, "Máy 1")
    told = admin.refused(ProblemCode.WRONG_STATE, "POST", path, {"kind": "kiosk", "name": "Máy 1"})
    assert told["errors"][0]["field"] == "name"
    admin.post(path, {"kind": "kiosk", "name": "Máy 2"}, 201)


def test_a_tablet_is_let_in_at_its_counter(hall: Hall, admin: Caller) -> None:
    path = f"pairings/{asked(hall)['letters']}"
    tablet = {"kind": "rating", "name": "Máy đánh giá"}
    admin.refused(ProblemCode.UNKNOWN_COUNTER, "POST", path, {**tablet, "counter": "99"})
    wrong = {"kind": "agent", "name": "In", "counter": "2"}
    told = admin.refused(ProblemCode.BAD_REQUEST, "POST", path, wrong)
    assert told["errors"][0]["field"] == "counter"
    assert tablets(hall) == {}
    device = admin.post(path, {**tablet, "counter": "2"}, 201)
    assert tablets(hall) == {"2": (device["id"],)}
    admin.ask("PUT", f"devices/{device['id']}", json={"name": "Máy", "counter": "3"})
    assert tablets(hall) == {"3": (device["id"],)}
    admin.ask("DELETE", f"devices/{device['id']}")
    assert tablets(hall) == {}


def test_who_guesses_letters_is_slowed(hall: Hall, admin: Caller) -> None:
    wanted = {"kind": "board", "name": "B"}
    for guess in ("HKMTRX", "IIIIII", "", "KKKKKK", "HHHHHH", "TTTTTT")[:MOST_WRONG_LETTERS]:
        admin.refused(ProblemCode.UNKNOWN_PAIRING, "POST", f"pairings/{guess or 'X'}", wanted)

    path = f"pairings/{asked(hall)['letters']}"
    admin.refused(ProblemCode.TOO_MANY_REQUESTS, "POST", path, wanted)
    hall.served.running.wrong_letters._times.clear()
    admin.post(path, wanted, 201)


def test_an_address_gets_so_many_letters(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    pairings = hall.served.running.pairings
    assert pairings._most == MOST_PAIRINGS
    monkeypatch.setattr(pairings, "_most", 2)
    asked(hall)
    asked(hall)

    hall.stranger().refused(ProblemCode.TOO_MANY_REQUESTS, "POST", PAIRINGS)


def test_more_devices_than_any_office_has_are_not_kept(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.operations.device.ask_pairing.MOST_WAITING", 0)

    hall.stranger().refused(ProblemCode.TOO_MANY_REQUESTS, "POST", PAIRINGS)


def test_a_renamed_kiosk_keeps_its_printer_and_its_token(hall: Hall, admin: Caller) -> None:
    [printer] = [one for one in hall.served.rows(PRINTER, office=hall.office) if one["kiosk"]][:1]
    kiosk = hall.device(DeviceKind.KIOSK, printer["kiosk"])
    before = kiosk.get("/api/v1/me")["printer"]
    hall.device(DeviceKind.KIOSK, "Máy 2")

    path = f"devices/{kiosk.id}"
    admin.refused(ProblemCode.WRONG_STATE, "PUT", path, {"name": "Máy 2"})
    told = admin.refused(ProblemCode.BAD_REQUEST, "PUT", path, {"name": "a\u202eb"})
    assert told["errors"][0]["field"] == "name"
    answer = admin.ask("PUT", path, json={"name": "Máy cửa phụ"}, key="press").json()

    assert answer["name"] == "Máy cửa phụ"
    mine = kiosk.get("/api/v1/me")
    assert (mine["name"], mine["printer"]) == ("Máy cửa phụ", before)
    events = hall.served.rows(OUTBOX, office=hall.office)
    assert [one["type"] for one in events][-2:] == ["device.renamed", "office.changed"]
    assert admin.ask("PUT", path, json={"name": "Máy cửa phụ"}, key="press").json() == answer
    assert admin.ask("PUT", path, json={"name": "Máy cửa phụ"}).status_code == 200
    assert hall.served.rows(OUTBOX, office=hall.office) == events


def test_a_device_shut_out_is_heard_no_more(hall: Hall, admin: Caller) -> None:
    board = hall.device(DeviceKind.BOARD)
    staff = hall.person(Role.SUPERVISOR)
    with board.live() as socket, staff.live() as desk:
        socket.send(json.dumps({"type": "status", "version": "1.\u202e0"}))
        for one in (socket, desk):
            assert json.loads(one.recv(PATIENCE))["type"] == "hello"
        assert any(runs(staff, board, "1.0") for _ in range(MOST_LOOKS))
        assert admin.ask("DELETE", f"devices/{board.id}", key="press").status_code == 204
        hear(socket, "refused")
        assert hear(desk, "device.revoked")["data"]["device"] == board.id
    assert admin.ask("DELETE", f"devices/{board.id}", key="press").status_code == 204
    board.refused(ProblemCode.NOT_SIGNED_IN, "GET", "")
    admin.refused(ProblemCode.UNKNOWN_DEVICE, "DELETE", f"devices/{board.id}")
    assert hall.served.rows(DEVICE, office=hall.office, id=board.id) == []
    assert [one["id"] for one in staff.get("devices")["devices"]].count(board.id) == 0


@given(st.text(max_size=12))
def test_no_letters_are_read_that_no_device_shows(typed: str) -> None:
    read = as_letters(typed)
    assert read is None or (len(read) == LETTERS_SHOWN and set(read) <= set(PAIRING_LETTERS))


@given(st.text(PAIRING_LETTERS, min_size=LETTERS_SHOWN, max_size=LETTERS_SHOWN))
def test_letters_are_read_however_they_are_typed(letters: str) -> None:
    for typed in (letters, letters.lower(), f" {letters[:3]} {letters[3:]} ", "-".join(letters)):
        assert as_letters(typed) == letters
