"""After one touch the phone rings and its screen stays on: by the wake lock, else by a video."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from display_board.still_video import SECONDS, still_video
from server.api.pages import served_files
from tests.display_board.citizen.test_phone import look_at
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import Office
from tests.loopback import LOOPBACK

PLAIN, ENCRYPTED = "http://luot.test", "https://luot.test"
NOTE_WHAT_IS_ASKED = """
window.locks = [];
const request = (kind) => {
  if (window.refuses) return Promise.reject(new DOMException("battery", "NotAllowedError"));
  const one = { kind, released: false, release: async () => { one.released = true; } };
  window.locks.push(one);
  return Promise.resolve(one);
};
if (navigator.wakeLock) navigator.wakeLock.request = request;
window.notes = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (at) {
  window.notes.push(this.context.state);
  start.call(this, at);
};
"""
"""The tests' browser has no screen to keep on and nobody hears it: what it is asked is noted."""
PLAYS_NO_VIDEO = "HTMLMediaElement.prototype.canPlayType = () => '';"
REFUSES_VIDEO = "HTMLMediaElement.prototype.play = () => Promise.reject(new Error('no'));"
HAS_NO_SOUND = (
    "Object.defineProperty(BaseAudioContext.prototype, 'state', { get: () => 'suspended' });"
)
SEEN_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"
OFFER = "Chạm một lần: điện thoại sẽ đổ chuông khi sắp đến lượt và khi được mời, rồi đọc số"
ON = (
    "Đã bật: điện thoại sẽ đổ chuông khi sắp đến lượt và khi được mời, rồi đọc số;"
    " màn hình luôn sáng."
)
WHY = "Trang này không có https nên"
CALL_NOTES = 6
NEXT_NOTES = 2

Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, office: Office) -> Any:
    """Open the citizen's page of the real server as if it stood at another address."""
    contexts = []

    def answer(route: Route) -> None:
        path = route.request.url.partition("luot.test")[2]
        if not path.endswith("/live"):
            route.fulfill(response=route.fetch(url=office.base + path))
            return
        ticket = office.base + path.removesuffix("/live")
        now = LOOPBACK.get(ticket, headers={"Accept": "application/json"}).text
        route.fulfill(body=f"data: {now}\n\n", content_type="text/event-stream")

    def open_page(base: str, *changes: str, ticket: dict[str, Any] | None = None) -> Page:
        context = browser.new_context(viewport={"width": 390, "height": 844})
        contexts.append(context)
        page = context.new_page()
        page.add_init_script("\n".join([NOTE_WHAT_IS_ASKED, *changes]))
        page.route("**/*", answer)
        page.goto(base + "/t/" + (ticket or office.issue())["follow_url"].rsplit("/", 1)[-1])
        expect(button(page)).to_have_attribute("aria-pressed", "false")
        return page

    yield open_page
    for one in contexts:
        for page in one.pages:
            # A video may still be on its way.
            page.unroute_all(behavior="ignoreErrors")
        one.close()


def button(page: Page) -> Locator:
    return page.get_by_role("button", name="Báo khi đến lượt")


def told(page: Page) -> Locator:
    return page.locator(".alert-words")


def plays(page: Page) -> None:
    """Wait until the video plays, sound track and all, and has started over before its end."""
    page.wait_for_function("() => document.querySelector('video')?.currentTime > 0")
    video = page.locator("video")
    about = video.evaluate("one => [one.paused, one.muted, one.loop, one.volume, one.playsInline]")
    assert about == [False, False, False, 1, True], "browsers count a muted or looped one for none"
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
    expect(told(page)).to_contain_text(OFFER)
    expect(page.locator(".alert-why")).to_contain_text(WHY)
    assert page.locator("video").count() == 0, "nothing is loaded before it is wanted"
    button(page).click()
    expect(told(page)).to_have_text(ON)
    plays(page)
    keep_picture(page, "phone-alert-video")
    page.locator("video").evaluate("one => one.pause()")
    page.evaluate(SEEN_AGAIN)
    page.wait_for_function("() => !document.querySelector('video').paused")
    button(page).click()
    expect(told(page)).to_contain_text(OFFER)
    assert page.locator("video").count() == 0
    page.evaluate(SEEN_AGAIN)
    assert page.locator("video").count() == 0


def test_with_https_the_wake_lock_does_and_no_video_is_loaded(visit: Visit) -> None:
    page = visit(ENCRYPTED)
    assert page.evaluate("isSecureContext && 'wakeLock' in navigator")
    expect(page.locator(".alert-why")).to_have_text("")
    button(page).click()
    expect(told(page)).to_have_text(ON)
    page.evaluate(SEEN_AGAIN)
    page.wait_for_function("() => window.locks.length === 2")
    button(page).click()
    page.wait_for_function("() => window.locks[1].released")
    assert page.evaluate("window.locks.map((one) => one.kind)") == ["screen", "screen"]
    assert page.locator("video").count() == 0


