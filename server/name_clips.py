"""An office's own names put into clips, so that its kiosks say them."""

import importlib.util
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any

from platformdirs import user_cache_path

from display_board.voice.bank import Bank
from display_board.voice.names import key_of
from server.contract.languages import HOUSE
from server.domain.procedure import Procedure
from server.office_file.model import OfficeFile
from server.office_file.special_banner import banner_told
from server.storage.private_files import private_folder

POLITENESS = 10
"""How far a process that only speaks stands back behind whatever else the machine has to do."""
SAID = (
    *("office", "fields_of_services", "services", "counters", "halls", "priorities"),
    "rating_reasons",
)
"""Tables of the office file whose words stand on a kiosk or on a rating tablet."""


def can_speak() -> bool:
    """Whether the synthesizer, which is an extra, is installed."""
    return all(map(importlib.util.find_spec, ("espeakng_loader", "numpy", "soundfile")))


Names = Mapping[str, Sequence[tuple[str, str]]]
"""Texts by the language of the screen that shows them, each with the language of its voice."""


def names_in(office_file: OfficeFile) -> Names:
    """List the names of an office that its kiosks show."""
    return _by_screen(_names(_said_of(office_file)))


def names_to_read(office_file: OfficeFile, language: str) -> dict[str, str]:
    """List an office's names in a further language, by the key of the clip that says each."""
    told = _in_language(_said_of(office_file), language)
    return {key_of(text, language): text for text in told}


def _said_of(office_file: OfficeFile) -> Sequence[object]:
    special = [(one.name.model_dump(), banner_told(one)) for one in office_file.special_days]
    return [office_file.model_dump(include=set(SAID)), special]


def names_of_procedures(procedures: Sequence[Procedure]) -> Names:
    """List what a kiosk's search says: each procedure, its papers and its fee."""
    return _by_screen(_names([(one.name, one.papers, one.fee) for one in procedures]))


def _by_screen(names: Iterable[tuple[str, str]]) -> Names:
    """A name without English is shown in Vietnamese there too, and so it is said."""
    pairs = list(names)
    vietnamese = [(vi, "vi") for vi, _ in pairs]
    english = [(en, "en") if en else (vi, "vi") for vi, en in pairs]
    return {"vi": list(dict.fromkeys(vietnamese)), "en": list(dict.fromkeys(english))}


def clip_names(names_of: Names, data_dir: Path) -> int:
    """Make the clips that are missing, and say how many were.

    What this machine has spoken before is taken from its cache.

    Raises:
        OSError, RuntimeError: the disk or the synthesizer does not do it.
    """
    from display_board.voice.build import voice_of  # noqa: PLC0415 - an optional extra

    private_folder(data_dir)
    bank = Bank(data_dir / "voice")
    made = 0
    for language, names in names_of.items():
        voices = {voice_of(speaks): speaks for _, speaks in names}
        told = [(text, voice_of(speaks)) for text, speaks in names]
        made += bank.names.add(language, told, _cached(voices))
    return made


def _cached(voices: Mapping[str, str]) -> Callable[[str, str], bytes]:
    folder = user_cache_path("luot") / "names"

    def make(text: str, voice: str) -> bytes:
        kept = folder / f"{key_of(text, voice)}.mp3"
        if kept.is_file():
            return kept.read_bytes()
        content = _spoken(voices[voice], text)
        # A user without a home of its own has no cache, and needs none.
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished = kept.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(content)
            unfinished.replace(kept)
        return content

    return make


def _spoken(language: str, text: str) -> bytes:
    from display_board.voice.build import name_of  # noqa: PLC0415 - an optional extra

    return name_of(_synthesizer(), language, " ".join(text.split()))


@cache
def _synthesizer() -> Any:
    from display_board.voice.build import Synthesizer  # noqa: PLC0415 - an optional extra

    return Synthesizer()


def _names(told: object) -> Iterator[tuple[str, str]]:
    """Find the texts in two languages, however deep they stand."""
    if isinstance(told, Mapping):
        if set(told) >= {*HOUSE}:
            if _has_words(told["vi"]):
                yield told["vi"], told["en"] or ""
            return
        for one in told.values():
            yield from _names(one)
    elif isinstance(told, Sequence) and not isinstance(told, str):
        for one in told:
            yield from _names(one)


def _in_language(told: object, language: str) -> Iterator[str]:
    if isinstance(told, Mapping):
        if set(told) >= {*HOUSE}:
            if _has_words(told.get(language)):
                yield " ".join(told[language].split())
            return
        told = list(told.values())
    if isinstance(told, Sequence) and not isinstance(told, str):
        for one in told:
            yield from _in_language(one, language)


def _has_words(text: object) -> bool:
    return isinstance(text, str) and any(letter.isalnum() for letter in text)


def speak_what_is_sent(told: IO[bytes], data_dir: Path) -> None:
    """Make the clips of Names that come as JSON.

    Raises:
        OSError, RuntimeError: as `clip_names`.
    """
    names: dict[str, list[list[str]]] = json.load(told)
    clip_names(
        {language: [(text, voice) for text, voice in of] for language, of in names.items()},
        data_dir,
    )


if __name__ == "__main__":
    os.nice(POLITENESS)
    speak_what_is_sent(sys.stdin.buffer, Path(sys.argv[1]))
