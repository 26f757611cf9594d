"""Whole visits without a finger, heard: the clips that a sink is given are those that should be."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from display_board.voice.bank import Bank
from kiosk_app.engine.clip_store import ClipStore, KeptClip, VoiceList
from kiosk_app.engine.player import RATE, Player
from kiosk_app.engine.spoken import SpokenKiosk
from kiosk_app.glass import shown
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.window import Glass
from kiosk_app.rules import moves
from kiosk_app.rules.screen import Screen, State
from kiosk_app.rules.visit import LARGE_TEXT_FACTOR, NUMBER_SECONDS
from kiosk_app.words.aloud import PAUSES, plan
from kiosk_app.words.script import plain
from kiosk_app.words.spoken import spoken
from kiosk_app.words.wording import wording
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand, KeptGlass, items_of
from tests.kiosk_app.glass.pictures import look_ups, states
from tests.kiosk_app.glass.test_by_keys import PANELS, answer, opened, press
from tests.kiosk_app.glass.test_told import tree
from tests.kiosk_app.samples import NOW

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


CERTIFICATION = "kiosk-name-db99ce118f-said"
OF_PROCEDURE = (
    *("Xác nhận tình trạng hôn nhân", "Tờ khai", "Nếu đã ly hôn", "Bản sao thẻ căn cước"),
    "15.000đ",
)
"""Names of the procedure of these tests: an import speaks them."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ClipStore:
    """The shipped Vietnamese voice, which has the names of this office."""
    folder = tmp_path_factory.mktemp("voice")
    bank = Bank(folder / "site")
    told = bank.kiosk_manifest("vi")
    assert told is not None
    clips = dict(VoiceList.model_validate(told).clips)
    any_sound = clips[CERTIFICATION].sha256
    for place, text in enumerate(OF_PROCEDURE):
        clips[f"name-{place}"] = KeptClip(text=text, sha256=any_sound)
    (folder / "vi").mkdir()
    for key, clip in clips.items():
        found = bank.clip("vi", CERTIFICATION if key.startswith("name-") else key)
        assert found is not None, key
        (folder / "vi" / clip.sha256).write_bytes(found.path.read_bytes())
    index = VoiceList(clips=clips).model_dump_json()
    Path(folder / "vi" / "index.json").write_text(index, encoding="utf-8")
    return ClipStore(folder)


CARD_B = (
    *("kiosk-name-22b6a617b0-said", "kiosk-number-3", "kiosk-people-waiting"),
    *("kiosk-say-wait-about-1", "kiosk-number-5", "kiosk-days-range-2", "kiosk-number-10"),
    *("kiosk-check-in-early-title-2", "kiosk-say-item-1", "kiosk-number-2"),
    *("kiosk-dossier-done-1", "kiosk-number-8"),
)
"""Hộ tịch, 3 người đang chờ, khoảng 5 đến 10 phút, mục 2 trong 8."""
NUMBER = (
    *("kiosk-say-number", "letter-a", "digit-0", "digit-1", "digit-2", CERTIFICATION),
    *("kiosk-ahead-1", "kiosk-number-7", "kiosk-ahead-2"),
    *("kiosk-say-wait-about-1", "kiosk-number-15", "kiosk-days-range-2", "kiosk-number-20"),
    *("kiosk-check-in-early-title-2", "kiosk-counters-many", "kiosk-number-2", "kiosk-number-3"),
)
"""Số của Quý vị là A012, Chứng thực, còn 7 người phía trước, khoảng 15 đến 20 phút, quầy 2, 3."""
DONE = ("kiosk-take-a-seat", "kiosk-take-slip", "kiosk-done")
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
    hand.key(Key.Key_F1)
    assert sink.captured()[:2] == ["kiosk-voice-title", "kiosk-voice-help"]
    heard(Key.Key_F1, "kiosk-help-called", *NUMBER, *DONE, "kiosk-say-ok")
    hand.key(Key.Key_F1)
    assert sink.captured()[:2] == ["kiosk-voice-title", "kiosk-voice-help"]
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


