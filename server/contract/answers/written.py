"""Which type each answer is written by, held to the answer when imported."""

from collections.abc import Collection, Mapping
from typing import Any

from server.contract.answers.access_as_json import (
    AskedPairingJson,
    DeviceJson,
    DeviceListJson,
    OfficePeopleJson,
    OfficerJson,
    OwnDeviceJson,
    PairingJson,
    PersonJson,
    PersonOfOfficeJson,
    PracticeOfficeJson,
    RightJson,
    SetUpDoneJson,
    SetUpStateJson,
    SignedInJson,
    SignInOfMineJson,
    SignInsOfMineJson,
)
from server.contract.answers.alike import check_alike
from server.contract.answers.answer import Answer, Localized
from server.contract.answers.appointment import (
    Appointment,
    AppointmentDay,
    AppointmentDays,
    AppointmentSlot,
    AppointmentSlots,
)
from server.contract.answers.appointment_json import (
    AppointmentDayJson,
    AppointmentDaysJson,
    AppointmentJson,
    AppointmentSlotJson,
    AppointmentSlotsJson,
)
from server.contract.answers.as_json import (
    BoardCallJson,
    BoardEmergencyJson,
    BoardMissedJson,
    ComingDayJson,
    CounterWarningJson,
    DayHoursJson,
    ErrandJson,
    LetPassJson,
    LogEntryJson,
    LoggedOutageJson,
    QuietHourJson,
    ServedServiceJson,
    SessionJson,
    StaffSnapshotJson,
    TicketJson,
    TicketListJson,
    WaitJson,
    Words,
    Written,
)
from server.contract.answers.board import BoardCall, BoardEmergency, BoardMissed
from server.contract.answers.card import CardKey
from server.contract.answers.card_json import CardKeyJson, CardRuleJson
from server.contract.answers.case import Case, CaseList, CaseOwner
from server.contract.answers.case_json import CaseJson, CaseListJson, CaseOwnerJson
from server.contract.answers.conduct_written import CONDUCT_WRITTEN
from server.contract.answers.counter import CounterWarning, ServedService
from server.contract.answers.day_log import LogEntry, LoggedOutage
from server.contract.answers.dossier import Dossier, ImportedDossiers
from server.contract.answers.dossier_json import DossierJson, ImportedDossiersJson
from server.contract.answers.follow import Followed, FollowedErrand, LetPass
from server.contract.answers.from_home import Confirming, TakenAtHome
from server.contract.answers.from_home_json import ConfirmingJson, TakenAtHomeJson
from server.contract.answers.kept_procedure_written import KEPT_WRITTEN
from server.contract.answers.leading_written import LEADING_WRITTEN
from server.contract.answers.office import CardRule, ComingDay, DayHours, QuietHour, Session
from server.contract.answers.procedure import (
    DraftProcedure,
    Everyday,
    FoundProcedure,
    FoundProcedures,
    ImportedCatalogue,
    Paper,
    Procedure,
    ProcedureField,
    ProcedureFields,
    SampleForm,
)
from server.contract.answers.procedure_json import (
    DraftProcedureJson,
    EverydayJson,
    FoundProcedureJson,
    FoundProceduresJson,
    ImportedCatalogueJson,
    PaperJson,
    ProcedureFieldJson,
    ProcedureFieldsJson,
    ProcedureJson,
    SampleFormJson,
)
from server.contract.answers.quarter import (
    AnsweredQuarter,
    QuarterBases,
    QuarterReview,
    QuarterVersion,
    ReasonGiven,
    SaidAndDone,
)
from server.contract.answers.quarter_json import (
    AnsweredQuarterJson,
    QuarterBasesJson,
    QuarterReviewJson,
    QuarterVersionJson,
    ReasonGivenJson,
    SaidAndDoneJson,
)
from server.contract.answers.rating import RatingGiven, RatingTablet, VisitToRate
from server.contract.answers.rating_figures import (
    ClerkToLookAt,
    OwnRatings,
    PaymentReport,
    PaymentReportList,
    RatingFigures,
    RatingPatterns,
    RatingReport,
    RatingScore,
    RatingShares,
)
from server.contract.answers.rating_figures_json import (
    ClerkToLookAtJson,
    OwnRatingsJson,
    PaymentReportJson,
    PaymentReportListJson,
    RatingFiguresJson,
    RatingPatternsJson,
    RatingReportJson,
    RatingScoreJson,
    RatingSharesJson,
)
from server.contract.answers.settings_written import SETTINGS_WRITTEN
from server.contract.answers.staff import (
    AskedPairing,
    Device,
    DeviceList,
    OfficePeople,
    Officer,
    OwnDevice,
    Pairing,
    Person,
    PersonOfOffice,
    PracticeOffice,
    Right,
    SetUpDone,
    SetUpState,
    SignedIn,
    SignInOfMine,
    SignInsOfMine,
    StaffSnapshot,
)
from server.contract.answers.statistics_written import STATISTICS_WRITTEN
from server.contract.answers.status import DayCounts, DossierDay, KeptPromises
from server.contract.answers.status_json import (
    DayCountsJson,
    DossierDayJson,
    KeptPromisesJson,
)
from server.contract.answers.suggestion import (
    PublishedSuggestion,
    Suggestion,
    SuggestionList,
    SuggestionWritten,
)
from server.contract.answers.suggestion_json import (
    PublishedSuggestionJson,
    SuggestionJson,
    SuggestionListJson,
    SuggestionWrittenJson,
)
from server.contract.answers.survey_written import SURVEY_WRITTEN
from server.contract.answers.ticket import Errand, Follow, Ticket, TicketList, WaitRange
from server.contract.answers.visit_json import (
    FollowedErrandJson,
    FollowedJson,
    FollowJson,
    RatingGivenJson,
    RatingTabletJson,
    VisitToRateJson,
)

