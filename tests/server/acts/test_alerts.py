"""Alerts from the hall to the page, by mail and by signed webhook."""

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks import Webhook

from server import alerting
from server.alerting import Looks, letter_of, look_at_hall, send_alerts_of
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.operations.hall.take_due_alerts import MOST_TRIES
from server.settings import SettingError, read_settings
from server.storage.reader import Reader
from server.storage.tables import ALERT, DELIVERY, OUTBOX, TICKET
from server.storage.tables.hall_rows import Alert
from server.storage.writer import Writer
from server.web_push import NeverTakenError
from server.webhook import Webhooks
from tests.server.hall import PATIENCE, Hall, Served, example


@dataclass
class Receiver:
    """A program of the office's that takes webhooks."""

    port: int = 0
    status: int = 204
    arrived: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    found = Receiver()

    class Takes(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.arrived.append((dict(self.headers), body))
            self.send_response(found.status)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Takes)
    found.port = server.server_port
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def alerted(one_server: Served, receiver: Receiver) -> Hall:
    """An office that tells a webhook and two addresses, of too many people and long waits."""
    targets = (
        '[alerts]\nemails = ["to-truong@phuong.example", "truc@phuong.example"]\n'
        f'webhook = "http://{receiver.host}/luot"\n\n[[alert]]'
    )
    return one_server.new_hall(
        example().replace("[[alert]]", targets, 1).replace("limit = 15", "limit = 3")
    )


def look(hall: Hall) -> None:
    running = hall.served.running
    hall.served.inside(lambda: look_at_hall(running.writer, running.reader, hall.office))


def send(hall: Hall, hooks: Webhooks) -> int:
    running = hall.served.running
    return hall.served.inside(
        lambda: send_alerts_of(None, hooks, running.writer, running.reader, hall.office)
    )


def told(hall: Hall) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = hall.person(Role.SUPERVISOR).get("hall")["alerts"]
    return found


def test_a_crowd_is_told_once_and_its_end_too(
    alerted: Hall, receiver: Receiver, tmp_path: Path
) -> None:
    """Four wait, then fewer than the calm share; the webhook's signature is another's to check."""
    hooks = Webhooks(tmp_path / "webhook-secret", [receiver.host])
    kiosk, clerk = alerted.device(), alerted.person()
    clerk.open("2")
    for _ in range(4):
        kiosk.issue("A")
    look(alerted)
    look(alerted)
    [alert] = told(alerted)
    assert (alert["kind"], alert["about"], alert["figure"]) == ("too_many_wait", "A", 4)
    receiver.status = 503
    assert send(alerted, hooks) == 0
    receiver.status = 204
    assert send(alerted, hooks) == 0, "not before its next try is due"
    alerted.clock.forward(seconds=31)
    assert send(alerted, hooks) == 1
    secret = Webhook((tmp_path / "webhook-secret").read_text().strip())
    assert (tmp_path / "webhook-secret").stat().st_mode & 0o077 == 0
    (first, _), (headers, body) = receiver.arrived
    assert first["webhook-id"] == headers["webhook-id"], "the same message, tried again"
    said = json.loads(body)
    timestamp = alerted.clock().timestamp()
    assert headers["webhook-timestamp"] == str(int(timestamp))
    signed = secret.sign(headers["webhook-id"], alerted.clock(), body.decode())
    assert headers["webhook-signature"] == signed
    assert (said["type"], said["data"]["alert"]) == ("alert.raised", alert["id"])
    assert clerk.name not in body.decode()

    clerk.call_next("2")
    look(alerted)
    assert len(told(alerted)) == 1, "three still wait: within the band"
    clerk.call_next("2")
    look(alerted)
    assert told(alerted) == []
    assert send(alerted, hooks) == 1
    assert json.loads(receiver.arrived[-1][1])["type"] == "alert.ended"
    kinds = [one["type"] for one in alerted.served.rows(OUTBOX, office=alerted.office)]
    assert [one for one in kinds if one.startswith("alert")] == ["alert.raised", "alert.ended"]


