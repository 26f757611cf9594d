"""The phone's screen stays on: by the wake lock on https, by a silent video without it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, Route

from display_board.still_video import SECONDS, still_video
from server.api.pages import served_files
from tests.display_board.clerk.real_hall import Office

PLAIN, ENCRYPTED = "http://luot.test", "https://luot.test"
COUNT_LOCKS = """
window.locks = [];
const request = (kind) => {
  if (window.refuses) return Promise.reject(new DOMException("battery", "NotAllowedError"));
  const one = { kind, released: false, release: async () => { one.released = true; } };
  window.locks.push(one);
  return Promise.resolve(one);
};
if (navigator.wakeLock) navigator.wakeLock.request = request;
"""
"""The tests' browser has no screen to keep on: what it is asked is noted in its place."""
LOAD = """async () => {
  window.awake = await import("/static/x/citizen/keep_awake.js");
  const button = document.createElement("button");
  button.textContent = "keep awake";
  button.onclick = async () => { window.kept = await window.awake.keepAwake(); };
  document.body.prepend(button);
}"""
SEEN_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"

Visit = Callable[[str], Page]


@pytest.fixture
def visit(browser: Browser, office: Office) -> Any:
    """Open the citizen's page of the real server as if it stood at another address."""
    contexts = []

    def answer(route: Route) -> None:
        path = route.request.url.partition("luot.test")[2]
        if path.endswith("/live"):
            route.abort()
        else:
            route.fulfill(response=route.fetch(url=office.base + path))

    def open_page(base: str) -> Page:
        context = browser.new_context()
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(COUNT_LOCKS)
        page.route("**/*", answer)
        page.goto(base + "/t/" + office.issue()["follow_url"].rsplit("/", 1)[-1])
        page.evaluate(LOAD)
        return page

    yield open_page
    for one in contexts:
        one.close()


def touch(page: Page) -> None:
    page.get_by_role("button", name="keep awake").click()
    page.wait_for_function("() => window.kept !== undefined")


def plays(page: Page) -> None:
    """Wait until the video plays, sound track and all, and has started over before its end."""
    page.wait_for_function("() => document.querySelector('video')?.currentTime > 0")
    video = page.locator("video")
    told = video.evaluate("one => [one.paused, one.muted, one.loop, one.volume, one.playsInline]")
    assert told == [False, False, False, 1, True], "browsers count a muted or looped one for none"
    assert video.evaluate("one => one.webkitAudioDecodedByteCount") > 0
    assert video.evaluate("one => one.duration") == SECONDS
    video.evaluate("""one => new Promise((over) => {
      let before = one.currentTime;
      one.addEventListener('timeupdate', () => {
        if (one.currentTime < before) over();
        before = one.currentTime;
      });
    })""")
    assert not video.evaluate("one => one.ended || one.paused")


def test_without_https_a_silent_video_keeps_it_awake(visit: Visit) -> None:
    page = visit(PLAIN)
    assert page.evaluate("[isSecureContext, 'wakeLock' in navigator]") == [False, False]
    assert page.evaluate("window.awake.canKeepAwake()")
    assert page.locator("video").count() == 0, "nothing is loaded before it is wanted"
    touch(page)
    assert page.evaluate("window.kept") is True
    plays(page)
    page.locator("video").evaluate("one => one.pause()")
    page.evaluate(SEEN_AGAIN)
    page.wait_for_function("() => !document.querySelector('video').paused")
    page.evaluate("window.awake.letSleep()")
    assert page.locator("video").count() == 0
    page.evaluate(SEEN_AGAIN)
    assert page.locator("video").count() == 0


def test_with_https_the_wake_lock_does_and_no_video_is_loaded(visit: Visit) -> None:
    page = visit(ENCRYPTED)
    assert page.evaluate("isSecureContext && 'wakeLock' in navigator")
    touch(page)
    page.evaluate(SEEN_AGAIN)
    page.wait_for_function("() => window.locks.length === 2")
    page.evaluate("window.awake.letSleep()")
    page.wait_for_function("() => window.locks[1].released")
    assert page.evaluate("window.locks.map((one) => one.kind)") == ["screen", "screen"]
    assert page.locator("video").count() == 0


def test_a_refused_wake_lock_falls_back_to_the_video(visit: Visit) -> None:
    page = visit(ENCRYPTED)
    page.evaluate("window.refuses = true")
    touch(page)
    assert page.evaluate("window.kept") is True
    plays(page)


def test_who_changes_their_mind_at_once_is_left_alone(visit: Visit) -> None:
    page = visit(ENCRYPTED)
    kept = page.evaluate("""async () => {
      window.refuses = true;
      const asked = window.awake.keepAwake();
      window.awake.letSleep();
      return await asked;
    }""")
    assert kept is False
    assert page.locator("video").count() == 0


def test_a_browser_that_cannot_offers_nothing(visit: Visit) -> None:
    page = visit(PLAIN)
    page.evaluate("() => { HTMLMediaElement.prototype.canPlayType = () => ''; }")
    assert page.evaluate("window.awake.canKeepAwake()") is False
    page.evaluate(
        "() => { HTMLMediaElement.prototype.play = () => Promise.reject(new Error('no')); }"
    )
    touch(page)
    assert page.evaluate("window.kept") is False
    assert page.locator("video").count() == 0


def test_the_video_is_tiny_and_travels_in_pieces(office: Office) -> None:
    assert len(still_video()) < 10_000
    found: Path = served_files()["citizen/still.mp4"]
    assert found.read_bytes() == still_video()
    # Safari plays nothing from a server that does not answer for a part.
    part = httpx.get(f"{office.base}/static/x/citizen/still.mp4", headers={"Range": "bytes=0-1"})
    assert part.status_code == 206
    assert part.headers["content-type"] == "video/mp4"
    assert part.content == still_video()[:2]
