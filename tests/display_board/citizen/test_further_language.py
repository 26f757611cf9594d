"""An office with Khmer: its board and its phones show it; without a voice they say Vietnamese."""

from datetime import UTC, datetime

import httpx
from playwright.sync_api import Browser, Page, expect

from server.contract.languages import catalogue
from server.contract.states import DeviceKind
from server.operations.access.add_device import add_device
from server.storage.database import open_engine
from tests.display_board.axe import violations
from tests.display_board.citizen.test_phone import look_at, mood, shoot
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import HallServer

NAMED = 'vi = "Chứng thực", en = "Certification"'
IN_KHMER = "បញ្ជាក់"


def in_khmer(text: str) -> str:
    text = text.replace('languages = ["vi", "en"]', 'languages = ["km", "vi"]')
    return text.replace(NAMED, f'{NAMED}, km = "{IN_KHMER}"')


def test_board_and_phone_are_whole_in_khmer(
    phone: Page, browser: Browser, phone_server: HallServer, password_hash: str
) -> None:
    office = phone_server.new_office(password_hash, edit=in_khmer)
    engine = open_engine(phone_server.database_url, writes=True)
    with engine.begin() as connection:
        token = add_device(
            connection,
            office=office.code,
            kind=DeviceKind.BOARD,
            name="Board",
            now=datetime.now(UTC),
        ).token
    engine.dispose()
    words, labels = catalogue("km", "phone"), catalogue("km", "board")

    board = browser.new_page(viewport={"width": 1920, "height": 1080})
    board.goto(f"{office.base}/board/{office.code}#token={token}")
    expect(board.locator("html")).to_have_attribute("lang", "km")
    expect(board.locator("#empty-title")).to_contain_text(labels["empty"])

    ticket = office.issue(language="km")
    look_at(phone, office, ticket)
    mood(phone, "waiting")
    expect(phone.locator("html")).to_have_attribute("lang", "km")
    expect(phone.locator(".headline")).to_have_text(words["waiting.first"])
    expect(phone.locator("body")).to_contain_text(IN_KHMER)
    expect(phone.locator("#languages button")).to_have_text(
        ["Tiếng Việt", "English", words["language.own"]]
    )
    expect(phone.locator(".order")).to_contain_text(catalogue("km", "rules")["accumulating"])
    assert violations(phone) == []
    shoot(phone, "khmer-waiting")

    clerk = office.clerk()
    clerk.open("2")
    clerk.call_next("2")
    expect(board.locator("#label-now")).to_contain_text(labels["now"])
    expect(phone.locator("h1")).to_have_text(words["called.please"])
    shoot(phone, "khmer-called")
    keep_picture(board, "board-khmer")
    board.close()

    follow = f"{office.base}/t/{ticket['follow_url'].rsplit('/', 1)[-1]}"
    told = httpx.get(follow, headers={"Accept": "application/json"}).json()
    assert [one["language"] for one in told["announcement"]] == ["km", "vi"]
    for address in (f"{follow}/voice/km", f"{office.base}/voice/km/manifest.json"):
        assert httpx.get(address).json()["language"] == "vi"
    assert httpx.get(f"{office.base}/voice/km/kiosk.json").status_code == 404
    assert httpx.get(f"{office.base}/languages/km/kiosk.json").status_code == 404
