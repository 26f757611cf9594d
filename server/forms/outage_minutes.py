"""The minutes of an outage of the provincial or national system, in part left to be written."""

from server.domain.outage import ToldOutage
from server.forms.letterhead import Letterhead
from server.forms.sheet import FormSheet, Ruled, Signature
from server.forms.words import line, moment_in_words

LEFT_BLANK = ("cause", "done")
"""What nobody but those who were there can write."""
ROOM = "\n" * 8


def outage_minutes(head: Letterhead, outage: ToldOutage) -> FormSheet:
    """Write the minutes of one outage; why it was and what was done is left to be written."""
    language = head.language
    until = outage.until
    known = {
        "when": head.sentence(
            "outage.when",
            since=moment_in_words(outage.since, language),
            until=head.say("outage.on") if until is None else moment_in_words(until, language),
        ),
        "fields": head.sentence(
            "outage.fields", fields=", ".join(outage.fields) or head.say("outage.all")
        ),
        "people": head.sentence(
            "outage.people", people="–" if outage.people is None else outage.people
        ),
        "noted": head.sentence(
            "outage.noted", noted=outage.noted_by or "–", ended=outage.ended_by or "–"
        ),
    }
    blank: Ruled = {
        "kind": "table",
        "widths": ["1fr"] * len(LEFT_BLANK),
        "aligned": ["left"] * len(LEFT_BLANK),
        "head": [head.say(f"outage.{one}") for one in LEFT_BLANK],
        "rows": [[ROOM, *[""] * (len(LEFT_BLANK) - 1)]],
    }
    writer: Signature = {"post": head.say("sign.writer"), "how": head.say("sign.how"), "name": ""}
    return FormSheet(
        **head.begins(),
        paper="a4",
        title_lines=[head.say("outage.title.1"), head.say("outage.title.2")],
        number=head.say("outage.number"),
        blocks=[*(line(one) for one in known.values()), line(head.sentence("outage.kept")), blank],
        signed=[writer, head.leader],
    )
