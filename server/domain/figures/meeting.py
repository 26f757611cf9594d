"""The page of a meeting: what it is made of, and the parts that stand on it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from server.contract.answers.as_json import LoggedOutageJson
from server.contract.answers.received_dossier_json import DossierDeskJson
from server.contract.answers.statistics_json import StatisticsJson
from server.contract.answers.work_json import OfficeWorkJson
from server.domain.figures.findings import Value
from server.domain.figures.periods import Span


class Raised(NamedTuple):
    """How often something needed a supervisor; `about`: a service, a counter or a device."""

    kind: str
    about: str
    times: int


class Cases(NamedTuple):
    """Cases of low ratings that are open, and how many of them are over their day."""

    open: int
    over: int | None


class StandIn(NamedTuple):
    """Who stands in for whom at a counter, by their names."""

    counter: str
    person: str
    stand_in: str


class Meeting(NamedTuple):
    """What the page of a meeting is made of.

    Attributes:
        span: the days behind; `weekly`: they are the week before.
        told: waits and the promise, by service.
        course: the same by day, up to the last of these days.
        work: dossiers and answers of these days.
        desk: dossiers that are open now.
        raised: what needed a supervisor on these days, the most often first.
        names: of what was raised, by code or id.
        cases: of low ratings, open now.
        seats: where somebody stands in today.
        outages: of systems of others, on these days.
    """

    span: Span
    weekly: bool
    told: StatisticsJson
    course: StatisticsJson
    work: OfficeWorkJson
    desk: DossierDeskJson
    raised: Sequence[Raised]
    names: Mapping[str, str]
    cases: Cases
    seats: Sequence[StandIn]
    outages: Sequence[LoggedOutageJson]


Row = Sequence[Value | None]


class PartOfMeeting(NamedTuple):
    """A table of the page.

    Attributes:
        title: what it is about.
        widths: of its columns, as Typst has them.
        heads: of its columns.
        rows: texts, counts, shares and minutes; None: there is no such figure.
    """

    title: str
    widths: Sequence[str]
    heads: Sequence[str]
    rows: Sequence[Row]
