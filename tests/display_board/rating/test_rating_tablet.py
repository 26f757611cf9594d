"""The rating tablet in a browser, from a real server: when it opens, what it sends, by any hand."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import APIResponse, Browser, Page, Route, expect

from kiosk_app.words.aloud import Lexicon
from server.contract.states import DeviceKind, Role
from server.operations.access.revoke_device import revoke_device
from server.storage.database import bring_up_to_date
from server.storage.tables import RATING, RATING_CASE
from tests.display_board.axe import violations
from tests.display_board.citizen.test_spoken import NOTE_WHAT_IS_PLAYED
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Caller, Hall, Served, served

PIXELS_PER_MM = 1280 / 217
"""Of a tablet of ten inches that is held across."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("rating")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture
def hall(server: Served) -> Hall:
    return server.new_hall()


@pytest.fixture
def tablet(hall: Hall) -> Caller:
    return hall.device(DeviceKind.RATING, counter="2")


@pytest.fixture
def clerk(hall: Hall) -> Caller:
    clerk = hall.person()
    clerk.open("2")
    return clerk


@pytest.fixture
def glass(browser: Browser, hall: Hall, tablet: Caller, clerk: Caller) -> Iterator[Page]:
    """The tablet's page, connected and locked; an error in the page fails the test."""
    assert clerk.token
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.clock.install()
    page.goto(f"{hall.served.base}/rating/{hall.office}#token={tablet.token}")
    expect(page.locator("#connection")).to_have_text("Đã kết nối")
    expect(page.locator(".counter-code")).to_have_text("2")
    yield page
    context.close()
    assert faults == []


def serve(hall: Hall, clerk: Caller) -> Any:
    """Let somebody be served at counter 2 to the end."""
    hall.device().issue("A")
    return clerk.act(clerk.call_next("2"), "finish", "2")


def test_who_serves_is_shown_with_title_field_and_photograph(
    glass: Page, hall: Hall, clerk: Caller
) -> None:
    shown = {"title": {"vi": "Chuyên viên"}, "field": {"vi": "Chứng thực"}}
    photo = io.BytesIO()
    Image.new("RGB", (480, 640), "teal").save(photo, "JPEG")
    admin, at = hall.person(Role.ADMIN), f"people/{clerk.name}"
    admin.ask("PUT", f"{at}/shown", json=shown).raise_for_status()
    admin.ask("PUT", f"{at}/photo", content=photo.getvalue()).raise_for_status()
    glass.reload()
    expect(glass.locator(".officer-title")).to_have_text("Chuyên viên")
    picture = glass.get_by_role("img", name=f"Ảnh của Cán bộ {clerk.name}")
    expect(picture).to_be_visible()
    assert picture.evaluate("one => one.decode().then(() => one.naturalWidth)") == 480
    assert violations(glass) == []
    expect(glass.locator(".locked")).to_be_in_viewport(ratio=1)
    keep_picture(glass, "rating-officer", (1280, 800), (800, 1280))


def asked(page: Page, hall: Hall, clerk: Caller) -> None:
    serve(hall, clerk)
    expect(page.locator("h1")).to_have_text("Quý vị hài lòng thế nào?")


def tile(page: Page, words: str) -> Any:
    return page.get_by_role("button", name=words, exact=True)


def kept(hall: Hall, count: int = 1) -> list[dict[str, Any]]:
    rows = hall.served.rows(RATING, office=hall.office)
    assert len(rows) == count
    return rows


def thanked(page: Page) -> None:
    expect(page.locator("h1")).to_have_text("Xin cảm ơn Quý vị")


def arrived(page: Page, act: Callable[[], None]) -> None:
    """Do what sends an answer, and wait until the server has it."""
    with page.expect_response("**/ratings") as answer:
        act()
    assert answer.value.status in {201, 409}


def test_it_is_locked_until_a_visit_ends_at_its_counter(
    glass: Page, hall: Hall, clerk: Caller
) -> None:
    assert glass.url.endswith(f"/rating/{hall.office}"), "the token does not stay in the address"
    expect(glass.locator(".clerk")).to_have_text(f"Cán bộ {clerk.name}")
    expect(glass.locator(".kind-words")).to_have_text("Cảm ơn Quý vị đã kiên nhẫn chờ đợi.")
    expect(glass.locator("#glass button")).to_have_count(0)
    other = hall.person()
    other.open("3")
    hall.device().issue("A")
    other.act(other.call_next("3"), "finish", "3")
    asked(glass, hall, clerk)
    expect(glass.locator("#glass button")).to_have_count(6)
    expect(glass.locator('[aria-pressed="true"]:not(.language)')).to_have_count(0)