HEARD = (
    *("search", "search-found", "search-none", "procedure", "procedure-away"),
    *("dossier", "dossier-unknown", "dossier-told"),
    *("check-in-typing", "check-in-slowed", "check-in-early", "check-in-late"),
    *("check-in-other-day", "errands", "number-errands", "card", "card-how", "priority"),
    *("refused", "quota", "issuing", "number", "print-failed", "away"),
)
SEEN_ALONE = re.compile(
    r"http|\d\d:\d\d$|\d\d/\d\d/\d{4}$|Thứ |.*[Pp]hường|Trung tâm|Ai chờ lâu|Đường dây|1900|"
    r"Theo dõi trên|Chụp lại|để theo dõi|Thường gọi|.*, rồi |\d$",
    re.IGNORECASE,
)
"""A QR code is of no use to whoever hears; the office's name, hours and rule are on each screen."""
BESIDE = {
    "search-found": "search_title search_hint",
    "number": "your_number take_slip",
    "number-errands": "your_number take_slip",
    "print-failed": "your_number",
    "search-none": "search_title search_hint search_count",
    "priority": "choose_service",
    "dossier-unknown": "dossier_title",
    "dossier-told": "dossier_step_received dossier_step_approved dossier_step_returned "
    "dossier_step_now dossier_step_later",
    "check-in-typing": "check_in_title check_in_hint",
    "check-in-slowed": "check_in_title",
    "check-in-other-day": "check_in_title",
}
"""What was said before somebody typed, a slip and steps that are yet to come, those behind."""


def test_each_screen_is_heard_whole_and_nothing_it_shows_is_left_unsaid(
    kept_glass: KeptGlass, store: ClipStore
) -> None:
    """What a label says is said by the same clips, in whichever order."""
    glass, sink, words = kept_glass(PORTRAIT), NullSink(), wording("vi")
    voice, lexicon = SpokenKiosk(store, sink.player, sink), store.lexicon("vi")
    every = {**states(PORTRAIT), **look_ups(PORTRAIT)}
    for name in HEARD:
        looking = replace(every[name].look_up, answers=every[name].look_up.query)
        state = replace(every[name], keys=True, look_up=looking)
        glass.show(state, NOW, 0.0)
        glass.window.grabWindow()
        notice = shown.notice(state, NOW)
        said = spoken(state, 0.0, (notice.title, notice.text), arrived=True)
        voice.say([part for one in said for part in one.parts])
        heard = {*sink.captured()}
        assert "kiosk-no-sound" not in heard, (name, said)
        beside = {plain(words.say(key, count=0)) for key in BESIDE.get(name, "").split()}
        for text in labels(glass):
            if plain(text) in beside or SEEN_ALONE.match(text) or has_code(state, text):
                continue
            clips = {*plan([text], lexicon).clips} - {*PAUSES, "kiosk-no-sound"}
            assert clips <= heard or sentences(text) <= sentences(*(one.text for one in said)), text


def labels(glass: Glass) -> Iterator[str]:
    """Whatever stands on the glass but for buttons, which the focus says, and the caption."""
    for item in items_of(glass):
        text = item.property("text")
        if isinstance(text, str) and plain(text) and item.opacity() > 0 and not is_in_button(item):
            yield text.replace("\xa0", " ")


def sentences(*texts: str) -> set[str]:
    return {plain(one) for text in texts for one in text.split(". ")}


def is_in_button(item: QQuickItem | None) -> bool:
    while item is not None:
        if item.inherits("QQuickAbstractButton") or item.objectName() == "caption":
            return True
        item = item.parentItem()
    return False


def has_code(state: State, text: str) -> bool:
    """Whether it is the code as typed, which was said sign by sign, or what stands there before."""
    codes = (state.check_in.code, state.dossier.code, state.look_up.query)
    empty = {wording("vi").say(f"{one}_empty") for one in ("check_in", "dossier", "search")}
    return text.replace(" ", "") in {one.replace(" ", "") for one in codes} or text in empty
