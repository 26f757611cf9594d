"""What people are told of a special day: the office's own line, how soon, and who signs."""

from server.contract.languages import HOUSE
from server.office_file.calendar_part import SpecialDay
from server.texts import say


def banner_told(day: SpecialDay) -> dict[str, str] | None:
    """Write the line of a special day by language; None: it has nothing to tell.

    What is told beside the office's own line is in the languages of the house.
    """
    own = {} if day.banner is None else day.banner.model_dump()
    told = {one: " ".join(filter(None, (own.get(one), *_beside(day, one)))) for one in HOUSE}
    return {**own, **told} if all(told.values()) else None


def _beside(day: SpecialDay, language: str) -> list[str]:
    said = []
    if day.return_within is not None:
        key = "special.return_within" if day.return_within > 1 else "special.return_next"
        said.append(say("hall", language, key, days=day.return_within))
    if day.signer is not None:
        name = day.signer.vi if language == "vi" else day.signer.en
        said.append(say("hall", language, "special.signer", name=name))
    return said
