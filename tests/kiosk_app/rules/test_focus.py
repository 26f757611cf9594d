"""In which order keys lead over the glass: what a screen is for first, then round and round."""

from kiosk_app.rules import focus
from kiosk_app.rules.key_moves import PadKey, Target


def a_target(name: str, x: float = 0, y: float = 0) -> Target:
    return Target(name, name, x, y, 100, 50)


GLASS = (
    a_target("help", 300, 900),
    a_target("lookUp", 0, 10),
    a_target("card_B", 120, 102),
    a_target("card_A", 0, 100),
    a_target("card_H", 0, 200),
    a_target("nextPage", 120, 300),
    a_target("largeText", 0, 900),
)


def names(targets: tuple[Target, ...]) -> list[str]:
    return [one.name for one in targets]


def test_what_a_screen_is_for_comes_first_and_what_is_always_there_last() -> None:
    told = names(focus.ordered(GLASS))
    assert told == ["card_A", "card_B", "card_H", "lookUp", "largeText", "help"]


def test_the_focus_stays_on_what_is_still_there() -> None:
    ordered = focus.ordered(GLASS)
    assert focus.settled("card_H", ordered) == "card_H"
    assert focus.settled("card_Z", ordered) == "card_A"
    assert focus.settled("card_A", ()) == ""


def test_a_code_is_looked_up_by_one_key_after_it_is_typed() -> None:
    ordered = focus.ordered((a_target("key_1"), a_target("seekDossier", 0, 300)))
    assert focus.settled("", ordered) == "seekDossier"


def test_it_goes_round_both_ways() -> None:
    ordered = focus.ordered(GLASS)
    assert focus.moved("card_A", ordered, PadKey.DOWN) == ("card_B", False)
    assert focus.moved("help", ordered, PadKey.DOWN) == ("card_A", True)
    assert focus.moved("card_A", ordered, PadKey.UP) == ("help", True)
    assert focus.moved("card_A", ordered, PadKey.LAST) == ("help", False)
    assert focus.moved("help", ordered, PadKey.FIRST) == ("card_A", False)
    assert focus.moved("x", (), PadKey.DOWN) == ("", False)


def test_a_row_is_passed_at_once() -> None:
    ordered = focus.ordered(GLASS)
    assert focus.moved("card_A", ordered, PadKey.ROW)[0] == "card_H"
    assert focus.moved("help", ordered, PadKey.ROW)[0] == "card_A"
