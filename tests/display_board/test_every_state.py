"""States of pages that their own tests do not show to axe: what was sent, lost, over or refused."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from server.catalogue_file.example import example_catalogue
from server.contract.states import DeviceKind, Role
from server.demo.slips import slips_router
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.home.test_home_page import MANY
from tests.long_names import FILE
from tests.server.acts.test_surveys import CAMPAIGN, WHOLE
from tests.server.hall import Caller, Hall, SetClock, app_on, served

COUNTERS = ("2", "3", "4", "5")
"""Each state that needs one has a counter of its own."""
Shown = Callable[[Page, Hall], None]
STATES: dict[str, Shown] = {}


def state(show: Shown) -> Shown:
    """Add a state, named as its function is."""
    STATES[show.__name__] = show
    return show


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("states")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    clock = SetClock()
    app = app_on(url, folder, clock)
    slips = folder / "slips"
    slips.mkdir()
    Image.new("L", (576, 900), 255).save(slips / "A012.png")
    app.include_router(slips_router(slips))
    with served(url, folder, clock, app=app) as running:
        hall = running.new_hall(MANY.replace("\n[rating]\ntexts_kept_days = 365\n", CAMPAIGN, 1))
        put = hall.person(Role.ADMIN).ask("POST", "catalogue", content=example_catalogue())
        assert put.status_code == 200
        yield hall


def go(page: Page, hall: Hall, path: str) -> None:
    page.goto(path if path.startswith("http") else hall.served.base + path)


def sit(hall: Hall, place: int) -> tuple[Caller, str]:
    clerk = hall.person()
    clerk.open(COUNTERS[place])
    return clerk, COUNTERS[place]


def slip(ticket: Any) -> str:
    return f"/t/{ticket['follow_url'].rsplit('/', 1)[-1]}"


def moods(page: Page, mood: str) -> None:
    expect(page.locator("html")).to_have_attribute("data-mood", mood)


def as_person(page: Page, hall: Hall, role: Role) -> None:
    cookie = {"name": "luot_session", "value": hall.person(role).token, "url": hall.served.base}
    page.context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes


@state
def logs_to_choose_from(page: Page, hall: Hall) -> None:
    go(page, hall, "/log/")
    expect(page.locator("h1")).not_to_be_empty()


@state
def halls_to_choose_from(page: Page, hall: Hall) -> None:
    go(page, hall, "/now/")
    expect(page.locator(f"a[href='/now/{hall.office}']")).to_be_visible()


@state
def now_without_its_server(page: Page, hall: Hall) -> None:
    page.clock.install()
    go(page, hall, f"/now/{hall.office}")
    expect(page.locator(".service").first).to_be_visible()
    page.route("**/status", lambda route: route.abort())
    page.clock.run_for(60_000)
    expect(page.locator("#connection")).not_to_be_empty()


@state
def cases_sign_in(page: Page, hall: Hall) -> None:
    go(page, hall, "/cases/")
    expect(page.locator("#user")).to_be_visible()
    page.fill("#user", "nobody")
    page.fill("#password", "wrong")
    page.keyboard.press("Enter")
    expect(page.locator("#complaint")).not_to_be_empty()


@state
def cases_figures_by_stage(page: Page, hall: Hall) -> None:
    as_person(page, hall, Role.HEAD)
    go(page, hall, "/cases/")
    page.get_by_role("button", name="Đánh giá").click()
    page.get_by_role("button", name="Khâu", exact=True).click()
    expect(page.locator("thead th").first).to_have_text("Khâu")


@state
def campaign_of_two_stages(page: Page, hall: Hall) -> None:
    chief = hall.person(Role.SUPERVISOR)
    for stage in ("intake", "result"):
        wanted = {"forms": 1, "stage": stage}
        chief.post("campaigns/q4/forms", wanted, 201, key=str(uuid4()))
    as_person(page, hall, Role.SUPERVISOR)
    go(page, hall, "/cases/")
    page.get_by_role("button", name="Khảo sát").click()
    expect(page.get_by_role("region", name="Trả kết quả")).to_be_visible()


@state
def book_after_writing(page: Page, hall: Hall) -> None:
    go(page, hall, f"/book/{hall.office}")
    page.fill("#text", "Xin mở cửa sớm hơn.")
    page.click("#send")
    expect(page.locator("#said")).to_contain_text("đã nhận được góp ý")


@state
def book_that_cannot_send(page: Page, hall: Hall) -> None:
    go(page, hall, f"/book/{hall.office}")
    expect(page.locator("#text")).to_be_visible()
    page.route("**/suggestions", lambda route: route.abort())
    page.fill("#text", "Xin mở cửa sớm hơn.")
    page.click("#send")
    expect(page.locator("#said")).to_have_text("Chưa gửi được. Xin thử lại.")


@state
def survey_that_was_answered(page: Page, hall: Hall) -> None:
    chief = hall.person(Role.SUPERVISOR)
    [code] = chief.post("campaigns/q4/forms", {"forms": 1}, 201, key=str(uuid4()))["forms"]
    hall.stranger().post(f"survey-forms/{code}", WHOLE, 204)
    go(page, hall, f"/survey/{hall.office}/{code}")
    expect(page.locator("#nothing")).to_contain_text("đã được trả lời")


@state
def survey_that_is_unknown(page: Page, hall: Hall) -> None:
    go(page, hall, f"/survey/{hall.office}/nobody")
    expect(page.locator("#nothing")).to_contain_text("Không tìm thấy phiếu này")


@state
def slip_of_a_visit_that_is_over(page: Page, hall: Hall) -> None:
    clerk, counter = sit(hall, 0)
    hall.device().issue("A")
    ticket = clerk.act(clerk.call_next(counter), "finish", counter)
    go(page, hall, slip(ticket))
    page.get_by_role("button", name="Chưa hài lòng").first.click()
    expect(page.locator("textarea")).to_be_visible()


@state
def slip_after_rating(page: Page, hall: Hall) -> None:
    clerk, counter = sit(hall, 1)
    hall.device().issue("A")
    ticket = clerk.act(clerk.call_next(counter), "finish", counter)
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    hall.stranger().post("ratings", {"rating": code, "overall": 5}, 201)
    go(page, hall, slip(ticket))
    moods(page, "told")


@state
def slip_that_was_given_up(page: Page, hall: Hall) -> None:
    ticket = hall.device().issue("M")
    left = hall.stranger().ask(
        "POST", f"{slip(ticket)}/leave", json={}, headers={"Idempotency-Key": str(uuid4())}
    )
    assert left.status_code == 200, left.text
    go(page, hall, slip(ticket))
    expect(page.locator(".headline")).to_have_text("Số này đã được hủy")


@state
def slip_that_is_put_aside(page: Page, hall: Hall) -> None:
    clerk, counter = sit(hall, 2)
    hall.device().issue("B")
    ticket = clerk.call_next(counter)
    clerk.act(ticket, "start", counter)
    clerk.post(f"tickets/{ticket['id']}/park", {"counter": counter, "reason": "form"})
    go(page, hall, slip(ticket))
    expect(page.locator("body")).to_contain_text("giữ chỗ")


@state
def number_from_home_to_confirm(page: Page, hall: Hall) -> None:
    go(page, hall, f"/home/{hall.office}")
    page.locator(".service").first.click()
    expect(page.locator(".arrive-title")).to_be_visible()


@state
def home_that_cannot_send(page: Page, hall: Hall) -> None:
    go(page, hall, f"/home/{hall.office}")
    expect(page.locator(".service").first).to_be_visible()
    page.route("**/from-home**", lambda route: route.abort())
    page.locator(".service").first.click()
    expect(page.locator("[role=status]:visible, [role=alert]:visible").first).not_to_be_empty()


@state
def appointment_whose_number_was_taken(page: Page, hall: Hall) -> None:
    code = booked(hall, "12:30")
    hall.device().post(f"appointments/{code}/check-in", {}, 201, key=str(uuid4()))
    go(page, hall, f"/appointments/{hall.office}/{code}")
    expect(page.locator(".state")).to_contain_text("Quý vị đã có số")


@state
def appointment_that_was_cancelled(page: Page, hall: Hall) -> None:
    code = booked(hall, "13:00")
    hall.stranger().post(f"appointments/{code}/cancel", {}, key=str(uuid4()))
    go(page, hall, f"/appointments/{hall.office}/{code}")
    expect(page.locator(".state")).to_have_text("Lịch hẹn đã hủy")


@state
def slot_that_was_lost(page: Page, hall: Hall) -> None:
    go(page, hall, f"/appointments/{hall.office}?service=H")
    page.click("[data-slot='14:00']")
    booked(hall, "14:00", "H")
    page.click("#send")
    expect(page.locator("#said")).to_contain_text("vừa hết chỗ")


@state
def tablet_that_is_refused(page: Page, hall: Hall) -> None:
    go(page, hall, f"/rating/{hall.office}#token=another")
    expect(page.locator("#connection")).not_to_be_empty()


@state
def tablet_that_keeps_an_answer(page: Page, hall: Hall) -> None:
    tablet = hall.device(DeviceKind.RATING, counter=COUNTERS[3])
    clerk, counter = sit(hall, 3)
    go(page, hall, f"/rating/{hall.office}#token={tablet.token}")
    expect(page.locator(".counter-code")).to_have_text(counter)
    page.route("**/ratings", lambda route: route.abort())
    hall.device().issue("B")
    clerk.act(clerk.call_next(counter), "finish", counter)
    page.click("button[lang=en]")
    page.locator("#glass button").first.click()
    page.keyboard.press("Escape")
    expect(page.locator("#connection")).to_contain_text("1")


@state
def procedures_of_no_office(page: Page, hall: Hall) -> None:
    go(page, hall, "/procedures/nobody")
    expect(page.locator("#nothing")).not_to_be_empty()


@state
def nothing_at_an_address(page: Page, hall: Hall) -> None:
    go(page, hall, "/no-such-page")
    expect(page.locator("h1").first).not_to_be_empty()


@state
def sheet_of_a_survey_on_paper(page: Page, hall: Hall) -> None:
    chief = hall.person(Role.SUPERVISOR)
    handed = chief.post("campaigns/q4/forms", {"forms": 1}, 201, key=str(uuid4()))
    page.emulate_media(media="print")
    go(page, hall, handed["sheet"])
    expect(page.locator(".box")).to_have_count(12)


@state
def tablet_that_asks_to_be_let_in(page: Page, hall: Hall) -> None:
    go(page, hall, f"/rating/{hall.office}")
    expect(page.locator("#pairing")).to_be_visible()


@state
def slips_of_the_demo(page: Page, hall: Hall) -> None:
    go(page, hall, "/demo/slips")
    expect(page.get_by_alt_text("A012")).to_be_visible()


@state
def reference_of_the_interface(page: Page, hall: Hall) -> None:
    go(page, hall, "/docs")
    expect(page.locator(".opblock").first).to_be_visible(timeout=60_000)


def booked(hall: Hall, slot: str, service: str = "B") -> str:
    body = {"service": service, "day": f"{hall.clock():%Y-%m-%d}", "slot": slot}
    code: str = hall.stranger().post("appointments", body, 201, key=str(uuid4()))["code"]
    return code


CUT_OR_COVERED = r"""() => {
  const found = [];
  const isHidden = (one) =>
    one.closest("svg") || !one.checkVisibility({ visibilityProperty: true });
  const isForEars = (one) => one !== document.body &&
    (one.offsetWidth <= 1 || getComputedStyle(one).clip !== "auto" || isForEars(one.parentElement));
  const lines = [];
  for (const one of document.querySelectorAll("body *")) {
    if (isHidden(one) || isForEars(one)) continue;
    for (const node of one.childNodes) {
      if (node.nodeType !== 3 || node.textContent.trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A line's box is taller than its letters.
      const half = parseFloat(getComputedStyle(one).fontSize) * 0.38;
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        const box = { left, right, top: middle - half, bottom: middle + half };
        lines.push({ one, box, text: node.textContent });
      }
    }
  }
  for (const { one, box, text } of lines) {
    if (box.right > innerWidth + 1 || box.left < -1) found.push(`outside: ${text}`);
    for (let of = one; of && of !== document.body; of = of.parentElement) {
      const edge = of.getBoundingClientRect();
      const isOut = box.right > edge.right + 1 || box.bottom > edge.bottom + 1;
      if (getComputedStyle(of).overflow !== "visible" && isOut) found.push(`cut: ${text}`);
    }
  }
  for (const [place, { box, text }] of lines.entries()) {
    for (const { box: its, text: other } of lines.slice(place + 1)) {
      const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      const isOver = wide > 1 && high > 1;
      if (isOver) found.push(`over: ${text} / ${other}`);
    }
  }
  return found;
}"""
"""Words that stand outside of the glass or of what holds them, or over other words."""


def test_the_longest_names_are_neither_cut_nor_covered_on_a_small_phone(
    browser: Browser, hall: Hall
) -> None:
    """Names of up to 120 letters as offices have them, from waiting to being called."""
    long = hall.served.new_hall(FILE.read_text(encoding="utf-8"))
    kiosk, clerk = long.device(), long.person()
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()

    found: list[str] = []

    def whole(name: str) -> None:
        page.evaluate("document.fonts.ready.then(() => undefined)")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, name
        found.extend(f"{name}: {one}" for one in page.evaluate(CUT_OR_COVERED))
        keep_picture(page, f"long-names-{name}", (320, 640), (320, 1900))

    ticket = kiosk.issue("CT2")
    go(page, long, slip(ticket))
    moods(page, "waiting")
    whole("waiting")
    clerk.open("1A")
    clerk.call_next("1A")
    moods(page, "called")
    whole("called")
    for path in ("home", "now", "log", "book", "procedures"):
        go(page, long, f"/{path}/{long.office}")
        expect(page.locator("#office-name")).not_to_be_empty()
        whole(path)
    context.close()
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("shown", STATES)
def test_axe_finds_nothing(browser: Browser, hall: Hall, shown: str) -> None:
    hall.served.running.bookings._times.clear()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    STATES[shown](page, hall)
    page.evaluate("document.fonts.ready.then(() => undefined)")
    assert violations(page) == []
    context.close()
    assert faults == []


def test_no_page_is_empty_where_the_browser_keeps_nothing(browser: Browser, hall: Hall) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
    )
    page = context.new_page()
    pages = ("home", "book", "now", "appointments", "procedures", "log", "survey/MT")
    for path in pages:
        go(page, hall, f"/{path}/{hall.office}")
        english = page.get_by_role("button", name="English")
        english.click()
        expect(english).to_have_attribute("aria-pressed", "true")
    context.close()
