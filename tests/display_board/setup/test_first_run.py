"""From an empty folder to a slip on paper by clicks alone, on a real server and a print agent."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from server.storage.tables import OFFICE
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.loopback import LOOPBACK
from tests.server_process import ServerProcess, lines_of

PATIENCE = 120
MOST_CLICKS = 60
SIZES = ((320, 640), (1440, 900))
PASSWORD = "gió mát trăng thanh 8"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path_factory.mktemp("empty"))
    running.more["LUOT_SETUP_CODE"] = "ghkm4679"
    running.start()
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    faults: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.set_default_timeout(60_000)
    yield opened
    context.close()
    assert faults == []


class Clicks:
    """Counts what a hand does: each press of a button, and each field that is written in."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def press(self, name: str, **about: Any) -> None:
        self.count += 1
        self.page.get_by_role("button", name=name, **about).click()

    def write(self, label: str, text: str) -> None:
        self.count += 1
        self.page.get_by_label(label, exact=True).fill(text)

    def choose(self, label: str) -> None:
        self.count += 1
        self.page.get_by_label(label).check()


def wanted(**more: Any) -> dict[str, Any]:
    """A whole first set-up over HTTP."""
    services = [{"letter": "A", "name": "Chứng thực", "counters": ["1"]}]
    office = {"name": "Phường Xa", "agency": "Trung tâm", "counters": 1, "services": services}
    person = {"user": "xa", "name": "Xa", "role": "admin", "password": PASSWORD}
    return {"office": office, "people": [person], **more}


def refused(server: ServerProcess, body: dict[str, Any], **headers: str) -> httpx.Response:
    return LOOPBACK.post(f"{server.base}/api/v1/setup", json=body, headers=headers, timeout=60)


def test_elsewhere_the_code_of_the_log_is_needed(server: ServerProcess) -> None:
    for far in ({"X-Forwarded-For": "10.0.0.9"}, {"Host": "luot.example"}, {"Forwarded": "for=1"}):
        told = LOOPBACK.get(f"{server.base}/api/v1/setup", headers=far).json()
        assert told == {"open": True, "code_needed": True}
        answer = refused(server, wanted(code="AAAAAAAA"), **far).json()
        assert (answer["code"], answer["errors"][0]["field"]) == ("bad_request", "code")
    near = LOOPBACK.get(f"{server.base}/api/v1/setup").json()
    assert near == {"open": True, "code_needed": False}
    # With the code only what is asked is looked at.
    body = wanted(code="GHKM4679")
    body["office"]["services"][0]["counters"] = []
    answer = refused(server, body, Host="luot.example")
    assert answer.json()["errors"][0]["field"] == "counter[1].serves"


def test_what_is_refused_names_its_field(server: ServerProcess) -> None:
    body = wanted()
    body["people"][0]["role"] = "clerk"
    assert refused(server, body).json()["errors"][0]["field"] == "people"
    body = wanted()
    second = {"user": "xuan", "name": "Xuân", "role": "clerk", "password": "12345678"}
    third = {**second, "user": "minh", "password": "matkhau123"}
    body["people"] += [second, third]
    answer = refused(server, body).json()
    assert answer["code"] == "bad_request"
    wrong = [one["field"] for one in answer["errors"]]
    assert wrong == ["people.1.password", "people.2.password"], "whose is good is not blamed"
    assert LOOPBACK.get(f"{server.base}/").headers["location"] == "/setup/"


