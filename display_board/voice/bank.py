"""Find the clip of a key: the site's own recording before the shipped one."""

import hashlib
import json
import re
import wave
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from display_board.voice.names import NAME, NameClips

SHIPPED = Path(__file__).parent / "bank"
MEDIA_TYPES = {".wav": "audio/wav", ".mp3": "audio/mpeg", ".opus": "audio/ogg"}
FINAL = "-final"
CHIME = "chime"
RINGS_FOR_ALL = "vi"
"""The language whose chime a voice has that was imported."""
IMPORTED = "bank.json"
"""Lists the clips of a voice that was imported whole, beside them."""
KEPT = "kept"
"""The folder of recordings that others replaced, beside those of the languages."""
MOST_KEPT = 200
KIOSK = "kiosk-"
"""Begins the keys that only a kiosk says: no board and no telephone fetches them."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Clip:
    """One sound file of the bank. `ms` is None when the file does not say it cheaply."""

    key: str
    path: Path
    media_type: str
    sha256: str
    ms: int | None
    recorded: bool


class UnknownKeyError(Exception):
    """No voice has a clip of this name."""


class Bank:
    """The shipped voice, with the site's recordings in place of whatever they replace."""

    def __init__(self, site: Path) -> None:
        """Look at recordings in `site`/<language>/ first (a missing folder is fine)."""
        self._site = site
        self.names = NameClips(site / "names")
        self._hashes: dict[Path, tuple[int, int, str]] = {}
        self._lists: dict[Path, tuple[int, int, dict[str, Any]]] = {}

    def languages(self) -> list[str]:
        """Name the languages that a voice speaks: shipped, or imported whole."""
        shipped = {path.parent.name for path in SHIPPED.glob("*/manifest.json")}
        imported = {path.parent.name for path in self._site.glob(f"*/{IMPORTED}")}
        return sorted(shipped | imported)

    def clip(self, language: str, key: str) -> Clip | None:
        """Find one clip; None when the language or key is unknown.

        A recorded "digit-3" stands in for "digit-3-final" too: one speaker's plain take beside
        his other words is better than a second voice at the sentence's end.
        """
        if not _NAME.fullmatch(language) or not _NAME.fullmatch(key):
            return None
        shipped = self._read(language).get(key)
        if shipped is None:
            return self._name(language, key) if key.startswith(NAME) else None
        recorded = self._recorded(language, key) or (
            self._recorded(language, key.removesuffix(FINAL)) if key.endswith(FINAL) else None
        )
        if recorded is not None:
            return Clip(
                key,
                recorded,
                MEDIA_TYPES[recorded.suffix],
                self._hash(recorded),
                _wav_ms(recorded) if recorded.suffix == ".wav" else None,
                recorded=True,
            )
        if "file" not in shipped:
            return self.clip(RINGS_FOR_ALL, key) if key == CHIME else None
        path = SHIPPED / language / shipped["file"]
        media_type = MEDIA_TYPES[path.suffix]
        return Clip(key, path, media_type, shipped["sha256"], shipped["ms"], recorded=False)

    def manifest(
        self, language: str, wanted: Collection[str] | None = None
    ) -> dict[str, Any] | None:
        """Describe clips for players: {language, clips: {key: {ms, version, recorded}}}.

        `version` changes with the sound, so a player may keep a clip for ever under it. Every
        clip of a call is described, or those of `wanted` in its order. None when there are none.
        """
        clips: dict[str, Any] = {}
        known = self._read(language) if _NAME.fullmatch(language) else ()
        calls = [key for key in known if not key.startswith((KIOSK, NAME))]
        for key in calls if wanted is None else wanted:
            clip = self.clip(language, key)
            if clip is not None:
                clips[key] = {
                    "ms": clip.ms,
                    "version": clip.sha256[:16],
                    "recorded": clip.recorded,
                }
        return {"language": language, "clips": clips} if clips else None

    def kiosk_manifest(self, language: str) -> dict[str, Any] | None:
        """Describe all clips for kiosks: {language, clips: {key: {text, sha256, recorded}}}.

        A kiosk keeps them, so it is told the hash of each whole file; and it finds a clip by its
        text. None for a language that no voice speaks.
        """
        clips = {}
        for key, text in (self.texts(language) | self.names.texts(language)).items():
            clip = self.clip(language, key)
            if clip is not None:
                clips[key] = {"text": text, "sha256": clip.sha256, "recorded": clip.recorded}
        return {"language": language, "clips": clips} if clips else None

    def synthetic_keys(self, language: str) -> list[str]:
        """Name the keys that no recording replaces yet, the chime apart."""
        found = ((key, self.clip(language, key)) for key in self._read(language))
        return [
            key for key, clip in found if clip and not clip.recorded and not key.startswith("chime")
        ]

    def texts(self, language: str) -> dict[str, str]:
        """Give the words to speak for each key, as a reader's script."""
        return {key: clip["text"] for key, clip in self._read(language).items()}

    def import_recording(
        self, language: str, key: str, source: Path, prepare: Callable[[Path], bytes]
    ) -> Path:
        """Put a prepared recording in the site's folder and return its path.

        `prepare` turns the source into WAV bytes or refuses it. Raises UnknownKeyError.
        """
        if self.clip(language, key) is None:
            raise UnknownKeyError(f"no voice says {language}/{key}")
        content = prepare(source)
        self._keep(language, key)
        target = self._own_folder(language) / f"{key}.wav"
        _write_privately(target, content)
        for suffix in MEDIA_TYPES:
            if suffix != ".wav":
                target.with_suffix(suffix).unlink(missing_ok=True)
        return target

    def drop_recording(self, language: str, key: str) -> None:
        """Let the voice that was there before be heard again; of none there is nothing to drop."""
        if not _NAME.fullmatch(language) or not _NAME.fullmatch(key):
            return
        self._keep(language, key)
        while (recorded := self._recorded(language, key)) is not None:
            recorded.unlink()

    def recording(self, language: str, key: str) -> str | None:
        """Give the hash of the site's own recording of a clip; None: it has none."""
        if self.clip(language, key) is None:
            return None
        recorded = self._recorded(language, key)
        return None if recorded is None else self._hash(recorded)

    def record_again(self, language: str, key: str, hashed: str) -> bool:
        """Put a recording back that another replaced; False: it is kept no longer."""
        kept = next((self._site / KEPT / language).glob(f"{key}.{hashed}.*"), None)
        if self.clip(language, key) is None or kept is None:
            return False
        content = kept.read_bytes()
        self.drop_recording(language, key)
        _write_privately(self._own_folder(language) / f"{key}{kept.suffix}", content)
        return True

    def _keep(self, language: str, key: str) -> None:
        """Keep a recording that goes, and of all that ever went the last MOST_KEPT."""
        recorded = self._recorded(language, key)
        if recorded is None:
            return
        folder = self._site / KEPT / language
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{key}.{self._hash(recorded)}{recorded.suffix}"
        _write_privately(folder / name, recorded.read_bytes())
        by_age = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime_ns)
        for old in by_age[:-MOST_KEPT]:
            old.unlink()

    def import_bank(
        self,
        language: str,
        words: Mapping[str, str],
        recordings: Mapping[str, Path],
        prepare: Callable[[Path], bytes],
    ) -> None:
        """Put a whole voice in the site's folder, in the place of the one before.

        `words` are the texts of all its clips by key, the chime's, which comes along, too;
        `prepare` is as for one recording.
        """
        prepared = {key: prepare(source) for key, source in recordings.items()}
        folder = self._own_folder(language)
        for old in folder.iterdir():
            old.unlink()
        for key, content in prepared.items():
            _write_privately(folder / f"{key}.wav", content)
        kept = {key: {"text": words[key]} for key in (CHIME, *prepared)}
        told = json.dumps({"clips": kept}, ensure_ascii=False, indent=2)
        _write_privately(folder / IMPORTED, told.encode())

    def _own_folder(self, language: str) -> Path:
        # A person's voice is for the server alone, whatever the umask.
        self._site.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = self._site / language
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _read(self, language: str) -> dict[str, Any]:
        if language not in self.languages():
            return {}
        shipped = SHIPPED / language / "manifest.json"
        path = shipped if shipped.is_file() else self._site / language / IMPORTED
        status = path.stat()
        known = self._lists.get(path)
        # A list is looked into once for each clip that it names.
        if known is None or known[:2] != (status.st_mtime_ns, status.st_size):
            clips = json.loads(path.read_text(encoding="utf-8"))["clips"]
            known = self._lists[path] = (status.st_mtime_ns, status.st_size, clips)
        return known[2]

    def _name(self, language: str, key: str) -> Clip | None:
        recorded = self._recorded(language, key)
        path = recorded or self.names.path(language, key)
        if not path.is_file():
            return None
        media_type = MEDIA_TYPES[path.suffix]
        return Clip(key, path, media_type, self._hash(path), None, recorded=recorded is not None)

    def _recorded(self, language: str, key: str) -> Path | None:
        candidates = (self._site / language / f"{key}{suffix}" for suffix in MEDIA_TYPES)
        return next((path for path in candidates if path.is_file()), None)

    def _hash(self, path: Path) -> str:
        status = path.stat()
        known = self._hashes.get(path)
        if known is not None and known[:2] == (status.st_mtime_ns, status.st_size):
            return known[2]
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self._hashes[path] = (status.st_mtime_ns, status.st_size, digest)
        return digest


def _write_privately(target: Path, content: bytes) -> None:
    unfinished = target.with_name(f".{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    unfinished.write_bytes(content)
    unfinished.replace(target)


def _wav_ms(path: Path) -> int | None:
    try:
        with wave.open(str(path), "rb") as sound:
            return round(sound.getnframes() * 1000 / sound.getframerate())
    except (wave.Error, EOFError):
        return None
