"""What every answer is, and texts in the languages of the house."""

from pydantic import BaseModel, ConfigDict

TOLD_WHOLE = ConfigDict(json_schema_serialization_defaults_required=True)
"""For an answer whose defaults are an office's: whoever hears it finds every field in it."""


class Answer(BaseModel):
    """Base of everything sent; an answer is a value and never changes."""

    model_config = ConfigDict(frozen=True)


class Localized(Answer):
    """One text in the languages of the house; Vietnamese comes first."""

    vi: str
    en: str


class Named(Answer):
    """Something of the office with a code and a name."""

    code: str
    name: Localized
