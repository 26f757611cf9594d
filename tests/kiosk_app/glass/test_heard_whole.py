"""Whole visits without a finger, heard: the clips that a sink is given are those that should be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from display_board.voice.bank import Bank
from kiosk_app.engine.clip_store import ClipStore, VoiceList
from kiosk_app.engine.player import RATE, Player
from kiosk_app.engine.spoken import SpokenKiosk
from kiosk_app.glass.panel import Panel
from kiosk_app.rules import moves
from kiosk_app.rules.screen import Screen
from kiosk_app.rules.visit import LARGE_TEXT_FACTOR, NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.glass.test_by_keys import PANELS, answer, opened, press
from tests.kiosk_app.glass.test_told import tree

Key = Qt.Key
MakeHand = Callable[..., Hand]


class NullSink:
    """Takes every sample at once, and plays it to nobody."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.loudest, self.seconds = 0.0, 0.0
        self.player = Player(self.heard.append)

    def open(self) -> None:
        """Begin to take; what is cut off by the next sentence is not heard."""

    def close(self) -> None:
        """End it."""

    def captured(self) -> list[str]:
        """Give the keys of what was played since the last look, to its last word."""
        self.loudest, self.seconds = 0.0, 0.0
        while self.player.speaking:
            self.loudest = max(self.loudest, *self.player.pull(RATE))
            self.seconds += 1
        told, self.heard[:] = list(self.heard), []
        return told


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ClipStore:
    """The shipped Vietnamese voice, which has the names of this office."""
    folder = tmp_path_factory.mktemp("voice")
    bank = Bank(folder / "site")
    told = bank.kiosk_manifest("vi")
    assert told is not None
    clips = dict(VoiceList.model_validate(told).clips)
    (folder / "vi").mkdir()
    for key, clip in clips.items():
        found = bank.clip("vi", key)
        assert found is not None, key
        (folder / "vi" / clip.sha256).write_bytes(found.path.read_bytes())
    index = VoiceList(clips=clips).model_dump_json()
    Path(folder / "vi" / "index.json").write_text(index, encoding="utf-8")
    return ClipStore(folder)


CERTIFICATION = "kiosk-name-db99ce118f-said"
CARD_B = (
    *("kiosk-name-22b6a617b0-said", "kiosk-number-3", "kiosk-people-waiting"),
    *("kiosk-say-wait-about-1", "kiosk-number-5", "kiosk-days-range-2", "kiosk-number-10"),
    *("kiosk-check-in-early-title-2", "kiosk-say-item-1", "kiosk-number-2"),
    *("kiosk-dossier-done-1", "kiosk-number-8"),
)
"""Hộ tịch, 3 người đang chờ, khoảng 5 đến 10 phút, mục 2 trong 8."""
NUMBER = (
    *("kiosk-say-number", "letter-a", "digit-0", "digit-1", "digit-2"),
    *("kiosk-ahead-1", "kiosk-number-7", "kiosk-ahead-2"),
    *("kiosk-say-wait-about-1", "kiosk-number-15", "kiosk-days-range-2", "kiosk-number-20"),
    *("kiosk-check-in-early-title-2", "kiosk-counters-many", "kiosk-number-2", "kiosk-number-3"),
)
"""Số của Quý vị là A012, còn 7 người phía trước, khoảng 15 đến 20 phút, quầy 2, 3."""
DONE = ("kiosk-take-slip", "kiosk-done")
WARNING = ("kiosk-time-title", "kiosk-ahead-1", "kiosk-number-19", "kiosk-done-in-2")


