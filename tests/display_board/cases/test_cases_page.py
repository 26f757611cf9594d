"""The page of cases and the suggestion book in a browser, from a real server."""

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import insert

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import PAYMENT_REPORT, RATING_CASE, SUGGESTION
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.acts.test_surveys import CAMPAIGN
from tests.server.hall import PASSWORD, Caller, Hall, Served, example, hashed_password, served

SIZES = ((320, 640), (390, 844), (1366, 768))
LONG = "Chờ hơn một giờ mà không ai giải thích, quầy bên cạnh thì trống. Mong sắp xếp lại."

OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("cases")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture
def hall(server: Served) -> Hall:
    hall = server.new_hall()
    clerk = hall.person()
    clerk.open("2")
    for comment in (LONG, None):
        hall.device().issue("A")
        ticket = clerk.act(clerk.call_next("2"), "finish", "2")
        code = ticket["follow_url"].rsplit("/", 1)[-1]
        hall.stranger().post("ratings", {"rating": code, "overall": 1, "comment": comment}, 201)
    hall.stranger().post(
        "suggestions", {"text": "Xin đặt thêm ghế ở khu chờ."}, 201, key=str(uuid4())
    )
    return hall


@pytest.fixture
def open_page(browser: Browser, hall: Hall) -> Iterator[OpenPage]:
    """Open the page as somebody who has signed in; an error in it fails the test."""
    contexts = []
    faults: list[str] = []

    def opened(who: Caller | None, width: int = 1366, height: int = 768) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        if who is not None:
            cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
            context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{hall.served.base}/cases/")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def head(hall: Hall) -> Caller:
    return hall.person(Role.HEAD)


def test_the_head_signs_in_and_sees_what_is_to_be_closed(open_page: OpenPage, hall: Hall) -> None:
    user = hall.account(Role.HEAD, hashed_password())
    page = open_page(None)
    page.fill("#user", user)
    page.fill("#password", "wrong")
    page.keyboard.press("Enter")
    expect(page.locator("#complaint")).to_have_text("Tên đăng nhập hoặc mật khẩu chưa đúng.")
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("2 phản ánh chưa đóng.")
    rows = page.locator(".row")
    expect(rows).to_have_count(2)
    expect(rows.filter(has_text="Chờ hơn một giờ")).to_have_count(1)
    expect(rows.filter(has_text="Không viết thêm.")).to_have_count(1)
    expect(rows.filter(has_text="Hạn 23 giờ 59 phút, ngày 27/11/2026")).to_have_count(2)
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.locator("#user")).to_be_visible()
    assert "Chờ hơn" not in page.content()


