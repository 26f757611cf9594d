"""What every form of an office has at its head and foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from server.domain.dossier import dossier_address
from server.forms.sheet import Block, FormSheet, Part, Signature
from server.forms.typeset import FACES
from server.forms.words import CATALOGUE, day_in_words, sentence
from server.texts import say


class Beginning(TypedDict):
    """What a form of an office begins with: the first fields of a FormSheet."""

    language: str
    face: str
    agency: str
    office: str
    nation: str
    motto: str
    dated: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is.

    Attributes:
        agency: the authority above the office, in the form's language.
        office: the office.
        code: its code.
        typeface: of the office file, "serif" or "sans".
        public_url: where the office's server answers the public; its QR codes lead there.
        now: the moment of printing, on the office's clock.
    """

    language: str
    agency: str
    office: str
    code: str
    typeface: str
    public_url: str
    now: datetime

    def say(self, key: str, **values: object) -> str:
        """Say a text of the forms' catalogue."""
        return say(CATALOGUE, self.language, key, **values)

    def sentence(self, key: str, **values: object) -> list[Part]:
        """Say a text with what is bold in it."""
        return sentence(self.language, key, **values)

    def begins(self, day: date | None = None) -> Beginning:
        """Begin a form that is dated to a day; None: to today."""
        return {
            "language": self.language,
            "face": FACES[self.typeface],
            "agency": self.agency,
            "office": self.office,
            "nation": self.say("nation"),
            "motto": self.say("motto"),
            "dated": day_in_words(day or self.now.date(), self.language),
        }

    def begins_slip(self) -> Beginning:
        """Begin a slip of 80 mm, dated to today: a face without serifs, no head of the state."""
        return {**self.begins(), "face": FACES["sans"], "nation": "", "motto": ""}

    def address_of(self, code: str) -> str:
        """Name a dossier's page, for the QR code of its paper."""
        return dossier_address(self.public_url, self.code, code)

    @property
    def leader(self) -> Signature:
        """Where the head of the agency signs."""
        return {"post": self.say("sign.leader"), "how": self.say("sign.leader.how"), "name": ""}

    def letter(
        self, form: str, to: Sequence[Part], code: str, blocks: Sequence[Block]
    ) -> FormSheet:
        """Make a letter that the head of the agency signs; its number is left to the clerks."""
        blank: Signature = {"post": "", "how": "", "name": ""}
        return FormSheet(
            **self.begins(),
            title_lines=[self.say(f"{form}.title.1"), self.say(f"{form}.title.2")],
            number=self.say(f"{form}.number"),
            addressed=to,
            blocks=blocks,
            signed=[blank, self.leader],
            qr=self.address_of(code),
            qr_caption=self.say("qr"),
            copies_to=[self.say("copies"), self.say("copies.above"), self.say("copies.kept")],
        )
