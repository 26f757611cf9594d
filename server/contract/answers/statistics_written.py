"""Which type each answer of figures is written by."""

from collections.abc import Mapping
from typing import Any

from server.contract.answers.answer import Answer
from server.contract.answers.statistics import (
    Arrivals,
    CountedNumber,
    CountedNumbers,
    Definition,
    DefinitionList,
    DeskWork,
    NextNumbers,
    OfKey,
    PeriodBefore,
    RowBookings,
    RowRatings,
    Statistics,
    StatisticsRow,
    StayTimes,
    WaitBar,
    WaitTimes,
)
from server.contract.answers.statistics_json import (
    ArrivalsJson,
    CountedNumberJson,
    CountedNumbersJson,
    DefinitionJson,
    DefinitionListJson,
    DeskWorkJson,
    NextNumbersJson,
    OfKeyJson,
    PeriodBeforeJson,
    RowBookingsJson,
    RowRatingsJson,
    StatisticsJson,
    StatisticsRowJson,
    StayTimesJson,
    WaitBarJson,
    WaitTimesJson,
)
from server.contract.answers.work import AnswerShare, DossierCount, OfficeWork, SpokenFigures
from server.contract.answers.work_json import (
    AnswerShareJson,
    DossierCountJson,
    OfficeWorkJson,
    SpokenFiguresJson,
)

STATISTICS_WRITTEN: Mapping[type[Answer], Any] = {
    AnswerShare: AnswerShareJson,
    DossierCount: DossierCountJson,
    OfficeWork: OfficeWorkJson,
    SpokenFigures: SpokenFiguresJson,
    Arrivals: ArrivalsJson,
    CountedNumber: CountedNumberJson,
    CountedNumbers: CountedNumbersJson,
    Definition: DefinitionJson,
    DefinitionList: DefinitionListJson,
    NextNumbers: NextNumbersJson,
    OfKey: OfKeyJson,
    PeriodBefore: PeriodBeforeJson,
    RowBookings: RowBookingsJson,
    RowRatings: RowRatingsJson,
    Statistics: StatisticsJson,
    StatisticsRow: StatisticsRowJson,
    StayTimes: StayTimesJson,
    WaitBar: WaitBarJson,
    DeskWork: DeskWorkJson,
    WaitTimes: WaitTimesJson,
}
