"""What a field's type and its `Key`s say together about a key of the office file."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from server.contract.settings import Key


def key_of_field(field: FieldInfo) -> Key:
    """Add up what the `Key`s on a field itself say; the last one that says something is heard."""
    return _together(_keys_in(field.metadata))


def described(field: FieldInfo) -> tuple[Any, Key]:
    """Give a field's type without "or none", and what all its `Key`s say together."""
    kind, keys = opened(field.annotation)
    return kind, _together([*keys, *_keys_in(field.metadata)])


def opened(annotation: Any) -> tuple[Any, list[Key]]:
    """Take a type out of its "or none" and its annotations; the `Key`s on the way."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        kind, keys = opened(inner)
        return kind, [*keys, *_keys_in(marks)]
    if get_origin(annotation) in {Union, UnionType}:
        [inner] = [one for one in get_args(annotation) if one is not NoneType]
        return opened(inner)
    return annotation, []


def _keys_in(marks: Iterable[Any]) -> Iterator[Key]:
    return (mark for mark in marks if isinstance(mark, Key))


def _together(keys: Iterable[Key]) -> Key:
    said: dict[str, Any] = {}
    for key in keys:
        said |= {
            one.name: value for one in fields(key) if (value := getattr(key, one.name)) is not None
        }
    return Key(**said)
