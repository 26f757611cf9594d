"""Texts become sound: every clip in order, stopped at once, faster at the same pitch, quieter."""

import hashlib
import threading
from array import array
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import miniaudio
import numpy as np
import pytest

from display_board.voice.bank import Bank
from kiosk_app.engine.clip_store import ClipStore, KeptClip, VoiceList
from kiosk_app.engine.loudspeaker import Loudspeaker
from kiosk_app.engine.player import (
    RATE,
    STALLED_SECONDS,
    Clip,
    Pause,
    Player,
    Samples,
    decoded,
)
from kiosk_app.engine.spoken import SPEEDS, VOLUMES, SpokenKiosk
from kiosk_app.rules.screen import Screen, State
from kiosk_app.words.aloud import PAUSES, plan
from kiosk_app.words.in_vietnamese import in_vietnamese
from kiosk_app.words.script import script
from kiosk_app.words.spoken import spoken
from server.contract.answers import Localized
from server.contract.languages import catalogue
from tests.kiosk_app.samples import an_office
from tests.long_names import long_names

RESULT = ("Số của Quý vị", "A012", "Còn 3 người phía trước", "Quầy 2")


class Nowhere:
    """A device that is only told; tests pull the samples themselves."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def open(self) -> None:
        self.told.append("open")

    def close(self) -> None:
        self.told.append("close")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ClipStore:
    """The shipped voice, as a kiosk keeps it, as far as these tests speak."""
    folder = tmp_path_factory.mktemp("kiosk")
    bank, store = Bank(folder / "site"), ClipStore(folder / "kept")
    for language, own in (("vi", "kiosk-your-number kiosk-ahead-1 kiosk-ahead-2"), ("en", "")):
        told = bank.kiosk_manifest(language)
        assert told is not None
        wanted = {*own.split(), "kiosk-back", "kiosk-counters-many", "kiosk-no-sound", "letter-a"}
        wanted.add("letter-a-word")
        wanted |= {key for key in told["clips"] if key.startswith(("digit-", "kiosk-number-"))}
        for key, clip in VoiceList.model_validate(told).clips.items():
            found = bank.clip(language, key)
            if key in wanted and found is not None:
                assert store.keep(language, key, clip, found.path.read_bytes())
    return store


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def player(heard: list[str]) -> Player:
    return Player(heard.append)


@pytest.fixture
def device() -> Nowhere:
    return Nowhere()


@pytest.fixture
def voice(store: ClipStore, player: Player, device: Nowhere) -> SpokenKiosk:
    return SpokenKiosk(store, player, device)


def pulled(player: Player) -> Samples:
    """Everything that is still to be heard."""
    sound = array("f")
    while player.speaking:
        sound.extend(player.pull(480))
    return sound


def clips_of(store: ClipStore, *parts: str) -> list[str]:
    told = plan(parts, store.lexicon("vi"))
    return [clip for clip in told.clips if clip not in PAUSES]


def pitch(sound: Samples) -> float:
    """The voice's pitch in Hz where it is loudest, by autocorrelation."""
    samples = np.array(sound)
    middle = int(np.argmax(np.convolve(samples**2, np.ones(1200), mode="same")))
    part = samples[max(0, middle - 1200) : middle + 1200]
    same = np.correlate(part, part, mode="full")[len(part) - 1 :]
    low, high = RATE // 300, RATE // 80
    return RATE / (low + int(np.argmax(same[low:high])))


def test_the_clips_that_are_played_are_those_of_the_plan_in_its_order(
    voice: SpokenKiosk, store: ClipStore, player: Player, heard: list[str]
) -> None:
    voice.say(RESULT)
    pulled(player)
    assert heard == clips_of(store, *RESULT)
    assert len(heard) == 10


def test_a_letter_is_said_with_its_word_where_the_loudspeaker_says_it_so(
    voice: SpokenKiosk, player: Player, heard: list[str]
) -> None:
    voice.spell({"vi": ["A"], "en": []})
    voice.say(["Quay lại", "A012"])
    pulled(player)
    assert heard == ["kiosk-back", "letter-a-word", "digit-0", "digit-1", "digit-2"]
    heard.clear()
    voice.spell({"vi": ["B"]})
    voice.again()
    pulled(player)
    assert "letter-a" in heard


