"""The citizen's page before any script: the number and what it means, in words."""

from typing import Any

import pytest

from display_board.citizen.first_picture import EMPTY, HERE, with_first_picture
from server.contract.states import TicketState

PAGE = (HERE / "index.html").read_text(encoding="utf-8")


def followed(**change: Any) -> dict[str, Any]:
    plain = {"number": "A012", "state": "waiting", "ahead": 4, "wait": None, "counter": None}
    plain["place"] = "counter"
    rule = {"vi": "Ai lấy số trước được mời trước.", "en": "First come, first served."}
    return {**plain, "office": {"rule": rule}, **change}


def test_the_page_has_the_place_for_it() -> None:
    assert PAGE.count(EMPTY) == 1


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("state", list(TicketState))
def test_every_state_is_said(state: TicketState, language: str) -> None:
    written = with_first_picture(PAGE, followed(state=state.value, counter="3"), language)
    assert "A012" in written
    assert EMPTY not in written
    assert "{" not in written.split('<main id="ticket">')[1].split("</main>")[0]


def test_says_how_many_are_before_one_and_where_to_go() -> None:
    assert "Còn 4 người phía trước" in with_first_picture(PAGE, followed(), "vi")
    assert "1 person before you" in with_first_picture(PAGE, followed(ahead=1), "en")
    assert "You are next" in with_first_picture(PAGE, followed(ahead=0, notice="next"), "en")
    assert "You are first in the line" in with_first_picture(PAGE, followed(ahead=0), "en")
    called = with_first_picture(PAGE, followed(state="called", ahead=None, counter="3"), "vi")
    assert "Mời Quý vị đến" in called
    assert "Quầy 3" in called


@pytest.mark.parametrize("exit_number", [2, None])
def test_the_way_out_is_said_before_the_number(exit_number: int | None) -> None:
    leaving: dict[str, Any] = {"exit": exit_number, "announcement": []}
    written = with_first_picture(PAGE, followed(emergency=leaving), "vi")
    place = written.split('id="emergency">')[1].split("</section>")[0]
    assert "theo lối thoát nạn</h2>" in place
    assert ("Lối thoát nạn số 2" in place) == (exit_number == 2)
    assert 'id="emergency" hidden' in with_first_picture(PAGE, followed(), "vi")


def test_whoever_waits_reads_in_which_order_people_are_called() -> None:
    waiting = with_first_picture(PAGE, followed(), "vi")
    assert "Thứ tự mời: Ai lấy số trước được mời trước." in waiting
    served = with_first_picture(PAGE, followed(state="served", ahead=None), "en")
    assert "First come" not in served


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_which_language_it_is_in(language: str) -> None:
    for ticket in (followed(), None):
        assert f'<html lang="{language}">' in with_first_picture(PAGE, ticket, language)


def test_an_unknown_code_is_said() -> None:
    assert "Không tìm thấy số này" in with_first_picture(PAGE, None, "vi")


def test_nothing_from_outside_becomes_markup() -> None:
    written = with_first_picture(PAGE, followed(number="<b>1</b>"), "vi")
    assert "<b>" not in written
