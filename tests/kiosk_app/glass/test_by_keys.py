"""A whole visit without a finger: by the pad, through the accessibility tree, by one switch."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest

from kiosk_app.glass.panel import Panel
from kiosk_app.rules import look_up_moves, moves, row_scan
from kiosk_app.rules.screen import Screen
from kiosk_app.rules.visit import NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.kiosk_app.glass.test_told import tree
from tests.kiosk_app.samples import a_ticket, an_office

MakeHand = Callable[..., Hand]
Key = Qt.Key
FOUR = {
    "12": Panel(1280, 800, 261, 163),
    "15": Panel(768, 1366, 194, 345),
    "21": PORTRAIT,
    "32": Panel(1080, 1920, 398, 708),
}
PANELS = pytest.mark.parametrize("panel", FOUR.values(), ids=FOUR)


def opened(hand: Hand, services: int = 8) -> Hand:
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office(services=services, priorities=True)))
    hand.wait(1)
    return hand


def answer(hand: Hand) -> None:
    asked = [one for one in hand.effects if isinstance(one, moves.AskNumber)][-1]
    hand.wait(1)
    hand.kiosk.take(moves.Issued(asked.visit, a_ticket()))


def check_frame(hand: Hand) -> None:
    """What has the focus is framed 3 mm wide, and nothing of the frame is off the glass."""
    hand.look()
    frame, panel = hand.find("focusFrame"), hand.kiosk.glass.panel.panel
    width = frame.property("thickness")
    assert width >= 3 * panel.px_per_mm
    around = frame.mapRectToScene(QRectF(0, 0, frame.width(), frame.height()))
    button = hand.find(hand.focus())
    inside = button.mapRectToScene(QRectF(0, 0, button.width(), button.height()))
    assert around.contains(inside)
    assert 0 <= around.left() < around.right() <= panel.width_px
    assert 0 <= around.top() < around.bottom() <= panel.height_px


@PANELS
def test_a_visit_by_the_pad_alone(make_hand: MakeHand, panel: Panel) -> None:
    hand = opened(make_hand(panel))
    hand.key(Key.Key_Down)
    assert hand.focus() == "card_A"
    assert hand.kiosk.state.contrast
    check_frame(hand)
    hand.key_to("language_en")
    assert hand.kiosk.state.language == "en"
    hand.key_to("priority" if hand.sees("priority") else "priorityShort")
    hand.wait(1)
    hand.look()
    assert hand.screen() is Screen.PRIORITY
    check_frame(hand)
    hand.key_to("priority_disabled")
    hand.wait(1)
    hand.key_to("card_U")
    assert hand.last() == moves.AskNumber(1, "U", "disabled", "en")
    answer(hand)
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(1)
    hand.look()
    assert hand.focus() == "done"
    check_frame(hand)
    hand.key(Key.Key_F1, 2)
    assert hand.last() == moves.CallHelp()
    hand.wait(3 * NUMBER_SECONDS - 10)
    hand.look()
    assert hand.focus() == "moreTime"
    check_frame(hand)
    hand.key(Key.Key_Return)
    assert hand.kiosk.state.extensions == 1
    hand.wait(1)
    hand.key_to("done")
    rested = hand.kiosk.state
    assert rested.screen is Screen.HOME
    assert (rested.keys, rested.contrast, rested.language) == (False, False, "vi")
    assert not hand.sees("focusFrame")
    assert hand.said[-1] == ()


@PANELS
def test_a_failed_slip_by_keys(make_hand: MakeHand, panel: Panel) -> None:
    hand = opened(make_hand(panel))
    hand.key(Key.Key_Tab)
    hand.key(Key.Key_Return)
    answer(hand)
    hand.kiosk.take(moves.PrintEnded("t-1", printed=False))
    hand.wait(1)
    hand.look()
    assert hand.focus() == "printAgain"
    hand.key(Key.Key_Return)
    assert hand.last() == moves.PrintAgain("t-1")


def test_the_page_follows_the_focus(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.key(Key.Key_Down)
    hand.look()
    assert sum(hand.sees(f"card_{code}") for code in "ABHLMQUX") == 4
    hand.key(Key.Key_Down, 4)
    hand.look()
    assert hand.focus() == "card_M"
    assert hand.sees("card_M")
    assert not hand.sees("card_A")
    hand.key(Key.Key_Up)
    hand.look()
    assert hand.sees("card_A")


def test_back_leads_back_and_the_keypad_leads_too(make_hand: MakeHand) -> None:
    hand = opened(make_hand(), services=10)
    hand.key(Key.Key_Down)
    hand.key_to("card_field-A")
    hand.wait(1)
    hand.look()
    assert hand.screen() is Screen.SERVICES
    assert hand.focus() == "card_A"
    for figure, focus in (("2", "card_C"), ("8", "card_A")):
        hand.wait(1)
        code = getattr(Key, f"Key_{figure}")
        QTest.keyClick(hand.kiosk.glass.window, code, Qt.KeyboardModifier.KeypadModifier)
        assert hand.focus() == focus
    hand.key(Key.Key_Left)
    assert hand.screen() is Screen.HOME


def test_the_look_up_by_keys(make_hand: MakeHand) -> None:
    hand = opened(make_hand(), services=6)
    hand.key(Key.Key_Down)
    hand.key_to("lookUp")
    hand.wait(1)
    hand.look()
    assert hand.screen() is Screen.SEARCH
    hand.key_to("key_d")
    assert hand.kiosk.state.look_up.query == "d"
    hand.key(Key.Key_Backspace)
    assert hand.kiosk.state.look_up.query == ""
    hand.key_to("openDossier")
    hand.wait(1)
    hand.look()
    assert hand.focus() == "seekDossier"
    hand.key(Key.Key_Escape)
    assert hand.screen() is Screen.HOME


def test_what_is_said_is_written(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.key(Key.Key_Down)
    assert hand.said[-1][0] == "Mời Quý vị chọn dịch vụ"
    hand.key(Key.Key_Down)
    assert hand.said[-1][:3] == ("Hộ tịch", "3", "người đang chờ")
    assert hand.find("caption").property("text").startswith("Hộ tịch. 3 người đang chờ, khoảng 5")
    hand.key(Key.Key_Return)
    answer(hand)
    assert hand.said[-1][:2] == ("Số của Quý vị là", "A012")
    before = len(hand.said)
    hand.wait(10)
    assert len(hand.said) == before
    hand.wait(20)
    assert hand.said[-1][:2] == ("Số của Quý vị là", "A012"), "said until the visitor goes"


@PANELS
def test_the_same_through_the_accessibility_tree(make_hand: MakeHand, panel: Panel) -> None:
    hand = opened(make_hand(panel))
    press(hand, "Hộ tịch")
    assert hand.last() == moves.AskNumber(1, "B", None, "vi")
    answer(hand)
    assert any(one.text(QAccessible.Text.Name) == "A012" for one in tree(hand))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(1)
    press(hand, "Xong")
    assert hand.screen() is Screen.HOME


def press(hand: Hand, name: str) -> None:
    found = next(one for one in tree(hand) if one.text(QAccessible.Text.Name).startswith(name))
    found.actionInterface().doAction(QAccessibleActionInterface.pressAction())


def test_screen_readers_hear_where_the_focus_is(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.key(Key.Key_Down, 2)
    focused = [one.text(QAccessible.Text.Name) for one in tree(hand) if one.state().focused]
    assert any(name.startswith("Hộ tịch") for name in focused)


@PANELS
def test_one_switch_takes_a_number(make_hand: MakeHand, panel: Panel) -> None:
    hand = opened(make_hand(panel, switch_seconds=2.0))
    hand.key(Key.Key_Space)
    hand.look()
    assert hand.focus() == "card_A"
    hand.wait(2.1)
    assert hand.focus() == "card_B"
    QTest.keyClick(hand.kiosk.glass.window, Key.Key_Space)
    assert hand.last() == moves.AskNumber(1, "B", None, "vi")
    answer(hand)
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(1)
    hand.look()
    seen = {hand.focus()}
    for _ in range(9):
        hand.wait(2.1)
        hand.look()
        seen.add(hand.focus())
    assert {"done", "largeText", "contrast", "help"} <= seen


def switch_to(hand: Hand, name: str) -> int:
    """Press one switch until something is chosen; tell how many stretches of time that took."""
    for waited in range(60):
        hand.look()
        framed = [one.name for one in row_scan.framed(hand.kiosk.state)]
        if name in framed:
            if waited == 0:
                check_frame(hand)
            QTest.keyClick(hand.kiosk.glass.window, Key.Key_Space)
            if framed == [name]:
                return waited
        else:
            hand.wait(2.1)
    raise AssertionError(f"one switch does not reach {name}: {hand.kiosk.state.targets}")


def test_one_switch_types_a_query_and_the_code_of_a_visit(make_hand: MakeHand) -> None:
    hand = opened(make_hand(switch_seconds=2.0), services=6)
    booked = [
        one.model_copy(update={"appointments_a_slot": 2}) for one in an_office(services=6).services
    ]
    office = an_office(services=6).model_copy(update={"services": booked})
    hand.kiosk.take(moves.OfficeChanged(office))
    hand.key(Key.Key_Space)
    switch_to(hand, "lookUp")
    hand.wait(1)
    assert max(switch_to(hand, f"key_{sign}") for sign in "so") <= 20, "40 keys took 40"
    assert hand.kiosk.state.look_up.query == "so"
    switch_to(hand, "key_erase_all")
    switch_to(hand, "openCheckIn")
    hand.wait(1)
    QTest.keyClick(hand.kiosk.glass.window, Key.Key_K)
    assert hand.kiosk.state.check_in.code == "K", "a keyboard types it as well"
    for sign in "7m2p9qr":
        if not hand.sees(f"key_{sign}"):
            switch_to(hand, "key_figures" if hand.sees("key_figures") else "key_letters")
        switch_to(hand, f"key_{sign}")
    switch_to(hand, "seekVisit")
    assert hand.last() == look_up_moves.FindAppointment("K7M2P9QR")


def test_an_assistant_takes_numbers_one_after_the_other(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    window = hand.kiosk.glass.window
    QTest.touchEvent(window, hand.device).press(0, hand.point("staffArea"), window).commit()
    hand.qtbot.waitUntil(lambda: hand.kiosk.state.assistant, timeout=60_000)
    QTest.touchEvent(window, hand.device).release(0, hand.point("staffArea"), window).commit()
    for visit in (1, 2, 3):
        hand.wait(1)
        hand.touch("card_A")
        hand.wait(1)
        hand.kiosk.take(moves.Issued(visit, a_ticket(ticket_id=f"t-{visit}")))
        hand.kiosk.take(moves.PrintEnded(f"t-{visit}", printed=True))
        hand.wait(5)
        assert hand.screen() is Screen.HOME
    hand.wait(1)
    hand.touch("back")
    assert not hand.kiosk.state.assistant


def test_two_errands_by_keys_and_one_taken_off_the_list(make_hand: MakeHand) -> None:
    hand = make_hand(FOUR["12"])
    office = an_office(priorities=True).model_copy(update={"errands_a_number": 3})
    hand.kiosk.take(moves.OfficeChanged(office))
    hand.kiosk.take(moves.Connected())
    hand.wait(1)
    hand.key(Key.Key_Down)
    for service in ("A", "U", "B"):
        hand.key_to("severalErrands" if service == "A" else "moreErrands")
        hand.wait(1)
        hand.key_to(f"card_{service}")
        hand.wait(1)
        hand.look()
        assert hand.screen() is Screen.ERRANDS
        assert hand.focus() == "takeForAll"
        check_frame(hand)
    assert not hand.sees("moreErrands")
    hand.key_to("drop_U")
    hand.key_to("takeForAll")
    assert hand.last() == moves.AskNumber(1, "A", None, "vi", also=("B",))
