"""Phones told of their turn by Web Push: when the page tells it too, to whom, and for how long."""

import asyncio
import stat
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import trustme

from server import noticing, web_push
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind
from server.domain.coming_turn import Coming
from server.noticing import look_at_turns, offices_with_phones, send_notices_of
from server.operations.day.close_day import close_day
from server.operations.notice.note_turns import note_turns
from server.operations.notice.subscribe import MOST_A_TICKET
from server.operations.notice.take_due_notices import FIRST_PAUSE, MOST_TRIES, WORTH
from server.operations.notice_rows.subscriptions import Turn
from server.push_key_file import PushKeyError
from server.refusal import Refusal
from server.settings import SettingError, read_settings
from server.storage.tables import ACT_KEY, DELIVERY, NOTICE_SUBSCRIPTION, OUTBOX
from server.storage.transaction import NOBODY
from server.web_push import NeverTakenError, NotTakenError, Phone, WebPush, service_of
from tests.push_service import PushService, push_service
from tests.server.acts.conftest import HallWith
from tests.server.acts.test_own_ticket import code_of
from tests.server.hall import KEYS, Caller, Hall, Served, as_problem

ALLOWED = ("push_notices = false", "push_notices = true")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    authority, folder = trustme.CA(), tmp_path_factory.mktemp("push")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    with pytest.MonkeyPatch.context() as trusting, push_service(authority) as running:
        trusting.setenv("SSL_CERT_FILE", str(folder / "authority.pem"))
        yield running


