"""An office's settings and texts as QML reads them: all that its answer tells, key by key."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from kiosk_app.glass.accent import Accent, accent_of
from kiosk_app.words.wording import Wording
from server.contract.answers import Localized, Office, OfficeSettings
from server.contract.answers.answer import Answer
from server.contract.settings import Key, Kind

NO_ACCENT = Accent(main="", deep="", wash="")


@dataclass(frozen=True, slots=True)
class _Described:
    """What a key holds, apart from "or none"."""

    name: str
    kind: Any
    may_be_left_out: bool
    colours: bool


def settings(office: Office | None, words: Wording) -> dict[str, Any]:
    """Give all that an office has settled, its texts in one language.

    Every key is there before the office is known, too. A text that is left out is empty; any
    other value that is left out is None, QML's `undefined`. A colour becomes an accent with its
    relatives.
    """
    return _part(OfficeSettings, office, words)


def _part(kind: type[Answer], part: Answer | None, words: Wording) -> dict[str, Any]:
    return {
        key.name: _shown(key, None if part is None else getattr(part, key.name), words)
        for key in _keys(kind)
    }


def _shown(key: _Described, value: Any, words: Wording) -> Any:
    if key.colours:
        return asdict(accent_of(value) or NO_ACCENT)
    if key.kind is Localized:
        return "" if value is None else words.name(value)
    if issubclass(key.kind, Answer):
        return _part(key.kind, value, words)
    if value is not None:
        return value
    return None if key.may_be_left_out and key.kind is not str else key.kind()


@cache
def _keys(kind: type[Answer]) -> tuple[_Described, ...]:
    return tuple(_described(kind))


def _described(kind: type[Answer]) -> Iterator[_Described]:
    for name, field in kind.model_fields.items():
        union = get_origin(field.annotation) in {Union, UnionType}
        choices = get_args(field.annotation) if union else (field.annotation,)
        held = next(one for one in choices if one is not NoneType)
        yield _Described(
            name,
            list if get_origin(held) is not None else held,
            NoneType in choices,
            any(isinstance(one, Key) and one.kind is Kind.COLOUR for one in field.metadata),
        )