def test_a_refused_wake_lock_falls_back_to_the_video(visit: Visit) -> None:
    page = visit(ENCRYPTED, "window.refuses = true;")
    button(page).click()
    expect(told(page)).to_have_text(ON)
    plays(page)


def test_who_changes_their_mind_at_once_is_left_alone(visit: Visit) -> None:
    page = visit(ENCRYPTED, "window.refuses = true;")
    button(page).evaluate("one => { one.click(); one.click(); }")
    expect(button(page)).to_have_attribute("aria-pressed", "false")
    expect(told(page)).to_contain_text(OFFER)
    assert page.locator("video").count() == 0


@pytest.mark.parametrize(
    ("changes", "offer", "after", "pressed"),
    [
        (
            (PLAYS_NO_VIDEO, REFUSES_VIDEO),
            f"{OFFER}.",
            "Đã bật chuông và giọng đọc. Điện thoại này không cho giữ màn hình sáng.",
            True,
        ),
        ((HAS_NO_SOUND,), OFFER, "Màn hình luôn sáng. Điện thoại này không cho đổ chuông.", True),
        (
            (HAS_NO_SOUND, REFUSES_VIDEO),
            OFFER,
            "Điện thoại này không cho đổ chuông hay giữ màn hình sáng",
            False,
        ),
    ],
    ids=["no screen", "no sound", "neither"],
)
def test_what_the_phone_does_not_allow_is_said(
    visit: Visit, changes: tuple[str, ...], offer: str, after: str, *, pressed: bool
) -> None:
    page = visit(PLAIN, *changes)
    expect(told(page)).to_contain_text(offer)
    button(page).click()
    expect(told(page)).to_contain_text(after)
    expect(button(page)).to_have_attribute("aria-pressed", "true" if pressed else "false")


def test_nothing_is_offered_when_no_call_can_come(phone: Page, office: Office) -> None:
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    look_at(phone, office, ticket)
    button(phone).click()
    expect(told(phone)).to_contain_text(ON)
    clerk.call_next("2")
    clerk.act(ticket, "start", "2")
    clerk.act(ticket, "finish", "2")
    expect(phone.locator(".headline")).to_have_text("Đã xong")
    expect(button(phone)).to_be_hidden()
    assert phone.locator("video").count() == 0


def test_after_one_touch_it_rings_for_near_call_recall_and_the_call_after_an_undo(
    phone: Page, office: Office
) -> None:
    phone.add_init_script(NOTE_WHAT_IS_ASKED)
    ticket = office.issue()
    clerk = office.clerk()
    look_at(phone, office, ticket)
    assert phone.evaluate("window.notes") == [], "no phone rings unasked"
    button(phone).click()
    expect(told(phone)).to_have_text(ON)
    rung = 1

    def rings(notes: int) -> None:
        nonlocal rung
        rung += notes
        phone.wait_for_function("many => window.notes.length >= many", arg=rung)
        assert phone.evaluate("window.notes") == ["running"] * rung

    rings(0)
    clerk.open("2")
    rings(NEXT_NOTES)
    clerk.call_next("2")
    rings(CALL_NOTES)
    expect(button(phone)).to_have_attribute("aria-pressed", "true")
    keep_picture(phone, "phone-alert-called")
    clerk.act(ticket, "recall", "2")
    rings(CALL_NOTES)
    clerk.act(ticket, "no-show", "2")
    expect(phone.locator("html")).to_have_attribute("data-mood", "missed")
    clerk.act(ticket, "undo", "2")
    rings(CALL_NOTES)
    button(phone).click()
    clerk.act(ticket, "recall", "2")
    expect(phone.locator("html")).to_have_attribute("data-felt", "4")
    rings(0)


def test_nobody_is_told_every_minute_that_all_is_well(phone: Page, office: Office) -> None:
    look_at(phone, office, office.issue())
    expect(phone.locator("#connection-time")).to_contain_text("tự cập nhật lúc")
    spoken = phone.locator("#connection [role=status]")
    expect(spoken).to_have_text("Đã kết nối")
    assert phone.locator("#connection-time[role], #connection[role]").count() == 0


def test_the_video_is_tiny_and_travels_in_pieces(office: Office) -> None:
    assert len(still_video()) < 10_000
    found: Path = served_files()["citizen/still.mp4"]
    assert found.read_bytes() == still_video()
    # Safari plays nothing from a server that does not answer for a part.
    part = LOOPBACK.get(f"{office.base}/static/x/citizen/still.mp4", headers={"Range": "bytes=0-1"})
    assert part.status_code == 206
    assert part.headers["content-type"] == "video/mp4"
    assert part.content == still_video()[:2]
