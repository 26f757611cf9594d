"""A volunteer takes numbers for many people: two touches each, and no number lost on the way."""

from kiosk_app.rules import moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.screen import Screen, Sheet, State, sheet
from kiosk_app.rules.visit import ASSISTANT_SECONDS, ASSISTED_SECONDS
from tests.kiosk_app.samples import a_ticket, an_office


class Day:
    """A kiosk and its clock."""

    def __init__(self, services: int) -> None:
        self.now = 100.0
        self.state = State(office=an_office(services=services), connected=True, screen=Screen.HOME)

    def take(self, move: moves.Move, after: float = 1.0) -> State:
        self.now += after
        self.state, _ = step(self.state, move, self.now)
        return self.state

    def printed(self, visit: int) -> State:
        self.take(moves.Issued(visit, a_ticket(ticket_id=f"t-{visit}")))
        return self.take(moves.PrintEnded(f"t-{visit}", printed=True))


def test_two_touches_a_person_with_fields_and_one_without() -> None:
    day = Day(services=10)
    day.take(moves.Assist())
    for visit in (1, 2, 3):
        day.take(moves.ChooseField("field-A"))
        day.take(moves.ChooseService("C"))
        assert day.printed(visit).screen is Screen.NUMBER
        after = day.take(moves.Tick(), ASSISTED_SECONDS)
        assert (after.screen, after.assistant) == (Screen.HOME, True)


def test_no_sheet_interrupts_and_the_mode_ends_with_whoever_left() -> None:
    day = Day(services=8)
    day.take(moves.Assist())
    day.take(moves.Tick(), ASSISTANT_SECONDS - 1)
    assert sheet(day.state, day.now) is Sheet.NONE
    assert day.state.assistant
    assert not day.take(moves.Tick(), 1).assistant


def test_a_number_without_a_slip_stays_until_it_is_held() -> None:
    day = Day(services=8)
    day.take(moves.Assist())
    day.take(moves.ChooseService("A"))
    day.take(moves.Issued(1, a_ticket()))
    day.take(moves.PrintEnded("t-1", printed=False))
    assert day.take(moves.Tick(), 9_999).screen is Screen.PRINT_FAILED
    assert day.take(moves.Done()).assistant


def test_language_is_kept_for_the_next_person_and_back_ends_it() -> None:
    day = Day(services=8)
    day.take(moves.Assist())
    day.take(moves.ChooseLanguage("en"))
    day.take(moves.ChooseService("A"))
    day.printed(1)
    assert day.take(moves.Done()).language == "en"
    ended = day.take(moves.Back())
    assert (ended.assistant, ended.language, ended.rest_at) == (False, "vi", None)


def test_it_begins_on_the_first_screen_alone() -> None:
    day = Day(services=8)
    day.take(moves.ChooseService("A"))
    assert not day.take(moves.Assist()).assistant