def test_what_is_captured_is_the_sound_of_the_clips_one_after_the_other(
    voice: SpokenKiosk, store: ClipStore, player: Player
) -> None:
    voice.say(["Quay lại", "12"])
    for _ in range(len(VOLUMES)):
        voice.louder()
    captured = pulled(player)
    content = [store.content("vi", key) for key in clips_of(store, "Quay lại", "12")]
    expected = array("f")
    for one in content:
        assert one is not None
        expected.extend(decoded(one))
    assert captured[: len(expected)] == expected
    assert not any(captured[len(expected) :])


def test_a_new_sentence_cuts_off_the_one_before_and_stop_is_silent_at_once(
    voice: SpokenKiosk, player: Player, heard: list[str]
) -> None:
    voice.say(RESULT)
    assert any(player.pull(4_800))
    voice.say(["Quay lại"])
    player.pull(480)
    assert heard == ["kiosk-your-number", "kiosk-back"]
    voice.stop()
    assert not any(player.pull(4_800))
    assert not voice.speaking


@pytest.mark.parametrize("speed", SPEEDS)
def test_speed_changes_the_length_and_not_the_pitch(
    voice: SpokenKiosk, player: Player, speed: float
) -> None:
    voice.say(["Quay lại"])
    usual = pulled(player)
    step = voice.faster if speed > 1 else voice.slower
    for _ in range(abs(SPEEDS.index(speed) - SPEEDS.index(1.0))):
        step()
    voice.again()
    spoken = pulled(player)
    assert len(usual) / len(spoken) == pytest.approx(speed, rel=0.12)
    assert pitch(spoken) == pytest.approx(pitch(usual), rel=0.06)


def test_speed_and_volume_have_ends_and_volume_works_on_what_is_being_said(
    voice: SpokenKiosk, player: Player
) -> None:
    for _ in range(20):
        voice.faster()
        voice.louder()
    assert (player.speed, player.gain) == (2.0, 1.0)
    voice.say(["Quay lại"])
    loud = max(map(abs, player.pull(4_800)))
    for _ in range(20):
        voice.slower()
        voice.quieter()
    assert (player.speed, player.gain) == (0.5, VOLUMES[0])
    assert max(map(abs, player.pull(2_400))) < loud / 4


def test_the_next_visitor_hears_the_usual_voice_and_the_device_is_given_back(
    voice: SpokenKiosk, player: Player, device: Nowhere, heard: list[str]
) -> None:
    usual = (player.speed, player.gain)
    voice.faster()
    voice.quieter()
    voice.say(["Quay lại"])
    voice.stop()
    assert (player.speed, player.gain) == usual
    assert device.told == ["open", "close"]
    voice.again()
    assert pulled(player) == array("f"), "nobody hears what the one before was told"


def test_the_language_is_that_of_the_text_and_a_bare_number_goes_on_in_it(
    voice: SpokenKiosk, store: ClipStore, player: Player
) -> None:
    voice.say(["Back"])
    english = pulled(player)
    voice.say(["12"])
    twelve = pulled(player)
    voice.say(["Quay lại"])
    vietnamese = pulled(player)
    voice.say(["12"])
    assert pulled(player) != twelve
    assert english != vietnamese


def test_a_clip_that_is_no_sound_is_passed_over(heard: list[str]) -> None:
    player = Player(heard.append)
    player.play([Clip("bad", b"no sound"), Pause(10)])
    assert len(pulled(player)) == 480
    assert heard == ["bad"]


def test_a_kiosk_without_a_voice_is_silent(tmp_path: Path, player: Player) -> None:
    voice = SpokenKiosk(ClipStore(tmp_path), player, Nowhere())
    voice.say(RESULT)
    assert not voice.speaking


def test_a_language_whose_bank_was_not_imported_is_known_as_silent(voice: SpokenKiosk) -> None:
    assert voice.speaks("vi")
    assert not voice.speaks("km")