def test_who_sits_there_is_asked_again_and_the_later_answer_holds(
    glass: Page, hall: Hall, clerk: Caller
) -> None:
    def takes_over() -> Caller:
        with glass.expect_request("**/rating-tablet"):
            other = hall.person()
            other.open("2", take_over=True)
        # Whatever the page was told before this is answered, it has taken in.
        glass.evaluate("fetch('/healthz').then(() => 0)")
        return other

    expect(glass.locator(".clerk")).to_have_text(f"Cán bộ {clerk.name}")
    glass.route("**/rating-tablet", lambda route: route.fulfill(status=503))
    second = takes_over()
    expect(glass.locator(".clerk")).to_have_text(f"Cán bộ {clerk.name}")
    glass.unroute("**/rating-tablet")
    glass.clock.run_for(20_000)
    expect(glass.locator(".clerk")).to_have_text(f"Cán bộ {second.name}")

    held: list[tuple[Route, APIResponse]] = []
    glass.route("**/rating-tablet", lambda route: held.append((route, route.fetch())), times=1)
    takes_over()
    last = takes_over()
    expect(glass.locator(".clerk")).to_have_text(f"Cán bộ {last.name}")
    [(late, answer)] = held
    late.fulfill(response=answer)
    glass.evaluate("fetch('/healthz').then(() => 0)")
    expect(glass.locator(".clerk")).to_have_text(f"Cán bộ {last.name}")


def test_a_visit_is_rated_with_three_touches(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)
    glass.clock.run_for(6_000)
    tile(glass, "Rất hài lòng").click()
    tile(glass, "Nhanh").click()
    tile(glass, "Rất tốt").click()
    tile(glass, "Rất tốt").click()
    arrived(glass, tile(glass, "Gửi đánh giá").click)
    thanked(glass)
    [row] = kept(hall)
    assert (row["overall"], row["speed"], row["attitude"]) == (5, 3, None)
    assert row["seconds"] >= 6
    glass.clock.run_for(3_100)
    expect(glass.locator(".counter-code")).to_have_text("2")


def test_a_low_one_is_asked_why_and_opens_a_case(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)
    tile(glass, "Chưa hài lòng").click()
    tile(glass, "Gửi đánh giá").click()
    expect(glass.locator("h1")).to_have_text("Cơ quan xin lỗi Quý vị")
    for said in ("Hách dịch", "Cửa quyền", "Gây phiền hà"):
        expect(tile(glass, said)).to_be_visible()
    expect(glass.get_by_text("khoản")).to_have_count(0)
    tile(glass, "Hách dịch").click()
    glass.locator("textarea").fill("Đợi lâu")
    arrived(glass, tile(glass, "Gửi góp ý").click)
    [row] = kept(hall)
    assert (row["overall"], row["reasons"]) == (2, ["haughty"])
    [case] = hall.served.rows(RATING_CASE, office=hall.office)
    assert case["text"] == "Đợi lâu"


def test_skipping_says_nothing(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)
    tile(glass, "Bỏ qua").click()
    expect(glass.locator("#glass button")).to_have_count(0)
    kept(hall, 0)


def test_after_45_seconds_without_a_touch_it_locks_and_sends_what_was_chosen(
    glass: Page, hall: Hall, clerk: Caller
) -> None:
    asked(glass, hall, clerk)
    glass.clock.run_for(40_000)
    tile(glass, "Hài lòng").click()
    glass.clock.run_for(40_000)
    expect(glass.locator("h1")).to_have_text("Xin cảm ơn. Quý vị thấy thế nào?")
    arrived(glass, lambda: glass.clock.run_for(6_000))
    expect(glass.locator("#glass button")).to_have_count(0)
    assert kept(hall)[0]["overall"] == 4

    asked(glass, hall, clerk)
    glass.clock.run_for(46_000)
    expect(glass.locator("#glass button")).to_have_count(0)
    kept(hall, 1)


def test_the_next_call_locks_it_but_not_the_one_of_the_same_press(
    glass: Page, hall: Hall, clerk: Caller
) -> None:
    kiosk = hall.device()
    for _ in range(2):
        kiosk.issue("A")
    clerk.call_next("2")
    called = clerk.call_next("2")
    expect(glass.locator("h1")).to_have_text("Quý vị hài lòng thế nào?")
    tile(glass, "Bình thường").click()
    arrived(glass, lambda: clerk.act(called, "start", "2"))
    expect(glass.locator("#glass button")).to_have_count(0)
    assert kept(hall)[0]["overall"] == 3


