"""A sheet as its acts find it: it gets one more version, and none before is ever changed."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from server.contract.conduct_states import ConductAct, ConductState
from server.contract.problems import FieldError, ProblemCode
from server.domain.conduct import INDICES, MOST_POINTS, Item
from server.refusal import Refusal
from server.storage.answers.conduct import (
    OFFICE_ITSELF,
    clerks,
    items_of,
    origin_of,
    state_of,
    template,
    versions,
)
from server.storage.answers.period_report import last_month
from server.storage.figures.office_days import OfficeDays
from server.storage.prepared import PreparedInsert
from server.storage.tables.conduct_rows import ConductVersion
from server.storage.transaction import Actor, OfficeTransaction

ADD_VERSION = PreparedInsert(ConductVersion)


class OpenSheet:
    """A clerk's sheet of a month that is over, or with OFFICE_ITSELF the office's own indices."""

    def __init__(self, tx: OfficeTransaction, month: date, clerk: str, now: datetime) -> None:
        """Read it.

        Raises:
            Refusal: `bad_request` (`month_not_over`, `conduct_nobody`).
        """
        self._tx, self.at = tx, OfficeDays(tx.connection, tx.plan, now)
        self.month, self.clerk = month, clerk
        if month > last_month(self.at):
            raise wrong("month", "month_not_over")
        if clerk != OFFICE_ITSELF and clerk not in clerks(tx.connection, tx.office):
            raise wrong("clerk", "conduct_nobody")
        self.done = versions(self.at, month, clerk)
        self.origin = origin_of(self.done)
        told = template(self.at, month, self.origin)
        self.remark_only = clerk in told["remark_only"]
        self.items = self._items(items_of(told))

    def _items(self, items: list[Item]) -> dict[str, int]:
        if self.clerk == OFFICE_ITSELF:
            return {str(one): MOST_POINTS for one in INDICES}
        return {} if self.remark_only else {one.code: one.weight for one in items}

    @property
    def typed(self) -> dict[str, int]:
        """The points that somebody typed or decided so far."""
        return dict(self.done[-1].points) if self.done else {}

    def demand(self, state: ConductState, *, be: bool) -> None:
        """Demand that it stands somewhere, or does not.

        Raises:
            Refusal: `wrong_state` (`conduct_decided`, `conduct_not_decided`).
        """
        if (state_of(self.done) is state) != be:
            raise Refusal(
                ProblemCode.WRONG_STATE, "conduct_not_decided" if be else "conduct_decided"
            )

    def check(self, points: Mapping[str, int]) -> None:
        """Demand that points are of items that there are, and no more than those have.

        Raises:
            Refusal: `bad_request` (`conduct_item`, `conduct_points`), naming the item.
        """
        for code, many in points.items():
            if code not in self.items:
                raise wrong(f"points.{code}", "conduct_item")
            if many > self.items[code]:
                raise wrong(f"points.{code}", "conduct_points", most=self.items[code])

    def add(self, act: ConductAct, actor: Actor, points: Mapping[str, int], text: str) -> None:
        """Write down what was done now."""
        version = ConductVersion(
            self._tx.office,
            self.month,
            self.clerk,
            len(self.done),
            act.value,
            self.at.now,
            actor.user or "",
            dict(points),
            text,
            self.origin,
        )
        ADD_VERSION.add(self._tx.connection, version)


def wrong(field: str, reason: str, **values: Any) -> Refusal:
    """Refuse a field, and say why; `values` are what the text names."""
    errors = [FieldError(field=field, message=reason)]
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=errors, **values)
