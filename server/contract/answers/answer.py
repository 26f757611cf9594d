"""What every answer is, and texts in the languages of the house."""

from pydantic import BaseModel, ConfigDict, Field

TOLD_WHOLE = ConfigDict(json_schema_serialization_defaults_required=True)
"""For an answer whose defaults are an office's: whoever hears it finds every field in it."""


class Answer(BaseModel):
    """Base of everything sent; an answer is a value and never changes."""

    model_config = ConfigDict(frozen=True)


class Localized(Answer):
    """One text in the languages of the house, Vietnamese first; a further one by its code."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, str] = Field(init=False)

    vi: str
    en: str

    def spoken_in(self, language: str) -> str:
        """Give the text in a language; Vietnamese where it has none in it."""
        own = {**(self.__pydantic_extra__ or {}), "vi": self.vi, "en": self.en}
        return own.get(language) or self.vi


class Named(Answer):
    """Something of the office with a code and a name."""

    code: str
    name: Localized
