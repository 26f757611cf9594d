"""The 80 mm slip for who still waits when the day is ended: an apology, and when to come back.

Source: office practice 23. It names nobody.
"""

from server.contract.answers.day_left_json import LeftNumberJson
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet
from server.forms.words import line, moment_in_words


def day_apology(head: Letterhead, one: LeftNumberJson, service: str, *, parked: bool) -> FormSheet:
    """Make the slip of a number; `service` is its service's name.

    `parked`: it was called already and then put aside.
    """
    sorry = "day_apology.sorry_parked" if parked else "day_apology.sorry"
    return FormSheet(
        **head.begins_slip(),
        paper="roll",
        title_lines=[head.say("day_apology.title")],
        blocks=[
            line(head.sentence("day_apology.number", number=one["number"], service=service)),
            line(head.sentence(sorry)),
            *_come_back(head, one),
            line(head.sentence("day_apology.end")),
        ],
    )


def _come_back(head: Letterhead, one: LeftNumberJson) -> list[Block]:
    at = one["come_back_at"]
    if at is None:
        return [line(head.sentence("day_apology.unknown"))]
    weekday = head.say(f"weekday.{at.weekday()}")
    return [
        line(head.sentence("day_apology.back")),
        {
            "kind": "box",
            "label": "",
            "large": moment_in_words(at, head.language),
            "below": weekday,
            "centred": True,
        },
    ]