def test_what_never_leaves_is_given_up_and_no_network_of_ours_is_asked(
    alerted: Hall, receiver: Receiver, tmp_path: Path
) -> None:
    kiosk = alerted.device()
    for _ in range(4):
        kiosk.issue("A")
    look(alerted)
    assert send(alerted, Webhooks(tmp_path / "secret")) == 0
    assert receiver.arrived == [], "a private address that nobody allowed"
    assert alerted.served.rows(DELIVERY, office=alerted.office) == []
    with pytest.raises(NeverTakenError):
        asyncio.run(
            Webhooks(tmp_path / "secret").send("https://127.0.0.1/x", "m", alerted.clock(), {})
        )
    hooks, receiver.status = Webhooks(tmp_path / "secret", [receiver.host]), 503
    alerted.clock.forward(minutes=31)
    look(alerted)
    for _ in range(MOST_TRIES + 1):
        send(alerted, hooks)
        alerted.clock.forward(hours=2)
    assert alerted.served.rows(DELIVERY, office=alerted.office) == []
    assert len(receiver.arrived) == 2 * MOST_TRIES, "a long wait and nobody calling"


def test_a_letter_names_the_queue_and_both_addresses(alerted: Hall) -> None:
    kiosk = alerted.device()
    for _ in range(4):
        kiosk.issue("A")
    look(alerted)
    row = Alert(**alerted.served.rows(ALERT, office=alerted.office)[0])
    reader = alerted.served.running.reader
    letter, _ = alerted.served.inside(
        lambda: reader.read_office(alerted.office, lambda at: letter_of(row, at))
    )
    assert letter.to == "to-truong@phuong.example, truc@phuong.example"
    assert letter.subject.endswith("Chứng thực: 4 người đang chờ")
    assert "4 people waiting" in letter.text
    assert "/hall/" in letter.text


def a_long_visit(hall: Hall) -> tuple[Any, Any, str]:
    """Somebody has been at counter 2 for longer than the rule allows; only its clerk is asked."""
    clerk, other = hall.person(), hall.person()
    clerk.open("2")
    hall.device().issue("A")
    clerk.act(clerk.call_next("2"), "start", "2")
    assert clerk.get("counters/2/offer") == {"alert": None, "figure": None}
    hall.clock.forward(minutes=46)
    look(hall)
    asked = clerk.get("counters/2/offer")
    assert asked["figure"] == 46
    return clerk, other, asked["alert"]


def test_a_long_visit_asks_its_clerk_first_and_tells_nobody_who_says_no(alerted: Hall) -> None:
    clerk, other, alert = a_long_visit(alerted)
    assert told(alerted) == []
    assert alerted.served.rows(DELIVERY, office=alerted.office) == []
    answer = {"alert": alert, "wanted": True}
    other.refused(ProblemCode.COUNTER_TAKEN, "POST", "counters/2/offer", answer)
    clerk.refused(ProblemCode.WRONG_STATE, "POST", "counters/2/offer", {**answer, "alert": "x"})
    clerk.post("counters/2/offer", {"alert": alert, "wanted": False}, status=204)
    clerk.refused(ProblemCode.WRONG_STATE, "POST", "counters/2/offer", answer)
    alerted.clock.forward(minutes=30)
    look(alerted)
    assert told(alerted) == []
    assert clerk.get("counters/2/offer")["alert"] is None
    kinds = [one["type"] for one in alerted.served.rows(OUTBOX, office=alerted.office)]
    assert kinds.count("help.offered") == kinds.count("help.answered") == 1
    assert "alert.raised" not in kinds
    # The next visit is another one, and is asked about anew; nobody is told that one is over.
    [there] = alerted.served.rows(TICKET, office=alerted.office)
    clerk.act(there, "finish", "2")
    look(alerted)
    assert alerted.served.rows(ALERT, office=alerted.office)[0]["ended_at"] is not None
    assert alerted.served.rows(DELIVERY, office=alerted.office) == []


@pytest.mark.parametrize("answered", [True, False])
def test_supervisors_are_told_of_a_long_visit_on_a_yes_or_when_nobody_answers(
    alerted: Hall, *, answered: bool
) -> None:
    clerk, _, alert = a_long_visit(alerted)
    if answered:
        clerk.post("counters/2/offer", {"alert": alert, "wanted": True}, status=204)
    else:
        alerted.clock.forward(minutes=2, seconds=59)
        look(alerted)
        assert told(alerted) == []
        alerted.clock.forward(seconds=1)
        look(alerted)
    [one] = told(alerted)
    assert (one["id"], one["kind"], one["about"]) == (alert, "long_visit", "2")
    ways = {one["kind"] for one in alerted.served.rows(DELIVERY, office=alerted.office)}
    assert ways == {"alert_mail", "alert_hook"}
    look(alerted)
    assert len(told(alerted)) == 1
    late = {"alert": alert, "wanted": False}
    clerk.refused(ProblemCode.WRONG_STATE, "POST", "counters/2/offer", late)


