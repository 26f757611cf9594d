"""Which type each answer about hall, morning and dossiers is written by; see `written`."""

from collections.abc import Mapping
from typing import Any

from server.contract.answers.answer import Answer
from server.contract.answers.centre import (
    CentreDefaults,
    CentreNow,
    CentreOffice,
    OfferedOffice,
    ReachedOffice,
    ReachedOffices,
    SavedDefaults,
    SettledDefault,
)
from server.contract.answers.centre_json import (
    CentreDefaultsJson,
    CentreNowJson,
    CentreOfficeJson,
    OfferedOfficeJson,
    ReachedOfficeJson,
    ReachedOfficesJson,
    SavedDefaultsJson,
    SettledDefaultJson,
)
from server.contract.answers.day_left import DayLeft, LeftNumber
from server.contract.answers.day_left_json import DayLeftJson, LeftNumberJson
from server.contract.answers.dossier_list import (
    DossierFeedPage,
    DossierListHead,
    DossierListRow,
    ListedDossiers,
    ToldDossierVersion,
)
from server.contract.answers.dossier_list_json import (
    DossierFeedPageJson,
    DossierListHeadJson,
    DossierListRowJson,
    ListedDossiersJson,
    ToldDossierVersionJson,
)
from server.contract.answers.hall import (
    ArrivalsToday,
    AskedAtCounter,
    CounterMove,
    HalfHour,
    HallAlert,
    HallEmergency,
    HallOutage,
    HelpOffer,
    PriorityShare,
    StaffingHint,
)
from server.contract.answers.hall_json import (
    ArrivalsTodayJson,
    AskedAtCounterJson,
    CounterMoveJson,
    HalfHourJson,
    HallAlertJson,
    HallEmergencyJson,
    HallOutageJson,
    HelpOfferJson,
    PriorityShareJson,
    StaffingHintJson,
)
from server.contract.answers.morning import MorningCheck, PlannedSeat, SeatPlan, StartedDay
from server.contract.answers.morning_json import (
    MorningCheckJson,
    PlannedSeatJson,
    SeatPlanJson,
    StartedDayJson,
)
from server.contract.answers.received_dossier import (
    DossierDesk,
    DossierPreview,
    DossierSheet,
    DossierStage,
    DossierStep,
    DossierSubmitter,
    DueDay,
    FedDossiers,
    HandedPaper,
    ReceivedDossier,
)
from server.contract.answers.received_dossier_json import (
    DossierDeskJson,
    DossierPreviewJson,
    DossierSheetJson,
    DossierStageJson,
    DossierStepJson,
    DossierSubmitterJson,
    DueDayJson,
    FedDossiersJson,
    HandedPaperJson,
    ReceivedDossierJson,
)
from server.contract.answers.week import DayOffMinutes, EmptySeat, OfficePerson, WeekDay
from server.contract.answers.week_json import (
    DayOffMinutesJson,
    EmptySeatJson,
    OfficePersonJson,
    WeekDayJson,
)

LEADING_WRITTEN: Mapping[type[Answer], Any] = {
    CentreDefaults: CentreDefaultsJson,
    OfferedOffice: OfferedOfficeJson,
    ReachedOffice: ReachedOfficeJson,
    ReachedOffices: ReachedOfficesJson,
    SavedDefaults: SavedDefaultsJson,
    SettledDefault: SettledDefaultJson,
    CentreNow: CentreNowJson,
    CentreOffice: CentreOfficeJson,
    DossierFeedPage: DossierFeedPageJson,
    DossierListHead: DossierListHeadJson,
    DossierListRow: DossierListRowJson,
    ListedDossiers: ListedDossiersJson,
    ToldDossierVersion: ToldDossierVersionJson,
    ArrivalsToday: ArrivalsTodayJson,
    HalfHour: HalfHourJson,
    AskedAtCounter: AskedAtCounterJson,
    CounterMove: CounterMoveJson,
    HallAlert: HallAlertJson,
    HallEmergency: HallEmergencyJson,
    HallOutage: HallOutageJson,
    PriorityShare: PriorityShareJson,
    StaffingHint: StaffingHintJson,
    MorningCheck: MorningCheckJson,
    PlannedSeat: PlannedSeatJson,
    SeatPlan: SeatPlanJson,
    DayLeft: DayLeftJson,
    HelpOffer: HelpOfferJson,
    LeftNumber: LeftNumberJson,
    DayOffMinutes: DayOffMinutesJson,
    EmptySeat: EmptySeatJson,
    OfficePerson: OfficePersonJson,
    WeekDay: WeekDayJson,
    StartedDay: StartedDayJson,
    DossierDesk: DossierDeskJson,
    DossierPreview: DossierPreviewJson,
    DossierSheet: DossierSheetJson,
    DossierStage: DossierStageJson,
    DossierStep: DossierStepJson,
    DossierSubmitter: DossierSubmitterJson,
    DueDay: DueDayJson,
    FedDossiers: FedDossiersJson,
    HandedPaper: HandedPaperJson,
    ReceivedDossier: ReceivedDossierJson,
}
