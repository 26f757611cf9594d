"""The live feed: who is let in, what each hears, and how a listener comes back."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from sqlalchemy import insert, update
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from server.api import live as live_module
from server.contract.answers import Board, Office, StaffSnapshot
from server.contract.events import EVENTS, EventType, StoredEvent
from server.contract.live import AUTHORIZE_SECONDS, HEARTBEAT_SECONDS, SILENCE_SECONDS
from server.contract.problems import ProblemCode
from server.contract.states import Audience, DeviceKind, Role
from server.credentials import token_hash
from server.office_file.example import example_office_file
from server.operations.set_up.set_up_office import set_up_office
from server.push import devices, feed, hub
from server.push.devices import MOST_CHANGES, DeviceId, DeviceWatch
from server.refusal import Refusal
from server.storage.outbox import Entry
from server.storage.tables import DEVICE, OFFICE, OUTBOX
from tests.conforming import check
from tests.server.hall import PATIENCE, Caller, Hall, office_file_of

WAIT = 20


class Ear:
    """One listener's socket, read message by message."""

    def __init__(self, socket: ClientConnection, audience: Audience) -> None:
        self.socket = socket
        self.audience = audience
        self.hello: dict[str, Any] = {}
        self.snapshot: dict[str, Any] = {}

    def hear(self) -> dict[str, Any]:
        text = self.socket.recv(WAIT)
        check(self.audience, text)
        told: dict[str, Any] = json.loads(text)
        return told

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
        """Hear messages up to and with the one that is wanted; heartbeats are left out."""
        heard = []
        while True:
            one = self.hear()
            if one["type"] != "heartbeat":
                heard.append(one)
            if wanted(one):
                return heard

    def up_to(self, seq: int) -> list[dict[str, Any]]:
        return self.until(lambda one: one.get("seq") == seq) if seq else []


@pytest.fixture
def ears() -> Iterator[Callable[..., Ear]]:
    """Make listeners that have heard hello and, if it comes first, the snapshot."""
    with ExitStack() as stack:

        def listen(caller: Caller, query: str = "", *, snapshot: bool = True, **more: Any) -> Ear:
            ear = Ear(stack.enter_context(caller.live(query, **more)), audience_of(caller))
            ear.hello = ear.hear()
            if snapshot:
                ear.snapshot = ear.hear()
                assert ear.snapshot["type"] == "snapshot"
            return ear

        yield listen


def audience_of(caller: Caller) -> Audience:
    devices = caller.hall.served.rows(DEVICE, id=caller.id)
    kinds = [DeviceKind(one["kind"]) for one in devices]
    return live_module.AUDIENCES[kinds[0]] if kinds else Audience.STAFF


def seq_of(hall: Hall) -> int:
    last: int = hall.served.rows(OUTBOX, office=hall.office)[-1]["seq"]
    return last


def a_busy_morning(hall: Hall, *, until_midnight: bool = False) -> None:
    """Something of nearly everything."""
    kiosk, clerk = hall.device(), hall.person()
    for service in "AABA":
        kiosk.issue(service)
    kiosk.post(f"tickets/{kiosk.issue('A')['id']}/print-report", {"result": "failed"})
    kiosk.post(f"tickets/{kiosk.issue('A')['id']}/print-report", {"result": "printed"})
    clerk.open("2")
    ticket = clerk.call_next("2")
    for act in ("recall", "start", "finish", "undo", "finish"):
        clerk.act(ticket, act, "2")
    ticket = clerk.call_next("2")
    for act in ("no-show", "undo", "undo"):
        clerk.act(ticket, act, "2")
    clerk.post(f"tickets/{ticket['id']}/print", {}, 202)
    clerk.post("counters/2/pause", {"reason": "break"})
    clerk.open("2")
    clerk.post("counters/2/close")
    if until_midnight:
        hall.clock.forward(days=1)
        hall.keep_hours()