def test_an_office_is_set_up_by_clicks_down_to_its_first_slip(
    server: ServerProcess, page: Page, tmp_path: Path
) -> None:
    agent = subprocess.Popen(
        [
            *(sys.executable, "-m", "server.cli", "agent", "--server", server.base),
            *("--printer", f"folder://{tmp_path}/slips"),
        ],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    heard = lines_of(agent.stdout)
    hand = Clicks(page)
    try:
        page.goto(server.base)
        expect(page).to_have_url(re.compile("/setup/$"))
        hand.press("Tiếp tục: Dịch vụ và quầy")
        expect(page.locator(".field-wrong", has_text="Hãy ghi vào đây.")).to_have_count(1)
        hand.write("Tên cơ quan, ví dụ Phường Minh Tâm", "Phường Đông Hòa")
        hand.choose("Cả ngày, để chạy thử")
        keep_picture(page, "setup-office")
        hand.press("Tiếp tục: Dịch vụ và quầy")
        page.get_by_label("Tên dịch vụ B").focus()
        expect(page.locator(".twin-card[data-ringed=true]")).to_contain_text("Hộ tịch")
        keep_picture(page, "setup-services")
        fits(page)
        page.locator("button[lang=en]").click()
        page.get_by_role("button", name="Provincial centre").click()
        expect(page.get_by_label("Name of service A")).to_have_value("Tư pháp – Lý lịch tư pháp")
        page.locator("button[lang=vi]").click()
        hand.press("Trung tâm cấp tỉnh")
        expect(page.locator(".services .service")).to_have_count(11)
        expect(page.locator(".twin-card").nth(2)).to_contain_text("Đăng ký doanh nghiệp")
        keep_picture(page, "setup-province")
        hand.press("Phường, xã")
        hand.press("Tiếp tục: Cán bộ")
        hand.write("Họ và tên", "Trần Quốc Khải")
        hand.write("Tên đăng nhập", "khai")
        hand.write("Mật khẩu, ít nhất 8 ký tự", PASSWORD)
        keep_picture(page, "setup-people")
        hand.press("Tiếp tục: Máy in")
        expect(page.locator("h1")).to_have_text("Ghép máy lấy số hoặc máy in")
        keep_picture(page, "setup-device")
        hand.write("Sáu chữ trên máy", letters(heard))
        hand.choose("Máy in phiếu (luot agent)")
        hand.press("Ghép máy")
        slip = page.locator(".twin-slip img")
        expect(slip).to_be_visible()
        assert slip.evaluate("one => one.naturalWidth") == 576, "the printer's own picture"
        page.get_by_role("button", name="H · Đất đai").focus()
        expect(
            page.get_by_role("img", name="Hình phiếu số của Đất đai – Môi trường")
        ).to_be_visible()
        keep_picture(page, "setup-slip-picture", (1440, 1500))
        hand.press("A · Chứng thực")
        expect(page.locator("h1")).to_have_text("Phiếu đầu tiên đã in", timeout=120_000)
        expect(page.locator(".proof [data-done=true]")).to_have_count(2)
        expect(page.locator(".first-number")).to_have_text("A001")
        keep_picture(page, "setup-slip")
        fits(page)
        assert len(list((tmp_path / "slips").glob("*.png"))) == 1
        reloaded(page)
        close_today(page)
        hand.press("B · Hộ tịch")
        hand.press("Mở cấp số hôm nay để chạy thử")
        expect(page.locator(".setup-wrong")).to_have_text("")
        hand.press("B · Hộ tịch")
        expect(page.locator("h1")).to_have_text("Phiếu đầu tiên đã in", timeout=120_000)
        expect(page.locator(".proof [data-done=true]")).to_have_count(2)
        hand.press("Lấy 32 thủ tục mẫu")
        expect(page.locator(".setup-note[role=status]")).to_contain_text("Đã lấy 32 thủ tục mẫu")
        keep_picture(page, "setup-samples")
        hand.press("Xong, mở trang đầu")
        expect(page).to_have_url(f"{server.base}/")
        closed(page)
        assert hand.count <= MOST_CLICKS
        front_door(page)
    finally:
        os.kill(agent.pid, signal.SIGTERM)
        assert agent.wait(timeout=PATIENCE) == 0
        while heard.get(timeout=PATIENCE):
            pass
    told = refused(server, wanted()).json()
    assert told["code"] == "wrong_state"
    assert "phuong-dong-hoa" in server.command("office", "export", "phuong-dong-hoa")
    assert OFFICE.name == "office"


def reloaded(page: Page) -> None:
    """What was done stays done: the services, and the device that prints."""
    page.reload()
    expect(page.locator("h1")).to_have_text("In phiếu đầu tiên")
    expect(page.locator(".setup-lead")).to_contain_text("Máy in 1")
    expect(page.locator(".twin-card")).to_have_count(8)
    expect(page.locator(".twin-head")).to_contain_text("Phường Đông Hòa")


def closed(page: Page) -> None:
    """The trial leaves no counter open in the administrator's name, and nobody at it."""
    office = f"{page.url.rstrip('/')}/api/v1/offices/phuong-dong-hoa"
    states = {one["code"]: one["state"] for one in page.request.get(office).json()["counters"]}
    assert set(states.values()) == {"closed"}


def close_today(page: Page) -> None:
    """Whoever sets up in the evening meets an office that gives no numbers."""
    office = f"{page.url.removesuffix('/setup/')}/api/v1/offices/phuong-dong-hoa"
    today = page.request.get(office).json()["server_time"][:10]
    version = page.request.get(f"{office}/settings").json()["version"]
    name = {"vi": "Nghỉ", "en": "Closed"}
    day = {"date": today, "kind": "closed", "name": name}
    changes = [{"path": ["calendar_day", today], "before": None, "after": day}]
    answer = page.request.post(f"{office}/settings", data={"version": version, "changes": changes})
    assert answer.ok, answer.text()


def letters(heard: Any) -> str:
    while line := heard.get(timeout=PATIENCE):
        if found := re.search(r"(?:Mã ghép|Pairing letters): (\w{3} \w{3}) ", line):
            return str(found[1])
    raise AssertionError("the agent showed no letters")


def fits(page: Page) -> None:
    """Nothing stands beyond the edge and nothing hinders who sees or hears otherwise."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        assert violations(page) == [], width


def front_door(page: Page) -> None:
    """The doors, by a key and by the one that was used last."""
    expect(page.locator("h1")).to_have_text("Chào anh/chị. Anh/chị cần mở trang nào?")
    expect(page.locator(".front-office")).to_contain_text("Phường Đông Hòa")
    expect(page.locator(".front-state")).to_contain_text("Hệ thống chạy bình thường")
    expect(page.locator(".door:focus")).to_contain_text("Cán bộ tại quầy")
    keep_picture(page, "front-door-first")
    fits(page)
    links = page.get_by_role("navigation", name="Trang cho người dân").get_by_role("link")
    for at in range(links.count()):
        answer = page.request.get(f"{page.url.rstrip('/')}{links.nth(at).get_attribute('href')}")
        assert answer.ok, links.nth(at).inner_text()
    expect(links.filter(has_text="Tra cứu hồ sơ")).to_be_visible()
    expect(links.filter(has_text="Sổ góp ý")).to_be_visible()
    page.keyboard.press("5")
    expect(page).to_have_url(re.compile("/devices/$"))
    page.goto(page.url.removesuffix("devices/"))
    stub = page.locator(".door[data-last=true]")
    expect(stub).to_contain_text("Ghép thiết bị")
    expect(stub).to_be_focused()
    page.get_by_role("button", name="EN").click()
    expect(page.locator("h1")).to_have_text("Welcome. Which page do you need?")
    keep_picture(page, "front-door")
    fits(page)
