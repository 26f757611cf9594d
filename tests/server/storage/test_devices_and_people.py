"""Devices and people as staff and the command line see them."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, update

from server.contract.answers import Device
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.answers.devices import devices, list_devices
from server.storage.answers.people import list_people
from server.storage.database import open_engine
from server.storage.office_lock import lock_office
from server.storage.tables import OFFICE
from tests.server.storage.stored_office import StoredOffice, at


def test_devices_as_staff_see_them(stored: StoredOffice) -> None:
    # Ids are in another order than names.
    stored.device("Kiosk 2", id="1")
    stored.device("Board", "board", id="3", online=True, seen_at=at(-1), trouble="no_paper")
    stored.device("Kiosk 1", id="2")
    stored.device("Screen", "rating", id="0", counter="3")
    stored.other().device("Kiosk 0")

    told: Any = devices(stored.connection, stored.plan)

    for one in told:
        Device.model_validate(one)
    assert [one["name"] for one in told] == ["Board", "Kiosk 1", "Kiosk 2", "Screen"]
    assert told[0].pop("seen_at").isoformat() == "2026-11-23T09:29:00+07:00"
    assert told[0] == {
        "id": "3",
        "kind": "board",
        "name": "Board",
        "online": True,
        "trouble": "no_paper",
        "counter": None,
        "version": None,
    }
    assert told[3]["counter"] == "3"
    assert (told[1]["online"], told[1]["trouble"], told[1]["seen_at"]) == (False, None, None)


def test_devices_by_kind_and_name(stored: StoredOffice) -> None:
    for key, (name, kind) in enumerate((("B", "kiosk"), ("C", "board"), ("A", "kiosk"))):
        stored.device(name, kind, id=str(key))
    stored.other().device("D")

    found = list_devices(stored.connection, stored.code)

    assert [(one.kind, one.name) for one in found] == [
        ("board", "C"),
        ("kiosk", "A"),
        ("kiosk", "B"),
    ]


def test_people_by_name(stored: StoredOffice) -> None:
    stored.person("mai", "Mai", "supervisor")
    stored.person("an", "An")
    stored.other().person("binh", "Bình")

    found = list_people(stored.connection, stored.code)

    assert [(one.user, one.name, one.role) for one in found] == [
        ("an", "An", "clerk"),
        ("mai", "Mai", "supervisor"),
    ]


@pytest.mark.parametrize("ask", [lock_office, list_devices, list_people])
def test_an_office_that_does_not_exist_is_refused(stored: StoredOffice, ask: Any) -> None:
    with pytest.raises(Refusal) as refused:
        ask(stored.connection, "nowhere")

    assert refused.value.code is ProblemCode.UNKNOWN_OFFICE
    assert refused.value.values == {"office": "nowhere"}


@pytest.mark.parametrize("read", [list_devices, list_people])
def test_who_reads_neither_waits_for_an_act_nor_stumbles_over_it(
    office_url: str, read: Callable[[Connection, str], list[Any]]
) -> None:
    acts, reads = (open_engine(office_url, writes=writes) for writes in (True, False))
    try:
        with reads.begin() as reading:
            before = read(reading, "minh-tam")
            with acts.begin() as acting:
                acting.execute(update(OFFICE).values(seq=OFFICE.c.seq + 1))
            assert read(reading, "minh-tam") == before
            with acts.begin() as acting:
                acting.execute(update(OFFICE).values(seq=OFFICE.c.seq + 1))
                assert read(reading, "minh-tam") == before
    finally:
        acts.dispose()
        reads.dispose()