@pytest.fixture
def hall(
    hall_with: HallWith, service: PushService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Hall:
    """An office that allows notices, in a server that has a key and knows our push service."""
    found = hall_with(ALLOWED)
    hosts = (service.host,)
    push = WebPush.with_key_of(tmp_path / "push-key.pem", "https://queue.test", hosts)
    monkeypatch.setattr(found.served.running, "push", push)
    service.status = 201
    service.arrived.clear()
    found.served.running.subscriptions._times.clear()
    return found


def ask(hall: Hall, ticket: dict[str, Any], act: str, body: dict[str, Any]) -> Any:
    path = f"/t/{code_of(ticket)}/{act}"
    return hall.stranger().ask("POST", path, key=f"push-{next(KEYS)}", json=body)


def subscribe(hall: Hall, ticket: dict[str, Any], service: PushService, **more: str) -> None:
    answer = ask(hall, ticket, "subscribe", service.subscription(**more))
    assert answer.status_code == 200, answer.text
    look(hall)


def look(hall: Hall) -> int:
    """What the server does every second."""
    running = hall.served.running
    push = running.push
    assert push is not None

    async def once() -> int:
        if hall.office not in await running.reader.read(offices_with_phones):
            return 0
        await look_at_turns(running.writer, running.reader, hall.office)
        return await send_notices_of(push, running.writer, hall.office)

    return hall.served.inside(once)


def page(hall: Hall, ticket: dict[str, Any]) -> Any:
    return hall.stranger().get(f"/t/{code_of(ticket)}", headers={"Accept": "application/json"})


def phones(hall: Hall) -> list[dict[str, Any]]:
    return hall.served.rows(NOTICE_SUBSCRIPTION, office=hall.office)


def ready(hall: Hall, before: int) -> tuple[Caller, dict[str, Any]]:
    """A clerk at counter 2, and a number with so many before it."""
    kiosk, clerk = hall.device(DeviceKind.KIOSK), hall.person()
    clerk.open("2")
    tickets = [kiosk.issue("A") for _ in range(before + 1)]
    return clerk, tickets[-1]


def test_soon_next_and_now_arrive_as_the_page_tells_them(hall: Hall, service: PushService) -> None:
    clerk, ticket = ready(hall, before=4)
    assert page(hall, ticket)["push_key"] == hall.served.running.push_key
    subscribe(hall, ticket, service)
    told_by_page = [page(hall, ticket)["notice"]]
    for _ in range(5):
        clerk.call_next("2")
        look(hall)
        told_by_page.append(page(hall, ticket)["notice"])
    changes = [now for before, now in pairwise(told_by_page) if now != before]
    assert changes == ["soon", "next", "now"]
    number = ticket["number"]
    assert [one.told["title"] for one in service.arrived] == [
        f"Số {number} sắp đến lượt",
        f"Số {number} là số tiếp theo",
        f"Mời số {number}",
    ]
    for one in service.arrived:
        assert one.told.keys() == {"title", "body", "language"}, "the number and nothing else"
        assert (one.headers["urgency"], one.headers["ttl"]) == ("high", "180")
        assert one.headers["topic"] == "turn"
    assert look(hall) == 0, "each once"
    clerk.act(ticket, "recall", "2")
    assert look(hall) == 1, "a call again is told again"
    clerk.act(ticket, "start", "2")
    assert look(hall) == 0
    clerk.act(ticket, "finish", "2")
    look(hall)
    assert phones(hall) == [], "wiped when the ticket is over"
    kept = f"{hall.served.rows(OUTBOX, office=hall.office)} {hall.served.rows(ACT_KEY)}"
    assert service.host not in kept, "no event and no key of an act knows a phone"


def test_a_phone_is_told_in_its_pages_language_and_not_after_it_asks_no_more(
    hall: Hall, service: PushService
) -> None:
    clerk, ticket = ready(hall, before=0)
    subscribe(hall, ticket, service)
    subscribe(hall, ticket, service, language="en")
    assert len(phones(hall)) == 1
    clerk.call_next("2")
    assert look(hall) == 1
    assert service.arrived[-1].told["title"] == f"Number {ticket['number']}, please come"
    assert service.arrived[-1].told["language"] == "en"
    endpoint = service.subscription()["endpoint"]
    assert ask(hall, ticket, "unsubscribe", {"endpoint": endpoint}).status_code == 200
    clerk.act(ticket, "recall", "2")
    assert look(hall) == 0
    assert phones(hall) == []


def test_what_does_not_leave_is_tried_again_replaced_by_news_and_given_up(
    hall: Hall, service: PushService, caplog: pytest.LogCaptureFixture
) -> None:
    clerk, ticket = ready(hall, before=1)
    kiosk = hall.device(DeviceKind.KIOSK)
    subscribe(hall, ticket, service)
    service.status = 503
    clerk.call_next("2")
    assert look(hall) == 0
    assert [one["kind"] for one in hall.served.rows(DELIVERY, office=hall.office)] == ["next"]
    clerk.call_next("2")
    assert look(hall) == 0
    assert [one["kind"] for one in hall.served.rows(DELIVERY, office=hall.office)] == ["now"]
    service.status = 201
    hall.clock.forward(seconds=FIRST_PAUSE.total_seconds() - 1)
    assert look(hall) == 0, "not before its time"
    hall.clock.forward(seconds=1)
    assert look(hall) == 1
    assert [one.told["title"] for one in service.arrived] == [f"Mời số {ticket['number']}"]

    service.status = 500
    clerk.act(ticket, "recall", "2")
    asked = service.asked
    for _ in range(MOST_TRIES + 2):
        look(hall)
        hall.clock.forward(minutes=2.5)
    assert service.asked == asked + MOST_TRIES
    assert hall.served.rows(DELIVERY, office=hall.office) == []

    late = kiosk.issue("A")
    subscribe(hall, late, service, name="late")
    clerk.call_next("2")
    running = hall.served.running
    hall.served.inside(lambda: look_at_turns(running.writer, running.reader, hall.office))
    hall.clock.now += WORTH + timedelta(seconds=1)
    service.status = 201
    assert look(hall) == 0, "a call is worth nothing minutes later"
    assert f"{service.host}/" not in caplog.text, "which service is logged, whose phone is not"
    assert "notice " in caplog.text


def test_a_phone_that_is_gone_and_a_refusing_service_are_left(
    hall: Hall, service: PushService
) -> None:
    clerk, ticket = ready(hall, before=0)
    subscribe(hall, ticket, service)
    for status, left in ((302, 1), (403, 1), (410, 0)):
        service.status = status
        asked = service.asked
        clerk.act(ticket, "recall", "2") if status != 302 else clerk.call_next("2")
        assert look(hall) == 0
        assert service.asked == asked + 1, "no redirection is followed"
        assert hall.served.rows(DELIVERY, office=hall.office) == []
        assert len(phones(hall)) == left


def test_phones_are_forgotten_at_close_and_where_the_office_allows_them_no_more(
    hall: Hall, service: PushService, hall_with: HallWith
) -> None:
    _, ticket = ready(hall, before=3)
    subscribe(hall, ticket, service)
    writer = hall.served.running.writer
    hall.served.inside(lambda: writer.do(hall.office, lambda tx, now: close_day(tx, NOBODY, now)))
    assert phones(hall) == []

    never = hall_with()
    served = never.device(DeviceKind.KIOSK).issue("A")
    assert page(never, served)["push_key"] is None
    answer = ask(never, served, "subscribe", service.subscription())
    as_problem(answer, ProblemCode.NOT_ALLOWED)


def test_strange_addresses_full_tickets_and_ended_ones_are_refused(
    hall: Hall, service: PushService
) -> None:
    clerk, ticket = ready(hall, before=0)
    for endpoint in (
        "https://127.0.0.1/x",
        "https://10.0.0.8/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com@10.0.0.8/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://push.apple.com/x",
        "http://fcm.googleapis.com/x",
        "https://" + "x" * 1_000,
    ):
        body = {**service.subscription(), "endpoint": endpoint}
        as_problem(ask(hall, ticket, "subscribe", body), ProblemCode.BAD_REQUEST)
    for at in range(MOST_A_TICKET):
        subscribe(hall, ticket, service, name=f"phone-{at}")
    answer = ask(hall, ticket, "subscribe", service.subscription("one-more"))
    as_problem(answer, ProblemCode.QUOTA_REACHED)
    clerk.call_next("2")
    clerk.act(ticket, "finish", "2")
    answer = ask(hall, ticket, "subscribe", service.subscription())
    as_problem(answer, ProblemCode.WRONG_STATE)
    tally = hall.served.running.subscriptions
    while tally._times and len(next(iter(tally._times.values()))) < tally._most:
        tally.note(next(iter(tally._times)))
    answer = ask(hall, ticket, "subscribe", service.subscription())
    as_problem(answer, ProblemCode.TOO_MANY_REQUESTS)
    hall.served.running.push = None
    answer = ask(hall, ticket, "subscribe", service.subscription())
    as_problem(answer, ProblemCode.NOT_ALLOWED)


def test_what_was_noted_later_by_another_process_stands(hall: Hall, service: PushService) -> None:
    clerk, ticket = ready(hall, before=0)
    subscribe(hall, ticket, service)
    running = hall.served.running
    old, seq = hall.served.inside(
        lambda: running.reader.read_office(hall.office, noticing.changed_turns)
    )
    assert old == []
    stale = Turn(phones(hall)[0]["id"], Coming(None, None))
    clerk.call_next("2")
    assert look(hall) == 1
    hall.served.inside(
        lambda: running.writer.do(hall.office, lambda tx, now: note_turns(tx, seq, [stale], now))
    )
    assert phones(hall)[0]["notice"] == "now"
    assert look(hall) == 0


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.7", "169.254.169.254", "::1", "fd00::5", "fe80::1%eth0"],
)
def test_a_known_name_that_leads_into_an_own_network_is_not_asked(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(0, 0, 0, "", ("142.250.1.1", 443)), (0, 0, 0, "", (address, 443))]
    push, keys = (
        WebPush.with_key_of(tmp_path / "key", "https://a.vn"),
        PushService().subscription()["keys"],
    )
    phone = Phone("https://fcm.googleapis.com/x", keys["p256dh"], keys["auth"])

    async def resolve(*_: object, **__: object) -> Any:
        if not found:
            raise OSError
        return found

    async def send() -> None:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", resolve, raising=False)
        await push.send(phone, {})

    with pytest.raises(NeverTakenError):
        asyncio.run(send())
    found.clear()
    with pytest.raises(NotTakenError):
        asyncio.run(send())


