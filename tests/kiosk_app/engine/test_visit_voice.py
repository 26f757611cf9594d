"""A visitor who listens: time begins when a sentence has ended, and a pulled headset is silence."""

from collections.abc import Sequence

import pytest

from kiosk_app.engine.speaker import Unheard
from kiosk_app.engine.visit_voice import VisitVoice
from kiosk_app.rules import moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.key_moves import AdjustSound, PadKey, PadPressed, Seen, Target
from kiosk_app.rules.screen import MOST_EXTENSIONS, WARNING_SECONDS, Screen, Sheet, State, sheet
from kiosk_app.rules.visit import LARGE_TEXT_FACTOR, MENU_SECONDS, NUMBER_SECONDS
from tests.kiosk_app.rules.runs import AT, OPEN, SHOWN, Steps

LONG = 400.0
"""Seconds: longer than any screen stands."""
MENU = MENU_SECONDS * LARGE_TEXT_FACTOR
CARDS = (Target("card_A", "Chứng thực", 0, 0, 1, 1), Target("card_B", "Hộ tịch", 0, 9, 1, 1))


class Slow(Unheard):
    """Takes so many seconds of a clock for each sentence."""

    def __init__(self) -> None:
        self.now, self.takes, self.ends = 0.0, 1.0, 0.0
        self.said: list[tuple[str, ...]] = []
        self.set: list[str] = []

    @property
    def speaking(self) -> bool:
        return self.now < self.ends

    def say(self, sentence_parts: Sequence[str]) -> None:
        self.said.append(tuple(sentence_parts))
        self.ends = self.now + self.takes

    def again(self) -> None:
        self.set.append("again")

    def hush(self) -> None:
        self.set.append("hush")
        self.ends = self.now

    def stop(self) -> None:
        self.ends = self.now


class Visit:
    """A kiosk without a glass, and the seconds of its clock."""

    def __init__(self, *steps: moves.Move | float) -> None:
        self.speaker = Slow()
        self.voice = VisitVoice(self.speaker)
        self.state = State()
        for one in steps:
            if isinstance(one, float):
                self.speaker.now += one
            else:
                self.take(one)

    def take(self, move: moves.Move) -> None:
        before, now = self.state, self.speaker.now
        self.state, effects = step(self.state, move, now)
        self.voice.follow(before, self.state)
        if isinstance(move, PadPressed):
            self.voice.hear_key()
        for effect in effects:
            if isinstance(effect, AdjustSound):
                self.voice.adjust(effect.key)
        self.state, _ = step(self.state, Seen(CARDS), now)
        self.voice.tell(self.state, now, lambda state: (state.screen.value, ""))

    def pass_seconds(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.speaker.now += 1
            self.take(self.voice.time())

    def sheet(self) -> Sheet:
        return sheet(self.state, self.speaker.now)


def test_a_sentence_longer_than_its_screen_is_heard_out_and_then_time_begins() -> None:
    visit = Visit(*OPEN)
    visit.speaker.takes = LONG
    visit.take(PadPressed(PadKey.DOWN))
    visit.pass_seconds(LONG)
    assert (visit.state.keys, visit.sheet()) == (True, Sheet.NONE)
    visit.speaker.takes = 30.0
    visit.pass_seconds(MENU - WARNING_SECONDS - 1)
    assert visit.sheet() is Sheet.TIME
    assert len(visit.speaker.said) == 2, "the warning is said"
    visit.pass_seconds(30 + WARNING_SECONDS - 2)
    assert visit.sheet() is Sheet.TIME, "twenty seconds after its last word"
    # What says how little is left is heard to its end, and keeps nobody any longer.
    visit.pass_seconds(30 + 2)
    assert not visit.state.keys
    assert not visit.speaker.speaking


def test_more_time_is_given_ten_times_to_whoever_only_listens() -> None:
    visit = Visit(*OPEN)
    visit.speaker.takes = 25.0
    visit.take(PadPressed(PadKey.DOWN))
    for given in range(1, MOST_EXTENSIONS + 1):
        visit.pass_seconds(25 + MENU - WARNING_SECONDS + 5)
        assert visit.sheet() is Sheet.TIME
        visit.take(moves.MoreTime())
        assert visit.sheet() is Sheet.NONE
        assert visit.state.extensions == given
    visit.pass_seconds(25 + MENU - WARNING_SECONDS + 5)
    visit.take(moves.MoreTime())
    assert visit.sheet() is Sheet.TIME
    visit.pass_seconds(25 + 25 + WARNING_SECONDS)
    assert not visit.state.keys


def test_a_number_said_again_and_again_goes_at_last_but_in_no_sentence() -> None:
    visit = Visit(*SHOWN, moves.PrintEnded("t-1", printed=True), 1.0)
    visit.speaker.takes = 12.0
    visit.take(PadPressed(PadKey.DOWN))
    ends = []
    while visit.state.screen is Screen.NUMBER:
        visit.pass_seconds(1)
        ends.append(visit.speaker.speaking)
        assert len(ends) < 200
    assert NUMBER_SECONDS * LARGE_TEXT_FACTOR + 12 - 1 <= len(ends) <= 105 + 12 + 12 + 20 + 24
    assert len(visit.speaker.said) > 4
    assert visit.speaker.said[-1] != visit.speaker.said[0]


def test_one_switch_that_nobody_presses_keeps_no_visit() -> None:
    visit = Visit(*OPEN)
    visit.state = step(visit.state, moves.Tick(), 1.0)[0]
    office = visit.state.office
    assert office is not None
    visit.take(moves.OfficeChanged(office.model_copy(update={"switch_seconds": 3.0})))
    visit.speaker.takes = 2.0
    visit.take(PadPressed(PadKey.OK))
    visit.pass_seconds(MENU + 2 + 2 + WARNING_SECONDS)
    assert len(visit.speaker.said) > 60
    assert not visit.state.keys


@pytest.mark.parametrize("key", [PadKey.DOWN, PadKey.AGAIN, PadKey.OK])
def test_a_pulled_headset_is_silence_until_a_key_asks(key: PadKey) -> None:
    steps: Steps = (*AT[Screen.ISSUING], PadPressed(PadKey.DOWN), 1.0)
    visit = Visit(*steps)
    visit.voice.lose_headset(visit.state)
    before = len(visit.speaker.said)
    assert visit.speaker.set == ["hush"]
    visit.take(SHOWN[-1])  # type: ignore[arg-type]  # the number comes
    visit.pass_seconds(60)
    assert len(visit.speaker.said) == before, "nobody else hears the number"
    assert any("A012" in one.parts for one in visit.voice.caption), "it stands written"
    visit.take(PadPressed(key))
    assert "A012" in visit.speaker.said[before]
    visit.voice.stop()
    assert not visit.speaker.speaking


def test_a_headset_pulled_by_nobody_who_listens_changes_nothing() -> None:
    visit = Visit(*OPEN)
    visit.voice.lose_headset(visit.state)
    assert visit.speaker.set == []


def test_the_next_visitor_is_spoken_to_although_the_last_one_pulled_the_headset() -> None:
    visit = Visit(*OPEN)
    visit.take(PadPressed(PadKey.DOWN))
    visit.voice.lose_headset(visit.state)
    visit.pass_seconds(MENU + WARNING_SECONDS)
    assert not visit.state.keys
    before = len(visit.speaker.said)
    visit.take(PadPressed(PadKey.DOWN))
    assert len(visit.speaker.said) == before + 1