def test_hello_then_a_snapshot(hall: Hall, ears: Callable[..., Ear]) -> None:
    ear = ears(hall.person())

    assert ear.hello == {
        "type": "hello",
        "protocol": 1,
        "epoch": hall.served.running.epoch,
        "seq": seq_of(hall),
        "server_time": hall.clock().isoformat(),
        "heartbeat_seconds": 5,
    }
    assert ear.snapshot["seq"] == seq_of(hall)


def test_each_audience_gets_its_own_snapshot(hall: Hall, ears: Callable[..., Ear]) -> None:
    clerk = hall.person()
    clerk.open("2")
    hall.device().issue("A")

    told = StaffSnapshot.model_validate(ears(clerk).snapshot["data"])

    assert told.person is not None
    assert (told.person.user, told.person.counter) == (clerk.name, "2")
    assert [one.number for one in told.tickets] == ["A001"]
    assert len(told.counters) == 11
    assert [one.kind for one in told.devices] == ["kiosk"]
    Board.model_validate(ears(hall.device(DeviceKind.BOARD)).snapshot["data"])
    Board.model_validate(ears(hall.device(DeviceKind.RATING)).snapshot["data"])
    Office.model_validate(ears(hall.device(DeviceKind.KIOSK)).snapshot["data"])
    Office.model_validate(ears(hall.device(DeviceKind.AGENT)).snapshot["data"])


def test_a_snapshot_is_true_at_its_seq(hall: Hall, ears: Callable[..., Ear]) -> None:
    kiosk = hall.device()
    kiosk.issue("A")
    ear = ears(hall.person())
    kiosk.issue("A")

    (event,) = ear.up_to(seq_of(hall))

    assert event["seq"] == ear.snapshot["seq"] + 1
    assert event["type"] == "ticket.issued"
    assert event["data"]["waiting"] == {"A": 2}
    assert event["data"]["ticket"]["number"] == "A002"


