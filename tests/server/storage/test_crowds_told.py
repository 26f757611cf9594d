"""What is told of the weeks of the year in which many come."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

from server.office_file.values import Phrase
from server.storage.answers.coming import crowds_told
from server.storage.set_up.plan import OfficePlan, read_plan
from server.texts import say
from tests.server.storage.stored_office import StoredOffice

AUTUMN = datetime(2026, 10, 14, 3, 0, tzinfo=UTC)
YEAR_END = datetime(2026, 12, 29, 3, 0, tzinfo=UTC)
OWN = Phrase(vi="Cuối năm, xin đến buổi chiều.", en="At the end of the year come after noon.")


def test_a_crowded_season_is_told_in_the_offices_words_or_ours(stored: StoredOffice) -> None:
    plan = cast("OfficePlan", read_plan(stored.connection, stored.code))
    assert crowds_told(plan, AUTUMN) is None
    told = crowds_told(plan, YEAR_END)
    assert told == {one: say("crowds", one, "year_end") for one in ("vi", "en")}
    texts = plan.office.texts.model_copy(update={"crowds": OWN})
    office = plan.set_up.office.model_copy(update={"texts": texts})
    own = replace(plan, set_up=plan.set_up.model_copy(update={"office": office}))
    assert crowds_told(own, YEAR_END) == {"vi": OWN.vi, "en": OWN.en}