@PANELS
def test_what_is_heard_of_a_visit_is_what_should_be(
    make_hand: MakeHand, store: ClipStore, panel: Panel
) -> None:
    sink = NullSink()
    hand = opened(make_hand(panel, speaker=SpokenKiosk(store, sink.player, sink)))

    def heard(key: Qt.Key, *clips: str) -> None:
        hand.key(key)
        assert sink.captured() == list(clips), key

    hand.key(Key.Key_Down)
    assert sink.captured()[:3] == ["kiosk-choose-service", "kiosk-say-keys", CERTIFICATION]
    usual = sink.loudest
    heard(Key.Key_VolumeUp)
    heard(Key.Key_VolumeUp)
    heard(Key.Key_Down, *CARD_B, "kiosk-say-ok-take")
    assert sink.loudest > 1.5 * usual
    at_usual_speed = sink.seconds
    heard(Key.Key_F7)
    heard(Key.Key_F5, *CARD_B, "kiosk-say-ok-take")
    assert sink.seconds < 0.9 * at_usual_speed
    hand.key(Key.Key_Return)
    assert sink.captured()[:2] == ["kiosk-check-in-told", "kiosk-issuing-text"]
    answer(hand)
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(1)
    hand.look()
    assert sink.captured() == [*NUMBER, *DONE, "kiosk-say-ok"]
    heard(Key.Key_F1, "kiosk-help-called", *NUMBER, *DONE, "kiosk-say-ok")
    heard(Key.Key_F1, "kiosk-help-called", *NUMBER, *DONE, "kiosk-say-ok")
    hand.wait(24)
    assert sink.captured() == [], "that help is on its way was said once"
    hand.wait(2)
    assert sink.captured() == [*NUMBER, *DONE, "kiosk-say-ok"], "until the visitor goes"
    hand.wait(NUMBER_SECONDS * LARGE_TEXT_FACTOR - 26 - 19)
    hand.look()
    assert sink.captured() == [*WARNING, "kiosk-more-time", "kiosk-say-ok"]
    heard(Key.Key_Return, *NUMBER, *DONE, "kiosk-say-ok")
    hand.look()
    heard(Key.Key_Return)
    assert hand.screen() is Screen.HOME
    assert (sink.player.speed, sink.player.gain) == (1.0, 0.5), "the next one hears the usual voice"
    by_the_tree(hand, sink)
    by_one_switch(hand, sink)


def by_the_tree(hand: Hand, sink: NullSink) -> None:
    """Screen readers speak themselves, and find what the keys' visitor hears."""
    hand.wait(1)
    press(hand, "Hộ tịch")
    answer(hand)
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(1)
    told = " ".join(one.text(QAccessible.Text.Name) for one in tree(hand)).replace("\xa0", " ")
    for words in ("A012", "Còn 7 người phía trước", "khoảng 15–20 phút", "Quầy 2, 3"):
        assert words in told
    press(hand, "Xong")
    assert hand.screen() is Screen.HOME
    assert sink.captured() == []


def by_one_switch(hand: Hand, sink: NullSink) -> None:
    office = hand.kiosk.state.office
    assert office is not None
    hand.kiosk.take(moves.OfficeChanged(office.model_copy(update={"switch_seconds": 2.0})))
    hand.key(Key.Key_Space)
    assert sink.captured()[:3] == ["kiosk-choose-service", "kiosk-say-switch", CERTIFICATION]
    hand.wait(2.1)
    assert sink.captured() == [*CARD_B, "kiosk-say-press"]
    QTest.keyClick(hand.kiosk.glass.window, Key.Key_Space)
    answer(hand)
    sink.captured()
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(1)
    hand.look()
    assert sink.captured() == [*NUMBER, *DONE, "kiosk-say-press"]
    QTest.keyClick(hand.kiosk.glass.window, Key.Key_Space)
    assert hand.screen() is Screen.HOME
    assert sink.captured() == []


def test_voice_and_staff_are_reached_by_five_keys_without_sight(
    make_hand: MakeHand, store: ClipStore
) -> None:
    """Each choice is said as it is reached; a step is heard at once, by its own name."""
    sink = NullSink()
    hand = opened(make_hand(speaker=SpokenKiosk(store, sink.player, sink)))

    def heard(key: Qt.Key, *clips: str) -> tuple[float, float]:
        hand.key(key)
        assert sink.captured() == [*clips, "kiosk-say-ok"], key
        return sink.loudest, sink.seconds

    hand.key(Key.Key_Down)
    sink.captured()
    heard(Key.Key_F1, "kiosk-voice-title", "kiosk-voice-help", "kiosk-voice-again")
    heard(Key.Key_Up, "kiosk-voice-quieter")
    usual, _ = heard(Key.Key_Up, "kiosk-voice-louder")
    assert hand.sees("focusFrame")
    assert hand.find("caption").property("text").startswith("Nói to hơn")
    assert heard(Key.Key_Return, "kiosk-voice-louder")[0] > usual
    heard(Key.Key_Down, "kiosk-voice-quieter")
    heard(Key.Key_Down, "kiosk-voice-again")
    _, usual = heard(Key.Key_Down, "kiosk-voice-slower")
    for _ in range(4):
        _, slow = heard(Key.Key_Return, "kiosk-voice-slower")
    assert slow > usual
    hand.key(Key.Key_Left)
    assert sink.captured()[:3] == ["kiosk-choose-service", "kiosk-say-keys", CERTIFICATION]
    hand.key(Key.Key_F1)
    sink.captured()
    hand.key(Key.Key_Return)
    assert sink.captured()[:3] == ["kiosk-choose-service", "kiosk-say-keys", CERTIFICATION]
    hand.key(Key.Key_F1, 2)
    assert hand.last() == moves.CallHelp()
    assert "kiosk-help-called" in sink.captured()
