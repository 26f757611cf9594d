"""What the citizen's page weighs on the wire, on a phone that has never seen it."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.display_board.citizen.test_phone import look_at
from tests.display_board.clerk.real_hall import Office

MOST_TEXT_BYTES = 30_000
"""HTML, scripts, styles and catalogues together, with their headers."""
MOST_REQUESTS = 25


def test_all_but_the_faces_weighs_little(phone: Page, office: Office) -> None:
    ticket = office.issue()
    network = phone.context.new_cdp_session(phone)
    kinds: dict[str, str] = {}
    weights: dict[str, int] = {}

    def answered(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    def finished(event: dict[str, Any]) -> None:
        weights[event["requestId"]] = int(event["encodedDataLength"])

    network.on("Network.responseReceived", answered)
    network.on("Network.loadingFinished", finished)
    network.send("Network.enable")
    look_at(phone, office, ticket)
    expect(phone.locator("#connection")).to_contain_text("Đã kết nối")
    phone.evaluate("document.fonts.ready")
    faces = {one for one, kind in kinds.items() if kind == "Font"}
    text = sum(weight for one, weight in weights.items() if one not in faces)
    assert text <= MOST_TEXT_BYTES
    assert len(kinds) <= MOST_REQUESTS
