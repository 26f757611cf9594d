"""A missed number is taken back into the line by its slip at the scanner: rules alone."""

from datetime import UTC, datetime

import pytest

from kiosk_app.glass.shown import notice
from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from kiosk_app.rules.moves import Rejoined
from kiosk_app.rules.rejoining import code_in
from kiosk_app.rules.screen import Screen, State
from tests.kiosk_app.rules.runs import Steps, run
from tests.kiosk_app.samples import an_office

CODE = "0G7HJKMNPQRS"
SLIP = look.Scanned(f"http://queue.test/t/{CODE}")
OPEN: Steps = (moves.OfficeChanged(an_office()), moves.Connected(), 1.0)


def go(*steps: moves.Move | float) -> tuple[State, list[moves.Effect]]:
    return run(*steps)


@pytest.mark.parametrize(
    ("scanned", "code"),
    [
        (f"http://queue.test/t/{CODE}", CODE),
        (f"https://queue.test/t/{CODE.lower()}?x=1", CODE),
        (f"HTTP://QUEUE.TEST/T/{CODE}", CODE),
        ("http://queue.test/d/000.00.99.H99-261118-0007", None),
        (f"http://queue.test/t/{CODE}X", None),
        ("", None),
    ],
)
def test_what_a_scanner_may_read(scanned: str, code: str | None) -> None:
    assert code_in(scanned) == code


def test_a_slip_is_asked_for_and_said() -> None:
    state, effects = go(*OPEN, SLIP)
    assert (state.screen, state.refusal) == (Screen.REFUSED, Rejoined.ASKING)
    assert effects == [moves.Rejoin(CODE)]
    state, _ = go(*OPEN, SLIP, moves.RejoinAnswered(Rejoined.DONE))
    assert (state.screen, state.refusal) == (Screen.REFUSED, Rejoined.DONE)


def test_a_number_that_is_held_instead_is_named_and_forgotten_with_the_visit() -> None:
    state, _ = go(*OPEN, SLIP, moves.RejoinAnswered(Rejoined.HELD, "A013"))
    told = notice(state, datetime(2026, 11, 23, 1, tzinfo=UTC))
    assert told.title == "Thẻ của Quý vị đang giữ số A013"
    state, _ = go(*OPEN, SLIP, moves.RejoinAnswered(Rejoined.HELD, "A013"), 1.0, moves.Back())
    assert (state.screen, state.held) == (Screen.HOME, "")


def test_while_it_is_asked_for_nothing_else_is_scanned() -> None:
    assert go(*OPEN, SLIP, SLIP)[1] == [moves.Rejoin(CODE)]


def test_an_answer_that_nobody_waits_for_changes_nothing() -> None:
    state, _ = go(*OPEN, moves.RejoinAnswered(Rejoined.DONE))
    assert (state.screen, state.refusal) == (Screen.HOME, None)
    state, _ = go(*OPEN, SLIP, 1.0, moves.Back(), moves.RejoinAnswered(Rejoined.NO))
    assert (state.screen, state.refusal) == (Screen.HOME, None)


def test_without_the_server_a_slip_says_nothing() -> None:
    assert go(*OPEN, moves.Disconnected(), SLIP)[1] == []


def test_the_code_at_the_door_goes_with_the_connection() -> None:
    url = "http://queue.test/home/x#ABC123"
    assert go(*OPEN, moves.DoorTurned(url))[0].door == url
    assert go(*OPEN, moves.DoorTurned(url), moves.Disconnected())[0].door is None
    assert go(*OPEN, moves.DoorTurned(url), moves.DoorTurned(None))[0].door is None
