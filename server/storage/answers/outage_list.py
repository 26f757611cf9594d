"""The outages of some days as the province is told them, and as a list."""

from collections.abc import Sequence

from server.domain.figures.periods import Span
from server.domain.outage import ToldOutage, fields_met
from server.list_file.listed import Head, Listed, Row
from server.storage.answers.settings import names_of_people
from server.storage.outages import outages_of
from server.storage.reader import OfficeMoment
from server.texts import say

COLUMNS = {"since": 16, "until": 16, "minutes": 9, "fields": 40, "people": 12, "by": 24}
AMOUNTS = frozenset({"minutes", "people"})


def told_outages(at: OfficeMoment, span: Span, language: str) -> list[ToldOutage]:
    """Read the outages of some days, with names in a language."""
    plan, zone = at.plan, at.plan.calendar.timezone
    people = names_of_people(at.connection)
    fields = {one.code: one.name.spoken_in(language) for one in plan.set_up.fields_of_services}
    of_field = {code: one.about.field for code, one in plan.services.items()}
    names = {code: one.about.name.spoken_in(language) for code, one in plan.services.items()}
    return [
        ToldOutage(
            one.began_at.astimezone(zone),
            None if one.ended_at is None else one.ended_at.astimezone(zone),
            fields_met(one.services, fields, of_field, names),
            one.people,
            people.get(one.began_by or ""),
            people.get(one.ended_by or ""),
        )
        for one in outages_of(at.connection, plan.code, span.first, span.last, zone)
    ]


def outage_list(outages: Sequence[ToldOutage], span: Span, language: str) -> Listed:
    """Lay outages out as a list, one a row."""

    def words(key: str) -> str:
        return say("hall", language, f"outages.{key}")

    return Listed(
        name="outages",
        title=words("title"),
        first=span.first,
        last=span.last,
        heads=[Head(words(one), width, one in AMOUNTS) for one, width in COLUMNS.items()],
        rows=[
            Row(
                [
                    f"{one.since:%H:%M %d/%m/%Y}",
                    words("on") if one.until is None else f"{one.until:%H:%M %d/%m/%Y}",
                    one.minutes,
                    ", ".join(one.fields) or words("all"),
                    one.people,
                    one.noted_by,
                ]
            )
            for one in outages
        ],
    )
