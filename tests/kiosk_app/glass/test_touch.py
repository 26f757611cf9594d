"""The real screens, touched: what a finger does becomes an effect, once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from kiosk_app.rules import moves
from kiosk_app.rules.visit import GUARD_SECONDS, MENU_SECONDS, NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.glass.pictures import PANELS
from tests.kiosk_app.samples import a_ticket, an_office, both

MakeHand = Callable[..., Hand]


def opened(hand: Hand, **office: object) -> Hand:
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office(**office)))  # type: ignore[arg-type]  # as given
    hand.wait(1)
    return hand


def text_of(hand: Hand, name: str) -> str:
    return str(hand.find(name).property("text"))


def test_one_touch_on_a_service_asks_for_one_number(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("card_A")
    assert hand.effects == [moves.AskNumber(1, "A", None, "vi")]
    assert hand.kiosk.state.screen == "issuing"
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    assert hand.find("ticketNumber").property("letters") == "A"
    assert hand.find("ticketNumber").property("digits") == "012"
    assert text_of(hand, "slipState") == "Đang in phiếu…"
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    assert text_of(hand, "slipState") == "Phiếu đã in xong"


def test_a_double_tap_asks_once(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    where = hand.point("card_A")
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.now[0] += GUARD_SECONDS / 2
    hand.slide_off("ticketNumber", where)
    assert len(hand.effects) == 1
    assert hand.kiosk.state.screen == "number"


def test_a_card_acts_on_release_and_not_when_the_finger_slides_off(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.slide_off("card_A", QPoint(540, 300))
    assert hand.effects == []
    hand.press("card_A")
    assert hand.effects == []
    hand.release("card_A")
    assert len(hand.effects) == 1


def test_counts_that_change_under_the_finger_do_not_lose_the_touch(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.press("card_A")
    busier = an_office()
    services = [s.model_copy(update={"waiting": s.waiting + 5}) for s in busier.services]
    hand.kiosk.take(moves.OfficeChanged(busier.model_copy(update={"services": services})))
    hand.release("card_A")
    assert hand.effects == [moves.AskNumber(1, "A", None, "vi")]


def test_a_card_that_becomes_another_under_the_finger_asks_nothing(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.press("card_A")
    where = hand.point("card_A")
    office = an_office()
    fewer = office.model_copy(update={"services": office.services[1:]})
    hand.kiosk.take(moves.OfficeChanged(fewer))
    hand.lift("card_B", where)
    assert hand.effects == []
    hand.touch("card_B")
    assert hand.effects == [moves.AskNumber(1, "B", None, "vi")]


def test_a_closed_service_says_so_and_asks_nothing(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("card_L")
    assert hand.effects == []
    assert text_of(hand, "title") == "Dịch vụ này đang tạm ngừng cấp số"
    assert "13:30" in text_of(hand, "noticeText")
    hand.wait(1)
    hand.touch("back")
    assert hand.sees("card_A")


def test_two_touches_to_a_slip_where_services_are_grouped_by_field(make_hand: MakeHand) -> None:
    hand = opened(make_hand(), services=10)
    hand.touch("card_field-A")
    hand.wait(1)
    hand.touch("card_C")
    assert hand.effects == [moves.AskNumber(1, "C", None, "vi")]


def test_the_kiosk_speaks_english_until_the_visit_ends(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("language_en")
    assert text_of(hand, "title") == "Choose\na service"
    hand.touch("card_B")
    assert hand.effects == [moves.AskNumber(1, "B", None, "en")]
    hand.kiosk.take(moves.Issued(1, a_ticket("B003")))
    hand.wait(1)
    hand.touch("done")
    assert text_of(hand, "title") == "Mời Quý vị\nchọn dịch vụ"


def test_the_number_leaves_by_itself_and_its_button_counts_down(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    assert hand.find("done").property("label") == "Xong · 35\N{NO-BREAK SPACE}giây"
    hand.wait(5)
    assert hand.find("done").property("label") == "Xong · 30\N{NO-BREAK SPACE}giây"
    hand.wait(NUMBER_SECONDS)
    assert hand.sees("card_A")


def test_a_failed_print_keeps_the_number_until_the_citizen_is_done(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=False))
    hand.wait(600)
    assert text_of(hand, "title") == "Phiếu chưa in được"
    assert hand.find("qr").property("text") == a_ticket().follow_url
    assert hand.find("staffTold").property("opacity") == 0
    hand.kiosk.take(moves.StaffTold("t-1"))
    assert hand.find("staffTold").property("opacity") == 1
    hand.touch("printAgain")
    assert hand.effects[-1] == moves.PrintAgain("t-1")
    hand.kiosk.take(moves.PrintEnded("t-1", printed=False))
    hand.wait(1)
    hand.touch("done")
    assert hand.sees("card_A")


def test_help_is_called_and_confirmed(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("help")
    assert hand.effects == [moves.CallHelp()]
    assert hand.sees("helpNotice")
    assert hand.find("help").property("label") == "Đã gọi"
    hand.wait(30)
    assert not hand.sees("helpNotice")


def test_large_text_shows_fewer_cards_and_pages(make_hand: MakeHand) -> None:
    hand = opened(make_hand(PANELS["landscape-15"]))
    assert hand.sees("card_X")
    hand.touch("largeText")
    assert [c for c in "ABHLMQUX" if hand.sees(f"card_{c}")] == list("ABH")
    hand.touch("nextPage")
    assert [c for c in "ABHLMQUX" if hand.sees(f"card_{c}")] == list("LMQ")
    hand.touch("previousPage")
    assert hand.sees("card_A")
    hand.wait(3 * MENU_SECONDS + 1)
    assert hand.sees("card_X")


def test_priority_is_asked_for_without_papers_and_goes_into_the_request(
    make_hand: MakeHand,
) -> None:
    hand = opened(make_hand(), priorities=True)
    hand.touch("priority")
    hand.wait(1)
    hand.touch("priority_elderly")
    assert text_of(hand, "lead") == "Quý vị được ưu tiên"
    hand.wait(1)
    hand.touch("card_A")
    assert hand.effects == [moves.AskNumber(1, "A", "elderly", "vi")]


def test_the_priority_card_stays_away_while_the_office_has_no_classes(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    assert not hand.sees("priority")


def test_server_away_is_said_in_words_and_ends_by_itself(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.kiosk.take(moves.Disconnected())
    assert text_of(hand, "title") == "Máy lấy số\ntạm ngừng hoạt động"
    assert not hand.sees("card_A")
    hand.kiosk.take(moves.Connected())
    assert hand.sees("card_A")


def test_a_closed_office_shows_when_it_opens(make_hand: MakeHand) -> None:
    hand = opened(make_hand(), is_open=False)
    assert text_of(hand, "title") == "Ngoài giờ cấp số"
    assert "07:30 ngày mai, Thứ Sáu" in text_of(hand, "noticeText")
    tet = both("Nghỉ Tết Nguyên đán", "Lunar New Year")
    hand.kiosk.take(
        moves.OfficeChanged(an_office(is_open=False).model_copy(update={"closed_for": tet}))
    )
    assert text_of(hand, "title") == "Nghỉ Tết Nguyên đán"


def test_a_lying_kiosk_speaks_english_beside_vietnamese(make_hand: MakeHand) -> None:
    hand = opened(make_hand(PANELS["landscape"]))
    assert text_of(hand, "lead") == "Xin chào!"
    assert not hand.sees("otherName")
    hand.kiosk.take(moves.ChooseLanguage("en"))
    assert text_of(hand, "lead") == "Welcome!"
    assert text_of(hand, "otherName") == "Public Administrative Services Centre\nMinh Tam Ward"
    alike = an_office().model_copy(update={"name": both("A Lưới")})
    hand.kiosk.take(moves.OfficeChanged(alike))
    assert text_of(hand, "otherName") == "Public Administrative Services Centre"


def test_only_an_office_with_a_hotline_shows_one(make_hand: MakeHand) -> None:
    hand = opened(make_hand(), is_open=False)
    assert text_of(hand, "telephone") == "1900 0000"
    silent = an_office(is_open=False).model_copy(update={"hotline": None})
    hand.kiosk.take(moves.OfficeChanged(silent))
    assert not hand.sees("telephone")


def test_without_a_printer_the_number_stays_and_no_slip_is_promised(
    make_hand: MakeHand,
) -> None:
    hand = opened(make_hand(prints=False))
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    assert not hand.sees("slipState")
    hand.wait(3600)
    assert hand.sees("ticketNumber")


@pytest.mark.parametrize("accent", ["#0B5A46", None])
def test_an_accent_that_can_be_read_on_colours_the_kiosk(
    make_hand: MakeHand, accent: str | None
) -> None:
    hand = opened(make_hand(), accent=accent)
    head = hand.kiosk.glass.window.grabWindow().pixelColor(1000, 10).name().upper()
    assert head == (accent or "#A51D2D")