def test_an_office_may_be_told_of_long_visits_at_once(one_server: Served) -> None:
    at_once = "[alerts]\nanswer_minutes = 0\n\n[[alert]]"
    hall = one_server.new_hall(example().replace("[[alert]]", at_once, 1))
    clerk = hall.person()
    clerk.open("2")
    hall.device().issue("A")
    clerk.call_next("2")
    hall.clock.forward(minutes=46)
    look(hall)
    assert [one["kind"] for one in told(hall)] == ["long_visit"]


def test_help_is_asked_once_and_ended_by_a_supervisor_alone(hall: Hall) -> None:
    clerk, lead = hall.person(), hall.person(Role.SUPERVISOR)
    clerk.post("counters/2/help", status=204)
    clerk.post("counters/2/help", status=204)
    look(hall)
    [asked] = told(hall)
    assert (asked["kind"], asked["about"]) == ("help", "2")
    clerk.refused(ProblemCode.NOT_ALLOWED, "POST", f"alerts/{asked['id']}/end")
    lead.post(f"alerts/{asked['id']}/end", status=204)
    assert told(hall) == []
    lead.refused(ProblemCode.WRONG_STATE, "POST", f"alerts/{asked['id']}/end")


def test_a_silent_device_a_long_visit_and_nobody_calling_are_seen(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    kiosk.issue("A")
    clerk.call_next("2")
    kiosk.issue("B")
    hall.clock.forward(minutes=46)
    look(hall)
    seen = {("waits_too_long", "B", 46), ("nobody_calls", "B", 46)}
    assert {(one["kind"], one["about"], one["figure"]) for one in told(hall)} == seen
    hall.clock.forward(minutes=3)
    look(hall)
    seen.add(("long_visit", "2", 49))
    assert {(one["kind"], one["about"], one["figure"]) for one in told(hall)} == seen


def test_a_still_hall_is_left_alone_until_something_happens_or_time_tells(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A centre has thousands of offices; most of them are still, and none is told late."""
    kiosk, running = hall.device(), hall.served.running
    looks, looked = Looks(running.writer, running.reader), []

    async def look_and_note(writer: Writer, reader: Reader, office: str) -> alerting.Looked:
        looked.append(office)
        return await look_at_hall(writer, reader, office)

    monkeypatch.setattr(alerting, "look_at_hall", look_and_note)

    def looked_at() -> bool:
        looked.clear()
        hall.served.inside(looks.go_round)
        return hall.office in looked

    assert looked_at()
    assert not looked_at()
    kiosk.issue("A")
    assert looked_at(), "something happened"
    hall.clock.forward(seconds=alerting.MOST_QUIET_MINUTES * 60 - 1)
    assert not looked_at()
    hall.clock.forward(minutes=9)
    assert looked_at(), "a device is put away, an hour begins"
    hall.clock.forward(seconds=2)
    assert looked_at(), "time has told: nobody calls"
    assert [one["kind"] for one in told(hall)] == ["nobody_calls"]
    hall.clock.forward(minutes=-5)
    assert looked_at(), "by a clock that was set back"


@pytest.mark.parametrize(("content", "mode"), [("whsec_YQ==", 0o644), ("nothing", 0o600)])
def test_a_secret_that_others_read_or_that_is_none_is_refused(
    tmp_path: Path, content: str, mode: int
) -> None:
    (tmp_path / "webhook-secret").write_text(content)
    (tmp_path / "webhook-secret").chmod(mode)
    with pytest.raises(SettingError):
        read_settings({}, data_dir=tmp_path)


def test_the_server_looks_by_itself_and_the_feed_tells(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kiosk, lead = hall.device(), hall.person(Role.SUPERVISOR)
    kiosk.issue("A")
    hall.clock.forward(minutes=31)
    monkeypatch.setattr(alerting, "LOOK_SECONDS", 0.01)
    running, hooks = hall.served.running, Webhooks(tmp_path / "secret")
    looking: list[asyncio.Task[None]] = []

    async def begin() -> None:
        work = alerting.mind_all_halls(None, hooks, running.writer, running.reader)
        looking.append(asyncio.create_task(work))

    async def end() -> None:
        looking[0].cancel()

    with lead.live() as feed:
        hall.served.inside(begin)
        while json.loads(feed.recv(PATIENCE))["type"] != "alert.raised":
            pass
    hall.served.inside(end)
    assert told(hall)
