"""What screen readers are told of the glass, read from Qt's own accessibility tree."""

import ctypes
from collections.abc import Callable, Iterator
from ctypes import CFUNCTYPE, c_void_p
from pathlib import Path
from typing import cast

import PySide6
import pytest
import shiboken6
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)

from kiosk_app.rules import moves
from kiosk_app.rules.visit import MENU_SECONDS, NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.samples import a_ticket, an_office

MakeHand = Callable[..., Hand]
GUI = ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"))
INSTALL = GUI["_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"]
INSTALL.argtypes, INSTALL.restype = [c_void_p], c_void_p


def tree(hand: Hand) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds, in its order."""

    def walk(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        if one.state().invisible:
            return
        yield one
        for place in range(one.childCount()):
            if child := one.child(place):
                yield from walk(child)

    QAccessible.setActive(True)
    hand.kiosk.glass.window.grabWindow()
    yield from walk(QAccessible.queryAccessibleInterface(hand.kiosk.glass.window))


def names(hand: Hand) -> list[str]:
    return [one.text(QAccessible.Text.Name) for one in tree(hand)]


def checked(hand: Hand) -> dict[str, bool]:
    return {
        one.text(QAccessible.Text.Name): bool(one.state().checked)
        for one in tree(hand)
        if one.state().checkable
    }


def opened(hand: Hand) -> Hand:
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office(priorities=True)))
    hand.wait(1)
    return hand


def test_letters_contrast_and_reach_are_told_as_checked_or_not(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    assert checked(hand) == {"Chữ to": False, "Tương phản": False, "Hạ thấp": False}
    hand.touch("largeText")
    hand.touch("contrast")
    hand.touch("language_en")
    assert checked(hand) == {"Large text": True, "Contrast": True, "Lower": False}


def test_behind_the_warning_nothing_is_read(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("largeText")
    hand.touch("largeText")
    assert any("Chứng thực" in name for name in names(hand))
    hand.wait(MENU_SECONDS - 20)
    told = names(hand)
    assert "Tôi cần thêm thời gian" in told
    assert not any("Chứng thực" in name or "PHƯỜNG" in name for name in told)


def test_behind_the_classes_of_priority_nothing_is_read(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("priority")
    told = names(hand)
    assert any("cao tuổi" in name for name in told)
    assert not any("Chứng thực" in name for name in told)


def test_a_number_is_told_with_its_letters(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    assert "A012" in names(hand)


@pytest.fixture
def announced() -> Iterator[list[str]]:
    """What screen readers are told unasked, in order, by a hook of Qt that Python is not given."""
    told: list[str] = []

    def heard(event: int) -> None:
        # A wrapper that lived on would be the second look's as well.
        first = cast("QAccessibleEvent", shiboken6.wrapInstance(event, QAccessibleEvent))
        kind = first.type()
        del first
        if kind == QAccessible.Event.Announcement:
            whole = shiboken6.wrapInstance(event, QAccessibleAnnouncementEvent)
            told.append(cast("QAccessibleAnnouncementEvent", whole).message())

    hook = CFUNCTYPE(None, c_void_p)(heard)
    QAccessible.setActive(True)
    before = INSTALL(ctypes.cast(hook, c_void_p))
    yield told
    INSTALL(before)


def test_another_screen_and_a_sheet_are_announced(
    make_hand: MakeHand, announced: list[str]
) -> None:
    hand = opened(make_hand())
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(NUMBER_SECONDS - 19)
    chosen, taking, number, warned = announced
    assert (chosen, taking) == ("Mời Quý vị chọn dịch vụ", "Đang lấy số…")
    assert number == "Số của Quý vị: A012. Còn 7 người phía trước"
    assert warned.startswith("Quý vị cần thêm thời gian?")
    assert warned.endswith("sau 19 giây")
