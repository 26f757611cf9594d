"""What an answer tells of an office's settings."""

from pydantic import BaseModel

from server.contract.answers import Answer
from server.contract.answers.as_json import Written


def told(answer: type[Answer], settings: BaseModel) -> Written:
    """Give the keys that an answer and a part of the settings have both, as they are sent."""
    both = answer.model_fields.keys() & type(settings).model_fields.keys()
    return settings.model_dump(include=both)