WRITTEN: Mapping[type[Answer], Any] = {
    WaitRange: WaitJson,
    KeptPromises: KeptPromisesJson,
    DayCounts: DayCountsJson,
    QuietHour: QuietHourJson,
    AnsweredQuarter: AnsweredQuarterJson,
    QuarterBases: QuarterBasesJson,
    QuarterReview: QuarterReviewJson,
    QuarterVersion: QuarterVersionJson,
    ReasonGiven: ReasonGivenJson,
    SaidAndDone: SaidAndDoneJson,
    ComingDay: ComingDayJson,
    DossierDay: DossierDayJson,
    Errand: ErrandJson,
    Ticket: TicketJson,
    TicketList: TicketListJson,
    Follow: FollowJson,
    VisitToRate: VisitToRateJson,
    LetPass: LetPassJson,
    CardKey: CardKeyJson,
    CardRule: CardRuleJson,
    Confirming: ConfirmingJson,
    TakenAtHome: TakenAtHomeJson,
    FollowedErrand: FollowedErrandJson,
    Followed: FollowedJson,
    RatingTablet: RatingTabletJson,
    RatingGiven: RatingGivenJson,
    Case: CaseJson,
    CaseOwner: CaseOwnerJson,
    CaseList: CaseListJson,
    PublishedSuggestion: PublishedSuggestionJson,
    Suggestion: SuggestionJson,
    SuggestionList: SuggestionListJson,
    SuggestionWritten: SuggestionWrittenJson,
    ClerkToLookAt: ClerkToLookAtJson,
    OwnRatings: OwnRatingsJson,
    PaymentReport: PaymentReportJson,
    PaymentReportList: PaymentReportListJson,
    RatingFigures: RatingFiguresJson,
    RatingPatterns: RatingPatternsJson,
    RatingReport: RatingReportJson,
    RatingScore: RatingScoreJson,
    RatingShares: RatingSharesJson,
    Session: SessionJson,
    DayHours: DayHoursJson,
    BoardCall: BoardCallJson,
    BoardEmergency: BoardEmergencyJson,
    BoardMissed: BoardMissedJson,
    ServedService: ServedServiceJson,
    CounterWarning: CounterWarningJson,
    LogEntry: LogEntryJson,
    AskedPairing: AskedPairingJson,
    Device: DeviceJson,
    DeviceList: DeviceListJson,
    Right: RightJson,
    Person: PersonJson,
    SignedIn: SignedInJson,
    SignInOfMine: SignInOfMineJson,
    SignInsOfMine: SignInsOfMineJson,
    Officer: OfficerJson,
    PersonOfOffice: PersonOfOfficeJson,
    OfficePeople: OfficePeopleJson,
    OwnDevice: OwnDeviceJson,
    Pairing: PairingJson,
    PracticeOffice: PracticeOfficeJson,
    SetUpDone: SetUpDoneJson,
    SetUpState: SetUpStateJson,
    StaffSnapshot: StaffSnapshotJson,
    Everyday: EverydayJson,
    Paper: PaperJson,
    SampleForm: SampleFormJson,
    FoundProcedure: FoundProcedureJson,
    FoundProcedures: FoundProceduresJson,
    Procedure: ProcedureJson,
    ProcedureField: ProcedureFieldJson,
    ProcedureFields: ProcedureFieldsJson,
    DraftProcedure: DraftProcedureJson,
    ImportedCatalogue: ImportedCatalogueJson,
    AppointmentSlot: AppointmentSlotJson,
    AppointmentSlots: AppointmentSlotsJson,
    AppointmentDay: AppointmentDayJson,
    AppointmentDays: AppointmentDaysJson,
    Appointment: AppointmentJson,
    Dossier: DossierJson,
    ImportedDossiers: ImportedDossiersJson,
    LoggedOutage: LoggedOutageJson,
    **CONDUCT_WRITTEN,
    **KEPT_WRITTEN,
    **LEADING_WRITTEN,
    **SURVEY_WRITTEN,
    **STATISTICS_WRITTEN,
    **SETTINGS_WRITTEN,
}


def check_written(answer: type[Answer], written: Any, told: Collection[str] = ()) -> None:
    """Demand the fields of an answer but `told`, which settings give; raises an UnlikeError."""
    check_alike(answer, written, {Localized: Words, **WRITTEN}, Written, told)


for _answer, _written in WRITTEN.items():
    check_written(_answer, _written)
