"""What a report of some days is made of, beside the same of the time before."""

from dataclasses import dataclass
from datetime import date

from server.contract.answers.statistics_json import StatisticsJson
from server.contract.answers.work_json import OfficeWorkJson


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The figures of some days that a report tells.

    Attributes:
        told: by service, with the time before.
        months: by month, the last six up to these days.
        channels: by the way in which numbers were taken.
        work: dossiers and answers.
        work_before: the same of the time before.
        open_days: on how many of these days the office was open.
        month: the office's month that these days are, by its first; None: they are no one month.
    """

    told: StatisticsJson
    months: StatisticsJson
    channels: StatisticsJson
    work: OfficeWorkJson
    work_before: OfficeWorkJson
    open_days: int
    month: date | None