def test_what_was_missed_comes_again_exactly(hall: Hall, ears: Callable[..., Ear]) -> None:
    staff = hall.person()
    first = ears(staff)
    a_busy_morning(hall)
    heard = first.up_to(seq_of(hall))
    middle = heard[len(heard) // 2]["seq"]

    again = ears(staff, f"?since={middle}&epoch={first.hello['epoch']}", snapshot=False)

    assert again.hello["seq"] == seq_of(hall)
    assert again.up_to(seq_of(hall)) == [one for one in heard if one["seq"] > middle]


def test_nothing_was_missed(hall: Hall, ears: Callable[..., Ear]) -> None:
    staff = hall.person()
    query = f"?since={seq_of(hall)}&epoch={hall.served.running.epoch}"
    ear = ears(staff, query, snapshot=False)
    hall.device().issue("A")

    assert [one["type"] for one in ear.up_to(seq_of(hall))] == ["ticket.issued"]


@pytest.mark.parametrize(
    "query",
    [
        "?since=1",
        "?since=1&epoch=another",
        "?since=99999&epoch={epoch}",
        "?since=-1&epoch={epoch}",
    ],
)
def test_a_snapshot_comes_where_nothing_can_be_taken_up(
    hall: Hall, ears: Callable[..., Ear], query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MOST_MISSED", 10)
    ear = ears(hall.person(), query.format(epoch=hall.served.running.epoch))
    assert ear.snapshot["seq"] == seq_of(hall)


def test_whoever_missed_too_much_gets_a_snapshot(
    hall: Hall, ears: Callable[..., Ear], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "MOST_MISSED", 3)
    for _ in range(4):
        hall.device().issue("A")
    seq, epoch = seq_of(hall), hall.served.running.epoch

    ears(hall.person(), f"?since={seq - 4}&epoch={epoch}")
    near = ears(hall.person(), f"?since={seq - 3}&epoch={epoch}", snapshot=False)
    assert [one["seq"] for one in near.up_to(seq)] == [seq - 2, seq - 1, seq]


def test_events_no_longer_at_hand_come_from_the_outbox(
    hall: Hall, ears: Callable[..., Ear], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "KEPT_EVENTS", 3)
    staff = hall.person()
    first = ears(staff)
    since = seq_of(hall)
    for _ in range(10):
        hall.device().issue("A")
    heard = first.up_to(seq_of(hall))

    again = ears(staff, f"?since={since}&epoch={first.hello['epoch']}", snapshot=False)

    assert again.up_to(seq_of(hall)) == heard


def test_rows_of_an_older_version_are_told_as_they_are(
    hall: Hall, ears: Callable[..., Ear]
) -> None:
    """They lack fields that came later, and hold some that nobody hears any more."""
    clerk, board = hall.person(), hall.device(DeviceKind.BOARD)
    since, epoch = seq_of(hall), hall.served.running.epoch
    old = [
        ("ticket.finished", {"number": "A001", "service": "A", "state": "served", "mood": "good"}),
        ("ticket.printed", {"number": "A001", "device": "k", "service": "A", "reason": "paper"}),
    ]
    with hall.served.engine.begin() as connection:
        for seq, (kind, data) in enumerate(old, since + 1):
            row = {"office": hall.office, "seq": seq, "type": kind, "at": hall.clock()}
            connection.execute(insert(OUTBOX).values(**row, data=data))
        office = update(OFFICE).where(OFFICE.c.code == hall.office)
        connection.execute(office.values(seq=since + len(old)))

    def heard(caller: Caller) -> list[Any]:
        with caller.live(f"?since={since}&epoch={epoch}") as socket:
            told = [json.loads(socket.recv(WAIT)) for _ in range(1 + len(old))]
        return [(one["type"], one.get("data")) for one in told[1:]]

    assert heard(clerk) == [
        ("ticket.finished", {"number": "A001", "service": "A", "state": "served"}),
        ("ticket.printed", {"number": "A001", "device": "k"}),
    ]
    assert heard(board) == [
        ("ticket.finished", {"number": "A001", "service": "A", "state": "served"}),
        ("skip", None),
    ]


PERSONAL = {"id", "ticket", "tickets", "priority", "clerk", "follow_url", "person", "user"}
ALLOWED_ON_THE_WALL = {
    "number",
    "service",
    "counter",
    "state",
    "waiting",
    "call_count",
    "called_at",
    "announcement",
    "business_day",
    "banners",
    "stands_until",
    "late",
}
ALLOWED_FOR_ONE_TABLET = {"rating", "counter", "device", "seconds"}


def keys_of(value: Any) -> set[str]:
    """Every key anywhere inside."""
    if isinstance(value, dict):
        return set(value) | {key for one in value.values() for key in keys_of(one)}
    if isinstance(value, list):
        return {key for one in value for key in keys_of(one)}
    return set()


def test_a_board_hears_nothing_about_a_person(hall: Hall, ears: Callable[..., Ear]) -> None:
    board, staff = ears(hall.device(DeviceKind.BOARD)), ears(hall.person())
    a_busy_morning(hall, until_midnight=True)
    last = seq_of(hall)
    on_board, by_staff = board.up_to(last), staff.up_to(last)

    kinds = {one["type"] for one in by_staff}
    secrets = {
        found
        for one in by_staff
        for ticket in [one.get("data", {}).get("ticket", {})]
        for found in (ticket.get("id"), ticket.get("follow_url"))
        if found
    }
    assert len(kinds) > 15
    for one in [*on_board, board.snapshot]:
        text = json.dumps(one)
        assert not keys_of(one) & PERSONAL, one
        assert not any(secret in text for secret in secrets)
    for one in on_board:
        assert set(one.get("data", {})) <= ALLOWED_ON_THE_WALL


def test_the_catalogue_tells_a_board_nothing_about_a_person() -> None:
    for kind, event in EVENTS.items():
        # What one tablet alone hears hangs on no wall; it names a rating and no ticket.
        allowed = ALLOWED_FOR_ONE_TABLET if event.meant_for else ALLOWED_ON_THE_WALL
        assert set(event.heard[Audience.BOARD]) <= allowed, kind


def test_what_says_nothing_to_an_audience_is_a_skip(hall: Hall, ears: Callable[..., Ear]) -> None:
    board = ears(hall.device(DeviceKind.BOARD))
    kiosk = ears(hall.device())
    first = seq_of(hall)
    a_busy_morning(hall)
    last = seq_of(hall)

    for ear in (board, kiosk):
        heard = ear.up_to(last)
        assert [one["seq"] for one in heard if one["seq"] > first] == list(
            range(first + 1, last + 1)
        )
        assert {"seq", "type"} == set(next(one for one in heard if one["type"] == "skip"))


def test_a_call_says_what_a_board_shows_and_speaks(hall: Hall, ears: Callable[..., Ear]) -> None:
    board = ears(hall.device(DeviceKind.BOARD))
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")
    clerk.act(ticket, "recall", "2")

    heard = [one for one in board.up_to(seq_of(hall)) if one["type"] != "skip"]
    called, recalled = heard[-2:]

    assert (called["type"], recalled["type"]) == ("ticket.called", "ticket.recalled")
    assert called["data"]["number"] == "A001"
    assert (called["data"]["counter"], called["data"]["state"]) == ("2", "called")
    assert [called["data"]["call_count"], recalled["data"]["call_count"]] == [1, 2]
    spoken = called["data"]["announcement"]
    assert [one["language"] for one in spoken] == ["vi", "en"]
    assert all(one["clips"] for one in spoken)


def test_a_board_of_a_zone_shows_that_zone(hall: Hall, ears: Callable[..., Ear]) -> None:
    toml = example_office_file(always_open=True).replace(
        'serves = ["X"]', 'serves = ["X"]\nzone = "east"', 1
    )
    zoned = hall.served.new_hall(toml)
    kiosk, clerk, other = zoned.device(), zoned.person(), zoned.person()
    for service in "AX":
        kiosk.issue(service)
    clerk.open("11")
    clerk.call_next("11")
    other.open("2")
    other.call_next("2")
    device = zoned.device(DeviceKind.BOARD)

    east = ears(device, "?zone=east").snapshot["data"]
    whole = ears(device).snapshot["data"]

    assert east == {**device.get("board?zone=east"), "server_time": east["server_time"]}
    assert [one["code"] for one in east["counters"]] == ["11"]
    assert [one["number"] for one in east["calls"]] == ["X001"]
    assert [one["code"] for one in east["services"]] == ["X"]
    assert east["settings"]["zone"] == "east"
    assert {one["number"] for one in whole["calls"]} == {"X001", "A001"}
    assert len(whole["counters"]) == 11


@pytest.mark.parametrize("how", ["header", "cookie", "message"])
def test_three_ways_to_say_who_listens(
    hall: Hall, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "AUTHORIZE_SECONDS", PATIENCE)
    clerk = hall.person()
    headers = {
        "header": {"Authorization": f"Bearer {clerk.token}"},
        "cookie": {"Cookie": f"luot_session={clerk.token}"},
        "message": {},
    }[how]
    with clerk.live(additional_headers=headers) as socket:
        if how == "message":
            socket.send(json.dumps({"type": "authorize", "token": clerk.token}))
        assert json.loads(socket.recv(WAIT))["type"] == "hello"


def test_a_stale_cookie_does_not_stand_in_a_devices_way(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "AUTHORIZE_SECONDS", PATIENCE)
    board = hall.device(DeviceKind.BOARD)
    with board.live(additional_headers={"Cookie": "luot_session=old"}) as socket:
        socket.send(json.dumps({"type": "authorize", "token": board.token}))
        assert json.loads(socket.recv(WAIT))["type"] == "hello"


def refused(socket: ClientConnection) -> tuple[str, int]:
    told = json.loads(socket.recv(WAIT))
    assert told["type"] == "refused"
    assert told["detail"]
    with pytest.raises(ConnectionClosed) as closed:
        socket.recv(WAIT)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.reason == told["code"]
    return told["code"], closed.value.rcvd.code


@pytest.mark.parametrize(
    "first",
    [
        "not json",
        "[]",
        b"\x00\x01",
        json.dumps({"type": "status"}),
        json.dumps({"type": "authorize"}),
        json.dumps({"type": "authorize", "token": "wrong"}),
        json.dumps({"type": "authorize", "token": 7}),
    ],
)
def test_a_first_message_that_names_nobody_is_refused(hall: Hall, first: str | bytes) -> None:
    with hall.stranger().live() as socket:
        socket.send(first)
        assert refused(socket) == ("not_signed_in", 4401)


def test_saying_nothing_is_refused_in_time(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    assert AUTHORIZE_SECONDS == 5
    monkeypatch.setattr(live_module, "AUTHORIZE_SECONDS", 0.05)
    with hall.stranger().live() as socket:
        assert refused(socket) == ("not_signed_in", 4401)


def test_a_wrong_token_in_the_header_is_refused(hall: Hall) -> None:
    with Caller(hall, "wrong", "", "").live() as socket:
        assert refused(socket) == ("not_signed_in", 4401)


def test_another_office_is_refused(hall: Hall) -> None:
    other = hall.served.new_hall()
    with Caller(other, hall.device().token, "", "").live() as socket:
        assert refused(socket) == ("not_allowed", 4403)
    nowhere = Hall(hall.served, "nowhere")
    with Caller(nowhere, hall.device().token, "", "").live() as socket:
        assert refused(socket) == ("unknown_office", 4404)


def test_another_sites_page_cannot_listen_with_our_cookie(hall: Hall) -> None:
    clerk = hall.person()
    cookie = {"Cookie": f"luot_session={clerk.token}"}
    with clerk.live(additional_headers=cookie, origin="https://elsewhere.test") as socket:
        assert refused(socket) == ("not_allowed", 4403)
    with clerk.live(additional_headers=cookie, origin=hall.served.base) as socket:
        assert json.loads(socket.recv(WAIT))["type"] == "hello"


def test_heartbeats_name_the_last_event_told(
    hall: Hall, ears: Callable[..., Ear], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Soon(int):
        """Told as it is, waited for a moment."""

        def __radd__(self, now: float) -> float:  # type: ignore[override]  # of seconds
            return now + 0.02

    assert HEARTBEAT_SECONDS == 5
    monkeypatch.setattr(feed, "HEARTBEAT_SECONDS", Soon(HEARTBEAT_SECONDS))
    ear = ears(hall.person())
    assert ear.hear() == {"type": "heartbeat", "seq": ear.snapshot["seq"]}
    hall.device().issue("A")
    ear.until(lambda one: one["type"] == "ticket.issued")
    assert ear.hear() == {"type": "heartbeat", "seq": seq_of(hall)}


def test_unknown_messages_are_ignored(hall: Hall, ears: Callable[..., Ear]) -> None:
    for caller in (hall.person(), hall.device()):
        ear = ears(caller)
        for message in ("", "x", "[]", b"\x00", json.dumps({"type": "wish", "for": "rain"})):
            ear.socket.send(message)
        ear.socket.send(json.dumps({"type": "status", "seq": "many"}))
        hall.device().issue("A")
        ear.until(lambda one: one["type"] == "ticket.issued")


def test_devices_come_complain_and_go(hall: Hall, ears: Callable[..., Ear]) -> None:
    staff = ears(hall.person())
    board = hall.device(DeviceKind.BOARD, "Bảng sảnh chính")
    watch = hall.served.running.devices
    grace, watch._grace = watch._grace, 0.01
    who = {"device": board.id, "kind": "board", "name": "Bảng sảnh chính"}
    try:
        ear = ears(board)
        for sound in ("suspended", "suspended", "running"):
            ear.socket.send(json.dumps({"type": "status", "sound": sound, "later": 1}))
        staff.until(lambda one: one.get("data") == {**who, "trouble": None})
        ear.socket.close()
        staff.until(lambda one: one["type"] == "device.offline")
    finally:
        watch._grace = grace

    told = [
        (one["type"], one["data"].get("trouble", "-"))
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith("device.")
    ]
    assert told == [
        ("device.online", "-"),
        ("device.trouble", "muted"),
        ("device.trouble", None),
        ("device.offline", "-"),
    ]


def test_a_device_writes_no_more_than_its_changes_of_a_closed_list(
    hall: Hall, ears: Callable[..., Ear]
) -> None:
    board = hall.device(DeviceKind.BOARD)
    ear = ears(board)
    made_up = [f"t{number}" for number in range(500)]
    made_up += ["<b>x</b>", "\u202e", "a\nb", "x" * 5_000, "MUTED", ""]
    for trouble in made_up:
        ear.socket.send(json.dumps({"type": "status", "trouble": trouble}))
    for number in range(500):
        known = ("paper_out", "cover_open", None)[number % 3]
        ear.socket.send(json.dumps({"type": "status", "trouble": known}))
    for no_code in (1, True, ["help"], {"help": 1}):
        ear.socket.send(json.dumps({"type": "status", "trouble": no_code}))
    ear.socket.ping().wait(PATIENCE)
    told = [
        one["data"]["trouble"]
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"] == "device.trouble"
    ]
    assert told[0] == "other"
    assert len(told) <= MOST_CHANGES
    assert set(told) <= {"other", "paper_out", "cover_open", None}


def test_the_last_word_of_a_device_is_heard_when_its_changes_are_few_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noted: list[str | None] = []

    async def note(_device: DeviceId, _online: bool, trouble: str | None) -> None:
        noted.append(trouble)

    async def complain(times: int) -> None:
        for number in range(times):
            await watch.complains(board, None if number % 2 else "help")
        await watch.complains(board, "paper_out")

    watch, board = DeviceWatch(note), DeviceId("hall", "board")
    asyncio.run(complain(100))
    assert len(noted) == MOST_CHANGES
    monkeypatch.setattr(devices, "CHANGES_SECONDS", 0.0)
    asyncio.run(complain(0))
    assert noted[-1] == "paper_out"


async def test_a_device_whose_arrival_could_not_be_noted_is_noted_when_it_comes_again() -> None:
    noted: list[bool] = []
    refuses = [Refusal(ProblemCode.BUSY, retry_after=1)]

    async def note(_device: DeviceId, online: bool, _trouble: str | None) -> None:
        if refuses:
            raise refuses.pop()
        noted.append(online)

    watch, board = DeviceWatch(note), DeviceId("hall", "board")
    with pytest.raises(Refusal):
        await watch.connected(board)
    watch.disconnected(board)
    await watch.connected(board)
    await watch.connected(board)
    assert noted == [True]
    watch.stop()


def test_a_token_that_ends_while_it_is_let_in_opens_no_feed(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    board, server = hall.device(DeviceKind.BOARD), hall.served.running

    async def ends_meanwhile(*known: Any) -> None:
        server.admitted.end([token_hash(board.token or "")])

    monkeypatch.setattr(live_module, "allow", ends_meanwhile)
    with board.live() as told, pytest.raises(ConnectionClosed) as shut:
        hear_all(told)
    assert shut.value.rcvd is not None
    assert shut.value.rcvd.reason == "not_signed_in"


def hear_all(told: ClientConnection, most: int = 6) -> None:
    for _ in range(most):
        told.recv(PATIENCE)


def test_a_device_that_comes_back_in_time_was_never_away(
    hall: Hall, ears: Callable[..., Ear], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert hall.served.running.devices._grace == SILENCE_SECONDS
    monkeypatch.setattr(hall.served.running.devices, "_grace", 3_600)
    board = hall.device(DeviceKind.BOARD)
    ears(board).socket.close()
    second, third = ears(board), ears(board)
    second.socket.close()
    third.socket.close()
    hall.device().issue("A")

    told = [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]
    assert told.count("device.online") == 1
    assert "device.offline" not in told


def test_an_office_set_up_anew_gives_everybody_a_fresh_snapshot(
    hall: Hall, ears: Callable[..., Ear], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From beside the server, as `luot office import` does."""
    listeners = [ears(hall.person()), ears(hall.device()), ears(hall.device(DeviceKind.BOARD))]
    toml = example_office_file(always_open=True).replace("Minh T\u00e2m", "Thanh An")
    read = office_file_of(toml)
    office = read.office.model_copy(update={"code": hall.office})
    with hall.served.engine.begin() as connection:
        set_up_office(connection, read.model_copy(update={"office": office}), hall.clock())
    heartbeat = hall.served.running.hub
    hall.served.inside(lambda: _hint(heartbeat, hall.office, seq_of(hall)))

    for ear in listeners:
        told = ear.until(lambda one: one["type"] == "snapshot")[-1]
        assert told["seq"] == seq_of(hall)
        data = told["data"].get("office", told["data"])
        name = data["name"] if isinstance(data, dict) else told["data"]["name"]
        assert "Thanh An" in name["vi"]


async def _hint(told: hub.Hub, office: str, seq: int) -> None:
    told.hint(office, seq)


def test_a_listener_that_takes_nothing_is_dropped_and_comes_back(
    hall: Hall, ears: Callable[..., Ear], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "QUEUE_LENGTH", 2)
    staff = hall.person()
    slow = ears(staff)
    since = slow.snapshot["seq"]
    channel = hall.served.running.hub._channels[hall.office]
    (listener,) = channel.listeners
    kiosk = hall.device()

    async def clog() -> None:
        """As when its socket has taken nothing for a while."""
        for _ in range(3):
            listener.offer(hub.Sendable(_event(hall, since)))

    hall.served.inside(clog)
    with pytest.raises(ConnectionClosed) as closed:
        slow.until(lambda _: False)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1013
    kiosk.issue("A")
    back = ears(staff, f"?since={since}&epoch={slow.hello['epoch']}", snapshot=False)
    assert [one["type"] for one in back.up_to(seq_of(hall))] == ["ticket.issued"]


def test_a_socket_that_takes_nothing_is_dropped(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full buffers on the way hold up nobody but their own listener."""
    told = hall.served.running.hub
    joined, gone = threading.Semaphore(0), threading.Event()
    join, leave = told.join, told.leave
    senders: list[asyncio.Task[Any] | None] = []

    class TakeSeconds(float):
        """Short for the first to join, the deaf one: a slow machine drops nobody who takes."""

        def __radd__(self, now: float) -> float:
            return now + (0.2 if asyncio.current_task() is senders[0] else PATIENCE)

    monkeypatch.setattr(live_module, "TAKE_SECONDS", TakeSeconds())
    monkeypatch.setattr(live_module, "PARTING_SECONDS", 0.05)

    def joins(office: str, seq: int) -> tuple[hub.Channel, hub.Listener]:
        found = join(office, seq)
        senders.append(asyncio.current_task())
        joined.release()
        return found

    def leaves(channel: hub.Channel, listener: hub.Listener) -> None:
        leave(channel, listener)
        if asyncio.current_task() is senders[0]:
            gone.set()

    monkeypatch.setattr(told, "join", joins)
    monkeypatch.setattr(told, "leave", leaves)
    clerk = hall.person()
    host, port = hall.served.base.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        lines = [
            f"GET {hall.path}/live HTTP/1.1",
            f"Host: {host}:{port}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            f"Authorization: Bearer {clerk.token}",
        ]
        deaf.sendall("\r\n".join([*lines, "", ""]).encode())
        assert b"101" in deaf.recv(12)
        assert joined.acquire(timeout=WAIT)

        async def shout() -> None:
            """More than all buffers between here and there hold."""
            start = told._channels[hall.office].seq
            loud = StoredEvent(EventType.TICKET_ISSUED, {"number": "9" * 500_000})
            told.publish(
                [Entry(hall.office, start + number, hall.clock(), loud) for number in range(1, 40)]
            )

        with clerk.live() as hearing:
            heard: list[str] = []

            def hear() -> None:
                while heard.count("ticket.issued") < 39:
                    kind = json.loads(hearing.recv(WAIT))["type"]
                    if kind != "heartbeat":
                        heard.append(kind)

            hearer = threading.Thread(target=hear)
            hearer.start()
            assert joined.acquire(timeout=WAIT)
            hall.served.inside(shout)
            assert gone.wait(WAIT)
            hearer.join(WAIT)
            assert heard == ["hello", "snapshot", *["ticket.issued"] * 39]


def _event(hall: Hall, seq: int) -> Any:
    return Entry(hall.office, seq, hall.clock(), StoredEvent(EventType.DAY_OPENED, {}))


def test_many_listeners_hear_everything_in_order_under_load(
    hall: Hall, ears: Callable[..., Ear]
) -> None:
    listeners = [ears(hall.person()) for _ in range(6)]
    listeners += [ears(hall.device(DeviceKind.BOARD)) for _ in range(6)]
    start = {ear: ear.snapshot["seq"] for ear in listeners}
    kiosk = hall.device()

    async def load() -> None:
        async with httpx.AsyncClient(base_url=hall.served.base, timeout=30) as client:
            await asyncio.gather(
                *(
                    client.post(
                        f"{hall.path}/tickets",
                        json={"service": "AB"[number % 2]},
                        headers={**kiosk.headers, "Idempotency-Key": f"load-{number}"},
                    )
                    for number in range(120)
                )
            )

    asyncio.run(load())
    last = seq_of(hall)

    for ear in listeners:
        heard = [one["seq"] for one in ear.up_to(last)]
        assert heard == list(range(start[ear] + 1, last + 1))


def test_an_ordered_slip_is_told_to_the_device_that_prints_it_alone(
    hall: Hall, ears: Callable[..., Ear]
) -> None:
    kiosk, other, agent = hall.device(), hall.device(), hall.device(DeviceKind.AGENT)
    supervisor = hall.person(Role.SUPERVISOR)
    ticket = kiosk.issue("A")
    supervisor.post(f"tickets/{ticket['id']}/priority", {"priority": "elderly"})
    listening = [ears(one) for one in (kiosk, other, agent, supervisor)]

    supervisor.post(f"tickets/{ticket['id']}/print", {"device": agent.id}, 202)

    at_kiosk, at_other, at_agent, at_staff = (one.up_to(seq_of(hall))[-1] for one in listening)
    assert at_kiosk == at_other == {"seq": seq_of(hall), "type": "skip"}
    assert at_agent["data"]["ticket"]["follow_url"] == ticket["follow_url"]
    assert at_agent["data"]["ticket"]["priority"] is None, "no slip says it"
    assert at_staff["data"]["ticket"]["priority"] == "elderly"
    # Read again from the outbox, by whoever was away.
    epoch = hall.served.running.epoch
    back = f"?since={seq_of(hall) - 1}&epoch={epoch}"
    hall.served.running.hub._channels.pop(hall.office)
    again = [ears(one, back, snapshot=False) for one in (kiosk, agent)]
    assert [one.hear()["type"] for one in again] == ["skip", "ticket.print_ordered"]
