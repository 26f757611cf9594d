"""Another order of calling, tried on the days that were before it is saved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from server.contract.answers.as_json import Words
from server.contract.answers.settings_json import OrderRowJson, OrderWaitsJson, TriedOrderJson
from server.office_file.changes import Change
from server.operations.office_rows.tried_settings import tried_settings
from server.simulation.replay import Order, PastDay, replayed, shipped
from server.simulation.report import Waits
from server.simulation.scenario import PRIORITY
from server.storage.answers.past_days import past_days
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.texts import LANGUAGES, say

CATALOGUE = "settings_touched"


@dataclass(frozen=True, slots=True)
class TriedOrder:
    """What is compared: some days, the order that they had, and the one that is wanted."""

    days: Mapping[date, PastDay]
    before: Order
    after: Order
    services: Mapping[str, Words]
    classes: Mapping[str, Words]

    def answer(self) -> TriedOrderJson:
        """Run both orders; takes a second or so, and no connection."""
        days = list(self.days.values())
        before, after = (
            replayed(days, one) if days else shipped(one) for one in (self.before, self.after)
        )
        return {
            "days": list(self.days),
            "total": list(self._rows(before.total, after.total)),
            "rows": list(self._rows(before.waits, after.waits)),
        }

    def _rows(self, before: Sequence[Waits], after: Sequence[Waits]) -> Iterator[OrderRowJson]:
        """Pair what became of the same people."""
        for one, other in zip(before, after, strict=True):
            yield {
                "service": one.service or None,
                "name": self._service(one.service),
                "priority": one.priority,
                "class_name": self._class(one.priority),
                "people": one.people,
                "before": _waits(one),
                "after": _waits(other),
            }

    def _service(self, code: str) -> Words:
        if code and not self.days:
            return _said("example", service=code)
        return self.services.get(code) or dict.fromkeys(LANGUAGES, code)

    def _class(self, code: str | None) -> Words | None:
        if code is None:
            return None
        return self.classes.get(code) or _said("class", code=code)


def try_order(at: OfficeMoment, changes: Sequence[Change]) -> TriedOrder:
    """Read what is to be compared; nothing is written.

    Raises:
        OfficeFileError: with everything that would be wrong.
    """
    wanted = tried_settings(at, changes)
    plans = (at.plan, wanted.plan)
    return TriedOrder(
        past_days(at),
        before=_order(at.plan),
        after=_order(wanted.plan),
        services=_services(plans),
        classes={
            PRIORITY: _said("priority"),
            **{one.code: one.name.model_dump() for plan in plans for one in plan.set_up.priorities},
        },
    )


def _services(plans: Sequence[OfficePlan]) -> dict[str, Words]:
    named: dict[str, Words] = {"": _said("everybody")}
    for plan in plans:
        named |= {code: one.about.name.model_dump() for code, one in plan.services.items()}
    return named


def _order(plan: OfficePlan) -> Order:
    return Order(plan.rules.policy, {code: one.profile for code, one in plan.counters.items()})


def _waits(one: Waits) -> OrderWaitsJson:
    return {
        "median": _minutes(one.p50),
        "p90": _minutes(one.p90),
        "longest": _minutes(one.longest),
        "uncalled": one.people - one.called,
    }


def _minutes(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _said(key: str, **values: object) -> Words:
    return {language: say(CATALOGUE, language, key, **values) for language in LANGUAGES}
