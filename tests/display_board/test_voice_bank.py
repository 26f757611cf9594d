"""The bank gives every clip, the office's own recordings first."""

import hashlib
import json
from pathlib import Path

import pytest

from display_board.voice.bank import KIOSK, SHIPPED, Bank, UnknownKeyError
from kiosk_app.words.script import script
from server.cli.shipped_script import shipped_script
from server.cli.tablet_script import tablet_script
from server.domain.announcement import FINAL, LANGUAGES, keys
from tests.display_board.fake_office import NOT_RECORDED

VOICE = SHIPPED.parent


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_bank_is_whole_and_unchanged(language: str) -> None:
    manifest = json.loads((SHIPPED / language / "manifest.json").read_text(encoding="utf-8"))
    words = json.loads((VOICE / "words" / f"{language}.json").read_text(encoding="utf-8"))
    words |= {**shipped_script(language), **tablet_script(language), **script(language)}
    assert manifest["clips"].keys() == words.keys(), "`luot voice build display_board/voice/bank`"
    files = {path.name for path in (SHIPPED / language).glob("*.mp3")}
    assert files == {clip["file"] for clip in manifest["clips"].values()}
    for key, clip in manifest["clips"].items():
        content = (SHIPPED / language / clip["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == clip["sha256"], key
        assert clip["text"] == words[key], f"{key}: the words changed, build the bank again"
        assert clip["ms"] >= 120


def test_the_bank_is_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*.mp3")) < 9_000_000


def test_a_manifest_of_some_clips_keeps_their_order_and_leaves_out_what_nobody_says() -> None:
    bank = Bank(NOT_RECORDED)
    everything = bank.manifest("vi")
    some = bank.manifest("vi", ["digit-3", "chime", "unknown"])
    assert everything is not None
    assert some is not None
    assert list(some["clips"]) == ["digit-3", "chime"]
    assert some["clips"].items() <= everything["clips"].items()
    assert bank.manifest("vi", []) is None
    assert bank.manifest("fr", ["chime"]) is None


def test_languages_and_manifest_name_every_clip() -> None:
    bank = Bank(NOT_RECORDED)
    assert bank.languages() == sorted(LANGUAGES)
    for language in LANGUAGES:
        manifest = bank.manifest(language)
        assert manifest is not None
        assert set(manifest["clips"]) == keys(language)


def test_a_kiosk_is_told_of_every_clip_with_its_words_and_its_hash() -> None:
    told = Bank(NOT_RECORDED).kiosk_manifest("vi")
    assert told is not None
    assert told["clips"].keys() == keys("vi") | {
        key for key in told["clips"] if key.startswith(KIOSK)
    }
    for key, clip in told["clips"].items():
        found = Bank(NOT_RECORDED).clip("vi", key)
        assert found is not None
        assert hashlib.sha256(found.path.read_bytes()).hexdigest() == clip["sha256"]
    assert told["clips"]["kiosk-back"]["text"] == "Quay lại"
    assert Bank(NOT_RECORDED).kiosk_manifest("fr") is None


@pytest.mark.parametrize(
    ("language", "key"),
    [("fr", "digit-1"), ("vi", "no-such"), ("..", "digit-1"), ("vi", "../manifest"), ("vi", "A")],
)
def test_what_is_not_there_is_none(language: str, key: str) -> None:
    assert Bank(NOT_RECORDED).clip(language, key) is None
    assert Bank(NOT_RECORDED).manifest(language + "x") is None


def test_a_recording_replaces_its_clip_and_only_that(tmp_path: Path) -> None:
    folder = tmp_path / "vi"
    folder.mkdir()
    (folder / "digit-3.mp3").write_bytes(b"a voice")
    bank = Bank(tmp_path)
    clip = bank.clip("vi", "digit-3")
    assert clip is not None
    assert (clip.path, clip.media_type, clip.recorded) == (
        folder / "digit-3.mp3",
        "audio/mpeg",
        True,
    )
    other = bank.clip("vi", "digit-4")
    assert other is not None
    assert not other.recorded


def test_a_recorded_word_stands_in_at_the_end_of_a_sentence_too(tmp_path: Path) -> None:
    folder = tmp_path / "vi"
    folder.mkdir()
    (folder / "digit-3.wav").write_bytes(b"not quite a wave file")
    bank = Bank(tmp_path)
    final = bank.clip("vi", "digit-3" + FINAL)
    assert final is not None
    assert final.recorded
    (folder / f"digit-3{FINAL}.opus").write_bytes(b"its own take")
    own = bank.clip("vi", "digit-3" + FINAL)
    assert own is not None
    assert own.media_type == "audio/ogg"


def test_a_new_recording_has_a_new_version(tmp_path: Path) -> None:
    folder = tmp_path / "vi"
    folder.mkdir()
    bank = Bank(tmp_path)
    versions = []
    for content in (None, b"one", b"another"):
        if content is not None:
            (folder / "digit-3.wav").write_bytes(content)
        manifest = bank.manifest("vi")
        assert manifest is not None
        versions.append(manifest["clips"]["digit-3"]["version"])
    assert len(set(versions)) == 3


def test_what_is_still_synthetic_is_named(tmp_path: Path) -> None:
    bank = Bank(tmp_path)
    everything = bank.synthetic_keys("vi")
    assert {key for key in everything if not key.startswith(KIOSK)} == keys("vi") - {"chime"}
    bank.import_recording("vi", "digit-3", tmp_path / "take.wav", lambda _source: b"prepared")
    assert set(everything) - set(bank.synthetic_keys("vi")) == {"digit-3", "digit-3" + FINAL}


def test_an_import_is_whole_or_nothing_and_replaces_other_formats(tmp_path: Path) -> None:
    bank = Bank(tmp_path)
    folder = tmp_path / "vi"
    folder.mkdir()
    (folder / "digit-3.mp3").write_bytes(b"older")

    def refuse(_source: Path) -> bytes:
        raise ValueError("clipped")

    with pytest.raises(ValueError, match="clipped"):
        bank.import_recording("vi", "digit-3", tmp_path / "take.wav", refuse)
    assert [path.name for path in folder.iterdir()] == ["digit-3.mp3"]
    bank.import_recording("vi", "digit-3", tmp_path / "take.wav", lambda _source: b"newer")
    assert [path.name for path in folder.iterdir()] == ["digit-3.wav"]
    assert (folder / "digit-3.wav").read_bytes() == b"newer"


def test_a_key_that_no_call_uses_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownKeyError, match="vi/digit-77"):
        Bank(tmp_path).import_recording(
            "vi", "digit-77", tmp_path / "take.wav", lambda _source: b""
        )


def test_the_words_to_read_are_a_script_for_the_speaker() -> None:
    assert Bank(NOT_RECORDED).texts("vi")["invite"] == "Mời số"
