"""The list of devices stays true when a server crashes, restarts or shares its work."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from server.contract.states import DeviceKind
from server.operations.access.mind_devices import SEEN_EVERY, SILENT_AFTER, mind_devices
from server.storage.tables import DEVICE, OUTBOX
from tests.server.hall import Hall, SetClock, served


def mind(hall: Hall, *connected: str) -> None:
    writer = hall.served.running.writer
    hall.served.inside(
        lambda: writer.do(hall.office, lambda tx, now: mind_devices(tx, connected, now))
    )


def told(hall: Hall) -> list[tuple[str, str]]:
    return [
        (one["type"], one["data"]["device"])
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith("device.")
    ]


def row(hall: Hall, device: str) -> dict[str, Any]:
    (found,) = hall.served.rows(DEVICE, office=hall.office, id=device)
    return found


def test_a_connected_device_stays_online(hall: Hall) -> None:
    board = hall.device(DeviceKind.BOARD).id
    mind(hall, board)
    for _ in range(6):
        hall.clock.forward(seconds=60)
        mind(hall, board)

    assert told(hall) == [("device.online", board)]
    assert row(hall, board)["seen_at"] == hall.clock()


def test_being_seen_is_not_written_down_all_the_time(hall: Hall) -> None:
    board = hall.device(DeviceKind.BOARD).id
    mind(hall, board)
    first = row(hall, board)["seen_at"]
    hall.clock.now += SEEN_EVERY - timedelta(seconds=1)
    mind(hall, board)

    assert row(hall, board)["seen_at"] == first


def test_a_device_that_no_server_sees_goes_offline_once(hall: Hall) -> None:
    board = hall.device(DeviceKind.BOARD).id
    mind(hall, board)
    hall.clock.now += SILENT_AFTER - timedelta(seconds=1)
    mind(hall)
    assert row(hall, board)["online"]
    hall.clock.forward(seconds=1)
    mind(hall)
    mind(hall)

    assert told(hall) == [("device.online", board), ("device.offline", board)]
    assert not row(hall, board)["online"]


def test_after_a_crash_the_next_server_tells_who_did_not_come_back(
    office_url: str, tmp_path: Path
) -> None:
    clock = SetClock()
    with served(office_url, tmp_path, clock) as first:
        hall = Hall(first, "minh-tam")
        gone = hall.device(DeviceKind.BOARD).id
        mind(hall, gone)
    clock.now += SILENT_AFTER
    with served(office_url, tmp_path, clock, hours_seconds=0.01) as second:
        hall = Hall(second, "minh-tam")
        clerk = hall.person()
        with clerk.live() as socket:
            while ("device.offline", gone) not in told(hall):
                socket.recv(20)
