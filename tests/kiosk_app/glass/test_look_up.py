"""The look-up kiosk's glass: typed by finger, chosen, printed, and straight to the number."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk_app.engine.look_ups import MOST_SHOWN
from kiosk_app.glass.panel import Panel
from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from server.contract.answers import FoundProcedure, FoundProcedures
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand, KeptGlass
from tests.kiosk_app.glass.pictures import EVERY_PANEL, states
from tests.kiosk_app.glass.test_layout import (
    check_targets,
    check_texts,
    check_texts_apart,
    check_words_inside_targets,
    drawn,
)
from tests.kiosk_app.samples import a_procedure, an_office

LANDSCAPE = Panel(1920, 1080, 476, 268)
SMALL = Panel(1280, 800, 261, 163)
FOUND = FoundProcedures(
    procedures=[a_procedure(), a_procedure("1.000894", "B"), a_procedure("2.000815", "A")], total=3
)
PANELS = pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
MakeHand = Callable[..., Hand]


@pytest.fixture
def looking(make_hand: MakeHand) -> Callable[[Panel], Hand]:
    """Somebody before a kiosk at its search."""

    def start(panel: Panel) -> Hand:
        hand = make_hand(panel=panel)
        take(hand, moves.OfficeChanged(an_office()), moves.Connected())
        hand.wait(1.0)
        take(hand, look.AskSearch())
        hand.wait(1.0)
        return hand

    return start


def take(hand: Hand, *told: moves.Move) -> None:
    for one in told:
        hand.kiosk.take(one)


def last(hand: Hand) -> moves.Effect:
    return hand.effects[-1]


def type_by_finger(hand: Hand, text: str) -> None:
    for letter in text:
        hand.touch("key_space" if letter == " " else f"key_{letter}")


@PANELS
def test_what_is_typed_is_searched_for_and_shown(
    looking: Callable[[Panel], Hand], panel: Panel
) -> None:
    hand = looking(panel)
    type_by_finger(hand, "so do")
    assert last(hand) == look.Search("so do")
    assert hand.find("query").property("text") == "so do"
    hand.touch("key_erase")
    assert hand.find("query").property("text") == "so d"
    hand.touch("key_figures")
    hand.touch("key_7")
    assert last(hand) == look.Search("so d7")
    hand.touch("key_erase_all")
    assert hand.kiosk.state.look_up.query == ""


@PANELS
def test_from_a_result_to_paper_and_number(looking: Callable[[Panel], Hand], panel: Panel) -> None:
    hand = looking(panel)
    type_by_finger(hand, "so")
    take(hand, look.Found("so", FOUND))
    hand.touch("result_1.000894")
    assert last(hand) == look.OpenProcedure("1.000894")
    hand.wait(1.0)
    assert hand.sees("waitingForIt")
    procedure = a_procedure("1.000894", "B")
    take(hand, look.Opened("1.000894", procedure))
    assert hand.find("title").property("text") == "Xác nhận tình trạng hôn nhân"
    assert hand.find("qr").property("text") == procedure.page_url
    hand.touch("checklist")
    assert last(hand) == look.PrintChecklist(procedure, "vi")
    take(hand, look.ChecklistEnded("1.000894", printed=True))
    hand.touch("takeNumber")
    assert last(hand) == moves.AskNumber(1, "B", None, "vi")


@PANELS
def test_three_results_have_room(looking: Callable[[Panel], Hand], panel: Panel) -> None:
    hand = looking(panel)
    type_by_finger(hand, "so")
    take(hand, look.Found("so", FOUND))
    hand.kiosk.glass.window.grabWindow()
    assert all(hand.find(f"result_{one.code}").opacity() == 1 for one in FOUND.procedures)


@PANELS
def test_what_is_not_found_leads_to_a_person(
    looking: Callable[[Panel], Hand], panel: Panel
) -> None:
    hand = looking(panel)
    type_by_finger(hand, "zz")
    take(hand, look.Found("zz", FoundProcedures(procedures=[], total=0)))
    assert hand.sees("nothing")
    hand.touch("back")
    assert hand.kiosk.state.screen == "home"


def test_an_upright_kiosk_for_numbers_leads_to_the_search(make_hand: MakeHand) -> None:
    hand = make_hand()
    take(hand, moves.OfficeChanged(an_office(services=6)), moves.Connected())
    hand.wait(1.0)
    hand.touch("lookUp")
    assert hand.kiosk.state.screen == "search"


def test_what_is_longer_than_the_glass_is_turned_to(looking: Callable[[Panel], Hand]) -> None:
    hand = looking(PORTRAIT)
    type_by_finger(hand, "so")
    take(hand, look.Found("so", FOUND))
    hand.touch("result_1.004873")
    long = a_procedure()
    long = long.model_copy(update={"papers": long.papers * 9})
    take(hand, look.Opened("1.004873", long))
    hand.wait(1.0)
    # Drawing once lays out how long it is.
    hand.kiosk.glass.window.grabWindow()
    words = [hand.find("more").property("label")]
    for _ in range(9):
        hand.touch("more")
        words.append(hand.find("more").property("label"))
    assert {*words} == {"Xem tiếp", "Về đầu trang"}


def shown_whole(hand: Hand) -> set[str]:
    return {
        one.objectName()
        for one in hand.items()
        if one.objectName().startswith("result_") and one.isVisible() and one.opacity() == 1
    }


def turned_through(hand: Hand, times: int) -> set[str]:
    seen: set[str] = set()
    for _ in range(times):
        hand.kiosk.glass.window.grabWindow()
        assert shown_whole(hand)
        seen |= shown_whole(hand)
        hand.touch("moreResults")
    return seen


@pytest.mark.parametrize("name", ["portrait-27", "portrait-32", "portrait", "landscape"])
def test_beside_the_keys_what_is_found_has_further_pages(
    looking: Callable[[Panel], Hand], name: str
) -> None:
    panel = EVERY_PANEL[name]
    hand = looking(panel)
    type_by_finger(hand, "so")
    many: list[FoundProcedure] = [a_procedure(f"1.0{number:02}") for number in range(MOST_SHOWN)]
    take(hand, look.Found("so", FoundProcedures(procedures=many, total=len(many))))
    hand.kiosk.glass.window.grabWindow()
    pages = -(-len(many) // len(shown_whole(hand)))
    assert hand.sees("key_s")
    front = drawn(hand.kiosk.glass, hand.kiosk.state)
    check_targets(front, panel)
    check_texts(front, panel)
    assert turned_through(hand, pages) == {f"result_{one.code}" for one in many}
    # The last turn leads to the first page again.
    assert "result_1.000" in shown_whole(hand)


def test_on_a_small_panel_keys_and_results_take_turns(looking: Callable[[Panel], Hand]) -> None:
    hand = looking(SMALL)
    type_by_finger(hand, "so")
    many: list[FoundProcedure] = [a_procedure(f"1.00{number}") for number in range(6)]
    take(hand, look.Found("so", FoundProcedures(procedures=many, total=6)))
    assert not hand.sees("more")
    hand.touch("turnToResults")
    assert not hand.sees("key_s")
    assert turned_through(hand, 6) == {f"result_{one.code}" for one in many}
    hand.touch("turnToResults")
    assert hand.sees("key_s")
    hand.touch("turnToResults")
    hand.kiosk.glass.window.grabWindow()
    hand.touch("result_1.000")
    assert last(hand) == look.OpenProcedure("1.000")


@pytest.mark.parametrize(
    "panel",
    [LANDSCAPE, SMALL, Panel(1366, 768, 345, 194), Panel(1024, 768, 304, 228)],
    ids=["21", "12", "15", "15-square"],
)
def test_a_lying_kiosk_for_numbers_leads_to_the_search(make_hand: MakeHand, panel: Panel) -> None:
    hand = make_hand(panel=panel)
    take(hand, moves.OfficeChanged(an_office(priorities=True)), moves.Connected())
    hand.wait(1.0)
    hand.touch("lookUp")
    assert hand.kiosk.state.screen == "search"


@pytest.mark.parametrize("name", [name for name, panel in EVERY_PANEL.items() if panel.portrait])
def test_every_upright_first_screen_leads_to_the_search(kept_glass: KeptGlass, name: str) -> None:
    size = EVERY_PANEL[name]
    for screen in ("home-plain", "home-several", "long-direct"):
        for language in ("vi", "en"):
            state = replace(states(size)[screen], language=language)
            front = drawn(kept_glass(size), state)
            names = [item.objectName() for item in front.targets]
            # On tall glass only a menu of several pages has a row for it within reach.
            assert "lookUp" in names or (size.low and "nextPage" not in names), (screen, language)
            check_targets(front, size)
            check_texts(front, size)
            check_words_inside_targets(front)
            check_texts_apart(front)


@PANELS
def test_the_archive_is_looked_up_by_a_phone_where_the_office_names_its_page(
    looking: Callable[[Panel], Hand], panel: Panel
) -> None:
    hand = looking(panel)
    assert not hand.sees("archive")
    page = "https://luutru.example/tra-cuu"
    take(hand, moves.OfficeChanged(an_office().model_copy(update={"archive_url": page})))
    hand.wait(0.5)
    assert hand.sees("archive")