def test_a_khmer_screen_says_a_name_that_nobody_read_in_vietnamese(
    tmp_path: Path, store: ClipStore, player: Player, heard: list[str]
) -> None:
    """The Khmer bank as it is imported: every sentence, and of the office one of two names."""
    sound = store.content("vi", "digit-1")
    assert sound is not None
    read, unread = "អត្រានុកូលដ្ឋាន", "ដីធ្លី"
    both = ClipStore(tmp_path)
    hashed = hashlib.sha256(sound).hexdigest()
    texts = {
        "km": {**catalogue("km", "voice"), **script("km"), "name-km": read},
        "vi": {"name-vi": "Hộ tịch", "name-land": "Đất đai"},
    }
    for language, clips in texts.items():
        for key, text in clips.items():
            assert both.keep(language, key, KeptClip(text=text, sha256=hashed), sound)
    names = {"B": ("Hộ tịch", read), "H": ("Đất đai", unread)}
    office = an_office()
    services = [
        one.model_copy(update={"name": Localized.model_validate({"vi": vi, "en": vi, "km": km})})
        for one in office.services
        if one.code in names
        for vi, km in [names[one.code]]
    ]
    office = office.model_copy(update={"services": services, "languages": ["vi", "km"]})
    home = State(office=office, screen=Screen.HOME, language="km", keys=True)
    voice = SpokenKiosk(both, player, Nowhere())
    voice.name(in_vietnamese(office))
    for code, name in (("B", "name-km"), ("H", "name-land")):
        said = spoken(replace(home, focus=f"card_{code}"), 0.0, ("", ""), arrived=False)
        voice.say([part for one in said for part in one.parts])
        pulled(player)
        assert heard[0] == name
        assert any(one.startswith("kiosk-people-waiting") for one in heard)
        assert "kiosk-no-sound" not in heard
        heard.clear()


@pytest.fixture
def null_sink(store: ClipStore) -> Iterator[tuple[SpokenKiosk, list[str], threading.Event]]:
    """The real device thread of the audio library, whose sound goes nowhere."""
    heard: list[str] = []
    ended = threading.Event()

    def began(key: str) -> None:
        heard.append(key)
        if key == "kiosk-number-2":
            ended.set()

    player = Player(began)
    loudspeaker = Loudspeaker(player, [miniaudio.Backend.JACK, miniaudio.Backend.NULL])
    yield SpokenKiosk(store, player, loudspeaker), heard, ended
    assert loudspeaker.backend == "Null"
    loudspeaker.close()
    assert loudspeaker.backend == ""


def test_a_machine_without_a_sound_device_plays_to_nobody_at_the_usual_pace(
    null_sink: tuple[SpokenKiosk, list[str], threading.Event], store: ClipStore
) -> None:
    voice, heard, ended = null_sink
    for _ in range(len(SPEEDS)):
        voice.faster()
    voice.say(["Số của Quý vị", "Quầy 2"])
    assert ended.wait(60)
    assert heard == clips_of(store, "Số của Quý vị", "Quầy 2")


def test_names_of_120_signs_without_a_clip_keep_nobody_and_the_next_key_cuts_in(
    voice: SpokenKiosk, player: Player, heard: list[str]
) -> None:
    names = [row["name"]["vi"] for row in long_names()["service"]]
    assert max(map(len, names)) >= 100
    for name in names:
        voice.say((name, "A012", "Quầy 2"))
        # A tenth of a second of sound: whoever presses a key is answered within it.
        assert any(player.pull(RATE // 10)), name
        assert heard[0] == "kiosk-no-sound", "that a name has no sound is said at once"
        heard.clear()
        voice.say(["Quay lại"])
        assert any(player.pull(RATE // 10))
        assert heard == ["kiosk-back"]
        heard.clear()
    voice.say((names[0], "A012", "Quầy 2"))
    pulled(player)
    assert heard[-1] == "kiosk-number-2", "what can be said is said to its end"


def test_a_sentence_that_no_device_takes_is_over(store: ClipStore, heard: list[str]) -> None:
    now = [10.0]
    player = Player(heard.append, lambda: now[0])
    voice = SpokenKiosk(store, player, Nowhere())
    now[0] += 60
    voice.say(RESULT)
    assert voice.speaking
    now[0] += STALLED_SECONDS
    player.pull(480)
    now[0] += STALLED_SECONDS
    assert voice.speaking
    now[0] += 0.1
    assert not voice.speaking, "a headset on USB was pulled out in its midst"


def test_hushed_it_goes_on_at_its_speed_and_no_louder_than_usual(
    voice: SpokenKiosk, player: Player, device: Nowhere
) -> None:
    usual = player.gain
    voice.quieter()
    voice.faster()
    voice.say(RESULT)
    voice.hush()
    assert not voice.speaking
    assert device.told == ["open", "close"]
    assert (player.speed, player.gain < usual) == (1.25, True)
    for _ in VOLUMES:
        voice.louder()
    voice.hush()
    assert (player.speed, player.gain) == (1.25, usual)
    voice.again()
    assert voice.speaking