def test_an_undone_finish_locks_it(glass: Page, hall: Hall, clerk: Caller) -> None:
    ticket = serve(hall, clerk)
    expect(glass.locator("#glass button")).to_have_count(6)
    clerk.act(ticket, "undo", "2")
    expect(glass.locator("#glass button")).to_have_count(0)


def test_without_its_server_it_keeps_the_answer_and_sends_it_once(
    glass: Page, hall: Hall, clerk: Caller
) -> None:
    asked(glass, hall, clerk)
    glass.route("**/ratings", lambda route: route.abort())
    tile(glass, "Rất hài lòng").click()
    tile(glass, "Gửi đánh giá").click()
    thanked(glass)
    glass.clock.run_for(3_100)
    expect(glass.locator("#connection")).to_contain_text("Đã lưu 1 đánh giá, sẽ gửi sau")
    glass.reload()
    expect(glass.locator("#connection")).to_contain_text("Đã lưu 1 đánh giá, sẽ gửi sau")
    kept(hall, 0)

    glass.unroute("**/ratings")
    arrived(glass, lambda: glass.clock.run_for(21_000))
    expect(glass.locator("#connection")).to_have_text("Đã kết nối")
    kept(hall)


def test_a_lost_answer_is_not_given_twice(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    glass.route("**/ratings", lose)
    tile(glass, "Rất hài lòng").click()
    tile(glass, "Gửi đánh giá").click()
    glass.clock.run_for(3_100)
    expect(glass.locator("#connection")).to_contain_text("sẽ gửi sau")
    kept(hall)
    glass.unroute("**/ratings")
    arrived(glass, lambda: glass.clock.run_for(21_000))
    expect(glass.locator("#connection")).to_have_text("Đã kết nối")
    kept(hall)


def test_keys_alone_rate_a_visit(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter"):
        glass.keyboard.press(key)
    expect(glass.locator("h1")).to_have_text("Xin cảm ơn. Quý vị thấy thế nào?")
    for key in ("ArrowDown", "ArrowDown", "Space"):
        glass.keyboard.press(key)
    expect(glass.locator(":focus")).to_have_attribute("aria-pressed", "true")
    for key in ("Tab",) * 20:
        if glass.locator(":focus").inner_text() == "Gửi đánh giá":
            break
        glass.keyboard.press(key)
    glass.keyboard.press("Enter")
    expect(glass.locator("h1")).to_have_text("Cơ quan xin lỗi Quý vị")
    arrived(glass, lambda: glass.keyboard.press("Escape"))
    [row] = kept(hall)
    assert (row["overall"], row["attitude"]) == (2, 4)

    asked(glass, hall, clerk)
    glass.keyboard.press("1")
    expect(glass.locator("h1")).to_have_text("Xin cảm ơn. Quý vị thấy thế nào?")
    arrived(glass, lambda: glass.keyboard.press("Escape"))
    assert {one["overall"] for one in kept(hall, 2)} == {2, 5}


def hears(page: Page, lexicon: Lexicon, *texts: str) -> None:
    """Wait for so many clips to be played anew, and compare them in their order."""
    page.wait_for_function("many => window.played.length >= many", arg=len(texts))
    played = [one["clip"] for one in page.evaluate("window.played.splice(0)")]
    assert played == [f"{lexicon.language}/{lexicon.find(text)}" for text in texts]


def test_whoever_goes_by_keys_hears_each_stage_each_choice_and_the_thanks(
    glass: Page, hall: Hall, tablet: Caller, clerk: Caller
) -> None:
    bank = hall.served.running.voice
    reason = tablet.get("rating-tablet")["reasons"][0]["name"]["vi"]
    vi = Lexicon("vi", bank.texts("vi") | bank.names.texts("vi"))
    glass.evaluate(f"(() => {{{NOTE_WHAT_IS_PLAYED}}})()")
    fetched: list[str] = []
    glass.on("request", lambda one: fetched.append(one.url))

    asked(glass, hall, clerk)
    assert not [one for one in fetched if "/voice/" in one], "nothing is fetched without a gesture"
    title, note = "Quý vị hài lòng thế nào?", "Chạm một ô. Đánh giá không ghi tên Quý vị."
    glass.keyboard.press("ArrowRight")
    hears(glass, vi, title, note, "Rất hài lòng")
    glass.keyboard.press("ArrowRight")
    hears(glass, vi, "Hài lòng")
    assert glass.evaluate("window.stopped") >= 3, "what was being said is cut off"
    glass.keyboard.press("4")
    hint = "Ba điều nhỏ giúp cơ quan phục vụ tốt hơn. Bỏ trống điều nào cũng được."
    hears(glass, vi, "Xin cảm ơn. Quý vị thấy thế nào?", hint, "Không ghi tên Quý vị.")
    glass.keyboard.press("ArrowRight")
    hears(glass, vi, "Tốc độ", "Rất nhanh")
    glass.keyboard.press("Enter")
    hears(glass, vi, "Tốc độ", "Rất nhanh", "Đã chọn")
    tile(glass, "Gửi đánh giá").press("Enter")
    glass.wait_for_function("() => window.played.length >= 3")
    glass.evaluate("window.played.splice(0)")
    glass.keyboard.press("ArrowRight")
    hears(glass, vi, reason)
    arrived(glass, lambda: glass.keyboard.press("Escape"))
    good_day = "Ý kiến đã được ghi nhận, không ghi tên. Kính chúc Quý vị một ngày tốt lành."
    hears(glass, vi, "Xin cảm ơn Quý vị", good_day)
    glass.clock.run_for(4_000)
    locked = "Phần đánh giá mở ra khi Quý vị được phục vụ xong. Mỗi lượt đánh giá một lần, không"
    hears(glass, vi, f"{locked} ghi tên.")

    # The next visitor has asked for nothing; a touch of the sign is enough.
    asked(glass, hall, clerk)
    expect(glass.locator("#aloud")).to_have_attribute("aria-pressed", "false")
    assert glass.evaluate("window.played") == []
    glass.click("#aloud")
    faces = ["Rất hài lòng", "Hài lòng", "Bình thường", "Chưa hài lòng", "Rất không hài lòng"]
    hears(glass, vi, title, note, *faces, "Bỏ qua")
    glass.click("button[lang=en]")
    glass.wait_for_function("() => window.played.some((one) => one.clip.startsWith('en/'))")
    glass.click("#aloud")
    expect(glass.locator("#aloud")).to_have_attribute("aria-pressed", "false")


def test_english_lasts_for_one_visit(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)
    glass.click("button[lang=en]")
    expect(glass.locator("h1")).to_have_text("How content are you?")
    tile(glass, "Skip").click()
    asked(glass, hall, clerk)


def test_who_is_not_let_in_is_told(glass: Page, hall: Hall, tablet: Caller) -> None:
    with hall.served.engine.begin() as connection:
        revoke_device(connection, office=hall.office, device=tablet.id)
    hall.served.running.tokens._known.clear()
    glass.reload()
    expect(glass.locator("#connection")).to_contain_text("Mất kết nối")


STAGES: dict[str, list[str]] = {
    "idle": [],
    "overall": [],
    "dimensions": ["Chưa hài lòng"],
    "reasons": ["Chưa hài lòng", "Gửi đánh giá"],
    "thanks": ["Hài lòng", "Gửi đánh giá"],
}


@pytest.mark.parametrize("size", [(1280, 800), (1024, 600), (800, 1280)])
@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_fits_and_axe_finds_nothing(
    glass: Page, hall: Hall, clerk: Caller, stage: str, size: tuple[int, int]
) -> None:
    glass.set_viewport_size({"width": size[0], "height": size[1]})
    if stage != "idle":
        asked(glass, hall, clerk)
    for words in STAGES[stage]:
        tile(glass, words).click()
    expect(glass.locator("html")).to_have_attribute("data-stage", stage)
    glass.evaluate("document.fonts.ready.then(() => undefined)")
    wide, high = glass.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    )
    assert (wide, high) == size
    clipped = glass.evaluate(
        """[...document.querySelectorAll("#glass *")].filter((one) =>
          one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
          && getComputedStyle(one).display !== "inline").map((one) => one.className)"""
    )
    assert clipped == []
    assert violations(glass) == []


def test_faces_are_large_and_skipping_is_as_large(glass: Page, hall: Hall, clerk: Caller) -> None:
    asked(glass, hall, clerk)
    boxes = [one.bounding_box() for one in glass.locator(".face").all()]
    sizes = {(round(one["width"]), round(one["height"])) for one in boxes if one}
    assert len(sizes) == 1
    [(width, height)] = sizes
    assert min(width, height) >= 25 * PIXELS_PER_MM
