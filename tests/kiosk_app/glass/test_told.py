"""What screen readers are told of the glass, read from Qt's own accessibility tree."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk_app.rules import moves
from kiosk_app.rules.visit import MENU_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.samples import a_ticket, an_office

MakeHand = Callable[..., Hand]


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
