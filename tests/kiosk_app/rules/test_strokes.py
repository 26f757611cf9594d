"""A pad, a keypad, a keyboard and a scanner through one door: none is taken for another."""

import pytest

from kiosk_app.rules.key_moves import PadKey, PadPressed
from kiosk_app.rules.look_up_moves import EraseLetter, Scanned, TypeLetter
from kiosk_app.rules.strokes import Named, Reading, Stroke, Typing, read

MENU = Typing(by_keys=True)
FORM = Typing(takes=True, by_keys=True)


class Hands:
    """Whoever types, and what was heard of it."""

    def __init__(self, typing: Typing = MENU) -> None:
        self.typing = typing
        self.reading = Reading()
        self.now = 0.0
        self.heard: list[object] = []

    def stroke(self, key: Named, text: str = "", **how: bool) -> None:
        stroke = Stroke(key, text, at=self.now, **how)
        self.reading, heard = read(self.reading, stroke, self.typing)
        self.heard += heard

    def press(self, key: Named, text: str = "", *, keypad: bool = False) -> "Hands":
        self.stroke(key, text, down=True, keypad=keypad)
        self.now += 0.08
        self.stroke(key, text, down=False, keypad=keypad)
        self.now += 0.3
        return self

    def scan(self, text: str, *, ends: bool = True) -> "Hands":
        for sign in text:
            self.stroke(Named.SIGN, sign, down=True)
            self.stroke(Named.SIGN, sign, down=False)
            self.now += 0.002
        if ends:
            self.stroke(Named.ENTER, down=True)
            self.stroke(Named.ENTER, down=False)
        self.now += 0.3
        return self

    def keys(self) -> list[PadKey]:
        return [one.key for one in self.heard if isinstance(one, PadPressed)]


@pytest.mark.parametrize(
    ("key", "meaning"),
    [
        (Named.UP, PadKey.UP),
        (Named.DOWN, PadKey.DOWN),
        (Named.TAB, PadKey.DOWN),
        (Named.BACKTAB, PadKey.UP),
        (Named.ENTER, PadKey.OK),
        (Named.LEFT, PadKey.BACK),
        (Named.ESCAPE, PadKey.BACK),
        (Named.BACKSPACE, PadKey.BACK),
        (Named.HELP, PadKey.HELP),
    ],
)
def test_a_pad_sends_ordinary_keys(key: Named, meaning: PadKey) -> None:
    assert Hands().press(key).keys() == [meaning]


@pytest.mark.parametrize(
    ("figure", "meaning"),
    [
        ("8", PadKey.UP),
        ("2", PadKey.DOWN),
        ("5", PadKey.OK),
        ("4", PadKey.BACK),
        ("*", PadKey.HELP),
        ("0", PadKey.AGAIN),
    ],
)
def test_a_keypad_leads_where_nothing_is_typed(figure: str, meaning: PadKey) -> None:
    assert Hands().press(Named.SIGN, figure, keypad=True).keys() == [meaning]
    assert Hands(FORM).press(Named.SIGN, figure, keypad=True).heard == [TypeLetter(figure)]
    assert Hands().press(Named.SIGN, figure).heard == [TypeLetter(figure)]


def test_a_question_mark_asks_for_help_and_a_blank_chooses() -> None:
    assert Hands().press(Named.SIGN, "?").keys() == [PadKey.HELP]
    assert Hands().press(Named.SIGN, " ").keys() == [PadKey.OK]
    assert Hands(FORM).press(Named.SIGN, " ").heard == [TypeLetter(" ")]


@pytest.mark.parametrize("typing", [MENU, FORM])
def test_the_end_of_a_scanned_line_chooses_nothing(typing: Typing) -> None:
    line = "http://queue.test/d/H99-261118-0007?a 5*"
    hands = Hands(typing).scan(line)
    assert hands.keys() == []
    assert hands.heard[-1] == Scanned(line, by_scanner=True)
    assert hands.press(Named.ENTER).keys() == [PadKey.OK]


def test_of_a_hasty_line_only_the_first_signs_are_typed() -> None:
    """What a scanner types is not looked up sign by sign: it may be somebody's card."""
    hands = Hands(FORM).scan("001299000001||A B|07031999")
    typed = [one.letter for one in hands.heard if isinstance(one, TypeLetter)]
    assert "".join(typed) == "001"


def test_a_quick_hand_loses_no_letter() -> None:
    hands = Hands(FORM).scan("chung", ends=False)
    hands.press(Named.SIGN, "t")
    typed = [one.letter for one in hands.heard if isinstance(one, TypeLetter)]
    assert "".join(typed) == "chungt"


def test_a_quick_hand_may_take_a_letter_back() -> None:
    hands = Hands(FORM).scan("chunh", ends=False)
    hands.press(Named.BACKSPACE).press(Named.SIGN, "g")
    typed = [one.letter for one in hands.heard if isinstance(one, TypeLetter)]
    assert "".join(typed) == "chung"


def test_what_a_hand_types_is_no_scanned_line() -> None:
    hands = Hands(FORM)
    for sign in "992611":
        hands.press(Named.SIGN, sign)
    assert hands.press(Named.ENTER).keys() == [PadKey.OK]
    assert not any(isinstance(one, Scanned) for one in hands.heard)


def test_a_line_typed_before_anybody_goes_by_keys_ends_with_its_enter() -> None:
    hands = Hands(Typing(takes=True))
    hands.press(Named.SIGN, "9").press(Named.SIGN, "2").press(Named.ENTER)
    assert hands.heard[-1] == Scanned("92")


def test_backspace_erases_what_is_there_and_else_goes_back() -> None:
    assert Hands(Typing(takes=True, holds=True)).press(Named.BACKSPACE).heard == [EraseLetter()]
    assert Hands(FORM).press(Named.BACKSPACE).keys() == [PadKey.BACK]


def test_a_shaking_hand_presses_once() -> None:
    hands = Hands()
    for at in (0.0, 0.05, 0.09):
        hands.now = at
        hands.stroke(Named.DOWN, down=True)
        hands.stroke(Named.DOWN, down=False)
    assert hands.keys() == [PadKey.DOWN]


def test_only_a_key_held_for_two_seconds_repeats() -> None:
    hands = Hands()
    hands.stroke(Named.DOWN)
    for at in (0.6, 1.9, 2.1, 2.2):
        hands.now = at
        hands.stroke(Named.DOWN, repeats=True)
    assert hands.keys() == [PadKey.DOWN] * 3


@pytest.mark.parametrize("repeats", [False, True])
def test_ok_held_says_again_and_chooses_nothing(repeats: bool) -> None:
    hands = Hands()
    hands.stroke(Named.ENTER)
    hands.now = 2.5
    if repeats:
        hands.stroke(Named.ENTER, repeats=True)
        hands.stroke(Named.ENTER, repeats=True)
    hands.stroke(Named.ENTER, down=False)
    assert hands.keys() == [PadKey.AGAIN]
