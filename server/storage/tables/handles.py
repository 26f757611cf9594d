"""Each table's handle for statements, made once; the rows' classes describe the tables."""

from sqlalchemy import Table
from sqlmodel import SQLModel

from server.storage.tables.appointment import (
    AppointmentContactRow,
    AppointmentRow,
    AppointmentRulesRow,
    DeliveryRow,
)
from server.storage.tables.calendar import (
    CalendarDayRow,
    OfficeCalendarRow,
    QuotaRow,
    SpecialDayRow,
)
from server.storage.tables.card import CardKeyRow, CardRulesRow, TakenByCardRow
from server.storage.tables.conduct import ConductTemplateRow, ConductVersionRow
from server.storage.tables.counter import (
    CounterHoursRow,
    CounterRow,
    FileProfileRow,
    ProfileRow,
)
from server.storage.tables.dossier import DossierRow
from server.storage.tables.errand import ErrandRow
from server.storage.tables.figures import DayFigureRow, FigureRulesRow, OrderedReportRow
from server.storage.tables.former import FormerOfficeRow
from server.storage.tables.from_home import DoorKeyRow, FromHomeRulesRow, TakenAtHomeRow
from server.storage.tables.hall import (
    AlertRow,
    AlertRuleRow,
    AlertTargetsRow,
    AskedMoveRow,
    DayPlanRow,
    DayStartRow,
    EmergencyRow,
    OutageRow,
    SeatRow,
    ServiceStopRow,
)
from server.storage.tables.line import CallPlanRow
from server.storage.tables.log import ActKeyRow, OutboxRow
from server.storage.tables.notice import NoticeSubscriptionRow
from server.storage.tables.office import (
    BoardRow,
    FieldRow,
    HallRow,
    History,
    OfficeHoursRow,
    OfficeRow,
    OfficeTextsRow,
    PrinterRow,
    SeriesRow,
    ServiceRow,
    SlipRulesRow,
)
from server.storage.tables.officer import OfficerCardRow
from server.storage.tables.pairing import PairingRow
from server.storage.tables.people import DeviceRow, PersonRow, RightRow, SignInRow
from server.storage.tables.procedure import ProcedureRow
from server.storage.tables.quarter import QuarterVersionRow
from server.storage.tables.rating import (
    PaymentReportRow,
    RatingAskRow,
    RatingCaseRow,
    RatingReasonRow,
    RatingRow,
    RatingRulesRow,
    SuggestionRow,
)
from server.storage.tables.received_dossier import (
    DossierFeedRow,
    DossierRulesRow,
    DossierSeriesRow,
    DossierStepRow,
    DossierSubmitterRow,
    ReceivedDossierRow,
)
from server.storage.tables.rules import (
    LimitsRow,
    OutcomeRow,
    ParkReasonRow,
    PauseReasonRow,
    PriorityRow,
    QueueRulesRow,
)
from server.storage.tables.settings import CentreDefaultRow, SettingChangeRow, SettingOriginRow
from server.storage.tables.survey import CampaignRow, ReceptionRow, SurveyFormRow
from server.storage.tables.ticket import IntervalRow, TicketRow


def _table(of: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(of.__tablename__)]


