"""Two busy offices are one: figures add up, and old addresses lead to the new one."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.office_file.merging_codes import Renaming
from server.operations.set_up.merge_offices import MergeClashError, merge_offices
from server.storage.answers.former_offices import former_offices
from server.storage.figures.rebuild import rebuild
from server.storage.sole_server import alone_on
from server.storage.tables import DAY_FIGURE, SETTING_CHANGE, TICKET
from server.storage.unusable import UnusableDatabaseError
from tests.server.acts.conftest import HallWith
from tests.server.hall import Hall, Served

PAGE = {"accept": "text/html"}


def busy_day(hall: Hall, people: int) -> list[dict[str, Any]]:
    """Some are served, one does not come, one waits till the day is over."""
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    slips = [kiosk.issue(service) for service in "AB" for _ in range(people + 1)]
    for _ in range(people):
        hall.clock.forward(minutes=3)
        called = clerk.call_next("2")
        clerk.act(called, "start", "2")
        hall.clock.forward(minutes=people)
        clerk.act(called, "finish", "2")
    clerk.act(clerk.call_next("2"), "no-show", "2")
    clerk.post("counters/2/close")
    hall.person(Role.SUPERVISOR).post("day/close")
    return slips


def total(hall: Hall, first: str, last: str) -> Any:
    return hall.person(Role.HEAD).get("statistics", params={"from": first, "to": last})


@pytest.fixture
def remembered(one_server: Served) -> Iterator[None]:
    """The server forgets afterwards what it was told of merged offices."""
    yield
    one_server.running.former = {}


def merged(old: Hall, new: Hall) -> Renaming:
    """Merge while the server stands still: no act is under way."""
    served = new.served
    nothing = Renaming({}, {}, {})
    with served.engine.connect() as connection, pytest.raises(MergeClashError) as clash:
        merge_offices(connection, old.office, new.office, nothing, new.clock())
    with served.engine.begin() as connection:
        renaming = clash.value.proposed
        renaming = renaming._replace(services={**renaming.letters, **renaming.services})
        merge_offices(connection, old.office, new.office, renaming, new.clock())
    served.running.former = served.inside(lambda: served.running.reader.read(former_offices))
    served.running.tokens.forget_all()
    return renaming


def test_figures_add_up_and_old_addresses_lead_on(
    hall_with: HallWith, remembered: None, one_server: Served
) -> None:
    old, new = hall_with(), hall_with()
    first = str(old.clock().date())
    slips = busy_day(old, 3)
    busy_day(new, 2)
    for hall in (old, new):
        hall.clock.forward(days=1)
        hall.keep_hours()
    last = str(old.clock().date())
    apart = [total(hall, first, last) for hall in (old, new)]
    kiosk, board, clerk = old.device(), old.device(DeviceKind.BOARD), old.person()
    admin = old.person(Role.ADMIN)
    log = admin.get("settings/changes")["changes"]
    for hall in (old, new):
        hall.person(Role.SUPERVISOR).post("day/close")
    renaming = merged(old, new)

    # Every figure is that of both, each service has its own as before, and intervals say the same.
    together = total(new, first, last)
    for name in ("issued", "served", "no_show", "expired"):
        assert together["total"][name] == sum(one["total"][name] for one in apart), name
    counts = [one["total"]["waiting"]["count"] for one in (together, *apart)]
    assert counts[0] == counts[1] + counts[2]
    rows = [{row["key"]: row for row in one["rows"]} for one in (together, *apart)]
    for service in "AB":
        came = {**rows[1][service], "key": renaming.services[service]}
        assert rows[0][renaming.services[service]] == came
        assert rows[0][service] == rows[2][service]
    kept = one_server.rows(DAY_FIGURE, office=new.office)
    rebuild(one_server.engine, new.office)
    assert kept
    assert one_server.rows(DAY_FIGURE, office=new.office) == kept
    found = one_server.rows(TICKET, office=new.office, origin=old.office)
    assert {one["id"] for one in found} == {one["id"] for one in slips}

    # The next morning, by the old addresses alone.
    new.clock.forward(days=1)
    new.keep_hours()
    assert kiosk.get()["code"] == new.office
    given = kiosk.issue(renaming.services["A"])
    assert given["number"].startswith(renaming.letters["A"])
    clerk = new.person(user=clerk.name)
    clerk.hall = old
    clerk.open(renaming.counters["2"])
    assert clerk.call_next(renaming.counters["2"])["id"] == given["id"]
    counters = {one["code"] for one in board.get("board")["counters"]}
    assert counters == set(renaming.counters.values())
    with board.live() as feed:
        while (told := json.loads(feed.recv(timeout=60)))["type"] != "snapshot":
            pass
    shown = told["data"]
    assert {one["code"] for one in shown["counters"]} == counters, "its own hall, as before"
    client = one_server.client
    for slip in (slips[0], given):
        told = client.get(slip["follow_url"].replace("http://queue.test", ""))
        assert told.status_code == 200, told.text
    pages = {
        f"/now/{old.office}?language=en": f"/now/{new.office}?language=en",
        f"/log/{old.office}": f"/log/{new.office}",
    }
    for page, address in pages.items():
        answer = client.get(page, headers=PAGE)
        assert (answer.status_code, answer.headers.get("location")) == (308, address)

    # What was changed there is read, and not taken back here.
    changes = new.person(Role.ADMIN).get("settings/changes")["changes"]
    of_old = [one for one in changes if one["origin"] == old.office]
    assert len(of_old) == len(log)
    [change, *_] = one_server.rows(SETTING_CHANGE, office=new.office)
    with one_server.engine.begin() as connection:
        here = (SETTING_CHANGE.c.office == new.office) & (SETTING_CHANGE.c.seq == change["seq"])
        connection.execute(SETTING_CHANGE.update().where(here).values(origin=old.office))
    undo = f"settings/changes/{change['seq']}/undo"
    new.person(Role.ADMIN).refused(ProblemCode.WRONG_STATE, "POST", undo, key="undo")


def test_nobody_else_may_be_connected(one_server: Served) -> None:
    with one_server.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            with pytest.raises(UnusableDatabaseError) as wrong:
                alone_on(connection)
            assert wrong.value.reason == "others_connected"
        else:
            alone_on(connection)
