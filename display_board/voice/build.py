"""Build the shipped bank of clips with eSpeak NG; needs the extra `voice`, not used at run time."""

import ctypes
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import espeakng_loader
import numpy as np

from display_board.voice.recording import (
    CALLS_SMALLNESS,
    RATE,
    SENTENCES_SMALLNESS,
    SHORTEST_MS,
    Samples,
    encode_mp3,
    fade,
    length_ms,
    level,
    resample,
    trim,
)

HERE = Path(__file__).parent
RATES = range(220, 79, -5)
"""In words a minute, the fastest first; below 80 eSpeak NG does not become slower."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How eSpeak NG speaks one language; range and volume in per cent.

    A clip faster than `syllables` a second is spoken again, slower: elders in a noisy hall follow
    no more. A digit lasts `word_ms` at least: it is heard alone, and nothing before it says what
    it will be.
    """

    name: str
    syllables: float
    word_ms: int
    pitch_range: int
    volume: int


# Vietnamese: the variant that a speech recogniser understood best of those tried.
VOICES: Mapping[str, Voice] = {
    "vi": Voice("vi+f2", syllables=4.0, word_ms=380, pitch_range=100, volume=70),
    "en": Voice("en+f2", syllables=5.0, word_ms=320, pitch_range=70, volume=70),
}

KIOSK = "kiosk-"
"""Begins the keys of what the kiosk alone says."""
_OPEN = re.compile(r"-[0-9]+$")
"""Ends the keys of numbers and of parts of a sentence that goes on."""
DIGIT, LETTER = "digit-", "letter-"
"""Beginnings of the keys of what is read one by one."""
WORD = "-word"
"""Ending of the key of a letter that is said with a word, and so not read alone."""
ALONE_RATE = 130
"""In words a minute, at which a digit or a letter is spoken first."""
SLOWER = range(ALONE_RATE - 5, RATES.stop, RATES.step)
FASTER = range(ALONE_RATE + 5, RATES.start + 1, -RATES.step)
_DRAGS = 1.2


class Synthesizer:
    """eSpeak NG in this process. The library is one global object: make one of these."""

    _SYNCHRONOUS = 2
    _UTF8 = 1
    _PARAMETERS: ClassVar[dict[str, int]] = {"rate": 1, "volume": 2, "range": 4}

    def __init__(self) -> None:
        """Load the library. Raises RuntimeError when it does not start."""
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path()).encode()
        self.rate = int(self._library.espeak_Initialize(self._SYNCHRONOUS, 0, data, 0))
        if self.rate <= 0:
            raise RuntimeError("eSpeak NG did not start")
        self._heard: list[np.ndarray[Any, np.dtype[np.int16]]] = []
        callback_type = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
        )
        # Kept on the object: the library calls it long after this method ends.
        self._callback = callback_type(self._hear)
        self._library.espeak_SetSynthCallback(self._callback)

    def _hear(self, samples: Any, count: int, _events: Any) -> int:
        if samples and count > 0:
            self._heard.append(np.ctypeslib.as_array(samples, shape=(count,)).copy())
        return 0

    def speak(self, text: str, voice: Voice, rate: int) -> Samples:
        """Speak one text at `self.rate` samples a second. Raises RuntimeError."""
        if self._library.espeak_SetVoiceByName(voice.name.encode()) != 0:
            raise RuntimeError(f"eSpeak NG has no voice {voice.name}")
        for name, value in (("rate", rate), ("volume", voice.volume), ("range", voice.pitch_range)):
            self._library.espeak_SetParameter(self._PARAMETERS[name], value, 0)
        self._heard.clear()
        encoded = text.encode()
        self._library.espeak_Synth(encoded, len(encoded) + 1, 0, 0, 0, self._UTF8, None, None)
        self._library.espeak_Synchronize()
        if not self._heard:
            raise RuntimeError(f"eSpeak NG said nothing for {text!r}")
        return np.concatenate(self._heard).astype(np.float64) / 32768.0


def syllables(text: str, language: str) -> int:
    """Count the syllables of a text: words in Vietnamese, groups of vowels in English."""
    if language == "vi":
        return len(re.findall(r"\w+", text))
    return max(1, sum(_english_syllables(word) for word in re.findall(r"[A-Za-z]+", text)))


def _english_syllables(word: str) -> int:
    spoken = re.sub(r"e$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", spoken)))


def chime() -> Samples:
    """Ring two soft bells, a falling third between 500 and 2000 Hz, 0.5 s in all."""
    strokes = ((0.0, 830.6), (0.18, 659.3))
    seconds = np.arange(round(RATE * 0.5)) / RATE
    sound = np.zeros_like(seconds)
    for start, pitch in strokes:
        since = np.clip(seconds - start, 0.0, None)
        envelope = (1.0 - np.exp(-since * 220.0)) * np.exp(-since * 9.0) * (seconds >= start)
        tone = np.sin(2 * np.pi * pitch * since) + 0.28 * np.sin(4 * np.pi * pitch * since)
        sound += envelope * tone
    ending = np.clip((seconds[-1] - seconds) / 0.08, 0.0, 1.0)
    return level(fade(sound * ending))


def clip_of(synthesizer: Synthesizer, language: str, key: str, text: str) -> Samples:
    """Speak one key, slowly enough; the punctuation gives the tone of its place in a sentence."""
    if key == "chime":
        return chime()
    if key.startswith(KIOSK):
        return sentence_of(synthesizer, language, text, ends=not _OPEN.search(key))
    voice = VOICES[language]
    ending = "." if key.endswith("-final") else ","
    spoken = text.replace("-", " ") + ending
    enough_ms = max(SHORTEST_MS, syllables(text, language) * 1000 / voice.syllables)
    if key.startswith(DIGIT):
        return _alone(synthesizer, spoken, voice, max(voice.word_ms, enough_ms))
    alone = key.startswith(LETTER) and not key.endswith(WORD)
    for rate in (ALONE_RATE, *SLOWER) if alone else RATES:
        clip = fade(level(_spoken(synthesizer, spoken, voice, rate)))
        if length_ms(clip) >= enough_ms:
            return clip
    return _lasting(clip, enough_ms)


