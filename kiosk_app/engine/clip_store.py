"""The voice's clips on the kiosk's own disk, so that it speaks while the server is away."""

import hashlib
import logging
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from pydantic import BaseModel, ValidationError

from kiosk_app.words.aloud import Lexicon

log = logging.getLogger(__name__)

_INDEX = "index.json"


class KeptClip(BaseModel):
    """A clip as the server tells of it: its words, and the SHA-256 of its file."""

    text: str
    sha256: str


class VoiceList(BaseModel):
    """All clips of a language, by key."""

    clips: dict[str, KeptClip]


class ClipStore:
    """A folder a language: an index, and each clip in a file named after its hash.

    A clip enters the index when all of it is there, so a download that is cut keeps what it has;
    an older clip stays until its successor is whole. May be used from several threads.
    """

    def __init__(self, folder: Path) -> None:
        """Look at what an earlier run kept; a folder that cannot be read is an empty one."""
        self._folder = folder
        self._lock = Lock()
        self._clips: dict[str, dict[str, KeptClip]] = {}
        self._lexicons: dict[str, Lexicon] = {}
        for path in folder.glob(f"*/{_INDEX}"):
            self._clips[path.parent.name] = self._read(path)

    def languages(self) -> list[str]:
        """Name the languages that have clips."""
        return sorted(language for language, clips in self._clips.items() if clips)

    def lexicon(self, language: str) -> Lexicon:
        """Give the clips of a language by their words, as far as they are here."""
        with self._lock:
            if language not in self._lexicons:
                clips = self._clips.get(language, {})
                texts = {key: clip.text for key, clip in clips.items()}
                self._lexicons[language] = Lexicon(language, texts)
            return self._lexicons[language]

    def content(self, language: str, key: str) -> bytes | None:
        """Read a clip; None where it is not here, or no longer what it was."""
        clip = self._clips.get(language, {}).get(key)
        return None if clip is None else _whole(self._folder / language / clip.sha256, clip.sha256)

    def missing(self, language: str, told: VoiceList) -> dict[str, KeptClip]:
        """List what the server has and this disk has not, or has damaged."""
        held = self._clips.get(language, {})
        return {
            key: clip
            for key, clip in told.clips.items()
            if held.get(key) != clip or self.content(language, key) is None
        }

    def keep(self, language: str, key: str, clip: KeptClip, content: bytes) -> bool:
        """Take a clip that was fetched; False where it is not what the server told of.

        Raises:
            OSError: the disk does not take it.
        """
        if hashlib.sha256(content).hexdigest() != clip.sha256:
            return False
        folder = self._folder / language
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f".{clip.sha256}.unfinished"
        unfinished.write_bytes(content)
        unfinished.replace(folder / clip.sha256)
        self._change(language, {**self._clips.get(language, {}), key: clip})
        return True

    def save(self, language: str, told: VoiceList) -> None:
        """Write the index, and forget the clips that the server no longer has.

        Raises:
            OSError: the disk does not take it.
        """
        held = self._clips.get(language, {})
        there = {key: clip for key, clip in held.items() if key in told.clips}
        self._change(language, there)
        folder = self._folder / language
        if not folder.is_dir():
            return
        unfinished = folder / f".{_INDEX}.unfinished"
        unfinished.write_text(VoiceList(clips=there).model_dump_json(), encoding="utf-8")
        unfinished.replace(folder / _INDEX)
        used = {clip.sha256 for clip in there.values()} | {_INDEX}
        for path in folder.iterdir():
            if path.name not in used:
                path.unlink(missing_ok=True)

    def _change(self, language: str, clips: dict[str, KeptClip]) -> None:
        with self._lock:
            self._clips[language] = clips
            self._lexicons.pop(language, None)

    def _read(self, path: Path) -> dict[str, KeptClip]:
        try:
            told = VoiceList.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as odd:
            log.warning("%s cannot be read, its clips are fetched again: %s", path, odd)
            return {}
        return dict(_sound(path.parent, told.clips))


def _sound(folder: Path, clips: Mapping[str, KeptClip]) -> dict[str, KeptClip]:
    return {
        key: clip
        for key, clip in clips.items()
        if _whole(folder / clip.sha256, clip.sha256) is not None
    }


def _whole(path: Path, sha256: str) -> bytes | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None
