"""`luot voice`: a bank of clips, people's recordings in it, or a clear word why not."""

import importlib.util
import json
import os
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner, Result

from display_board.voice.bank import Bank
from server.cli import luot


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """The words of two clips a language; all of them take a minute."""
    folder = tmp_path / "words"
    folder.mkdir()
    for language, three in (("vi", "ba"), ("en", "three")):
        text = json.dumps({"digit-3": three, "chime": ""}, ensure_ascii=False)
        (folder / f"{language}.json").write_text(text, encoding="utf-8")
    return folder


def build(folder: Path, words: Path) -> Result:
    return CliRunner().invoke(luot, ["voice", "build", str(folder), "--words", str(words)])


def test_a_bank_is_built_and_built_again(
    tmp_path: Path, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bank"
    for _ in range(2):
        built = build(folder, words)
        assert (built.exit_code, built.stderr) == (0, "")
        assert "vi: 2 clips" in built.stdout
    monkeypatch.setattr("display_board.voice.bank.SHIPPED", folder)
    clip = Bank(tmp_path / "recordings").clip("vi", "digit-3")
    assert clip is not None
    assert clip.path.stat().st_size > 1_000


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path, words: Path) -> None:
    music = tmp_path / "music" / "vi"
    music.mkdir(parents=True)
    (music / "song.mp3").write_bytes(b"song")
    refused = build(music.parent, words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "other things" in refused.stderr
    assert (music / "song.mp3").read_bytes() == b"song"


def test_words_that_cannot_be_read_are_told(tmp_path: Path, words: Path) -> None:
    (words / "en.json").write_text("not json", encoding="utf-8")
    refused = build(tmp_path / "bank", words)
    assert refused.exit_code == 1
    assert "could not be built" in refused.stderr


def test_without_the_extra_it_names_it(
    tmp_path: Path, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if "espeak" in name else found(name)
    )
    refused = build(tmp_path / "bank", words)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "pip install luot[voice]" in refused.stderr
    assert not (tmp_path / "bank").exists()


@pytest.fixture
def take(tmp_path: Path) -> Path:
    """Half a second of somebody's voice."""
    moments = np.arange(24_000) / 48_000
    path = tmp_path / "take.wav"
    soundfile.write(path, 0.2 * np.sin(2 * np.pi * 220 * moments), 48_000)
    return path


@pytest.fixture
def recordings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    return tmp_path / "data" / "voice"


def voice(*arguments: str) -> Result:
    return CliRunner().invoke(luot, ["voice", *arguments])


def test_a_recording_takes_the_place_of_a_clip_and_is_starred(recordings: Path, take: Path) -> None:
    imported = voice("import", "vi", "digit-3", str(take))
    assert (imported.exit_code, imported.stderr) == (0, "")
    assert imported.stdout == f"Replaced: {recordings / 'vi' / 'digit-3.wav'}\n"
    listed = voice("list")
    lines = listed.stdout.splitlines()
    starred = [line.split()[1] for line in lines if line.startswith("*")]
    # The chime is no voice; a plain "3" stands in at the sentence's end too.
    assert sorted(starred) == ["en/chime", "vi/chime", "vi/digit-3", "vi/digit-3-final"]
    told = json.loads(voice("list", "--json").stdout)
    assert told["vi"]["digit-3"] == {"text": "ba", "recorded": True}
    assert told["en"]["digit-3"]["recorded"] is False
    assert sum(map(len, told.values())) == len(lines)


def test_a_persons_voice_is_for_the_server_alone(recordings: Path, take: Path) -> None:
    before = os.umask(0)
    try:
        assert voice("import", "vi", "digit-3", str(take)).exit_code == 0
    finally:
        os.umask(before)
    made = (recordings.parent, recordings, recordings / "vi", recordings / "vi" / "digit-3.wav")
    assert [one.stat().st_mode & 0o777 for one in made] == [0o700, 0o700, 0o700, 0o600]


def test_a_recording_that_is_no_use_is_told(recordings: Path, take: Path, tmp_path: Path) -> None:
    unknown = voice("import", "vi", "no-such-word", str(take))
    assert unknown.exit_code == 1
    assert "no clip vi/no-such-word" in unknown.stderr
    letter = tmp_path / "letter.wav"
    letter.write_text("dear sir")
    refused = voice("import", "vi", "digit-3", str(letter))
    assert refused.exit_code == 1
    assert "cannot be used" in refused.stderr
    assert not recordings.exists()


def test_without_the_extra_nothing_is_imported(
    recordings: Path, take: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    refused = voice("import", "vi", "digit-3", str(take))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "luot[voice]" in refused.stderr
    assert not recordings.exists()
