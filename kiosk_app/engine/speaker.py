"""Who says what the kiosk has to say, and a kiosk that has no loudspeaker."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol


class Speaker(Protocol):
    """Says sentences part by part, in the language that they are written in.

    A part is a text of the kiosk's catalogues, a name that the office gave, or a number such as
    "15" or "A012". No call waits for the sound; a new sentence stops the one before.
    """

    @property
    def speaking(self) -> bool:
        """Whether a sentence is still being said."""

    def say(self, sentence_parts: Sequence[str]) -> None:
        """Begin to say a sentence."""

    def speaks(self, language: str) -> bool:
        """Whether it has a voice of a language."""

    def spell(self, with_words: Mapping[str, Collection[str]]) -> None:
        """Say these capital letters with a word, by language, whatever comes."""

    def name(self, in_vietnamese: Mapping[str, str]) -> None:
        """Say these names, by their plain form, in Vietnamese where no clip says them."""

    def stop(self) -> None:
        """Fall silent; what was set by louder, quieter, faster and slower is forgotten."""

    def hush(self) -> None:
        """Break off, and go on no louder than usual: another ear than before may hear it."""

    def louder(self) -> None:
        """Speak one step louder."""

    def quieter(self) -> None:
        """Speak one step quieter."""

    def faster(self) -> None:
        """Speak one step faster."""

    def slower(self) -> None:
        """Speak one step slower."""

    def again(self) -> None:
        """Say the last sentence again."""


class Unheard:
    """A kiosk without a loudspeaker: the caption on the glass tells all that would be said."""

    @property
    def speaking(self) -> bool:
        """Never: the caption stands as long as its screen."""
        return False

    def say(self, sentence_parts: Sequence[str]) -> None:
        """Say nothing."""

    def speaks(self, language: str) -> bool:  # noqa: ARG002 - the caption is in any language
        """Let the caption tell it."""
        return True

    def spell(self, with_words: Mapping[str, Collection[str]]) -> None:
        """Stay silent."""

    def name(self, in_vietnamese: Mapping[str, str]) -> None:
        """Stay silent."""

    def stop(self) -> None:
        """Stay silent."""

    def hush(self) -> None:
        """Stay silent."""

    def louder(self) -> None:
        """Stay silent."""

    def quieter(self) -> None:
        """Stay silent."""

    def faster(self) -> None:
        """Stay silent."""

    def slower(self) -> None:
        """Stay silent."""

    def again(self) -> None:
        """Stay silent."""