def sentence_of(synthesizer: Synthesizer, language: str, text: str, *, ends: bool) -> Samples:
    """Speak a sentence, or with `ends` false the beginning of one, at the fastest rate allowed."""
    voice = VOICES[language]
    spoken = text.replace("-", " ") + ("." if ends else ",")
    enough_ms = max(SHORTEST_MS, syllables(text, language) * 1000 / voice.syllables)
    fast, slow = 0, len(RATES) - 1
    while fast < slow:
        middle = (fast + slow) // 2
        if length_ms(_spoken(synthesizer, spoken, voice, RATES[middle])) >= enough_ms:
            slow = middle
        else:
            fast = middle + 1
    return _lasting(fade(level(_spoken(synthesizer, spoken, voice, RATES[fast]))), enough_ms)


def _lasting(clip: Samples, enough_ms: float) -> Samples:
    """Let silence follow: short vowels last long enough at no rate."""
    missing = round(enough_ms * RATE / 1000) - len(clip)
    return np.concatenate([clip, np.zeros(max(0, missing))])


def voice_of(language: str) -> str:
    """Tell what makes the voice of a language, so that its clips are known to be of it."""
    return f"{VOICES[language]} {SENTENCES_SMALLNESS}"


def name_of(synthesizer: Synthesizer, language: str, text: str) -> bytes:
    """Speak an office's own name and encode it as the kiosk's sentences are."""
    clip = sentence_of(synthesizer, language, text, ends=True)
    return encode_mp3(clip, SENTENCES_SMALLNESS)


def _alone(synthesizer: Synthesizer, spoken: str, voice: Voice, enough_ms: float) -> Samples:
    """Speak what is heard alone: slower where it would be gone at once, faster where it drags."""
    clip = _spoken(synthesizer, spoken, voice, ALONE_RATE)
    rates = SLOWER if length_ms(clip) < enough_ms else FASTER
    for rate in rates:
        if enough_ms <= length_ms(clip) <= enough_ms * _DRAGS:
            break
        clip = _spoken(synthesizer, spoken, voice, rate)
    return fade(level(clip))


def _spoken(synthesizer: Synthesizer, text: str, voice: Voice, rate: int) -> Samples:
    return trim(resample(synthesizer.speak(text, voice, rate), synthesizer.rate, RATE))


def build(
    target: Path,
    words: Path = HERE / "words",
    sentences: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    *,
    anew: bool = False,
) -> dict[str, int]:
    """Build the bank into `target`/<language>/ and return how many clips each language has.

    `sentences` are more words by language and key: the kiosk's own, from its catalogues. A clip
    that is there by the same voice and with the same words stays as it is, unless `anew`.
    """
    synthesizer = Synthesizer()
    made = {}
    for language in VOICES:
        texts = json.loads((words / f"{language}.json").read_text(encoding="utf-8"))
        texts = dict(sorted({**texts, **sentences.get(language, {})}.items()))
        folder = target / language
        folder.mkdir(parents=True, exist_ok=True)
        there = {} if anew else _there(folder, language)
        clips = {}
        for key, text in texts.items():
            kept = there.get(key)
            if kept is not None and kept["text"] == text:
                clips[key] = kept
            else:
                clips[key] = _made(synthesizer, folder, language, key, text)
        for old in {path.name for path in folder.glob("*.mp3")} - _files(clips):
            (folder / old).unlink()
        manifest = json.dumps(_manifest(language, clips), ensure_ascii=False, indent=2) + "\n"
        (folder / "manifest.json").write_text(manifest, encoding="utf-8")
        made[language] = len(clips)
    return made


def _made(
    synthesizer: Synthesizer, folder: Path, language: str, key: str, text: str
) -> dict[str, Any]:
    samples = clip_of(synthesizer, language, key, text)
    content = encode_mp3(samples, _smallness(key))
    (folder / f"{key}.mp3").write_bytes(content)
    return {
        "file": f"{key}.mp3",
        "text": text,
        "ms": length_ms(samples),
        "sha256": hashlib.sha256(content).hexdigest(),
        "source": "composed" if key == "chime" else "synthetic",
    }


def _there(folder: Path, language: str) -> dict[str, Any]:
    """Find the clips of an older bank that are whole and by the voice of today."""
    path = folder / "manifest.json"
    if not path.exists():
        return {}
    manifest = json.loads(path.read_text(encoding="utf-8"))
    if manifest.get("speaker") != _manifest(language, {})["speaker"]:
        return {}
    return {
        key: clip
        for key, clip in manifest["clips"].items()
        if (file := folder / clip["file"]).is_file()
        and hashlib.sha256(file.read_bytes()).hexdigest() == clip["sha256"]
    }


def _files(clips: Mapping[str, Any]) -> set[str]:
    return {clip["file"] for clip in clips.values()}


def _smallness(key: str) -> float:
    return SENTENCES_SMALLNESS if key.startswith(KIOSK) else CALLS_SMALLNESS


def _manifest(language: str, clips: Mapping[str, Any]) -> dict[str, Any]:
    voice = VOICES[language]
    return {
        "format": 1,
        "language": language,
        "speaker": f"eSpeak NG 1.52, {voice.name}, range {voice.pitch_range}",
        "licence": "Apache-2.0",
        "rate": RATE,
        "clips": dict(clips),
    }