ACT_KEY = _table(ActKeyRow)
ALERT = _table(AlertRow)
ALERT_RULE = _table(AlertRuleRow)
ALERT_TARGETS = _table(AlertTargetsRow)
APPOINTMENT = _table(AppointmentRow)
APPOINTMENT_CONTACT = _table(AppointmentContactRow)
APPOINTMENT_RULES = _table(AppointmentRulesRow)
ASKED_MOVE = _table(AskedMoveRow)
BOARD = _table(BoardRow)
CALENDAR_DAY = _table(CalendarDayRow)
CALL_PLAN = _table(CallPlanRow)
CAMPAIGN = _table(CampaignRow)
CARD_KEY = _table(CardKeyRow)
CARD_RULES = _table(CardRulesRow)
CENTRE_DEFAULT = _table(CentreDefaultRow)
COUNTER = _table(CounterRow)
COUNTER_HOURS = _table(CounterHoursRow)
CONDUCT_TEMPLATE = _table(ConductTemplateRow)
CONDUCT_VERSION = _table(ConductVersionRow)
DAY_FIGURE = _table(DayFigureRow)
DAY_PLAN = _table(DayPlanRow)
DAY_START = _table(DayStartRow)
ORDERED_REPORT = _table(OrderedReportRow)
DELIVERY = _table(DeliveryRow)
DEVICE = _table(DeviceRow)
DOOR_KEY = _table(DoorKeyRow)
DOSSIER = _table(DossierRow)
ERRAND = _table(ErrandRow)
DOSSIER_FEED = _table(DossierFeedRow)
DOSSIER_RULES = _table(DossierRulesRow)
DOSSIER_SERIES = _table(DossierSeriesRow)
DOSSIER_STEP = _table(DossierStepRow)
DOSSIER_SUBMITTER = _table(DossierSubmitterRow)
FIELD = _table(FieldRow)
HALL = _table(HallRow)
FIGURE_RULES = _table(FigureRulesRow)
FILE_PROFILE = _table(FileProfileRow)
FORMER_OFFICE = _table(FormerOfficeRow)
FROM_HOME_RULES = _table(FromHomeRulesRow)
SLIP_RULES = _table(SlipRulesRow)
HISTORY = _table(History)
INTERVAL = _table(IntervalRow)
LIMITS = _table(LimitsRow)
NOTICE_SUBSCRIPTION = _table(NoticeSubscriptionRow)
OFFICE = _table(OfficeRow)
OFFICE_CALENDAR = _table(OfficeCalendarRow)
OFFICE_HOURS = _table(OfficeHoursRow)
OFFICE_TEXTS = _table(OfficeTextsRow)
OUTBOX = _table(OutboxRow)
OFFICER_CARD = _table(OfficerCardRow)
EMERGENCY = _table(EmergencyRow)
OUTAGE = _table(OutageRow)
OUTCOME = _table(OutcomeRow)
PAIRING = _table(PairingRow)
PARK_REASON = _table(ParkReasonRow)
PAUSE_REASON = _table(PauseReasonRow)
PAYMENT_REPORT = _table(PaymentReportRow)
PERSON = _table(PersonRow)
PRINTER = _table(PrinterRow)
PRIORITY = _table(PriorityRow)
PROCEDURE = _table(ProcedureRow)
PROFILE = _table(ProfileRow)
QUARTER_VERSION = _table(QuarterVersionRow)
QUEUE_RULES = _table(QueueRulesRow)
QUOTA = _table(QuotaRow)
RATING = _table(RatingRow)
RATING_ASK = _table(RatingAskRow)
RATING_CASE = _table(RatingCaseRow)
RATING_REASON = _table(RatingReasonRow)
RATING_RULES = _table(RatingRulesRow)
RECEIVED_DOSSIER = _table(ReceivedDossierRow)
RECEPTION = _table(ReceptionRow)
RIGHT = _table(RightRow)
SEAT = _table(SeatRow)
SERIES = _table(SeriesRow)
SERVICE = _table(ServiceRow)
SERVICE_STOP = _table(ServiceStopRow)
SETTING_CHANGE = _table(SettingChangeRow)
SETTING_ORIGIN = _table(SettingOriginRow)
SIGN_IN = _table(SignInRow)
SPECIAL_DAY = _table(SpecialDayRow)
SUGGESTION = _table(SuggestionRow)
SURVEY_FORM = _table(SurveyFormRow)
TAKEN_AT_HOME = _table(TakenAtHomeRow)
TAKEN_BY_CARD = _table(TakenByCardRow)
TICKET = _table(TicketRow)
