"""The cashier's list: which fees were taken, by whom and under which receipt, and what was not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from server.contract.dossier_states import DossierFee
from server.domain.figures.periods import Span
from server.list_file.listed import Cell, Listed, Row
from server.storage.answers.dossier_register import CATALOGUE, IN_SPAN, heads, moments
from server.storage.answers.dossier_written import people
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import RECEIVED_DOSSIER
from server.storage.tables.dossier_rows import ReceivedDossier
from server.texts import say

HEADS = {
    "day": 12,
    "hour": 8,
    "clerk": 22,
    "code": 20,
    "procedure": 36,
    "fee": 14,
    "proof": 24,
    "amount": 14,
}
FEES = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER)
    .where(*IN_SPAN, RECEIVED_DOSSIER.c.fee != DossierFee.NONE.value)
    .order_by(RECEIVED_DOSSIER.c.received_at, RECEIVED_DOSSIER.c.serial),
)


class Taken(NamedTuple):
    """A fee that a clerk took or let off on a day."""

    day: date
    clerk: str
    amount: int
    row: Row


def fees(at: OfficeMoment, span: Span, language: str, clerk: str | None) -> Listed:
    """List fees by day and clerk, with the sum of each, of each clerk and of all.

    Args:
        at: the office.
        span: the days.
        language: of names and words.
        clerk: whose alone; None: everybody's.
    """
    names = people(at)
    taken = sorted(
        (
            _taken(at, one, names.get(one.received_by, one.received_by), language)
            for one in FEES.all(at.connection, **moments(at, span))
            if clerk in {None, one.received_by}
        ),
        key=lambda one: (one.day, one.clerk),
    )
    return Listed(
        "fees",
        say(CATALOGUE, language, "title.fees"),
        *span,
        heads(language, HEADS, "amount"),
        [one.row for one in taken],
        list(_sums(taken, language)) if taken else (),
    )


def _taken(at: OfficeMoment, one: ReceivedDossier, clerk: str, language: str) -> Taken:
    here = local(one.received_at, at.plan.calendar.timezone)
    # What was let off is on the list with its ground, and is no money.
    amount = one.fee_amount or 0 if one.fee == DossierFee.PAID else 0
    cells: tuple[Cell, ...] = (
        f"{here:%d/%m/%Y}",
        f"{here:%H:%M}",
        clerk,
        one.entered_as or one.code,
        one.name[language],
        say(CATALOGUE, language, f"fee.{one.fee}"),
        one.fee_note,
        amount,
    )
    return Taken(here.date(), clerk, amount, Row(cells, one.id))


def _sums(taken: Sequence[Taken], language: str) -> Iterator[list[Cell]]:
    of_days: Counter[tuple[date, str]] = Counter()
    of_clerks: Counter[str] = Counter()
    for one in taken:
        of_days[one.day, one.clerk] += one.amount
        of_clerks[one.clerk] += one.amount
    if len({day for day, _ in of_days}) > 1:
        for (day, clerk), amount in of_days.items():
            yield [f"{day:%d/%m/%Y}", *_sum("sum.day", clerk, amount, language)]
    for clerk, amount in sorted(of_clerks.items()):
        yield [None, *_sum("sum.clerk", clerk, amount, language)]
    yield [None, *_sum("sum.all", None, of_clerks.total(), language)]


def _sum(what: str, clerk: str | None, amount: int, language: str) -> list[Cell]:
    return [None, clerk, None, say(CATALOGUE, language, what), None, None, amount]
