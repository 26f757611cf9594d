"""One touch, after which a closed page's phone is told: a real server, push service and worker."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import trustme
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.display_board.axe import violations
from tests.display_board.citizen.test_phone import look_at, shoot
from tests.display_board.clerk.real_hall import HallServer, Office, prepared
from tests.display_board.fake_office import eventually
from tests.push_service import PushService, push_service

BUTTON = "Báo cả khi đóng trang"
HAS_A_SERVICE = """(phone) => {
  const made = { endpoint: phone.endpoint, toJSON: () => phone };
  made.unsubscribe = () => Promise.resolve(true);
  PushManager.prototype.subscribe = (options) => {
    window.asked = options;
    return Promise.resolve(made);
  };
}"""
"""Chromium subscribes at its maker's service on the internet; here the phone has ours."""
MAY_BE_ASKED = "Object.defineProperty(Notification, 'permission', { value: 'default' });"
"""The shell of Chromium without a window shows no notifications and says so from the start."""
SHOWS = """() => {
  self.registration.showNotification = (title, options) => {
    self.shown = { title, ...options };
    return Promise.resolve();
  };
}"""
TOUCHED = """async () => {
  let done;
  self.clients.matchAll = () => Promise.resolve([]);
  self.clients.openWindow = (address) => Promise.resolve((self.opened = address));
  const touch = Object.assign(new Event("notificationclick"), {
    notification: { close: () => undefined },
    waitUntil: (work) => { done = work; },
  });
  self.dispatchEvent(touch);
  await done;
  return self.opened;
}"""
ALLOWED = {"push_notices": "true"}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PushService]:
    authority = trustme.CA()
    with push_service(authority) as running:
        folder = tmp_path_factory.mktemp("push")
        authority.cert_pem.write_to_path(folder / "authority.pem")
        running.trusted = str(folder / "authority.pem")
        yield running


@pytest.fixture(scope="module")
def push_server(
    service: PushService, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HallServer]:
    process = prepared(
        tmp_path_factory.mktemp("pushing"),
        LUOT_PUBLIC_URL="https://luot.test",
        LUOT_PUSH_HOSTS=service.host,
        SSL_CERT_FILE=service.trusted,
    )
    yield process
    process.stop()


@pytest.fixture
def office(push_server: HallServer, password_hash: str) -> Office:
    return push_server.new_office(password_hash, ALLOWED)


@pytest.fixture
def phone(browser: Browser, office: Office) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    context.grant_permissions(["notifications"], origin=office.base)
    context.add_init_script(MAY_BE_ASKED)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def workers(phone: Page, session: CDPSession) -> dict[str, Any]:
    """Hear of the browser's workers; answers the last that was registered."""
    heard: dict[str, Any] = {}

    def hear(told: dict[str, Any]) -> None:
        for one in told["registrations"]:
            heard.update(one)

    session.on("ServiceWorker.workerRegistrationUpdated", hear)
    session.send("ServiceWorker.enable")
    return heard


def test_a_touch_and_the_closed_page_is_told_of_its_turn(
    phone: Page, office: Office, service: PushService
) -> None:
    tickets = office.issue_many(2)
    clerk = office.clerk()
    clerk.open("2")
    session = phone.context.new_cdp_session(phone)
    registered = workers(phone, session)
    look_at(phone, office, tickets[1])
    words = phone.locator("#push .alert-words")
    expect(words).to_contain_text("dù Quý vị đã đóng trang")
    assert phone.evaluate("navigator.serviceWorker.getRegistrations()") == [], "only by a touch"
    assert violations(phone) == []
    shoot(phone, "push-offered")
    phone.evaluate(HAS_A_SERVICE, service.subscription())
    phone.get_by_role("button", name=BUTTON).click()
    expect(words).to_contain_text("Đã bật")
    assert phone.evaluate("asked.userVisibleOnly && asked.applicationServerKey.length") == 87
    assert violations(phone) == []
    shoot(phone, "push-on")

    # The page looks on: what it announces at each step is what the service gets.
    for notice in ("next", "now"):
        service.came.clear()
        clerk.call_next("2")
        assert service.came.wait(60), notice
    number = tickets[1]["number"]
    titles = [one.told["title"] for one in service.arrived]
    assert titles == [f"Số {number} là số tiếp theo", f"Mời số {number}"]

    [worker] = phone.context.service_workers
    worker.evaluate(SHOWS)
    session.send(
        "ServiceWorker.deliverPushMessage",
        {
            "origin": office.base,
            "registrationId": registered["registrationId"],
            "data": json.dumps(service.arrived[-1].told),
        },
    )
    shown = eventually(lambda: worker.evaluate("self.shown"))
    assert shown == {
        "title": f"Mời số {number}",
        "body": "Mời Quý vị vào ngay. Chạm để xem quầy nào.",
        "lang": "vi",
        "tag": "turn",
        "renotify": True,
        "silent": True,
    }, "the page that is looked at rings itself"
    assert worker.evaluate(TOUCHED) == phone.url

    clerk.act(tickets[1], "start", "2")
    clerk.act(tickets[1], "finish", "2")
    expect(phone.locator("#push")).to_be_hidden()
    phone.wait_for_function(
        "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
    )


def test_what_cannot_be_is_said_in_a_sentence(
    phone: Page, office: Office, service: PushService
) -> None:
    ticket = office.issue()
    look_at(phone, office, ticket)
    words, button = phone.locator("#push .alert-words"), phone.get_by_role("button", name=BUTTON)
    button.click()
    expect(words).to_contain_text("Chưa bật được", timeout=60_000)

    look_at(phone, office, ticket)
    phone.evaluate(HAS_A_SERVICE, {**service.subscription(), "endpoint": "https://10.0.0.8/x"})
    button.click()
    expect(words).to_contain_text("Chưa bật được")

    refusing = "Notification.requestPermission = () => Promise.resolve('denied')"
    phone.evaluate(refusing)
    button.click()
    expect(words).to_contain_text("không cho hiện thông báo")

    for missing, said in (
        ("Object.defineProperty(window, 'isSecureContext', { value: false })", "không có https"),
        ("delete window.PushManager", "Trình duyệt này không nhận thông báo"),
    ):
        other = phone.context.new_page()
        other.add_init_script(missing)
        look_at(other, office, ticket)
        expect(other.locator("#push .alert-words")).to_contain_text(said)
        expect(other.get_by_role("button", name=BUTTON)).to_be_hidden()
        shoot(other, f"push-{said.split()[-1]}")
        other.close()


def test_a_touch_again_and_another_language_reach_the_server(
    phone: Page, office: Office, service: PushService
) -> None:
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(phone, office, ticket)
    phone.evaluate(HAS_A_SERVICE, service.subscription("again"))
    phone.get_by_role("button", name=BUTTON).click()
    expect(phone.locator("#push .alert-words")).to_contain_text("Đã bật")
    with phone.expect_response("**/subscribe") as told:
        phone.get_by_role("button", name="English").click()
    assert told.value.status == 200
    assert '"language":"en"' in (told.value.request.post_data or "")
    with phone.expect_response("**/unsubscribe") as stopped:
        phone.get_by_role("button", name="Notify me with the page closed").click()
    assert stopped.value.status == 200
    expect(phone.locator("#push .alert-words")).to_contain_text("Tap and allow")
