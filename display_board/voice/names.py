"""Clips of an office's own names, made where the synthesizer is installed, for kiosks."""

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

NAME = "name-"
"""Begins the keys of names; the rest is the hash of voice and text, so that none is made twice."""
_INDEX = "names.json"


class NameClips:
    """A folder a language with the clips of names, and an index of their words by key."""

    def __init__(self, folder: Path) -> None:
        """Look into `folder`; a missing one holds no names."""
        self._folder = folder

    def texts(self, language: str) -> dict[str, str]:
        """Give the names that have a clip, by key."""
        path = self._folder / language / _INDEX
        try:
            told: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {key: text for key, text in told.items() if self.path(language, key).is_file()}

    def path(self, language: str, key: str) -> Path:
        """Say where the clip of a key is, if there is one."""
        return self._folder / language / f"{key}.mp3"

    def add(
        self, language: str, names: Sequence[tuple[str, str]], make: Callable[[str, str], bytes]
    ) -> int:
        """Keep clips of names, beside those that are there, and say how many were new.

        `names` are texts, each with what makes its voice: another of either is another clip.
        `make` speaks a text, given the voice.

        Raises:
            OSError: the disk does not take them.
        """
        folder = self._folder / language
        for made in (self._folder.parent, self._folder, folder):
            made.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = self.texts(language) | {key_of(text, voice): text for text, voice in names}
        new = 0
        for text, voice in names:
            path = self.path(language, key_of(text, voice))
            if not path.is_file():
                unfinished = path.with_suffix(".unfinished")
                unfinished.write_bytes(make(text, voice))
                unfinished.replace(path)
                new += 1
        index = folder / f".{_INDEX}.unfinished"
        index.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        index.replace(folder / _INDEX)
        return new


def key_of(text: str, voice: str) -> str:
    """Name the clip of a text by a voice."""
    return NAME + hashlib.sha256(f"{voice}\n{text}".encode()).hexdigest()[:16]