def test_a_case_gets_an_owner_and_is_closed_by_keys_alone(
    open_page: OpenPage, hall: Hall, head: Caller
) -> None:
    chief = hall.person(Role.SUPERVISOR)
    page = open_page(head)
    page.locator(".row").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".row").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".row").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".sheet h2")).to_be_focused()

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".owner select")).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".owner select")).to_have_value(chief.name)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_have_text("Đã giao.")
    expect(page.locator(".row").first).to_contain_text(f"Cán bộ {chief.name}")

    page.get_by_role("button", name="Đóng phản ánh").click()
    expect(page.locator(".notice")).to_contain_text("Hãy ghi cả nguyên nhân")
    for label, text in (("Nguyên nhân", "Thiếu người"), ("Việc đã làm", "Thêm một quầy")):
        page.get_by_label(label).fill(text)
    page.keyboard.press("Escape")
    expect(page.locator(".row").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Việc đã làm")).to_have_value("Thêm một quầy")
    page.get_by_label("Kiểm tra lại").fill("Xem lại sau một tuần")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_have_text("Đã đóng phản ánh.")
    expect(page.locator("h1")).to_have_text("1 phản ánh chưa đóng.")
    expect(page.locator(".done-about dd")).to_have_text(
        ["Thiếu người", "Thêm một quầy", "Xem lại sau một tuần"]
    )
    rows = hall.served.rows(RATING_CASE, office=hall.office)
    closed = next(one for one in rows if one["closed_at"])
    assert (closed["closed_by"], closed["owner"]) == (head.name, chief.name)


def test_a_refusal_says_why_and_keeps_what_was_typed(
    open_page: OpenPage, hall: Hall, head: Caller
) -> None:
    [*_, rated] = hall.served.rows(RATING_CASE, office=hall.office)
    page = open_page(head)
    page.locator(".row").first.click()
    page.get_by_label("Nguyên nhân").fill("Thiếu người")
    page.locator(".owner select").select_option(rated["not_for"])
    page.get_by_role("button", name="Giao", exact=True).click()

    expect(page.locator(".notice")).to_contain_text("không liên quan đến lượt phục vụ này")
    expect(page.get_by_label("Nguyên nhân")).to_have_value("Thiếu người")


def test_the_book_is_answered_and_paper_entered(
    open_page: OpenPage, hall: Hall, head: Caller
) -> None:
    page = open_page(head)
    page.get_by_role("button", name="Sổ góp ý").click()
    expect(page.locator("h1")).to_have_text("1 góp ý chưa trả lời.")
    page.locator(".row").first.click()
    page.get_by_label("Trả lời của cơ quan").fill("Đã đặt thêm tám ghế.")
    page.get_by_role("button", name="Lưu câu trả lời").click()
    expect(page.locator(".notice")).to_have_text("Đã trả lời và đăng công khai.")
    expect(page.locator("h1")).to_have_text("Mọi góp ý đều đã được trả lời.")

    page.get_by_role("button", name="Ghi góp ý từ giấy, điện thoại").click()
    page.get_by_label("Nội dung góp ý").fill("Xin mở cửa sớm hơn.")
    page.get_by_role("button", name="Ghi vào sổ").click()
    expect(page.locator("h1")).to_have_text("1 góp ý chưa trả lời.")
    found = {one["text"]: one for one in hall.served.rows(SUGGESTION, office=hall.office)}
    assert found["Xin đặt thêm ghế ở khu chờ."]["published"]
    assert found["Xin mở cửa sớm hơn."]["source"] == "paper"


def test_a_clerk_sees_own_cases_alone(open_page: OpenPage, hall: Hall, head: Caller) -> None:
    owner = hall.person()
    [case, *_] = head.get("cases")["cases"]
    head.post(f"cases/{case['id']}/assign", {"owner": owner.name})
    page = open_page(owner)

    expect(page.locator(".row")).to_have_count(1)
    expect(page.locator(".tab")).to_have_text(["Phản ánh"])
    page.locator(".row").click()
    expect(page.locator(".owner")).to_have_count(0)


def test_nothing_is_told_of_fewer_than_thirty(open_page: OpenPage, head: Caller) -> None:
    page = open_page(head)
    page.get_by_role("button", name="Đánh giá").click()

    expect(page.locator("h1")).to_contain_text("2 đánh giá trên 2 lượt đã phục vụ (100 %)")
    total = page.locator("tfoot tr")
    expect(total.locator("td")).to_have_text(["2", "2", "100 %", "Chưa đủ 30 đánh giá"])
    page.get_by_role("button", name="Cán bộ").click()
    expect(page.locator("tbody th")).to_contain_text("Cán bộ clerk-")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_each_glass_and_axe_finds_nothing(
    open_page: OpenPage, head: Caller, language: str
) -> None:
    page = open_page(head)
    page.locator(f"button[lang={language}]").click()
    for tab, shown in enumerate((".row", ".row", ".quarter-known", "tfoot")):
        page.locator(".tab").nth(tab).click()
        expect(page.locator(shown).first).to_be_visible()
        for opened in (False, True) if tab < 2 else (False,):
            if opened:
                page.locator(".row", has_text="Chờ hơn" if tab == 0 else "ghế").click()
                expect(page.locator(".sheet")).to_be_visible()
            keep_picture(page, f"cases-{language}-{tab}-{opened}", *SIZES)
            for width, height in SIZES:
                page.set_viewport_size({"width": width, "height": height})
                wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                assert wide <= 0, (tab, opened, width)
                assert violations(page) == [], (tab, opened, width)


def test_a_campaign_hands_out_forms_to_print(open_page: OpenPage, server: Served) -> None:
    hall = server.new_hall(example().replace("\n[rating]\ntexts_kept_days = 365\n", CAMPAIGN))
    page = open_page(hall.person(Role.SUPERVISOR))
    page.get_by_role("button", name="Khảo sát").click()
    expect(page.locator(".campaign h2")).to_have_text("Khảo sát quý IV")
    page.get_by_label("Số phiếu").fill("3")
    page.get_by_role("button", name="Phát phiếu").click()
    expect(page.locator(".counts").first).to_contain_text(
        "Phát 3 · hỏi qua trang của số 0 · nhận lại 0 (0 %; giấy 0, điện thoại 0, trang của số 0)"
    )
    expect(page.locator(".too-few").first).to_have_text("Chưa đủ 30 phiếu hợp lệ")
    page.get_by_label("Phát ở khâu").select_option("result")
    page.get_by_role("button", name="Phát phiếu").click()
    apart = page.get_by_role("region", name="Trả kết quả")
    expect(apart.locator(".counts")).to_have_text(
        "Phát 3 · hỏi qua trang của số 0 · nhận lại 0 (0 %) · hợp lệ 0"
    )
    expect(page.get_by_role("region", name="Tiếp nhận hồ sơ").locator(".counts")).to_be_visible()
    keep_picture(page, "cases-surveys", *SIZES)
    assert violations(page) == []
    page.get_by_role("link", name="Mở các phiếu vừa phát để in").click()
    expect(page.locator(".sheet")).to_have_count(3)


def test_words_are_erased_after_being_asked_once_more(open_page: OpenPage, head: Caller) -> None:
    page = open_page(head)
    page.locator(".row").filter(has_text="Chờ hơn một giờ").click()
    page.get_by_role("button", name="Xóa theo yêu cầu người viết").click()
    assert violations(page) == []
    page.get_by_role("button", name="Xóa hẳn").click()
    expect(page.locator(".notice")).to_have_text("Đã xóa theo yêu cầu.")
    expect(page.locator(".row").filter(has_text="Không viết thêm.")).to_have_count(2)
    assert "Chờ hơn" not in page.content()


def test_reports_about_money_are_for_their_one_reader(
    open_page: OpenPage, server: Served, head: Caller
) -> None:
    page = open_page(head)
    expect(page.locator(".tab").first).to_be_visible()
    expect(page.locator(".tab", has_text="Thu thêm tiền")).to_have_count(0)

    named = 'texts_kept_days = 365\npayment_reader = "doc-bao"\n'
    hall = server.new_hall(example().replace("texts_kept_days = 365\n", named))
    reader = hall.person(user=hall.account(Role.HEAD, user="doc-bao"))
    day = hall.clock().date()
    row = {"office": hall.office, "id": "r-1", "business_day": day, "text": "Nộp thêm 50 nghìn."}
    with server.engine.begin() as connection:
        connection.execute(insert(PAYMENT_REPORT).values(**row))
    page = open_page(reader)
    page.get_by_role("button", name="Thu thêm tiền").click()
    expect(page.locator("h1")).to_have_text("1 người báo phải nộp thêm tiền.")
    expect(page.locator(".report")).to_contain_text("Nộp thêm 50 nghìn.")
    keep_picture(page, "cases-reports", *SIZES)
    assert violations(page) == []
    page.get_by_role("button", name="Xóa theo yêu cầu người viết").click()
    page.get_by_role("button", name="Xóa hẳn").click()
    expect(page.locator("h1")).to_have_text("Chưa có ai báo phải nộp thêm tiền.")
    assert server.rows(PAYMENT_REPORT, office=hall.office) == []


def test_a_quarter_is_answered_from_what_is_known_and_published(
    open_page: OpenPage, hall: Hall, head: Caller
) -> None:
    [entry] = head.get("suggestions/all")["suggestions"]
    reply = {"reply": "Đã đặt thêm 20 ghế.", "publish": True}
    head.post(f"suggestions/{entry['id']}/reply", reply, 204)
    page = open_page(head)
    page.get_by_role("button", name="Ý kiến và việc đã làm").click()
    known = page.locator(".quarter-known")
    expect(known).to_contain_text("2 lượt đánh giá · 2 phản ánh (0 đã khép lại) · 1 góp ý.")
    expect(known).to_contain_text("Chưa đủ 30 lượt đánh giá")
    page.locator(".quarter-proposed summary").click()
    page.get_by_role("button", name="Đưa vào").press("Enter")
    page.get_by_role("button", name="Thêm một ý kiến").click()
    page.get_by_label("Người dân góp ý").nth(1).fill("Chờ lâu buổi sáng.")
    page.get_by_role("button", name="Công bố", exact=True).click()
    expect(page.locator(".notice")).to_contain_text("mỗi ý kiến cần có cả nội dung góp ý")
    page.get_by_label("Việc đã làm").nth(1).fill("Thêm một quầy từ 7 giờ 30.")
    page.get_by_role("button", name="Công bố", exact=True).click()
    expect(page.locator(".notice")).to_have_text("Đã công bố.")
    keep_picture(page, "cases-quarter", *SIZES)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert violations(page) == []
    page.goto(f"{hall.served.base}/now/{hall.office}")
    expect(page.locator("#answered li")).to_have_count(2)
    expect(page.locator("#answered")).to_contain_text("Việc đã làm: Thêm một quầy từ 7 giờ 30.")
    expect(page.locator("#answered-bases")).to_contain_text("Từ 2 lượt đánh giá")
    keep_picture(page, "now-answered", *SIZES)
