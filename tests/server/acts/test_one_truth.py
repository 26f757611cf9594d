"""Whoever is asked, from whatever server: one number of people ahead at every moment."""

import json
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.server.hall import Caller, Hall, Served, SetClock, app_on, served

AS_JSON = {"Accept": "application/json"}
TOLD = ("ahead", "soon")
ACTS = 60
SERVICES = "AAABBHX"
COUNTERS = ("1", "2", "6")


def told(ticket: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(ticket[name] for name in TOLD)


def snapshot(clerk: Caller) -> list[dict[str, Any]]:
    """The tickets of a staff page that opens now."""
    with clerk.live() as socket:
        while (message := json.loads(socket.recv(20)))["type"] != "snapshot":
            pass
    tickets: list[dict[str, Any]] = message["data"]["tickets"]
    return tickets


def everywhere(kiosk: Caller, clerk: Caller) -> dict[str, tuple[Any, ...]]:
    """What one server tells of each who waits; its list, snapshot, tickets and phones agree."""
    listed = clerk.get("tickets?state=waiting")["tickets"]
    answers = {one["id"]: told(one) for one in listed}
    shown = {one["id"]: told(one) for one in snapshot(clerk) if one["state"] == "waiting"}
    assert shown == answers
    for one in listed[-3:]:
        phone = kiosk.get("/t/" + one["follow_url"].rpartition("/")[2], headers=AS_JSON)
        assert told(phone) == told(kiosk.ticket(one)) == answers[one["id"]]
    return answers


class Crowd:
    """People and clerks who do anything, through any of several servers."""

    def __init__(self, halls: list[Hall], seed: int) -> None:
        self.chance = random.Random(seed)
        self.kiosk, self.clerks = halls[0].device(), {one: halls[0].person() for one in COUNTERS}
        self.halls = halls
        self.slips: list[dict[str, Any]] = []

    def at(self, caller: Caller, hall: Hall | None = None) -> Caller:
        """The same caller at this server, or at any."""
        return Caller(hall or self.chance.choice(self.halls), caller.token, caller.name, caller.id)

    def act(self) -> None:
        """Somebody does something; a refusal is an answer as well."""
        counter = self.chance.choice(COUNTERS)
        clerk = self.at(self.clerks[counter])
        acts: list[Callable[[], Any]] = [
            self.take,
            self.take,
            self.take,
            lambda: clerk.ask("POST", f"counters/{counter}/call-next", key=self.key()),
            lambda: clerk.ask("POST", f"counters/{counter}/call-next", key=self.key()),
            lambda: clerk.ask("POST", f"counters/{counter}/open", json={}),
            lambda: self.at_counter(clerk, counter),
            lambda: self.in_line(clerk, counter),
            lambda: clerk.ask("POST", f"counters/{counter}/pause", json={"reason": "other"}),
        ]
        self.chance.choice(acts)()
        self.halls[0].clock.forward(seconds=self.chance.choice([0.0, 0.7, 3.0, 40.0]))

    def key(self) -> str:
        return f"press-{self.chance.random()}"

    def take(self) -> None:
        """Take a number: what its slip says is what every page says."""
        body = {"service": self.chance.choice(SERVICES)}
        if self.chance.random() < 0.2:
            body["priority"] = "elderly"
        kiosk = self.at(self.kiosk)
        slip = kiosk.post("tickets", body, 201, key=self.key())
        for hall in self.halls:
            assert told(self.at(self.kiosk, hall).ticket(slip)) == told(slip)
        self.slips.append(slip)

    def at_counter(self, clerk: Caller, counter: str) -> None:
        there = [one for one in clerk.get("tickets")["tickets"] if one["counter"] == counter]
        if there:
            what = self.chance.choice(["recall", "start", "finish", "no-show", "undo", "transfer"])
            body = {"counter": counter}
            if what == "transfer":
                body |= {"service": "B", "position": "first"}
            clerk.ask("POST", f"tickets/{there[0]['id']}/{what}", json=body)

    def in_line(self, clerk: Caller, counter: str) -> None:
        if self.slips:
            slip = self.chance.choice(self.slips)
            what = self.chance.choice(["call", "cancel", "return", "priority"])
            more = {"reason": "left"} if what == "cancel" else {}
            more |= {"priority": "elderly"} if what == "priority" else {}
            body = {"counter": counter, **more}
            clerk.ask("POST", f"tickets/{slip['id']}/{what}", json=body)


@contextmanager
def two_servers(url: str, folder: Path) -> Iterator[list[Served]]:
    clock = SetClock()
    apps = [app_on(url, folder, clock) for _ in range(2)]
    with ExitStack() as stack:
        yield [stack.enter_context(served(url, folder, clock, app=one)) for one in apps]


def test_two_servers_and_one_that_starts_now_tell_the_same(office_url: str, tmp_path: Path) -> None:
    with two_servers(office_url, tmp_path) as servers:
        halls = [Hall(one, "minh-tam") for one in servers]
        halls[0].keep_hours()
        crowd = Crowd(halls, 23)
        for _ in range(ACTS):
            crowd.act()
            here, there = (
                everywhere(crowd.at(crowd.kiosk, hall), crowd.at(crowd.clerks["1"], hall))
                for hall in halls
            )
            assert here == there
        assert here
    with served(office_url, tmp_path, halls[0].clock) as anew:
        hall = Hall(anew, "minh-tam")
        again = everywhere(crowd.at(crowd.kiosk, hall), crowd.at(crowd.clerks["1"], hall))
    assert again == here


@pytest.mark.parametrize("seed", [7, 11])
def test_slip_phone_list_and_snapshot_tell_one_number(hall: Hall, seed: int) -> None:
    crowd = Crowd([hall], seed)
    most = 0
    for _ in range(ACTS):
        crowd.act()
        most = max(most, len(everywhere(crowd.kiosk, crowd.clerks["1"])))
    assert most > 5