def test_the_services_of_known_makers_are_asked() -> None:
    for host in (
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "web.push.apple.com",
        "wns2-sg2p.notify.windows.com",
    ):
        assert service_of(f"https://{host}/send/abc") == host
        assert service_of(f"https://{host}:443/send/abc") == host
    assert service_of("https://[") is None


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "push-key.pem"
    first = WebPush.with_key_of(path, "https://queue.test")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["push-key.pem"]
    assert WebPush.with_key_of(path, "https://queue.test").public_key == first.public_key
    web_push._make(path)
    assert WebPush.with_key_of(path, "https://queue.test").public_key == first.public_key
    path.chmod(0o640)
    with pytest.raises(SettingError) as refused:
        read_settings({}, data_dir=tmp_path)
    assert refused.value.reason == "push_key_open"
    path.chmod(0o600)
    path.write_text("-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n")
    with pytest.raises(PushKeyError):
        WebPush.with_key_of(path, "https://queue.test")
    path.write_text("x")
    with pytest.raises(SettingError):
        read_settings({}, data_dir=tmp_path)
    asked = {"LUOT_PUSH_HOSTS": "push.minhtam.vn:8443  b.vn", "LUOT_PUSH_KEY_FILE": "/nowhere/k"}
    found = read_settings(asked, data_dir=tmp_path)
    assert found.push_hosts == ("push.minhtam.vn:8443", "b.vn")
    assert found.push_key_file == Path("/nowhere/k")


def test_the_loop_tells_goes_on_after_a_fault_and_rests_without_a_key(
    hall: Hall, service: PushService, one_server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, ticket = ready(hall, before=0)
    subscribe(hall, ticket, service)
    clerk.call_next("2")
    running, looks = hall.served.running, []
    right = noticing.offices_with_phones

    def twice_wrong(connection: Any) -> list[str]:
        looks.append(1)
        if len(looks) == 1:
            raise Refusal(ProblemCode.BUSY)
        if len(looks) == 2:
            raise RuntimeError("a fault")
        return right(connection)

    monkeypatch.setattr(noticing, "offices_with_phones", twice_wrong)
    monkeypatch.setattr(noticing, "LOOK_SECONDS", 0.0)
    service.came.clear()

    async def until_told() -> None:
        await noticing.send_all_notices(None, running.writer, running.reader)
        loop = asyncio.create_task(
            noticing.send_all_notices(running.push, running.writer, running.reader)
        )
        assert await asyncio.to_thread(service.came.wait, 60)
        loop.cancel()

    one_server.inside(until_told)
    assert service.arrived[-1].told["title"] == f"Mời số {ticket['number']}"
