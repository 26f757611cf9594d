"""What every answer is, and texts in the languages of the house."""

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """Base of everything sent; an answer is a value and never changes."""

    model_config = ConfigDict(frozen=True)


class Localized(Answer):
    """One text in the languages of the house; Vietnamese comes first."""

    vi: str
    en: str
