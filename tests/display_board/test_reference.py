"""The description of the HTTP interface opens in a browser that reaches nothing but the server."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.display_board.clerk.real_hall import prepared


def test_the_reference_is_drawn_from_this_server_alone(browser: Browser, tmp_path: Path) -> None:
    server = prepared(tmp_path)
    try:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{server.base}/docs")
        expect(page.locator("body")).to_contain_text("/api/v1/offices/{office}/tickets")
        assert [url for url in asked if not url.startswith((server.base, "data:"))] == []
        page.close()
    finally:
        server.stop()
