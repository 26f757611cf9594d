"""What an answer tells of an office's settings."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypedDict, TypeVar

from pydantic import BaseModel

from server.contract.answers import Answer
from server.contract.answers.as_json import Written
from server.contract.answers.written import check_written

Settings = TypeVar("Settings", bound=BaseModel)
Beside = TypeVar("Beside", bound=Mapping[str, object])


class Nothing(TypedDict):
    """An answer that is settings and nothing else."""


class Telling(Generic[Settings, Beside]):
    """How an answer is written: the keys that it and the settings have both, then the others."""

    def __init__(
        self, answer: type[Answer], settings: type[Settings], beside: type[Beside]
    ) -> None:
        """Hold the answer to what is written.

        Raises:
            UnlikeError: naming a field that neither the settings nor `beside` have, or one of
                another type.
        """
        check_written(answer, beside, answer.model_fields.keys() & settings.model_fields.keys())
        self.answer = answer

    def write(self, settings: Settings, beside: Beside) -> Written:
        """Write the answer."""
        return {**told(self.answer, settings), **beside}


class Settled(Telling[Settings, Nothing]):
    """How an answer is written that tells settings and nothing else."""

    def __init__(self, answer: type[Answer], settings: type[Settings]) -> None:
        """Hold the answer to the settings; raises as `Telling` does."""
        super().__init__(answer, settings, Nothing)

    def each(self, settings: Iterable[Settings]) -> list[Written]:
        """Write one answer after the other."""
        return [told(self.answer, one) for one in settings]


def told(answer: type[Answer], settings: BaseModel) -> Written:
    """Give the keys that an answer and a part of the settings have both, as they are sent."""
    both = answer.model_fields.keys() & type(settings).model_fields.keys()
    return settings.model_dump(include=both)
