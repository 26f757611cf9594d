"""Holds what is written as JSON to the answer that it is, field by field and type by type."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from functools import reduce
from operator import or_
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from server.contract.answers.answer import Answer


class UnlikeError(TypeError):
    """An answer and what is written for it have come apart."""


def check_alike(
    answer: type[Answer],
    written: Any,
    known: Mapping[type[Answer], Any],
    other: Any,
    told: Collection[str],
) -> None:
    """Demand the fields of an answer, each of its type.

    Args:
        answer: what is described.
        written: the TypedDict that is written.
        known: how the answers in its fields are written.
        other: how every other answer is.
        told: fields that come from elsewhere when `written` has them not.

    Raises:
        UnlikeError: naming the first field that differs.
    """
    fields = answer.model_fields.items()
    wanted = {name: _in_json(one.annotation, known, other) for name, one in fields}
    given = get_type_hints(written)
    for name in (*wanted, *given):
        settled = name in told and name not in given
        if not settled and wanted.get(name) != given.get(name):
            raise UnlikeError(
                f"{answer.__name__}.{name} is {wanted.get(name)}, "
                f"{written.__name__} writes {given.get(name)}"
            )


def _in_json(annotation: Any, known: Mapping[type[Answer], Any], other: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return str
    if isinstance(annotation, type) and issubclass(annotation, Answer):
        return known.get(annotation, other)
    parts = get_args(annotation)
    if get_origin(annotation) is list:
        return list[_in_json(parts[0], known, other)]  # type: ignore[misc]  # of a type known only now
    if get_origin(annotation) in {UnionType, Union}:
        return reduce(or_, (_in_json(one, known, other) for one in parts))
    # A Literal names texts.
    return str if parts and all(isinstance(one, str) for one in parts) else annotation
