"""What a field's type and its `Key`s say together about a key of the office file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from server.contract.answers import Answer
from server.contract.settings import Key


@dataclass(frozen=True, slots=True)
class Shape:
    """What a key holds.

    Attributes:
        several: `list` or `dict` where it holds several values.
        inside: the type of its value, or of each of its values.
        key: what all `Key`s on it and on its values say together.
    """

    several: type | None
    inside: Any
    key: Key


def keys_of(table: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """Give a table's keys as the file writes them: its own first, then those of its answer."""
    bases = [base for base in table.__bases__ if issubclass(base, Answer)]
    told = {name for base in bases for name in base.model_fields}
    own = [name for name in table.__annotations__ if name in table.model_fields]
    of_table = [name for name in table.model_fields if name not in told and name not in own]
    of_answer = [name for name in table.model_fields if name in told and name not in own]
    found = {name: table.model_fields[name] for name in (*of_table, *own, *of_answer)}
    return {field.alias or name: field for name, field in found.items()}


def key_of_field(field: FieldInfo) -> Key:
    """Add up what the `Key`s on a field itself say; the last one that says something is heard."""
    return _together(_keys_in(field.metadata))


def shape_of(field: FieldInfo) -> Shape:
    """Tell what a field holds, without "or none"."""
    kind, keys = opened(field.annotation)
    several = get_origin(kind)
    inner = get_args(kind) if several in {list, dict} else ()
    for one in inner:
        kind, more = opened(one)
        keys = [*keys, *more]
    return Shape(several if inner else None, kind, _together([*keys, *_keys_in(field.metadata)]))


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
