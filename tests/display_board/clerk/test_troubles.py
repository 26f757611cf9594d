"""What a clerk must hear of slips and devices, and can put aside."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect
from websockets.sync.client import connect

from server.contract.states import PrintReason, TroubleCode
from tests.display_board.clerk.clerk_page import ClerkPage
from tests.display_board.clerk.real_hall import PATIENCE_SECONDS, Office

I18N = Path(__file__).parents[3] / "display_board" / "clerk" / "i18n"


def test_a_slip_that_did_not_come_out_can_be_printed_again(
    clerk: ClerkPage, office: Office
) -> None:
    ticket = office.issue()
    clerk.sit("2")
    banners = clerk.page.locator(".troubles .banner")
    expect(banners).to_have_count(0)
    office.print_failed(ticket)
    expect(banners).to_have_count(1)
    expect(banners).to_contain_text("Phiếu A001 chưa in được: hết giấy.")
    clerk.shoot("print-failed")
    clerk.page.reload()
    expect(banners).to_contain_text("Phiếu A001 chưa in được: hết giấy.")
    with clerk.page.expect_response("**/print") as answer:
        clerk.click(clerk.page.get_by_role("button", name="In bản sao"))
    assert answer.value.status == 202
    expect(clerk.notice).to_have_text("Đã yêu cầu in bản sao A001")
    expect(banners).to_have_count(0)
    clerk.pass_time(32)
    expect(banners).to_have_count(1)
    office.printed(ticket)
    expect(banners).to_have_count(0)


def test_a_trouble_that_is_known_is_put_aside(clerk: ClerkPage, office: Office) -> None:
    for ticket in office.issue_many(3):
        office.print_failed(ticket)
    clerk.sit("2")
    banners = clerk.page.locator(".troubles .banner")
    expect(banners).to_have_count(1)
    clerk.page.get_by_role("button", name="Còn 2 việc").click()
    expect(banners).to_have_count(3)
    clerk.page.get_by_role("button", name="Đã biết").first.click()
    expect(banners).to_have_count(2)
    expect(banners.first).to_contain_text("A002")


def test_a_device_in_trouble_is_named_until_it_is_over(clerk: ClerkPage, office: Office) -> None:
    clerk.sit("2")
    banner = clerk.page.locator(".troubles .banner")
    live = f"{office.path.replace('http', 'ws')}/live"
    with connect(live, open_timeout=PATIENCE_SECONDS) as kiosk:
        kiosk.send(json.dumps({"type": "authorize", "token": office.kiosk_token}))
        kiosk.recv(timeout=PATIENCE_SECONDS)
        kiosk.send(json.dumps({"type": "status", "trouble": "paper_low"}))
        expect(banner).to_contain_text("Kiosk 1: sắp hết giấy.")
        kiosk.send(json.dumps({"type": "status", "trouble": None}))
        expect(banner).to_have_count(0)
        kiosk.send(json.dumps({"type": "status", "trouble": "some_new_code"}))
        expect(banner).to_contain_text("Kiosk 1: cần người kiểm tra.")


def test_every_reason_of_a_slip_has_words(clerk: ClerkPage, office: Office) -> None:
    tickets = office.issue_many(len(PrintReason))
    clerk.sit("2")
    banners = clerk.page.locator(".troubles .banner")
    said: set[str] = set()
    for ticket, reason in zip(tickets, PrintReason, strict=True):
        office.print_failed(ticket, reason.value)
        words = banners.first.locator("strong")
        expect(words).to_contain_text(f"Phiếu {ticket['number']} chưa in được: ")
        said.add(words.inner_text().partition(": ")[2])
        clerk.page.get_by_role("button", name="Đã biết").first.click()
        expect(banners).to_have_count(0)
    assert len(said) == len(PrintReason)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_trouble_of_a_device_has_words_of_its_own(language: str) -> None:
    words = json.loads((I18N / f"{language}.json").read_text(encoding="utf-8"))
    assert len({words[f"trouble.{code}"] for code in TroubleCode}) == len(TroubleCode)


def test_a_slip_that_no_kiosk_gave_asks_where_to_print(clerk: ClerkPage, office: Office) -> None:
    helper = office.clerk("minh")
    ticket = helper.issue("A")
    clerk.sit("2")
    clerk.row(ticket["number"]).click()
    clerk.click(clerk.panel.locator("[data-act=print]"))
    expect(clerk.choice("Kiosk 1").locator("input")).not_to_be_checked()
    clerk.choice("Kiosk 1").click()
    clerk.shoot("print")
    with clerk.page.expect_request("**/print") as ordered:
        clerk.press("Enter")
    assert ordered.value.post_data_json == {"device": office.kiosk_id}
    expect(clerk.notice).to_have_text("Đã yêu cầu in bản sao A001")
