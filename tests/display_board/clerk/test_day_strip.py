"""A day that the clock doubts: who may set it right sees why, and does it by one button."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, expect

from tests.display_board.axe import violations
from tests.display_board.clerk.clerk_page import ClerkPage
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import ZONE, HallServer, Office
from tests.display_board.clerk.test_zoomed import TWO_WAYS, ZOOMED

AHEAD, BEHIND = 3, -100
"""Days between the open day and the clock's that the server does not believe."""
SET = "Đặt ngày theo đồng hồ"


def strip(clerk: ClerkPage) -> Locator:
    return clerk.page.locator(".day-strip")


def in_vietnamese(days: int) -> str:
    day = datetime.now(ZoneInfo(ZONE)).date() + timedelta(days=days)
    return f"{day.day} tháng {day.month}, {day.year}"


@pytest.mark.parametrize(
    ("days", "follows"),
    [(AHEAD, "đã mở quá sớm"), (BEHIND, "sẽ kết thúc")],
    ids=["ahead", "behind"],
)
def test_a_supervisor_sets_a_doubted_day_right(
    clerk: ClerkPage, office: Office, serving: HallServer, days: int, follows: str
) -> None:
    serving.opened_another_day(office, days)
    ticket = office.issue()
    clerk.sit("2", "lan")
    page = clerk.page
    expect(strip(clerk)).to_contain_text(f"Đồng hồ máy chủ chỉ ngày {in_vietnamese(0)}")
    expect(strip(clerk)).to_contain_text(f"hàng chờ vẫn giữ ngày {in_vietnamese(days)}")
    expect(page.locator(".troubles")).to_have_count(0)
    assert violations(page) == []
    keep_picture(page, f"day-strip-{days}", (1366, 768), (320, 768))

    page.get_by_role("button", name=SET).focus()
    clerk.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"Đặt ngày {in_vietnamese(0)}?")
    expect(dialog).to_contain_text(follows)
    expect(dialog.get_by_role("button", name="Không, quay lại")).to_be_focused()
    assert violations(page) == []
    keep_picture(page, f"day-question-{days}", (1366, 768), (320, 768))
    clerk.press("F9")
    clerk.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name=SET)).to_be_focused()
    assert office.ticket(ticket)["state"] == "waiting", "nothing is set or called unasked"

    clerk.press("Enter")
    expect(dialog.get_by_role("button", name="Không, quay lại")).to_be_focused()
    clerk.press("Tab")
    expect(dialog.get_by_role("button", name="Đặt ngày")).to_be_focused()
    with page.expect_response("**/day/set") as answer:
        clerk.press("Enter")
    assert answer.value.status == 200
    expect(strip(clerk)).to_have_count(0)
    if days == AHEAD:
        expect(clerk.notice).to_have_text(f"Ngày đang mở là {in_vietnamese(0)}.")
        expect(clerk.next).to_be_focused()
        assert office.ticket(ticket)["state"] == "waiting"
    else:
        # A day that ends closes the counters where nobody is.
        expect(page.get_by_role("alert")).to_have_text("Quầy 2 đã được đóng.")
        assert office.ticket(ticket)["state"] == "expired"


def test_who_sits_nowhere_sets_it_too_in_english(
    clerk: ClerkPage, office: Office, serving: HallServer
) -> None:
    serving.opened_another_day(office, AHEAD)
    clerk.sign_in("lan")
    page = clerk.page
    expect(strip(clerk)).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(strip(clerk)).to_contain_text("The server's clock says")
    page.set_viewport_size(ZOOMED)
    assert page.evaluate(TWO_WAYS) == []
    page.get_by_role("button", name="Set the day by the clock").click()
    assert page.evaluate(TWO_WAYS) == []
    keep_picture(page, "day-choosing", (1366, 768), (320, 768))
    page.get_by_role("dialog").get_by_role("button", name="Set it to").click()
    expect(strip(clerk)).to_have_count(0)


def test_a_refusal_is_said_in_the_question(
    clerk: ClerkPage, office: Office, serving: HallServer
) -> None:
    serving.opened_another_day(office, AHEAD)
    clerk.intercept("**/day/set", lambda route: route.abort())
    clerk.sit("2", "lan")
    clerk.page.get_by_role("button", name=SET).click()
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_role("button", name="Đặt ngày").click()
    expect(dialog.locator(".complaint")).to_contain_text("Chưa nhận được trả lời")
    expect(strip(clerk)).to_be_visible()


def test_a_clerk_is_told_and_has_no_button(
    clerk: ClerkPage, office: Office, serving: HallServer
) -> None:
    serving.opened_another_day(office, AHEAD)
    clerk.sit("2")
    expect(clerk.page.locator(".troubles .banner")).to_contain_text(in_vietnamese(0))
    expect(strip(clerk)).to_have_count(0)
    expect(clerk.page.get_by_role("button", name=SET)).to_have_count(0)
