// @ts-check
/* Made from server/contract by display_board/generate.py; edit that. */
/** The wire language: what pages hear from the server and say to it. */

export const PROTOCOL = 1;
export const HEARTBEAT_SECONDS = 5;
export const SILENCE_SECONDS = 15;
export const STATUS_SECONDS = 10;

/** @typedef {"ticket.issued" | "ticket.called" | "ticket.recalled" | "ticket.started" | "ticket.finished" | "ticket.parked" | "ticket.returned" | "ticket.transferred" | "ticket.service_added" | "ticket.errand_added" | "ticket.went_on" | "ticket.let_pass" | "ticket.confirmed" | "ticket.put_back" | "ticket.priority_changed" | "ticket.reminder" | "ticket.no_show" | "ticket.missed" | "ticket.cancelled" | "ticket.expired" | "ticket.undone" | "ticket.printed" | "ticket.print_failed" | "ticket.print_ordered" | "slip.trial_ordered" | "slip.trial_ended" | "counter.opened" | "counter.paused" | "counter.closed" | "service.opened" | "service.closed" | "rating.asked" | "case.assigned" | "case.closed" | "appointment.booked" | "appointment.moved" | "appointment.cancelled" | "appointment.arrived" | "appointment.missed" | "suggestion.replied" | "text.erased" | "survey.handed_out" | "dossiers.imported" | "dossier.received" | "dossier.moved" | "office.changed" | "device.paired" | "device.renamed" | "device.revoked" | "device.online" | "device.offline" | "device.trouble" | "day.opened" | "day.closed" | "day.doubted" | "day.started" | "emergency.began" | "emergency.ended" | "outage.began" | "outage.ended" | "alert.raised" | "alert.ended" | "help.offered" | "help.answered" | "move.asked" | "move.answered"} EventType */
/** The names on the wire. */
export const EVENT = Object.freeze(/** @type {const} */ ({
  TICKET_ISSUED: "ticket.issued",
  TICKET_CALLED: "ticket.called",
  TICKET_RECALLED: "ticket.recalled",
  TICKET_STARTED: "ticket.started",
  TICKET_FINISHED: "ticket.finished",
  TICKET_PARKED: "ticket.parked",
  TICKET_RETURNED: "ticket.returned",
  TICKET_TRANSFERRED: "ticket.transferred",
  TICKET_SERVICE_ADDED: "ticket.service_added",
  TICKET_ERRAND_ADDED: "ticket.errand_added",
  TICKET_WENT_ON: "ticket.went_on",
  TICKET_LET_PASS: "ticket.let_pass",
  TICKET_CONFIRMED: "ticket.confirmed",
  TICKET_PUT_BACK: "ticket.put_back",
  TICKET_PRIORITY_CHANGED: "ticket.priority_changed",
  TICKET_REMINDER: "ticket.reminder",
  TICKET_NO_SHOW: "ticket.no_show",
  TICKET_MISSED: "ticket.missed",
  TICKET_CANCELLED: "ticket.cancelled",
  TICKET_EXPIRED: "ticket.expired",
  TICKET_UNDONE: "ticket.undone",
  TICKET_PRINTED: "ticket.printed",
  TICKET_PRINT_FAILED: "ticket.print_failed",
  TICKET_PRINT_ORDERED: "ticket.print_ordered",
  SLIP_TRIAL_ORDERED: "slip.trial_ordered",
  SLIP_TRIAL_ENDED: "slip.trial_ended",
  COUNTER_OPENED: "counter.opened",
  COUNTER_PAUSED: "counter.paused",
  COUNTER_CLOSED: "counter.closed",
  SERVICE_OPENED: "service.opened",
  SERVICE_CLOSED: "service.closed",
  RATING_ASKED: "rating.asked",
  CASE_ASSIGNED: "case.assigned",
  CASE_CLOSED: "case.closed",
  APPOINTMENT_BOOKED: "appointment.booked",
  APPOINTMENT_MOVED: "appointment.moved",
  APPOINTMENT_CANCELLED: "appointment.cancelled",
  APPOINTMENT_ARRIVED: "appointment.arrived",
  APPOINTMENT_MISSED: "appointment.missed",
  SUGGESTION_REPLIED: "suggestion.replied",
  TEXT_ERASED: "text.erased",
  SURVEY_HANDED_OUT: "survey.handed_out",
  DOSSIERS_IMPORTED: "dossiers.imported",
  DOSSIER_RECEIVED: "dossier.received",
  DOSSIER_MOVED: "dossier.moved",
  OFFICE_CHANGED: "office.changed",
  DEVICE_PAIRED: "device.paired",
  DEVICE_RENAMED: "device.renamed",
  DEVICE_REVOKED: "device.revoked",
  DEVICE_ONLINE: "device.online",
  DEVICE_OFFLINE: "device.offline",
  DEVICE_TROUBLE: "device.trouble",
  DAY_OPENED: "day.opened",
  DAY_CLOSED: "day.closed",
  DAY_DOUBTED: "day.doubted",
  DAY_STARTED: "day.started",
  EMERGENCY_BEGAN: "emergency.began",
  EMERGENCY_ENDED: "emergency.ended",
  OUTAGE_BEGAN: "outage.began",
  OUTAGE_ENDED: "outage.ended",
  ALERT_RAISED: "alert.raised",
  ALERT_ENDED: "alert.ended",
  HELP_OFFERED: "help.offered",
  HELP_ANSWERED: "help.answered",
  MOVE_ASKED: "move.asked",
  MOVE_ANSWERED: "move.answered",
}));

/** @typedef {"waiting" | "called" | "serving" | "parked" | "served" | "no_show" | "cancelled" | "expired"} TicketState */
/** Where a ticket stands. */
export const TICKET_STATE = Object.freeze(/** @type {const} */ ({
  WAITING: "waiting",
  CALLED: "called",
  SERVING: "serving",
  PARKED: "parked",
  SERVED: "served",
  NO_SHOW: "no_show",
  CANCELLED: "cancelled",
  EXPIRED: "expired",
}));

/** @typedef {"call" | "recall" | "start" | "finish" | "park" | "return" | "transfer" | "add-service" | "no-show" | "cancel" | "expire" | "undo" | "leave" | "let-pass" | "rejoin" | "confirm" | "put-back" | "go-on" | "resume" | "add-errand" | "lapse"} Act */
/** What can be done to a ticket; also the last word of its route. */
export const ACT = Object.freeze(/** @type {const} */ ({
  CALL: "call",
  RECALL: "recall",
  START: "start",
  FINISH: "finish",
  PARK: "park",
  RETURN: "return",
  TRANSFER: "transfer",
  ADD_SERVICE: "add-service",
  NO_SHOW: "no-show",
  CANCEL: "cancel",
  EXPIRE: "expire",
  UNDO: "undo",
  LEAVE: "leave",
  LET_PASS: "let-pass",
  REJOIN: "rejoin",
  CONFIRM: "confirm",
  PUT_BACK: "put-back",
  GO_ON: "go-on",
  RESUME: "resume",
  ADD_ERRAND: "add-errand",
  LAPSE: "lapse",
}));

/** @typedef {"open" | "paused" | "closed"} CounterState */
/** Whether a counter calls people. */
export const COUNTER_STATE = Object.freeze(/** @type {const} */ ({
  OPEN: "open",
  PAUSED: "paused",
  CLOSED: "closed",
}));

/** @typedef {"pending" | "printed" | "sent" | "failed" | "none"} PrintState */
/** What became of a ticket's slip. */
export const PRINT_STATE = Object.freeze(/** @type {const} */ ({
  PENDING: "pending",
  PRINTED: "printed",
  SENT: "sent",
  FAILED: "failed",
  NONE: "none",
}));

/** @typedef {"booked" | "arrived" | "cancelled" | "missed"} AppointmentState */
/** Where a booked visit stands. */
export const APPOINTMENT_STATE = Object.freeze(/** @type {const} */ ({
  BOOKED: "booked",
  ARRIVED: "arrived",
  CANCELLED: "cancelled",
  MISSED: "missed",
}));

/** @typedef {"early" | "in_time" | "late"} Arrival */
/** How somebody who comes stands to the hour that was booked. */
export const ARRIVAL = Object.freeze(/** @type {const} */ ({
  EARLY: "early",
  IN_TIME: "in_time",
  LATE: "late",
}));

/** @typedef {"received" | "appraised" | "approved" | "returned"} DossierLevel */
/** How far a dossier is: the last of its four steps that is done, in their order. */
export const DOSSIER_LEVEL = Object.freeze(/** @type {const} */ ({
  RECEIVED: "received",
  APPRAISED: "appraised",
  APPROVED: "approved",
  RETURNED: "returned",
}));

/** @typedef {"received" | "supplementing" | "in_work" | "ready" | "handed_over" | "withdrawn" | "refused" | "stopped"} DossierState */
/** Where a dossier stands that the office itself received. */
export const DOSSIER_STATE = Object.freeze(/** @type {const} */ ({
  RECEIVED: "received",
  SUPPLEMENTING: "supplementing",
  IN_WORK: "in_work",
  READY: "ready",
  HANDED_OVER: "handed_over",
  WITHDRAWN: "withdrawn",
  REFUSED: "refused",
  STOPPED: "stopped",
}));

/** @typedef {"appraise" | "request-supplement" | "supplement" | "prolong" | "apologise" | "result" | "hand-over" | "withdraw" | "refuse" | "stop"} DossierAct */
/** What can be done to a dossier; also the last word of its route. */
export const DOSSIER_ACT = Object.freeze(/** @type {const} */ ({
  APPRAISE: "appraise",
  REQUEST_SUPPLEMENT: "request-supplement",
  SUPPLEMENT: "supplement",
  PROLONG: "prolong",
  APOLOGISE: "apologise",
  RESULT: "result",
  HAND_OVER: "hand-over",
  WITHDRAW: "withdraw",
  REFUSE: "refuse",
  STOP: "stop",
}));

/** @typedef {"in_time" | "early" | "on_time" | "over_due"} DossierStanding */
/** How a dossier stands to its time; for dossiers alone, never for a wait. */
export const DOSSIER_STANDING = Object.freeze(/** @type {const} */ ({
  IN_TIME: "in_time",
  EARLY: "early",
  ON_TIME: "on_time",
  OVER_DUE: "over_due",
}));

/** @typedef {"in_person" | "online" | "post" | "assisted"} DossierChannel */
/** How a dossier came. */
export const DOSSIER_CHANNEL = Object.freeze(/** @type {const} */ ({
  IN_PERSON: "in_person",
  ONLINE: "online",
  POST: "post",
  ASSISTED: "assisted",
}));

/** @typedef {"counter" | "post" | "online"} DossierCollection */
/** How its result goes back. */
export const DOSSIER_COLLECTION = Object.freeze(/** @type {const} */ ({
  COUNTER: "counter",
  POST: "post",
  ONLINE: "online",
}));

/** @typedef {"none" | "paid" | "exempt"} DossierFee */
/** What became of its fee. */
export const DOSSIER_FEE = Object.freeze(/** @type {const} */ ({
  NONE: "none",
  PAID: "paid",
  EXEMPT: "exempt",
}));

/** @typedef {"receipt" | "supplement" | "refusal" | "apology" | "stop" | "control" | "reminder" | "result"} DossierForm */
/** The forms that are printed of a dossier, by their numbers in Circular 03/2025/TT-VPCP. */
export const DOSSIER_FORM = Object.freeze(/** @type {const} */ ({
  RECEIPT: "receipt",
  SUPPLEMENT: "supplement",
  REFUSAL: "refusal",
  APOLOGY: "apology",
  STOP: "stop",
  CONTROL: "control",
  REMINDER: "reminder",
  RESULT: "result",
}));

/** @typedef {"original" | "copy" | "photocopy"} PaperForm */
/** In which form a paper was handed in. */
export const PAPER_FORM = Object.freeze(/** @type {const} */ ({
  ORIGINAL: "original",
  COPY: "copy",
  PHOTOCOPY: "photocopy",
}));

/** @typedef {"register" | "fees" | "notices" | "calendar" | "simplify" | "export"} DossierList */
/** Lists of an office's dossiers. */
export const DOSSIER_LIST = Object.freeze(/** @type {const} */ ({
  REGISTER: "register",
  FEES: "fees",
  NOTICES: "notices",
  CALENDAR: "calendar",
  SIMPLIFY: "simplify",
  EXPORT: "export",
}));

/** @typedef {"by_hand" | "post" | "email" | "telephone" | "online"} NoticeWay */
/** How a paper came to whoever handed a dossier in. */
export const NOTICE_WAY = Object.freeze(/** @type {const} */ ({
  BY_HAND: "by_hand",
  POST: "post",
  EMAIL: "email",
  TELEPHONE: "telephone",
  ONLINE: "online",
}));

/** @typedef {"hand" | "opened_on_time" | "attitude" | "satisfaction" | "dossiers_in_time" | "asked_once"} ConductSource */
/** Where the points of an item come from. */
export const CONDUCT_SOURCE = Object.freeze(/** @type {const} */ ({
  HAND: "hand",
  OPENED_ON_TIME: "opened_on_time",
  ATTITUDE: "attitude",
  SATISFACTION: "satisfaction",
  DOSSIERS_IN_TIME: "dossiers_in_time",
  ASKED_ONCE: "asked_once",
}));

/** @typedef {"time" | "attitude" | "progress" | "skill"} ConductGroup */
/** What an item belongs to, as the office's criteria put it. */
export const CONDUCT_GROUP = Object.freeze(/** @type {const} */ ({
  TIME: "time",
  ATTITUDE: "attitude",
  PROGRESS: "progress",
  SKILL: "skill",
}));

/** @typedef {"fill" | "comment" | "decide" | "reopen"} ConductAct */
/** What is done to a sheet. */
export const CONDUCT_ACT = Object.freeze(/** @type {const} */ ({
  FILL: "fill",
  COMMENT: "comment",
  DECIDE: "decide",
  REOPEN: "reopen",
}));

/** @typedef {"open" | "commented" | "decided"} ConductState */
/** Where a sheet stands. */
export const CONDUCT_STATE = Object.freeze(/** @type {const} */ ({
  OPEN: "open",
  COMMENTED: "commented",
  DECIDED: "decided",
}));

/** @typedef {"open" | "returned" | "over"} FormState */
/** Whether a survey's form may be answered. */
export const FORM_STATE = Object.freeze(/** @type {const} */ ({
  OPEN: "open",
  RETURNED: "returned",
  OVER: "over",
}));

/** @typedef {"intake" | "result"} Stage */
/** At which stage of a dossier somebody was served, and so is asked how it was. */
export const STAGE = Object.freeze(/** @type {const} */ ({
  INTAKE: "intake",
  RESULT: "result",
}));

/** @typedef {"too_many_wait" | "waits_too_long" | "nobody_calls" | "long_visit" | "device_silent" | "help"} AlertKind */
/** What in the hall needs a supervisor. */
export const ALERT_KIND = Object.freeze(/** @type {const} */ ({
  TOO_MANY_WAIT: "too_many_wait",
  WAITS_TOO_LONG: "waits_too_long",
  NOBODY_CALLS: "nobody_calls",
  LONG_VISIT: "long_visit",
  DEVICE_SILENT: "device_silent",
  HELP: "help",
}));

/** @typedef {"case" | "suggestion" | "payment_report" | "appointment_email" | "dossier" | "dossier_register"} ErasedKind */
/** What is kept of citizens and may be erased. */
export const ERASED_KIND = Object.freeze(/** @type {const} */ ({
  CASE: "case",
  SUGGESTION: "suggestion",
  PAYMENT_REPORT: "payment_report",
  APPOINTMENT_EMAIL: "appointment_email",
  DOSSIER: "dossier",
  DOSSIER_REGISTER: "dossier_register",
}));

/** @typedef {"paper_out" | "cover_open" | "offline" | "error" | "busy" | "unreachable" | "connection_lost" | "interrupted" | "abandoned" | "unprintable" | "no_printer"} PrintReason */
/** Why a slip did not come out, or may not have. */
export const PRINT_REASON = Object.freeze(/** @type {const} */ ({
  PAPER_OUT: "paper_out",
  COVER_OPEN: "cover_open",
  OFFLINE: "offline",
  ERROR: "error",
  BUSY: "busy",
  UNREACHABLE: "unreachable",
  CONNECTION_LOST: "connection_lost",
  INTERRUPTED: "interrupted",
  ABANDONED: "abandoned",
  UNPRINTABLE: "unprintable",
  NO_PRINTER: "no_printer",
}));

/** @typedef {"work_here" | "other_work" | "not_equipped" | "other"} WhyStay */
/** Why somebody who was asked to go to another counter stays; what it tells of is the work. */
export const WHY_STAY = Object.freeze(/** @type {const} */ ({
  WORK_HERE: "work_here",
  OTHER_WORK: "other_work",
  NOT_EQUIPPED: "not_equipped",
  OTHER: "other",
}));

/** @typedef {"order" | "counter" | "let_pass" | "unconfirmed"} SetBack */
/** Why more people are before a ticket than it was told. */
export const SET_BACK = Object.freeze(/** @type {const} */ ({
  ORDER: "order",
  COUNTER: "counter",
  LET_PASS: "let_pass",
  UNCONFIRMED: "unconfirmed",
}));

/** @typedef {"asked" | "left" | "mistake" | "not_taken"} CancelReason */
/** Why a ticket is withdrawn. */
export const CANCEL_REASON = Object.freeze(/** @type {const} */ ({
  ASKED: "asked",
  LEFT: "left",
  MISTAKE: "mistake",
  NOT_TAKEN: "not_taken",
}));

/** @typedef {"day_ended" | "not_confirmed"} ExpireReason */
/** Why a ticket is good no more. */
export const EXPIRE_REASON = Object.freeze(/** @type {const} */ ({
  DAY_ENDED: "day_ended",
  NOT_CONFIRMED: "not_confirmed",
}));

/** @typedef {"soon" | "next" | "now"} Notice */
/** What is told of a turn that comes, from far to near. */
export const NOTICE = Object.freeze(/** @type {const} */ ({
  SOON: "soon",
  NEXT: "next",
  NOW: "now",
}));

/** @typedef {"done" | "now" | "later"} ErrandState */
/** Where one of several errands of a ticket stands. */
export const ERRAND_STATE = Object.freeze(/** @type {const} */ ({
  DONE: "done",
  NOW: "now",
  LATER: "later",
}));

/** @typedef {"first" | "arrival" | "last"} Position */
/** Where a transferred ticket stands in its new line. */
export const POSITION = Object.freeze(/** @type {const} */ ({
  FIRST: "first",
  ARRIVAL: "arrival",
  LAST: "last",
}));

/** @typedef {"first-come" | "ratio" | "accumulating"} QueueOrder */
/** The orders that an office may choose. */
export const QUEUE_ORDER = Object.freeze(/** @type {const} */ ({
  FIRST_COME: "first-come",
  RATIO: "ratio",
  ACCUMULATING: "accumulating",
}));

/** @typedef {"clerk" | "supervisor" | "admin" | "head" | "volunteer" | "centre"} Role */
/** What a person may do. */
export const ROLE = Object.freeze(/** @type {const} */ ({
  CLERK: "clerk",
  SUPERVISOR: "supervisor",
  ADMIN: "admin",
  HEAD: "head",
  VOLUNTEER: "volunteer",
  CENTRE: "centre",
}));

/** @typedef {"kiosk" | "board" | "rating" | "agent" | "reader"} DeviceKind */
/** What a device is for. */
export const DEVICE_KIND = Object.freeze(/** @type {const} */ ({
  KIOSK: "kiosk",
  BOARD: "board",
  RATING: "rating",
  AGENT: "agent",
  READER: "reader",
}));

/** @typedef {"paper_low" | "paper_out" | "cover_open" | "offline" | "error" | "busy" | "unreachable" | "connection_lost" | "muted" | "voice_missing" | "digits_too_small" | "help" | "disk_full" | "journal_lost" | "scanner_lost" | "panel_size" | "no_printer" | "other"} TroubleCode */
/** What a device may say that a person must see to. */
export const TROUBLE = Object.freeze(/** @type {const} */ ({
  PAPER_LOW: "paper_low",
  PAPER_OUT: "paper_out",
  COVER_OPEN: "cover_open",
  OFFLINE: "offline",
  ERROR: "error",
  BUSY: "busy",
  UNREACHABLE: "unreachable",
  CONNECTION_LOST: "connection_lost",
  MUTED: "muted",
  VOICE_MISSING: "voice_missing",
  DIGITS_TOO_SMALL: "digits_too_small",
  HELP: "help",
  DISK_FULL: "disk_full",
  JOURNAL_LOST: "journal_lost",
  SCANNER_LOST: "scanner_lost",
  PANEL_SIZE: "panel_size",
  NO_PRINTER: "no_printer",
  OTHER: "other",
}));

/** @typedef {"not_signed_in" | "not_allowed" | "unknown_office" | "unknown_service" | "unknown_counter" | "unknown_ticket" | "unknown_device" | "unknown_pairing" | "unknown_procedure" | "unknown_dossier" | "unknown_zone" | "unknown_page" | "unknown_sign_in" | "unknown_rating" | "unknown_case" | "unknown_appointment" | "unknown_suggestion" | "slot_full" | "too_early" | "too_late" | "unknown_campaign" | "unknown_form" | "unknown_change" | "settings_changed" | "wrong_state" | "already_rated" | "counter_closed" | "counter_taken" | "nothing_to_undo" | "service_closed" | "quota_reached" | "numbers_used_up" | "card_limit" | "bad_request" | "too_many_requests" | "busy" | "outcome_unknown" | "storage_failed" | "internal_error"} ProblemCode */
/** Why the server refused; programs decide by this code, people read the detail. */
export const PROBLEM = Object.freeze(/** @type {const} */ ({
  NOT_SIGNED_IN: "not_signed_in",
  NOT_ALLOWED: "not_allowed",
  UNKNOWN_OFFICE: "unknown_office",
  UNKNOWN_SERVICE: "unknown_service",
  UNKNOWN_COUNTER: "unknown_counter",
  UNKNOWN_TICKET: "unknown_ticket",
  UNKNOWN_DEVICE: "unknown_device",
  UNKNOWN_PAIRING: "unknown_pairing",
  UNKNOWN_PROCEDURE: "unknown_procedure",
  UNKNOWN_DOSSIER: "unknown_dossier",
  UNKNOWN_ZONE: "unknown_zone",
  UNKNOWN_PAGE: "unknown_page",
  UNKNOWN_SIGN_IN: "unknown_sign_in",
  UNKNOWN_RATING: "unknown_rating",
  UNKNOWN_CASE: "unknown_case",
  UNKNOWN_APPOINTMENT: "unknown_appointment",
  UNKNOWN_SUGGESTION: "unknown_suggestion",
  SLOT_FULL: "slot_full",
  TOO_EARLY: "too_early",
  TOO_LATE: "too_late",
  UNKNOWN_CAMPAIGN: "unknown_campaign",
  UNKNOWN_FORM: "unknown_form",
  UNKNOWN_CHANGE: "unknown_change",
  SETTINGS_CHANGED: "settings_changed",
  WRONG_STATE: "wrong_state",
  ALREADY_RATED: "already_rated",
  COUNTER_CLOSED: "counter_closed",
  COUNTER_TAKEN: "counter_taken",
  NOTHING_TO_UNDO: "nothing_to_undo",
  SERVICE_CLOSED: "service_closed",
  QUOTA_REACHED: "quota_reached",
  NUMBERS_USED_UP: "numbers_used_up",
  CARD_LIMIT: "card_limit",
  BAD_REQUEST: "bad_request",
  TOO_MANY_REQUESTS: "too_many_requests",
  BUSY: "busy",
  OUTCOME_UNKNOWN: "outcome_unknown",
  STORAGE_FAILED: "storage_failed",
  INTERNAL_ERROR: "internal_error",
}));

/**
 * Something done to a dossier; a clerk names the open counter where it is done.
 *
 * @typedef {Object} ActOnDossier
 * @property {string | null} [counter]
 */

/**
 * One more errand for the same number, when the one of now is done.
 * 
 * A supervisor needs no `counter`.
 *
 * @typedef {Object} AddErrand
 * @property {string | null} [counter]
 * @property {string} service
 */

/**
 * Go on with another service without another wait.
 *
 * @typedef {Object} AddService
 * @property {string} counter
 * @property {string} service
 */

/**
 * What is looked at from a month on that has not begun; `remark_only`: sent by others.
 *
 * @typedef {Object} AnnounceConduct
 * @property {string} month
 * @property {ConductItem[]} items
 * @property {string[]} [remark_only]
 */

/**
 * The clips that speak one call in one language, in order; see the voice manifest.
 * 
 * `again` is the short reading at the end of a call: number and counter alone.
 *
 * @typedef {Object} Announcement
 * @property {string} language
 * @property {string[]} clips
 * @property {string[]} again
 */

/**
 * How many chose one of the two best words of a question, and the best; null under 30.
 * 
 * From `low` to `high` the share lies with 95 % confidence (Wilson 1927). `rate` is how many of
 * those served answered; null: nobody was served.
 *
 * @typedef {Object} AnswerShare
 * @property {number} count
 * @property {number | null} rate
 * @property {number | null} good
 * @property {number | null} best
 * @property {number | null} share
 * @property {number | null} best_share
 * @property {number | null} low
 * @property {number | null} high
 */

/**
 * What the office tells everybody of the last quarter that it answered.
 *
 * @typedef {Object} AnsweredQuarter
 * @property {string} quarter
 * @property {string} first
 * @property {string} last
 * @property {number} version
 * @property {string} published_on
 * @property {QuarterBases} bases
 * @property {SaidAndDone[]} pairs
 */

/**
 * Say sorry and move the due date, once; `agency` is the one that caused the delay.
 *
 * @typedef {Object} ApologiseForDossier
 * @property {string | null} [counter]
 * @property {string} reason
 * @property {string} agency
 * @property {string} due_at
 */

/**
 * One's own booked visit.
 *
 * @typedef {Object} Appointment
 * @property {string} code
 * @property {string} service
 * @property {Localized} service_name
 * @property {string} day
 * @property {string} slot
 * @property {string} slot_at
 * @property {string} check_in_from
 * @property {string} check_in_until
 * @property {AppointmentState} state
 * @property {Arrival} arrival How somebody who comes now stands to it.
 * @property {boolean} today
 * @property {boolean} closed
 * @property {Localized | null} closed_for
 * @property {string | null} number
 * @property {string | null} follow_url
 * @property {string} page_url
 * @property {string} server_time
 */

/**
 * A day for which visits may be booked; `name`: why the hall is closed on it.
 *
 * @typedef {Object} AppointmentDay
 * @property {string} day
 * @property {number} left
 * @property {boolean} open
 * @property {Localized | null} name
 */

/**
 * The days that are offered, today first, and how the office books; times in minutes.
 *
 * @typedef {Object} AppointmentDays
 * @property {AppointmentDay[]} days
 * @property {number} slot_minutes
 * @property {number} early_minutes
 * @property {number} late_minutes
 * @property {boolean} reminds
 * @property {number} over
 * @property {number | null} missed_share
 */

/**
 * A slot of a day, the clock's hour at which it begins, and the places it has left.
 *
 * @typedef {Object} AppointmentSlot
 * @property {string} slot
 * @property {string} at
 * @property {number} left
 */

/**
 * A day's slots, in order; none: nothing is offered on it.
 *
 * @typedef {Object} AppointmentSlots
 * @property {AppointmentSlot[]} slots
 */

/**
 * How many numbers were taken in an hour of the clock on a weekday; 1 is Monday.
 *
 * @typedef {Object} Arrivals
 * @property {number} weekday
 * @property {number} hour
 * @property {number} issued
 */

/**
 * The day against the usual one; `usual` is up to now, null before enough days are known.
 *
 * @typedef {Object} ArrivalsToday
 * @property {number} today
 * @property {number | null} usual
 * @property {HalfHour[]} half_hours
 */

/**
 * What whoever sits at a counter is asked about going to another one; null: nothing.
 *
 * @typedef {Object} AskedAtCounter
 * @property {CounterMove | null} move
 */

/**
 * What a new device is told: `letters` to show until `ends_at`, `secret` to ask by.
 *
 * @typedef {Object} AskedPairing
 * @property {string} secret
 * @property {string} letters
 * @property {string} ends_at
 */

/**
 * A procedure that a campaign asks about.
 *
 * @typedef {Object} AskedProcedure
 * @property {string} code
 * @property {Localized} name
 */

/**
 * Somebody of the office is to see to a case.
 *
 * @typedef {Object} AssignCase
 * @property {string} owner
 */

/**
 * What a counter serves from now on.
 *
 * @typedef {Object} AssignProfile
 * @property {ProfileEntry[]} services
 */

/**
 * The first message of who could not say by header or cookie who listens.
 *
 * @typedef {Object} Authorize
 * @property {"authorize"} type
 * @property {string} token
 */

/**
 * A copy of the server's whole database; it was opened and read whole when it was made.
 *
 * @typedef {Object} BackupCopy
 * @property {string} name
 * @property {string} made_at
 * @property {number} bytes
 * @property {boolean} by_hand
 */

/**
 * The copies that are kept, the newest first; `copy_at`: the clock time of each night's.
 *
 * @typedef {Object} Backups
 * @property {BackupCopy[]} copies
 * @property {string | null} copy_at
 * @property {number} kept
 * @property {string} folder
 */

/**
 * Everybody is asked to leave, by this emergency exit; none named: by any.
 * 
 * `hall` is one of an office that has several; none named: all are left.
 *
 * @typedef {Object} BeginEmergency
 * @property {number | null} [exit]
 * @property {string | null} [hall]
 */

/**
 * The provincial or national system is down for these services; none named: for all.
 *
 * @typedef {Object} BeginOutage
 * @property {string[] | null} [services]
 */

/**
 * Everything a wall board draws; the snapshot of its live feed.
 *
 * @typedef {Object} Board
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string | null} business_day
 * @property {BoardSettings} settings
 * @property {BoardCall[]} calls
 * @property {BoardMissed[]} missed
 * @property {BoardCounter[]} counters
 * @property {BoardService[]} services
 * @property {Localized | null} rule
 * @property {BoardEmergency | null} emergency
 * @property {string} server_time
 */

/**
 * One call on the wall, newest first in the snapshot.
 * 
 * A number of an earlier `business_day` is there when it was called again since the day began.
 *
 * @typedef {Object} BoardCall
 * @property {string} number
 * @property {string} business_day
 * @property {string} counter
 * @property {string} service
 * @property {TicketState} state
 * @property {string} called_at
 * @property {number} call_count
 * @property {boolean} [late]
 */

/**
 * A counter on the wall and the number it serves now.
 *
 * @typedef {Object} BoardCounter
 * @property {string} code
 * @property {Localized} name
 * @property {"counter" | "room" | "door" | "desk"} [place]
 * @property {string[]} services
 * @property {CounterState} state
 * @property {string | null} number
 */

/**
 * Everybody is asked to leave: nothing else stands on the wall or is spoken.
 * 
 * `exit` is the number of the emergency exit; null: any.
 *
 * @typedef {Object} BoardEmergency
 * @property {number | null} exit
 * @property {Announcement[]} announcement
 */

/**
 * How a board looks and sounds. Distances in metres, panel width in millimetres.
 *
 * @typedef {Object} BoardLook
 * @property {number} farthest_metres
 * @property {number} panel_width_mm
 * @property {"auto" | "calls" | "counters"} layout
 * @property {boolean} speak
 * @property {number} repeat
 * @property {boolean} slide
 */

/**
 * A number whose person did not come: it stands on the wall for a while.
 *
 * @typedef {Object} BoardMissed
 * @property {string} number
 * @property {string} counter
 * @property {string} stands_until
 */

/**
 * A service on the wall: how many wait, and how many digits its numbers have.
 *
 * @typedef {Object} BoardService
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {"intake" | "result"} [stage]
 * @property {number} digits
 * @property {number} waiting
 * @property {Localized | null} [banner]
 */

/**
 * How one zone's board looks and sounds, and what stands on it.
 *
 * @typedef {Object} BoardSettings
 * @property {number} farthest_metres
 * @property {number} panel_width_mm
 * @property {"auto" | "calls" | "counters"} layout
 * @property {boolean} speak
 * @property {number} repeat
 * @property {boolean} slide
 * @property {string | null} zone
 * @property {Localized} name
 * @property {string[]} languages
 * @property {Localized} text
 */

/**
 * A visit, please; where to send a reminder need not be said.
 *
 * @typedef {Object} BookAppointment
 * @property {string} day
 * @property {string} slot
 * @property {string} service
 * @property {string} [language]
 * @property {string | null} [email]
 */

/**
 * A service of which visits may be booked.
 *
 * @typedef {Object} BookableService
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {"intake" | "result"} [stage]
 * @property {number} [appointments_a_slot]
 */

/**
 * The next, please; `outcome` is that of the stay which this press ends.
 *
 * @typedef {Object} CallNext
 * @property {string | null} [outcome]
 */

/**
 * The campaigns of the office file, in its order.
 *
 * @typedef {Object} CampaignList
 * @property {CampaignReport[]} campaigns
 */

/**
 * A campaign and its forms; a form is valid when each of its three questions has an answer.
 * 
 * `asked_by_slip`: visits that are over and whose slip's page asked, one in `every`. `rate` is
 * returned by handed out and asked, cut to hundredths of a percent; shares are of valid forms,
 * from the worst word to the best, and null under 30. `stage`: at which alone it asks, or null;
 * `stages` tell intake and result apart, where forms were handed out as one of them.
 *
 * @typedef {Object} CampaignReport
 * @property {string} code
 * @property {Localized} name
 * @property {string} first
 * @property {string} last
 * @property {string[]} procedures
 * @property {number} every
 * @property {Stage | null} stage
 * @property {number} target
 * @property {boolean} open
 * @property {number} handed_out
 * @property {number} asked_by_slip
 * @property {number} returned
 * @property {number} returned_on_paper
 * @property {number} returned_by_phone
 * @property {number} returned_by_slip
 * @property {number} valid
 * @property {number | null} rate
 * @property {RatingShares} speed
 * @property {RatingShares} attitude
 * @property {RatingShares} convenience
 * @property {StageForms[]} stages
 */

/**
 * Withdraw a ticket; a supervisor needs no `counter`.
 *
 * @typedef {Object} CancelTicket
 * @property {string | null} [counter]
 * @property {CancelReason} [reason]
 */

/**
 * The key of the day: fetched for each card that somebody wishes to use, kept nowhere.
 *
 * @typedef {Object} CardKey
 * @property {string} key
 */

/**
 * How many live numbers whoever shows a card may hold; without a card nobody counts.
 *
 * @typedef {Object} CardRule
 * @property {number} numbers_a_person
 */

/**
 * A case: day of the visit, field and text, and nothing that leads to anybody.
 * 
 * `owner` is a user name or null; `overdue`: open beyond its three working days, or closed after
 * them. `cause`, `action` and `check` are null while it is open.
 *
 * @typedef {Object} Case
 * @property {string} id
 * @property {string} business_day
 * @property {string | null} field
 * @property {string | null} text
 * @property {string | null} owner
 * @property {string | null} due_at
 * @property {boolean} overdue
 * @property {string | null} closed_at
 * @property {string | null} cause
 * @property {string | null} action
 * @property {string | null} check
 */

/**
 * Cases, open ones first and the most urgent before.
 * 
 * `owners`: everybody of the office for who gives cases to others, oneself for who does not.
 *
 * @typedef {Object} CaseList
 * @property {Case[]} cases
 * @property {CaseOwner[]} owners
 */

/**
 * Somebody of the office who may be asked to own a case.
 *
 * @typedef {Object} CaseOwner
 * @property {string} user
 * @property {string} name
 */

/**
 * What a file would do. `not_named` stay as they are; `drafts` would be shown to nobody.
 *
 * @typedef {Object} CatalogueChanges
 * @property {NamedProcedure[]} added
 * @property {ProcedureChange[]} changed
 * @property {number} unchanged
 * @property {NamedProcedure[]} not_named
 * @property {NamedProcedure[]} drafts
 */

/**
 * A column of the file of procedures.
 * 
 * `list`: key of the column whose items it describes; null where a procedure has it once.
 *
 * @typedef {Object} CatalogueColumn
 * @property {string} key
 * @property {Localized} title
 * @property {number} most
 * @property {boolean} needed
 * @property {string | null} list
 */

/**
 * What the centre settles, as a document with those settings alone, and all that it may.
 * 
 * `tables` describes what may be settled as `Settings` does; a list is settled as a whole.
 * `offices`: the real ones, to which it may be published.
 *
 * @typedef {Object} CentreDefaults
 * @property {string} version
 * @property {Object<string, any>} document
 * @property {SettingTable[]} tables
 * @property {SettledDefault[]} settings
 * @property {OfferedOffice[]} offices
 */

/**
 * Every office, by code.
 *
 * @typedef {Object} CentreNow
 * @property {string} updated_at
 * @property {CentreOffice[]} offices
 */

/**
 * An office at a moment, in figures.
 * 
 * `seen_seconds` is how long ago a device or person of it was last heard; 0: a device is
 * connected; null: none ever was. `longest_minutes` is the longest wait of those who wait, null
 * where nobody does; `devices_at_fault` are those that complain or fell silent within a day.
 * `percent` is cut to two decimals: of `results` in the last 30 days, the `good` came in time.
 *
 * @typedef {Object} CentreOffice
 * @property {string} code
 * @property {Localized} name
 * @property {number | null} seen_seconds
 * @property {number} waiting
 * @property {number | null} longest_minutes
 * @property {number} promise_minutes
 * @property {number} open_counters
 * @property {number} counters
 * @property {number} devices_at_fault
 * @property {number} devices
 * @property {number} good
 * @property {number} results
 * @property {number | null} percent
 */

/**
 * Another password for whoever asks, who knows the old one.
 *
 * @typedef {Object} ChangePassword
 * @property {string} old
 * @property {string} new
 */

/**
 * One key that says something else. Rows are named by code, date or zone; null: not there.
 *
 * @typedef {Object} ChangedSetting
 * @property {string[]} path
 * @property {any} before
 * @property {any} after
 */

/**
 * Whoever booked has come; `ordinary`: an ordinary number now rather than wait for the hour.
 *
 * @typedef {Object} CheckIn
 * @property {boolean} [ordinary]
 */

/**
 * What the office has settled for acts at the counter. Spans in seconds and minutes.
 *
 * @typedef {Object} ClerkRules
 * @property {boolean} [clerks_may_choose]
 * @property {number} [next_pause_seconds]
 * @property {number} [no_show_after_recalls]
 * @property {number} [no_show_after_seconds]
 * @property {number} [return_after_calls]
 * @property {number} [undo_seconds]
 * @property {number} [park_minutes]
 * @property {boolean} [outcome_needed]
 * @property {number | null} [longest_wait_minutes]
 */

/**
 * A clerk whose ratings call for a look: a reason to ask, and no proof.
 * 
 * `quick`: many answers come too soon to have been read; `best`: far more of those asked answer
 * with the best than elsewhere in the office.
 *
 * @typedef {Object} ClerkToLookAt
 * @property {string} clerk
 * @property {("quick" | "best")[]} signs
 * @property {number} asked
 * @property {number} answers
 */

/**
 * Why it came to it, what was done, and how that was checked.
 *
 * @typedef {Object} CloseCase
 * @property {string} cause
 * @property {string} action
 * @property {string} check
 */

/**
 * Days soon to come that differ from others, both ends included.
 *
 * @typedef {Object} ComingDay
 * @property {string} first
 * @property {string} last
 * @property {Localized} name
 * @property {boolean} closed
 */

/**
 * What a clerk says about the own sheet.
 *
 * @typedef {Object} CommentConduct
 * @property {string} text
 */

/**
 * Whose sheets there are, by name and without points: nobody is ranked.
 *
 * @typedef {Object} ConductClerk
 * @property {string} clerk
 * @property {string} name
 * @property {ConductState} state
 * @property {boolean} remark_only
 */

/**
 * One of the nine indices of Circular 01/2018/TT-VPCP; null: not enough to tell it.
 *
 * @typedef {Object} ConductIndex
 * @property {number} index
 * @property {number | null} points
 * @property {number | null} base
 * @property {boolean} by_hand
 */

/**
 * The nine indices of the office as a whole; `points` of `of` are those that are told.
 * 
 * `versions` tell who typed indices, and when.
 *
 * @typedef {Object} ConductIndices
 * @property {string} month
 * @property {ConductIndex[]} indices
 * @property {number} points
 * @property {number} of
 * @property {ConductVersion[]} versions
 */

/**
 * Something that is looked at, and its points at most.
 *
 * @typedef {Object} ConductItem
 * @property {string} code
 * @property {ConductGroup} group
 * @property {Localized} name
 * @property {number} weight
 * @property {ConductSource} [source]
 */

/**
 * Something that is looked at; `weight` are its points at most.
 *
 * @typedef {Object} ConductItemTold
 * @property {string} code
 * @property {ConductGroup} group
 * @property {Localized} name
 * @property {number} weight
 * @property {ConductSource} source
 */

/**
 * The sheets of a month that is over; a clerk's own alone.
 *
 * @typedef {Object} ConductMonth
 * @property {string} month
 * @property {ConductClerk[]} clerks
 */

/**
 * An item of a sheet: what data say (`good` of `base`), and its points; null: none yet.
 * 
 * `measured` are the points that data say; where `points` differ, somebody decided so.
 *
 * @typedef {Object} ConductScore
 * @property {string} code
 * @property {number | null} good
 * @property {number | null} base
 * @property {number | null} measured
 * @property {number | null} points
 */

/**
 * A clerk's sheet of a month; with `remark_only` it has words and no points.
 *
 * @typedef {Object} ConductSheet
 * @property {string} month
 * @property {string} clerk
 * @property {string} name
 * @property {ConductState} state
 * @property {boolean} remark_only
 * @property {number} days
 * @property {number} visits
 * @property {ConductTemplate} template
 * @property {ConductScore[]} scores
 * @property {number} points
 * @property {number} of
 * @property {number | null} per_hundred
 * @property {ConductVersion[]} versions
 */

/**
 * What is looked at in a month, and when that was announced; null: the house's own.
 *
 * @typedef {Object} ConductTemplate
 * @property {string} month
 * @property {string | null} announced_at
 * @property {string | null} announced_by
 * @property {ConductItemTold[]} items
 * @property {string[]} remark_only
 */

/**
 * What was done to a sheet, by whom, and what it came to then.
 *
 * @typedef {Object} ConductVersion
 * @property {ConductAct} act
 * @property {string} at
 * @property {string} by
 * @property {string} text
 * @property {number | null} per_hundred
 */

/**
 * Its holder is there: `door` is the code that board and kiosk show just now.
 *
 * @typedef {Object} ConfirmTicket
 * @property {string} door
 */

/**
 * What the holder of a number from home has still to do.
 *
 * @typedef {Object} Confirming
 * @property {string} until
 * @property {number} back_after_calls
 * @property {boolean} put_back
 */

/**
 * One of the numbers behind a figure, in whole seconds.
 *
 * @typedef {Object} CountedNumber
 * @property {string} id
 * @property {string} number
 * @property {string} business_day
 * @property {string} issued_at
 * @property {string} service
 * @property {string | null} counter
 * @property {string | null} clerk
 * @property {string | null} priority
 * @property {"kiosk" | "staff" | "home" | "booked"} channel
 * @property {"served" | "still_waiting" | "at_counter" | "no_show" | "left" | "expired"} outcome
 * @property {number | null} waited_seconds
 * @property {number | null} way_seconds
 * @property {number | null} service_seconds
 * @property {number | null} handling_seconds
 */

/**
 * The numbers behind a figure, in the order of issue; `next` is null at the end.
 *
 * @typedef {Object} CountedNumbers
 * @property {CountedNumber[]} numbers
 * @property {NextNumbers | null} next
 */

/**
 * Quầy. `clerk` is the display name of who is signed in there.
 *
 * @typedef {Object} Counter
 * @property {string} code
 * @property {Localized} name
 * @property {"counter" | "room" | "door" | "desk"} [place]
 * @property {string | null} zone
 * @property {string[]} services
 * @property {CounterState} state
 * @property {string | null} pause_reason
 * @property {string | null} clerk
 * @property {Ticket | null} ticket
 * @property {ServedService[]} [profile]
 * @property {CounterWarning | null} [warning]
 */

/**
 * To which counter whoever sits at one is asked to go.
 * 
 * `accepted` null: no answer yet; true: goes once nobody is served any more. `reason` is why
 * somebody stays.
 *
 * @typedef {Object} CounterMove
 * @property {string} to
 * @property {string} since
 * @property {boolean | null} accepted
 * @property {WhyStay | null} reason
 */

/**
 * A counter as everybody may see it: no clerk, no ticket.
 *
 * @typedef {Object} CounterOfOffice
 * @property {string} code
 * @property {Localized} name
 * @property {"counter" | "room" | "door" | "desk"} [place]
 * @property {string[]} services
 * @property {CounterState} state
 */

/**
 * What an office settles about a counter and everybody may know.
 *
 * @typedef {Object} CounterSettings
 * @property {string} code
 * @property {Localized} name
 * @property {"counter" | "room" | "door" | "desk"} [place]
 */

/**
 * What a pause, a close or another work profile leaves behind.
 * 
 * `nobody_serves`: people wait for these services and no open counter serves them.
 *
 * @typedef {Object} CounterWarning
 * @property {"nobody_serves"} code
 * @property {string[]} services
 */

/**
 * What has become of the day's numbers; `issued` is the sum of the others.
 *
 * @typedef {Object} DayCounts
 * @property {number} issued
 * @property {number} served
 * @property {number} waiting
 * @property {number} at_counter
 * @property {number} left
 * @property {number} no_show
 * @property {number} expired
 */

/**
 * The sessions of one weekday, 1 = Monday … 7 = Sunday; none: closed.
 *
 * @typedef {Object} DayHours
 * @property {number} weekday
 * @property {Session[]} sessions
 * @property {string[] | null} [services]
 */

/**
 * Who is still there, in the order of the line.
 * 
 * Ending the day, those who wait or are put aside expire; those at a counter are served.
 *
 * @typedef {Object} DayLeft
 * @property {LeftNumber[]} waiting
 * @property {LeftNumber[]} parked
 * @property {LeftNumber[]} at_counter
 */

/**
 * Everything that happened to the numbers of a business day, without any person.
 *
 * @typedef {Object} DayLog
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string[]} languages
 * @property {string} business_day
 * @property {Localized} rule
 * @property {LoggedService[]} services
 * @property {LogEntry[]} entries
 * @property {LoggedOutage[]} outages
 * @property {string} server_time
 */

/**
 * How long somebody sits on days of the week that are no working ones, to be made up for.
 *
 * @typedef {Object} DayOffMinutes
 * @property {string} user
 * @property {string} name
 * @property {number} minutes
 */

/**
 * What the head says to it; `points` stand instead of what data say.
 *
 * @typedef {Object} DecideConduct
 * @property {string} [text]
 * @property {Object<string, number>} [points]
 */

/**
 * What a figure is: its name, how it is computed, what it is computed of.
 *
 * @typedef {Object} Definition
 * @property {string} figure
 * @property {Localized} name
 * @property {Localized} how
 * @property {Localized} counted
 */

/**
 * Every figure, in the order in which rows tell them.
 *
 * @typedef {Object} DefinitionList
 * @property {Definition[]} definitions
 */

/**
 * How many seconds counters paused for work, such as on online dossiers, under a row's key.
 * 
 * Null: all of them together.
 *
 * @typedef {Object} DeskWork
 * @property {string | null} key
 * @property {number} seconds
 */

/**
 * A kiosk, board, rating tablet or print agent as staff see it.
 * 
 * `counter` is where a rating tablet stands, `version` what it last said that it runs.
 *
 * @typedef {Object} Device
 * @property {string} id
 * @property {string} kind
 * @property {string} name
 * @property {boolean} online
 * @property {string | null} trouble
 * @property {string | null} seen_at
 * @property {string | null} [counter]
 * @property {string | null} [version]
 */

/**
 * The devices of an office, by their names.
 *
 * @typedef {Object} DeviceList
 * @property {Device[]} devices
 */

/**
 * What a device says of itself over the live feed, every 10 s; unknown fields are ignored.
 *
 * @typedef {Object} DeviceStatus
 * @property {"status"} type
 * @property {string} [version]
 * @property {number | null} [seq]
 * @property {"running" | "suspended" | null} [sound]
 * @property {number | null} [queue]
 * @property {TroubleCode | null} [trouble]
 */

/**
 * The code at the door, to boards and kiosks, whenever it changes; it is no event.
 *
 * @typedef {Object} Door
 * @property {"door"} type
 * @property {string | null} code null: no numbers are taken at home any more
 * @property {string | null} url what the QR code holds
 * @property {string[]} modules the QR code, a text of 0 and 1 a row, without its margin
 */

/**
 * A dossier by the code on its receipt.
 * 
 * Without a sign-in the law lets code and completion level be told and no more (Circular
 * 01/2018/TT-VPCP, article 16.2d).
 *
 * @typedef {Object} Dossier
 * @property {string} code
 * @property {DossierLevel} level
 */

/**
 * What became of dossiers: `carried + received = solved + without_result + in_progress`.
 * 
 * Shares are cut, each with its base: `solved_share` of carried and received, `in_time_share`
 * (early and on time) of solved, `in_time_of_all_share` of solved and in progress. `copies` were
 * certified for those received: a count of its own.
 *
 * @typedef {Object} DossierCount
 * @property {string | null} channel
 * @property {number} carried
 * @property {number} received
 * @property {number} copies
 * @property {number} solved
 * @property {number} early
 * @property {number} on_time
 * @property {number} over_due
 * @property {number} without_result
 * @property {number} in_progress
 * @property {number} in_progress_over_due
 * @property {number | null} solved_share
 * @property {number | null} in_time_share
 * @property {number | null} in_time_of_all_share
 */

/**
 * The dossiers of the last working day before this one; null: the office has not told it.
 * 
 * Only dossiers that the office keeps here are counted. What was solved without a due date is in
 * `solved` alone, so that on time and over due have their own base.
 *
 * @typedef {Object} DossierDay
 * @property {string} day
 * @property {number | null} received
 * @property {number | null} solved
 * @property {number | null} on_time
 * @property {number | null} over_due
 * @property {number | null} in_progress
 * @property {number | null} in_progress_over_due
 */

/**
 * What an office has received and what endangers it.
 * 
 * `dossiers`: those without an end, the most urgent first, at most 500. Of this month's results
 * `good` of `results` came on time or early; `percent` is their share, cut to two places and null
 * without any. `tomorrow`: due in one working day. `on_closed_day`: nobody works on the due day.
 * `mails`: this server sends letters. `slips_owed` of a day without slips, `untold`: the result
 * is there, nobody was told.
 * `people_kept_days` and `register_kept_years` are the office's rules of what is wiped when.
 *
 * @typedef {Object} DossierDesk
 * @property {string} day
 * @property {boolean} own_receipts
 * @property {boolean} mails
 * @property {number} over_due
 * @property {number} due_today
 * @property {number} tomorrow
 * @property {number} on_closed_day
 * @property {number} not_entered
 * @property {number} slips_owed
 * @property {number} untold
 * @property {number} people_kept_days
 * @property {number} register_kept_years
 * @property {number} good
 * @property {number} results
 * @property {number | null} percent
 * @property {ReceivedDossier[]} dossiers
 */

/**
 * Dossiers that changed after a version, in order, each as it is now; `next` asks for more.
 * 
 * `next` is the last event's version, or what was asked for where there is none.
 *
 * @typedef {Object} DossierFeedPage
 * @property {ToldDossierVersion[]} events
 * @property {number} next
 */

/**
 * What stands above a column; `number`: its cells are amounts, in đồng.
 *
 * @typedef {Object} DossierListHead
 * @property {string} text
 * @property {boolean} number
 */

/**
 * A line: a cell a column, null for nothing; `dossier` is the id of the one it is about.
 *
 * @typedef {Object} DossierListRow
 * @property {string | null} dossier
 * @property {(string | number | null)[]} cells
 */

/**
 * When a dossier of a procedure would be due that came in now, and how that is counted.
 * 
 * `no_slip`: results are given in the session today, so no receipt is needed. `cautions` are
 * those of the deadline.
 *
 * @typedef {Object} DossierPreview
 * @property {string} procedure
 * @property {Localized} name
 * @property {HandedPaper[]} papers
 * @property {Localized | null} fee
 * @property {Localized} committed
 * @property {Localized} legal
 * @property {string} received_at
 * @property {string} due_at
 * @property {string} legal_at
 * @property {DueDay[]} days
 * @property {string[]} cautions
 * @property {boolean} no_slip
 */

/**
 * A dossier with its steps; `submitter` is null for who does not handle it, or wiped.
 *
 * @typedef {Object} DossierSheet
 * @property {ReceivedDossier} dossier
 * @property {boolean} handles
 * @property {DossierSubmitter | null} submitter
 * @property {DossierStep[]} steps
 * @property {DossierStage[]} stages
 */

/**
 * One of the four stages that a dossier goes through on the spot, in their order.
 * 
 * `user` did it, or has it now; `begun_at` is null before it began, `done_at` until it is done.
 * `owner` has it as the procedure plans it, "" for nobody; `late`: it took, or takes, longer than
 * the plan, which gave it until `due_at`, null without one.
 *
 * @typedef {Object} DossierStage
 * @property {DossierLevel} stage
 * @property {string | null} user
 * @property {string | null} begun_at
 * @property {string | null} done_at
 * @property {string} owner
 * @property {string | null} due_at
 * @property {boolean} late
 */

/**
 * What was done to a dossier; `act` is `receive`, `enter`, `notice` or one of its acts.
 * 
 * With `notice`, `form` was given to the submitter, and `how`.
 *
 * @typedef {Object} DossierStep
 * @property {string} act
 * @property {string} at
 * @property {string | null} user
 * @property {string | null} counter
 * @property {string | null} reason
 * @property {string | null} ground
 * @property {string | null} agency
 * @property {string} due_before
 * @property {string} due_at
 * @property {boolean} confirmed
 * @property {DossierForm | null} form
 * @property {NoticeWay | null} how
 */

/**
 * Who handed a dossier in, and who may fetch its result: for who handles it alone.
 * 
 * `email_agreed`: they are written to when the result is there. `collected_by` came for them.
 *
 * @typedef {Object} DossierSubmitter
 * @property {string} name
 * @property {string | null} telephone
 * @property {string | null} email
 * @property {string | null} address
 * @property {string | null} id_number
 * @property {string | null} authorised
 * @property {boolean} email_agreed
 * @property {string | null} collected_by
 */

/**
 * A procedure without a set time: it is kept, and nobody is shown it.
 *
 * @typedef {Object} DraftProcedure
 * @property {string} code
 * @property {Localized} name
 */

/**
 * A day on the way to a due date: which one it is of those that count, or why it is none.
 *
 * @typedef {Object} DueDay
 * @property {string} day
 * @property {string | null} counted
 * @property {string | null} reason
 * @property {Localized | null} name
 */

/**
 * A counter that is staffed on a day, and at which nobody sits.
 * 
 * `nobody`: nobody is planned there; `away`: who is planned is on leave and no stand-in comes.
 *
 * @typedef {Object} EmptySeat
 * @property {string} counter
 * @property {"nobody" | "away"} why
 */

/**
 * The emergency of one hall is over; none named: the whole office's, else all of halls.
 *
 * @typedef {Object} EndEmergency
 * @property {string | null} [hall]
 */

/**
 * The official system has it now, under this code.
 *
 * @typedef {Object} EnterDossier
 * @property {string | null} [counter]
 * @property {string} code
 */

/**
 * One of several errands that a ticket is for.
 *
 * @typedef {Object} Errand
 * @property {string} service
 * @property {ErrandState} state
 */

/**
 * What people call a procedure in each language; may be empty.
 *
 * @typedef {Object} Everyday
 * @property {string[]} [vi]
 * @property {string[]} [en]
 */

/**
 * An act with its reason; `ground` is the legal one.
 *
 * @typedef {Object} ExplainDossierAct
 * @property {string | null} [counter]
 * @property {string} reason
 * @property {string} ground
 */

/**
 * What the official system says of a dossier; of two versions the higher one counts.
 *
 * @typedef {Object} FedDossier
 * @property {string} source
 * @property {string} code
 * @property {number} version
 * @property {DossierLevel} level
 * @property {string | null} [received]
 * @property {string | null} [due]
 * @property {string | null} [finished]
 */

/**
 * What a feed did: events that told something new, and those that were known or older.
 *
 * @typedef {Object} FedDossiers
 * @property {number} applied
 * @property {number} skipped
 */

/**
 * What became of the fee: `paid` needs a receipt's or payment's number, `exempt` its ground.
 *
 * @typedef {Object} FeeTold
 * @property {DossierFee} [state]
 * @property {number | null} [amount]
 * @property {string | null} [note]
 */

/**
 * Events of the official system, in any order, however often.
 *
 * @typedef {Object} FeedDossiers
 * @property {FedDossier[]} events
 */

/**
 * One field that a 422 refuses and what is wrong with it.
 *
 * @typedef {Object} FieldError
 * @property {string} field
 * @property {string} message
 */

/**
 * Lĩnh vực: a group of services on the kiosk.
 *
 * @typedef {Object} FieldOfServices
 * @property {string} code
 * @property {Localized} name
 */

/**
 * Points of items that no data feed, or of indices of the office.
 *
 * @typedef {Object} FillConduct
 * @property {Object<string, number>} points
 */

/**
 * The stay is over, with this outcome of the office's list.
 * 
 * A ticket with errands left goes on to the next; with `visit`, the whole visit is over.
 *
 * @typedef {Object} FinishTicket
 * @property {string} counter
 * @property {string | null} [outcome]
 * @property {boolean} [visit]
 */

/**
 * What the holder of a printed QR may know; nothing about anybody else.
 *
 * @typedef {Object} Follow
 * @property {string} number
 * @property {TicketState} state
 * @property {number | null} ahead
 * @property {WaitRange | null} wait
 * @property {string | null} counter
 * @property {boolean} soon
 * @property {SetBack | null} set_back
 * @property {string | null} come_back_at
 */

/**
 * What the page behind a printed QR draws: the ticket and the office's words around it.
 *
 * @typedef {Object} Followed
 * @property {string} number
 * @property {TicketState} state
 * @property {number | null} ahead
 * @property {WaitRange | null} wait
 * @property {string | null} counter
 * @property {boolean} soon
 * @property {SetBack | null} set_back
 * @property {string | null} come_back_at
 * @property {Localized | null} service
 * @property {"counter" | "room" | "door" | "desk"} place
 * @property {CounterSettings[]} counters
 * @property {FollowedErrand[]} errands
 * @property {number} call_count
 * @property {boolean} late
 * @property {Localized | null} [banner]
 * @property {BoardEmergency | null} emergency
 * @property {Notice | null} notice
 * @property {boolean} push_notices
 * @property {string | null} push_key
 * @property {VisitToRate | null} rate
 * @property {SurveyAsked[]} surveys
 * @property {Announcement[]} announcement
 * @property {LetPass | null} let_pass
 * @property {string | null} rejoin_until
 * @property {Confirming | null} confirm
 * @property {boolean} lapsed
 * @property {FollowedOffice} office
 * @property {string} server_time
 */

/**
 * One of several errands of a followed ticket.
 *
 * @typedef {Object} FollowedErrand
 * @property {Localized | null} service
 * @property {ErrandState} state
 * @property {CounterSettings[]} counters
 */

/**
 * The office of a followed ticket, in its own words.
 *
 * @typedef {Object} FollowedOffice
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} code
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {string | null} email
 * @property {string | null} archive_url
 * @property {number} switch_seconds
 * @property {boolean} slip_quiet_hours
 * @property {OfficeTexts} texts
 * @property {Localized} rule
 */

/**
 * A procedure as a search finds it; `called` is the everyday name by which it was found.
 *
 * @typedef {Object} FoundProcedure
 * @property {string} code
 * @property {Localized} name
 * @property {Everyday} everyday
 * @property {string | null} called
 * @property {string} service
 * @property {Localized} field
 * @property {Paper[]} papers
 * @property {Localized | null} fee
 * @property {Localized} time
 * @property {Localized | null} time_note
 */

/**
 * What a search found, best first. `total`: how many there are, whatever the limit.
 *
 * @typedef {Object} FoundProcedures
 * @property {FoundProcedure[]} procedures
 * @property {number} total
 */

/**
 * An office as whoever takes a number at home sees it.
 *
 * @typedef {Object} FromHome
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} code
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {string | null} email
 * @property {string | null} archive_url
 * @property {number} switch_seconds
 * @property {boolean} slip_quiet_hours
 * @property {OfficeTexts} texts
 * @property {boolean} allowed
 * @property {number} of_ten
 * @property {number} confirm_minutes
 * @property {FromHomeService[]} services
 * @property {boolean} books_visits
 * @property {string} server_time
 */

/**
 * A service, who waits for it, and how many of its numbers are left for those at home.
 *
 * @typedef {Object} FromHomeService
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {"intake" | "result"} [stage]
 * @property {number | null} left
 * @property {string | null} reopens_at
 * @property {number} waiting
 * @property {WaitRange | null} wait
 */

/**
 * A paper was given to whoever handed the dossier in, or word of the result, this way.
 *
 * @typedef {Object} GiveNotice
 * @property {string | null} [counter]
 * @property {"receipt" | "supplement" | "refusal" | "apology" | "stop" | "result"} form
 * @property {NoticeWay} how
 */

/**
 * How a visit was: what is null was not said, and silence is no rating.
 * 
 * `rating` names the visit: by `rating.asked` for its tablet, by the slip's page for its holder.
 * `overall` is 5 (very content) to 1, the three dimensions are 4 (best) to 1. `extra_payment`:
 * whether money beyond the fee was asked. `seconds`: how long after the question a tablet was
 * touched.
 *
 * @typedef {Object} GiveRating
 * @property {string} rating
 * @property {number | null} [overall]
 * @property {number | null} [speed]
 * @property {number | null} [attitude]
 * @property {number | null} [convenience]
 * @property {string[]} [reasons]
 * @property {string | null} [comment]
 * @property {boolean | null} [extra_payment]
 * @property {number | null} [seconds]
 */

/**
 * Put a ticket into a priority class, or with null into none.
 *
 * @typedef {Object} GrantPriority
 * @property {string | null} priority
 */

/**
 * How many numbers were taken in a half hour; null: it is yet to come, or not known.
 *
 * @typedef {Object} HalfHour
 * @property {string} begins
 * @property {number | null} today
 * @property {number | null} usual
 */

/**
 * Something that needs a supervisor; `figure` is people or minutes, by its kind.
 *
 * @typedef {Object} HallAlert
 * @property {string} id
 * @property {AlertKind} kind
 * @property {string} about
 * @property {number | null} figure
 * @property {string} since
 */

/**
 * A counter: who sits there, what it does and since when.
 * 
 * `since` is when the present person was called or began to be served, else since when the
 * counter has been free, paused or closed; null: not known. `planned` and `stand_in` are who the
 * week plan puts there today, by name. `paused_for` is the pause's reason in words, `works`: it
 * counts as work, such as on online dossiers.
 *
 * @typedef {Object} HallCounter
 * @property {string} code
 * @property {Localized} name
 * @property {"counter" | "room" | "door" | "desk"} [place]
 * @property {string[]} services
 * @property {ServedService[]} profile
 * @property {CounterState} state
 * @property {string | null} pause_reason
 * @property {Localized | null} paused_for
 * @property {boolean} works
 * @property {string | null} clerk
 * @property {string | null} number
 * @property {TicketState | null} ticket_state
 * @property {string | null} since
 * @property {string | null} planned
 * @property {string | null} stand_in
 * @property {CounterMove | null} move
 */

/**
 * An emergency that goes on; `exit` null: by any way out; `hall` null: of all halls.
 *
 * @typedef {Object} HallEmergency
 * @property {string} since
 * @property {number | null} exit
 * @property {string | null} hall
 */

/**
 * The whole hall at one moment, and what could be done about it.
 *
 * @typedef {Object} HallNow
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string} updated_at
 * @property {string} business_day
 * @property {boolean} open
 * @property {boolean} day_closed
 * @property {string | null} reopens_at
 * @property {number} promise_minutes The wait that the office promises, in minutes.
 * @property {DayCounts} today
 * @property {HallService[]} services
 * @property {HallCounter[]} counters
 * @property {HallPlace[]} halls
 * @property {Device[]} devices
 * @property {ArrivalsToday} arrivals
 * @property {StaffingHint | null} hint
 * @property {HallOutage | null} outage
 * @property {HallEmergency[]} emergencies
 * @property {HallAlert[]} alerts
 * @property {PriorityShare} priority
 */

/**
 * A place of reception of an office that has several: what is served there, and who waits.
 *
 * @typedef {Object} HallOfOffice
 * @property {string} code
 * @property {Localized} name
 * @property {string[]} zones
 * @property {string[]} services
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {number} waiting
 * @property {WaitRange | null} wait
 */

/**
 * An outage of the provincial or national system that goes on; `services` null: all.
 *
 * @typedef {Object} HallOutage
 * @property {string} since
 * @property {string[] | null} services
 */

/**
 * A place of reception of an office that has several: its queues and counters by their codes.
 * 
 * A service that counters of two halls serve stands in both.
 *
 * @typedef {Object} HallPlace
 * @property {string} code
 * @property {Localized} name
 * @property {string[]} services
 * @property {string[]} counters
 */

/**
 * A queue against its promise.
 * 
 * `longest_minutes` is the longest wait of those who wait, in whole minutes; null: nobody waits.
 * `over_promise` counts those who have waited longer than the office promises; `counters` are
 * the open ones that call it. `stopped_until` is set while somebody has stopped its numbers.
 *
 * @typedef {Object} HallService
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {string | null} stopped_until
 * @property {number} waiting
 * @property {number | null} longest_minutes
 * @property {number} over_promise
 * @property {string[]} counters
 */

/**
 * So many forms of a campaign are handed out; `stage`: where, if the campaign asks at both.
 *
 * @typedef {Object} HandOutForms
 * @property {number} forms
 * @property {Stage | null} [stage]
 */

/**
 * Give the result to the submitter or whom they authorised, or send it by post.
 * 
 * `collected_by` names somebody else who came, and `authorisation` says that their paper of
 * authorisation was seen. `ticket` is the number with which they came, at this counter.
 *
 * @typedef {Object} HandOverDossier
 * @property {string | null} [counter]
 * @property {string | null} [postal]
 * @property {string | null} [collected_by]
 * @property {boolean} [authorisation]
 * @property {string | null} [ticket]
 */

/**
 * Forms that were handed out, and the page from which they are printed.
 *
 * @typedef {Object} HandedOut
 * @property {string[]} forms
 * @property {string} sheet
 */

/**
 * A paper that was handed in.
 *
 * @typedef {Object} HandedPaper
 * @property {string} name
 * @property {PaperForm} form
 * @property {number} quantity
 */

/**
 * The connection is alive.
 *
 * @typedef {Object} Heartbeat
 * @property {"heartbeat"} type
 * @property {number} seq the last event sent
 */

/**
 * The first message of the live feed.
 *
 * @typedef {Object} Hello
 * @property {"hello"} type
 * @property {number} protocol version of this language
 * @property {string} epoch names the history that `seq` counts
 * @property {number} seq the office's last event
 * @property {string} server_time
 * @property {number} heartbeat_seconds how often a heartbeat comes, in seconds
 */

/**
 * What whoever sits at a counter is asked about a long visit there; null: nothing.
 * 
 * `figure` is for how many minutes it had lasted when it was asked.
 *
 * @typedef {Object} HelpOffer
 * @property {string | null} alert
 * @property {number | null} figure
 */

/**
 * What a file of procedures did. `drafts`: which of its procedures have no set time.
 *
 * @typedef {Object} ImportedCatalogue
 * @property {number} added
 * @property {number} changed
 * @property {number} unchanged
 * @property {DraftProcedure[]} drafts
 */

/**
 * What a file of dossiers did. `erased`: how many were known and are forgotten now.
 *
 * @typedef {Object} ImportedDossiers
 * @property {number} added
 * @property {number} changed
 * @property {number} unchanged
 * @property {number} erased
 */

/**
 * Whose a setting is that the centre published to this office, and who made it so when.
 * 
 * `field` names it by its place in the file. `state`: of `SettingState`. `user` and `name` null:
 * by a command. `default`: what the centre published last; null: that nothing is to stand there.
 *
 * @typedef {Object} InheritedSetting
 * @property {string} field
 * @property {string} state
 * @property {string | null} user
 * @property {string | null} name
 * @property {string} at
 * @property {any} default
 */

/**
 * One number, please; staff may give one for an appointment later today.
 * 
 * `also`: further services that the same number is for, in the order of choice. They are done
 * in the order with the least expected wait, in which the answer tells them.
 * `card`: a kiosk's hash of the card that somebody wished to use; none is as good.
 *
 * @typedef {Object} IssueTicket
 * @property {string} service
 * @property {string[]} [also]
 * @property {string | null} [priority]
 * @property {string} [language]
 * @property {string | null} [appointment_at]
 * @property {string | null} [card]
 */

/**
 * The whole catalogue by its codes, the columns of its file, and what changed last.
 * 
 * `samples`: how many procedures of the sample catalogue could be taken here.
 *
 * @typedef {Object} KeptCatalogue
 * @property {CatalogueColumn[]} columns
 * @property {KeptProcedure[]} procedures
 * @property {LastImport | null} last
 * @property {number} samples
 */

/**
 * A procedure of the catalogue, also where citizens are not told of it.
 * 
 * `draft`: it has no set time; `coming`: it counts from a later day; `ended`: not any more;
 * `no_service`: the office no longer has its service.
 *
 * @typedef {Object} KeptProcedure
 * @property {string} code
 * @property {Localized} name
 * @property {Localized} field
 * @property {string} service
 * @property {"shown" | "draft" | "coming" | "ended" | "no_service"} state
 * @property {number} versions
 */

/**
 * How many of this week's promised waits were kept, from the real ones.
 * 
 * A promise is the range of minutes that was told when the number was taken; it is kept when
 * the number was called inside it, in whole minutes. Numbers that staff moved are left out, and
 * so is who withdrew; who was never called is counted as not kept.
 *
 * @typedef {Object} KeptPromises
 * @property {number} share
 * @property {number} promises
 * @property {number} days
 * @property {number | null} share_of_waits
 * @property {number} waits
 */

/**
 * When the catalogue changed last, and of how many procedures.
 * 
 * `change`: its line in the log of changes, which takes it back; null: none
 * tells of it.
 *
 * @typedef {Object} LastImport
 * @property {string} at
 * @property {number} procedures
 * @property {number | null} change
 */

/**
 * A number that is not over; `come_back_at`: when its service is next open after today.
 * 
 * `language`: the one in which the number was taken.
 *
 * @typedef {Object} LeftNumber
 * @property {string} number
 * @property {string} service
 * @property {string | null} counter
 * @property {string} language
 * @property {string | null} come_back_at
 */

/**
 * How a ticket that waits may let others go before it.
 *
 * @typedef {Object} LetPass
 * @property {number} people
 * @property {number} times
 * @property {number} left
 */

/**
 * Whose hall it is, as everything that is shown of it begins.
 *
 * @typedef {Object} Letterhead
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 */

/**
 * A list of some days, both included, in the language asked for; `sums` stand below.
 *
 * @typedef {Object} ListedDossiers
 * @property {DossierList} name
 * @property {string} title
 * @property {string} first
 * @property {string} last
 * @property {DossierListHead[]} heads
 * @property {DossierListRow[]} rows
 * @property {((string | number | null)[])[]} sums
 */

/**
 * One text in the languages of the house, Vietnamese first; a further one by its code.
 *
 * @typedef {Object} Localized
 * @property {string} vi
 * @property {string} en
 */

/**
 * One entry of the public log: what happened to a number, when and where.
 * 
 * An appointment, a return and a priority all read `placed`, so that nobody learns who is
 * privileged. `chosen`: a person, and not the order, gave the number its turn or its place;
 * `before_others`: the rule of the order called it before somebody who came earlier for the same
 * service, for whichever of these reasons, and `before_other_services`: before somebody who came
 * earlier for another service that this counter serves.
 *
 * @typedef {Object} LogEntry
 * @property {string} at
 * @property {string} number
 * @property {"issue" | "placed" | "from-home" | "call" | "recall" | "start" | "finish" | "park" | "transfer" | "add-service" | "no-show" | "cancel" | "expire" | "undo" | "leave" | "let-pass" | "confirm" | "put-back" | "go-on" | "add-errand" | "lapse"} act
 * @property {string} service
 * @property {string | null} counter
 * @property {boolean} chosen
 * @property {boolean} before_others
 * @property {boolean} before_other_services
 * @property {"counter" | "room" | "door" | "desk"} place
 */

/**
 * A stretch in which the provincial or national system was down.
 * 
 * `services` null: for all; `until` and `people`, how many were in the hall or came meanwhile,
 * null: it goes on.
 *
 * @typedef {Object} LoggedOutage
 * @property {string} since
 * @property {string | null} until
 * @property {string[] | null} services
 * @property {number | null} people
 */

/**
 * A service that the log names by its code.
 *
 * @typedef {Object} LoggedService
 * @property {string} code
 * @property {Localized} name
 */

/**
 * The sheet of the morning.
 * 
 * `kept`: it is of a day that is over, with what stood red when it was begun; without a beginning
 * it has no checks. `earlier`, `later`: the days beside it that have a sheet; null: none.
 *
 * @typedef {Object} Morning
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string} business_day
 * @property {string} updated_at
 * @property {Session[]} sessions
 * @property {MorningCheck[]} checks
 * @property {StartedDay | null} started
 * @property {boolean} kept
 * @property {string | null} earlier
 * @property {string | null} later
 */

/**
 * One thing that is looked at; `names` are the devices that are not well.
 * 
 * `good` of `all` devices are; both 0 where it is about none. `at` is when it was last known.
 *
 * @typedef {Object} MorningCheck
 * @property {"paper" | "sound" | "screens" | "clock" | "network" | "database" | "backup"} code
 * @property {"well" | "wrong" | "unknown"} state
 * @property {number} good
 * @property {number} all
 * @property {string[]} names
 * @property {string | null} at
 */

/**
 * Another hour for a booked visit.
 *
 * @typedef {Object} MoveAppointment
 * @property {string} day
 * @property {string} slot
 */

/**
 * A setting that became the office's own or the centre's: `SettingState` before and after.
 *
 * @typedef {Object} MovedSetting
 * @property {string} field
 * @property {string} before
 * @property {string} after
 */

/**
 * Something of the office with a code and a name.
 *
 * @typedef {Object} Named
 * @property {string} code
 * @property {Localized} name
 */

/**
 * A procedure by its code and name.
 *
 * @typedef {Object} NamedProcedure
 * @property {string} code
 * @property {Localized} name
 */

/**
 * Where the numbers after these begin: ask `from` that day, `after` that ticket.
 *
 * @typedef {Object} NextNumbers
 * @property {string} first
 * @property {string} after
 */

/**
 * By what a phone reads its notices (RFC 8291), in base64url.
 *
 * @typedef {Object} NoticeKeys
 * @property {string} p256dh
 * @property {string} auth
 */

/**
 * What the figures are narrowed down to.
 *
 * @typedef {Object} OfKey
 * @property {"service" | "field" | "counter" | "clerk" | "channel" | "priority"} split
 * @property {string} key
 */

/**
 * An office to which the centre may publish.
 *
 * @typedef {Object} OfferedOffice
 * @property {string} code
 * @property {Localized} name
 */

/**
 * One waiting hall: what kiosk and pages need to draw themselves.
 *
 * @typedef {Object} Office
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} code
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {string | null} email
 * @property {string | null} archive_url
 * @property {number} switch_seconds
 * @property {boolean} slip_quiet_hours
 * @property {OfficeTexts} texts
 * @property {DayHours[]} hours
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {Localized | null} closed_for
 * @property {FieldOfServices[]} fields
 * @property {Service[]} services
 * @property {CounterOfOffice[]} counters
 * @property {HallOfOffice[]} halls
 * @property {Priority[]} priorities
 * @property {PauseReason[]} pause_reasons
 * @property {ParkReason[]} park_reasons
 * @property {Outcome[]} outcomes
 * @property {QueueOrder} order
 * @property {Localized | null} rule
 * @property {ClerkRules} clerk_rules
 * @property {CardRule | null} card
 * @property {("office" | "service" | "number" | "wait" | "counters" | "qr" | "time" | "missed_call" | "rule" | "complaints" | "courtesy")[]} slip_parts
 * @property {number} errands_a_number
 * @property {ComingDay[]} coming_days
 * @property {QuietHour[]} quiet_hours
 * @property {Localized | null} crowds
 * @property {boolean} practice
 * @property {Object<string, string[]>} letters_with_words
 * @property {string} server_time
 */

/**
 * Who may do something at an office, by name.
 *
 * @typedef {Object} OfficePeople
 * @property {PersonOfOffice[]} people
 */

/**
 * Somebody with a right at the office: user name, and how the person is shown.
 *
 * @typedef {Object} OfficePerson
 * @property {string} user
 * @property {string} name
 */

/**
 * What an office settles about its hall and everybody may know.
 *
 * @typedef {Object} OfficeSettings
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} code
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {string | null} email
 * @property {string | null} archive_url
 * @property {number} switch_seconds
 * @property {boolean} slip_quiet_hours
 * @property {OfficeTexts} texts
 */

/**
 * The office's own words on kiosk, slip and board.
 *
 * @typedef {Object} OfficeTexts
 * @property {Localized} greeting
 * @property {Localized} courtesy
 * @property {Localized} board_line
 * @property {Localized} missed_call
 * @property {Localized} [manners]
 * @property {Localized} [leaders]
 * @property {Localized} [card_consent]
 * @property {Localized} [suggestion_box]
 * @property {Localized} [suggestion_book]
 * @property {Localized} [crowds]
 */

/**
 * Visits, dossiers by the way they came, and what people answered, each counted apart.
 *
 * @typedef {Object} OfficeWork
 * @property {string} first
 * @property {string} last
 * @property {number} issued
 * @property {number} served
 * @property {DossierCount} dossiers
 * @property {DossierCount[]} channels
 * @property {AnswerShare} speed
 * @property {AnswerShare} attitude
 * @property {AnswerShare} convenience
 * @property {number} desk_work_seconds
 */

/**
 * How an officer is shown at the counter, beside the name.
 *
 * @typedef {Object} Officer
 * @property {Localized} title
 * @property {Localized} field
 * @property {string | null} photo
 */

/**
 * Sit down at a counter; `take_over` moves somebody else away.
 *
 * @typedef {Object} OpenCounter
 * @property {boolean} [take_over]
 */

/**
 * Print a copy at a kiosk; without `device`, where the ticket was taken.
 *
 * @typedef {Object} OrderPrint
 * @property {string | null} [device]
 */

/**
 * One class of one service, under the order as it is and as it would be.
 * 
 * `service` null: all together; `priority` null: who has none.
 *
 * @typedef {Object} OrderRow
 * @property {string | null} service
 * @property {Localized} name
 * @property {string | null} priority
 * @property {Localized | null} class_name
 * @property {number} people
 * @property {OrderWaits} before
 * @property {OrderWaits} after
 */

/**
 * How long people waited, in minutes; null: nobody was called.
 * 
 * `uncalled`: how many were never called.
 *
 * @typedef {Object} OrderWaits
 * @property {number | null} median
 * @property {number | null} p90
 * @property {number | null} longest
 * @property {number} uncalled
 */

/**
 * How a stay at a counter ended; the office's own list.
 *
 * @typedef {Object} Outcome
 * @property {string} code
 * @property {Localized} name
 */

/**
 * The device that a token belongs to; `printer` is what the office file gives a kiosk.
 *
 * @typedef {Object} OwnDevice
 * @property {string} id
 * @property {DeviceKind} kind
 * @property {string} name
 * @property {string} office
 * @property {string | null} [printer]
 */

/**
 * A clerk's own ratings of a month that is over.
 *
 * @typedef {Object} OwnRatings
 * @property {string} month
 * @property {RatingFigures} total
 */

/**
 * How far a new device is: null until an admin has typed its letters, then its token.
 * 
 * `kind` is what the admin made of it; before, what it said of itself.
 *
 * @typedef {Object} Pairing
 * @property {string} letters
 * @property {string} ends_at
 * @property {string | null} token
 * @property {string | null} office
 * @property {DeviceKind | null} kind
 */

/**
 * A paper to bring: how many originals and copies. `when`: only if that is so.
 * 
 * A paper that the office looks up itself is waived by `waived_by`, its legal basis, until
 * `waived_until`.
 *
 * @typedef {Object} Paper
 * @property {Localized} name
 * @property {number} originals
 * @property {number} copies
 * @property {Localized | null} when
 * @property {Localized | null} note
 * @property {string | null} waived_by
 * @property {string | null} waived_until
 */

/**
 * A paper that was ticked.
 *
 * @typedef {Object} PaperHandedIn
 * @property {string} name
 * @property {PaperForm} [form]
 * @property {number} [quantity]
 */

/**
 * Why a ticket is put aside; the office's own list.
 *
 * @typedef {Object} ParkReason
 * @property {string} code
 * @property {Localized} name
 */

/**
 * Put a ticket aside; without `minutes` the office's own time until the reminder.
 *
 * @typedef {Object} ParkTicket
 * @property {string} counter
 * @property {string} reason
 * @property {number | null} [minutes]
 */

/**
 * Stop calling for a while.
 *
 * @typedef {Object} PauseCounter
 * @property {string} reason
 */

/**
 * Why a counter pauses; the office's own list. `work`: the clerk works meanwhile.
 *
 * @typedef {Object} PauseReason
 * @property {string} code
 * @property {Localized} name
 * @property {boolean} work
 */

/**
 * Somebody says that money beyond the fee was asked.
 *
 * @typedef {Object} PaymentReport
 * @property {string} id
 * @property {string} business_day
 * @property {string | null} field
 * @property {string | null} text
 */

/**
 * Those reports, newest first.
 *
 * @typedef {Object} PaymentReportList
 * @property {PaymentReport[]} reports
 */

/**
 * What the figures are compared with: the time before, as far as this one has come.
 *
 * @typedef {Object} PeriodBefore
 * @property {string} first
 * @property {string} last
 * @property {StatisticsRow} total
 */

/**
 * Who signed in: their roles everywhere, and at this office the one that may most.
 *
 * @typedef {Object} Person
 * @property {string} user
 * @property {string} name
 * @property {Role | null} role
 * @property {string} office
 * @property {string | null} counter
 * @property {Right[]} rights
 */

/**
 * Somebody who may do something at an office.
 * 
 * `own`: whether it is their own office; only there are sign-ins told, and passwords given.
 *
 * @typedef {Object} PersonOfOffice
 * @property {string} user
 * @property {string} name
 * @property {boolean} own
 * @property {Role[]} roles
 * @property {SignInOfMine[]} sign_ins
 * @property {Officer | null} [shown]
 */

/**
 * Who sits where on a day; what was planned for it before is forgotten.
 * 
 * `leader` is the leader on duty, as the office writes it; `away`: who is on leave, user names.
 *
 * @typedef {Object} PlanSeats
 * @property {Seat[]} seats
 * @property {string | null} [leader]
 * @property {string[]} [away]
 */

/**
 * Who sits at a counter on a day, and who stands in: user names, and how people are shown.
 *
 * @typedef {Object} PlannedSeat
 * @property {string} counter
 * @property {string} person
 * @property {string} person_name
 * @property {string | null} stand_in
 * @property {string | null} stand_in_name
 */

/**
 * The code of an office's practice office; null while there is none.
 *
 * @typedef {Object} PracticeOffice
 * @property {string | null} office
 */

/**
 * What became of the slip; `sent`: to a printer that cannot tell whether it printed.
 *
 * @typedef {Object} PrintReport
 * @property {"printed" | "sent" | "failed"} result
 * @property {PrintReason | null} [reason]
 */

/**
 * A class of people called sooner.
 *
 * @typedef {Object} Priority
 * @property {string} code
 * @property {Localized} name
 */

/**
 * How many of the day's numbers are priority ones.
 * 
 * `percent` is of all numbers of the day, cut to a whole one; null: too few to tell.
 * `proposes_ratio` tells that it is past the share `most` that the office sets, in another order
 * than that of ratio.
 *
 * @typedef {Object} PriorityShare
 * @property {number} numbers
 * @property {number | null} percent
 * @property {number} most
 * @property {boolean} proposes_ratio
 */

/**
 * A refusal (application/problem+json); decide by `code`.
 *
 * @typedef {Object} Problem
 * @property {string} title
 * @property {number} status
 * @property {string} detail
 * @property {ProblemCode} code
 * @property {string} [reopens_at] when numbers are next given, of `service_closed` and `quota_reached` where it is known
 * @property {string[]} [held] the numbers that the same card holds, of `card_limit` at a return
 * @property {FieldError[]} [errors]
 * @property {string} type
 */

/**
 * A procedure with everything that the office tells of it today.
 * 
 * `due` is the day of the result for who hands in now; null where the calendar has none.
 *
 * @typedef {Object} Procedure
 * @property {string} code
 * @property {Localized} name
 * @property {Everyday} everyday
 * @property {string | null} called
 * @property {string} service
 * @property {Localized} field
 * @property {Paper[]} papers
 * @property {Localized | null} fee
 * @property {Localized} time
 * @property {Localized | null} time_note
 * @property {string[]} counters
 * @property {Localized | null} legal_time
 * @property {Localized[]} steps
 * @property {SampleForm[]} forms
 * @property {string[]} legal_basis
 * @property {string} effective_from
 * @property {string | null} effective_to
 * @property {string} source
 * @property {string | null} due
 * @property {boolean} open
 * @property {number} waiting
 * @property {WaitRange | null} wait
 * @property {string} page_url
 */

/**
 * A procedure that a file would change, and in which columns.
 *
 * @typedef {Object} ProcedureChange
 * @property {string} code
 * @property {Localized} name
 * @property {Localized[]} columns
 */

/**
 * A field of the catalogue, and how many of its procedures are shown today.
 *
 * @typedef {Object} ProcedureField
 * @property {Localized} name
 * @property {number} procedures
 */

/**
 * The fields of the catalogue, by their names.
 *
 * @typedef {Object} ProcedureFields
 * @property {ProcedureField[]} fields
 */

/**
 * One version of a procedure as rows of the file: texts by column; what is empty is absent.
 *
 * @typedef {Object} ProcedureVersion
 * @property {number} version
 * @property {string} imported_at
 * @property {string} effective_from
 * @property {string | null} effective_to
 * @property {boolean} current
 * @property {Object<string, string>[]} rows
 */

/**
 * Every version of a procedure, the newest first; `newest`: what is saved counts on.
 *
 * @typedef {Object} ProcedureVersions
 * @property {number} newest
 * @property {ProcedureVersion[]} versions
 */

/**
 * A service of a counter's work: how strongly it is preferred, or past which wait helped.
 *
 * @typedef {Object} ProfileEntry
 * @property {string} code
 * @property {number} [weight]
 * @property {number | null} [after_minutes]
 */

/**
 * Prolong by so much of what the law provides, in the unit of the procedure's prolongation.
 *
 * @typedef {Object} ProlongDossier
 * @property {string | null} [counter]
 * @property {string} reason
 * @property {string} ground
 * @property {number} by
 */

/**
 * An office as everybody may know it, without who waits.
 *
 * @typedef {Object} PublicOffice
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} code
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {string | null} email
 * @property {string | null} archive_url
 * @property {number} switch_seconds
 * @property {boolean} slip_quiet_hours
 * @property {OfficeTexts} texts
 * @property {PublicService[]} services
 * @property {Localized | null} crowds
 * @property {boolean} numbers_from_home
 * @property {Object<string, "counter" | "room" | "door" | "desk">} places
 */

/**
 * A service that everybody may know of.
 *
 * @typedef {Object} PublicService
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {"intake" | "result"} [stage]
 * @property {number} [appointments_a_slot]
 */

/**
 * An entry that the office has answered and shows to everybody.
 *
 * @typedef {Object} PublishedSuggestion
 * @property {string} id
 * @property {string} business_day
 * @property {string | null} field
 * @property {string} text
 * @property {string} reply
 * @property {string} replied_on
 */

/**
 * What stands behind a quarter's answers: how many said something, by which way.
 *
 * @typedef {Object} QuarterBases
 * @property {number} ratings
 * @property {number} cases
 * @property {number} suggestions
 */

/**
 * A quarter with all that is known of it, for who answers it.
 *
 * @typedef {Object} QuarterReview
 * @property {string} quarter
 * @property {string} first
 * @property {string} last
 * @property {QuarterBases} bases
 * @property {number} closed_cases
 * @property {ReasonGiven[] | null} reasons
 * @property {SaidAndDone[]} proposed
 * @property {QuarterVersion[]} versions
 */

/**
 * What was written of a quarter at one time.
 *
 * @typedef {Object} QuarterVersion
 * @property {number} version
 * @property {string} at
 * @property {string} by
 * @property {boolean} published
 * @property {SaidAndDone[]} pairs
 */

/**
 * One of the hours of the week in which fewest people come; 1 = Monday … 7 = Sunday.
 *
 * @typedef {Object} QuietHour
 * @property {number} weekday
 * @property {string} opens
 * @property {string} closes
 */

/**
 * The ratings of one service, counter, clerk or day; `key` is null for all together.
 * 
 * A stage is `intake` or `result`, as the office file marks the service.
 *
 * @typedef {Object} RatingFigures
 * @property {string | null} key
 * @property {RatingScore} overall
 * @property {RatingShares} speed
 * @property {RatingShares} attitude
 * @property {RatingShares} convenience
 */

/**
 * A rating was kept. It says nothing of what was said.
 *
 * @typedef {Object} RatingGiven
 * @property {string} rating
 */

/**
 * Who of the office's clerks is to be looked at, from a day to a day.
 *
 * @typedef {Object} RatingPatterns
 * @property {string} first
 * @property {string} last
 * @property {ClerkToLookAt[]} clerks
 */

/**
 * What somebody may be not content with; the office's own list.
 *
 * @typedef {Object} RatingReason
 * @property {string} code
 * @property {Localized} name
 */

/**
 * Ratings from a day to a day, by service, stage, counter, clerk or day, and all together.
 *
 * @typedef {Object} RatingReport
 * @property {string} first
 * @property {string} last
 * @property {"service" | "stage" | "counter" | "clerk" | "day"} by
 * @property {RatingFigures[]} rows
 * @property {RatingFigures} total
 */

/**
 * The overall of some ratings: its mean of 1 to 5 and where it lies with 95 % confidence.
 * 
 * `asked` counts the visits that were served and so could be rated; `rate` is count by asked.
 * Mean and interval are null under 30 ratings. Shares and means are cut, never rounded up.
 *
 * @typedef {Object} RatingScore
 * @property {number} count
 * @property {number} asked
 * @property {number | null} rate
 * @property {number | null} mean
 * @property {number | null} low
 * @property {number | null} high
 */

/**
 * How often each word of a dimension was chosen, from 1 to 4 (best); null under 30.
 * 
 * `rate` is count by those who were asked; `low` and `high` are where each share lies with 95 %
 * confidence.
 *
 * @typedef {Object} RatingShares
 * @property {number} count
 * @property {number | null} rate
 * @property {number[] | null} shares
 * @property {number[] | null} low
 * @property {number[] | null} high
 */

/**
 * What a rating tablet shows: its office, its counter and who sits there.
 *
 * @typedef {Object} RatingTablet
 * @property {OfficeSettings} office
 * @property {CounterSettings} counter
 * @property {string | null} clerk
 * @property {Officer | null} officer
 * @property {RatingReason[]} reasons
 * @property {string} server_time
 */

/**
 * What a publication does, or did, at an office.
 * 
 * `change`: of the office's log, null where nothing differs or nothing was done yet. `changes`:
 * what differs in its settings; `moved`: which become its own or the centre's; `kept`: which it
 * has set itself and keeps; `were_locked`: which were locked. With `mistakes` the office's own
 * rules refuse it, and nothing changes there.
 *
 * @typedef {Object} ReachedOffice
 * @property {string} code
 * @property {Localized} name
 * @property {number | null} change
 * @property {ChangedSetting[]} changes
 * @property {MovedSetting[]} moved
 * @property {string[]} kept
 * @property {string[]} were_locked
 * @property {SettingMistake[]} mistakes
 */

/**
 * What a publication does at some offices.
 *
 * @typedef {Object} ReachedOffices
 * @property {ReachedOffice[]} offices
 */

/**
 * How many ratings named a reason.
 *
 * @typedef {Object} ReasonGiven
 * @property {string} code
 * @property {Localized} name
 * @property {number} count
 */

/**
 * Receive a dossier at a counter.
 * 
 * `code` is the official system's; without it the dossier gets one of the office's own kind,
 * where the office writes receipts itself. `due_at` is what the official receipt says, or an
 * earlier hour than is counted; a later one than the law's needs `due_reason`. `immediate`: the
 * result is given in this session. `copies` are those that are certified, counted apart.
 *
 * @typedef {Object} ReceiveDossier
 * @property {string} counter
 * @property {string} procedure
 * @property {Submitter} submitter
 * @property {string | null} [ticket]
 * @property {string | null} [code]
 * @property {string | null} [due_at]
 * @property {string | null} [due_reason]
 * @property {PaperHandedIn[]} [papers]
 * @property {number} [sets]
 * @property {number} [copies]
 * @property {FeeTold} [fee]
 * @property {DossierChannel} [channel]
 * @property {DossierCollection} [collection]
 * @property {string | null} [deciding_agency]
 * @property {boolean} [immediate]
 */

/**
 * A dossier and where it stands; nothing here names who handed it in.
 * 
 * `due_at` stands on the paper given out last, `legal_at` is the law's last moment. `days_left`
 * are working days, below 0 over it. `not_entered`: it has a code of the office's own kind, and
 * the official system does not have it yet. `due_on_closed_day`: the calendar has changed since,
 * and nobody works on the due day; the date stands. `apology_in_time`: an apology of now would
 * come a day before. `warnings` are those of a request for papers now: `asked_before`,
 * `asked_late`. `number` is the ticket's, `received_by` and a step's `user` are shown as people
 * are, `skipped` holds the days that were not counted. `register_no`: number and year of its row
 * in the register. `slip_owed`: received on a day without appointment slips, its session is over,
 * and it was neither handed over nor given a receipt since. `told_at`: when the submitter was last
 * told that the result is there. `late_stage`: the stage that is under way and takes longer than
 * its procedure plans. `copies`
 * were certified. `result_number` is that of the ticket with which it was fetched.
 *
 * @typedef {Object} ReceivedDossier
 * @property {string} id
 * @property {string} code
 * @property {boolean} not_entered
 * @property {string | null} entered_as
 * @property {DossierState} state
 * @property {string} procedure
 * @property {Localized} name
 * @property {string} service
 * @property {string | null} ticket
 * @property {string | null} number
 * @property {string | null} counter
 * @property {string} received_by
 * @property {string} received_at
 * @property {string} due_at
 * @property {string} legal_at
 * @property {Localized} committed
 * @property {Localized} legal
 * @property {string[]} skipped
 * @property {DossierStanding} standing
 * @property {number} days_left
 * @property {boolean} due_on_closed_day
 * @property {boolean} extended
 * @property {boolean} apology_in_time
 * @property {string | null} latest_extension
 * @property {DossierLevel | null} late_stage
 * @property {string | null} stopped_at
 * @property {number} supplements
 * @property {string[]} warnings
 * @property {HandedPaper[]} papers
 * @property {number} sets
 * @property {number} copies
 * @property {DossierFee} fee
 * @property {number | null} fee_amount
 * @property {string | null} fee_note
 * @property {DossierChannel} channel
 * @property {DossierCollection} collection
 * @property {string | null} postal
 * @property {string | null} deciding_agency
 * @property {boolean} immediate
 * @property {string | null} result_at
 * @property {string | null} ended_at
 * @property {string} register_no
 * @property {boolean} slip_owed
 * @property {string | null} told_at
 * @property {string | null} result_number
 * @property {DossierAct[]} acts
 * @property {DossierForm[]} forms
 */

/**
 * When and where a leader receives citizens.
 *
 * @typedef {Object} Reception
 * @property {Localized} day
 * @property {Localized} place
 * @property {Localized} person
 */

/**
 * A clip of the voice after a recording was put in its place or taken away.
 *
 * @typedef {Object} RecordedClip
 * @property {string} key
 * @property {boolean} recorded
 */

/**
 * The last message before the server closes; decide by `code`.
 *
 * @typedef {Object} Refused
 * @property {string} title
 * @property {number} status
 * @property {string} detail
 * @property {ProblemCode} code
 * @property {string} [reopens_at] when numbers are next given, of `service_closed` and `quota_reached` where it is known
 * @property {string[]} [held] the numbers that the same card holds, of `card_limit` at a return
 * @property {FieldError[]} [errors]
 * @property {"refused"} type
 */

/**
 * What the office answers, and whether everybody reads it.
 *
 * @typedef {Object} ReplySuggestion
 * @property {string} reply
 * @property {boolean} publish
 */

/**
 * Ask for papers, all of them at once; `confirmed` puts a warning aside.
 *
 * @typedef {Object} RequestSupplement
 * @property {string | null} [counter]
 * @property {string} reason
 * @property {boolean} [confirmed]
 */

/**
 * These services give numbers again; none named: all.
 *
 * @typedef {Object} ResumeServices
 * @property {string[] | null} [services]
 */

/**
 * What stands on a form; null: nothing was chosen. 4 is the best word of each, 1 the worst.
 *
 * @typedef {Object} ReturnForm
 * @property {number | null} [speed]
 * @property {number | null} [attitude]
 * @property {number | null} [convenience]
 * @property {string | null} [procedure]
 */

/**
 * Back into the line; a supervisor needs no `counter`.
 *
 * @typedef {Object} ReturnTicket
 * @property {string | null} [counter]
 */

/**
 * A role that somebody has at an office.
 *
 * @typedef {Object} Right
 * @property {string} office
 * @property {Role} role
 */

/**
 * Booked visits of a row that were kept or missed, and the share that nobody came for, cut.
 * 
 * A visit that was cancelled, and one whose day is not over and that is still to come, is in
 * neither; `share` is null where there are none.
 *
 * @typedef {Object} RowBookings
 * @property {number} count
 * @property {number} missed
 * @property {number | null} share
 */

/**
 * Ratings of a row; mean and interval are null under 30.
 *
 * @typedef {Object} RowRatings
 * @property {number} count
 * @property {number} asked
 * @property {number | null} rate
 * @property {number | null} mean
 * @property {number | null} low
 * @property {number | null} high
 */

/**
 * What people said, and what was done.
 *
 * @typedef {Object} SaidAndDone
 * @property {string} said
 * @property {string} done
 */

/**
 * A form that a procedure needs, and where its sample is.
 *
 * @typedef {Object} SampleForm
 * @property {Localized} name
 * @property {string | null} url
 */

/**
 * What was settled.
 *
 * @typedef {Object} SavedDefaults
 * @property {string} version
 * @property {ChangedSetting[]} changes
 */

/**
 * What was saved; `id`: of its change in the log, null where nothing changed.
 *
 * @typedef {Object} SavedSettings
 * @property {number | null} id
 * @property {string} version
 * @property {ChangedSetting[]} changes
 */

/**
 * Who sits at a counter, and who stands in: user names.
 *
 * @typedef {Object} Seat
 * @property {string} counter
 * @property {string} person
 * @property {string | null} [stand_in]
 */

/**
 * Who sits where on a day.
 *
 * @typedef {Object} SeatPlan
 * @property {string} day
 * @property {PlannedSeat[]} seats
 */

/**
 * A service in a counter's work profile; with `after_minutes` one that it only helps.
 *
 * @typedef {Object} ServedService
 * @property {string} code
 * @property {number} weight
 * @property {number | null} after_minutes
 */

/**
 * What a citizen takes a number for.
 *
 * @typedef {Object} Service
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {"intake" | "result"} [stage]
 * @property {number} [appointments_a_slot]
 * @property {string | null} field
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {number} waiting
 * @property {WaitRange | null} wait
 * @property {string[]} counters
 * @property {Localized | null} [banner]
 */

/**
 * What an office settles about a service and everybody may know.
 *
 * @typedef {Object} ServiceSettings
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {"intake" | "result"} [stage]
 */

/**
 * A service: whether it gives out numbers, whom it serves last, who waits and how long.
 *
 * @typedef {Object} ServiceStatus
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {string | null} serving
 * @property {number} waiting
 * @property {WaitRange | null} wait
 */

/**
 * One stretch of an opening day; local wall-clock times "HH:MM".
 *
 * @typedef {Object} Session
 * @property {string} opens
 * @property {string} closes
 * @property {string} last_ticket
 */

/**
 * The office that was set up.
 *
 * @typedef {Object} SetUpDone
 * @property {string} office
 */

/**
 * Whether a server has no office yet, and whether whoever asks needs the code of its log.
 *
 * @typedef {Object} SetUpState
 * @property {boolean} open
 * @property {boolean} code_needed
 */

/**
 * What may be chosen, by its name for people.
 *
 * @typedef {Object} SettingChoice
 * @property {string} value
 * @property {Localized} label
 */

/**
 * One key of the office file with what a form needs to ask for it.
 * 
 * `kind`: of `server.contract.settings.Kind`. `least` and `most` bound a number, or the letters
 * of a text. `of`: the table whose codes it names.
 *
 * @typedef {Object} SettingKey
 * @property {string} name
 * @property {string} kind
 * @property {boolean} needed
 * @property {any} default
 * @property {number | null} least
 * @property {number | null} most
 * @property {Localized | null} unit
 * @property {SettingChoice[]} choices
 * @property {string | null} of
 * @property {Localized} label
 * @property {Localized} help
 */

/**
 * What is wrong with a key, or will trouble somebody, and what to do.
 *
 * @typedef {Object} SettingMistake
 * @property {string[]} path
 * @property {Localized} says
 */

/**
 * A key that somebody else changed meanwhile: what it says now, and who changed it when.
 *
 * @typedef {Object} SettingOverlap
 * @property {string[]} path
 * @property {any} mine
 * @property {any} now
 * @property {string | null} user
 * @property {string | null} at
 */

/**
 * One table of the office file; `path`: the keys that lead to it, joined by dots.
 *
 * @typedef {Object} SettingTable
 * @property {string} path
 * @property {boolean} repeats
 * @property {Localized} label
 * @property {Localized} help
 * @property {SettingKey[]} keys
 */

/**
 * An office file as JSON; equal documents have equal versions.
 *
 * @typedef {Object} Settings
 * @property {string} version
 * @property {Object<string, any>} document
 * @property {SettingTable[]} tables
 * @property {InheritedSetting[]} inherited
 */

/**
 * One saving. `user` and `name` null: by a command. `undone`: a later one took it back.
 * 
 * `undoable`: what was before is kept. `origin`: the office whose settings these were, before it
 * was merged; it is not taken back. `by_centre`: the centre published it, or took it back.
 *
 * @typedef {Object} SettingsChange
 * @property {number} id
 * @property {string} at
 * @property {string | null} user
 * @property {string | null} name
 * @property {number | null} undoes
 * @property {boolean} undone
 * @property {boolean} undoable
 * @property {string | null} origin
 * @property {boolean} by_centre
 * @property {ChangedSetting[]} changes
 * @property {MovedSetting[]} moved
 */

/**
 * The log of changes, the newest first. `more`: there are older ones.
 *
 * @typedef {Object} SettingsLog
 * @property {SettingsChange[]} changes
 * @property {boolean} more
 */

/**
 * What an office file would make of the settings, and the version that this would have.
 *
 * @typedef {Object} SettingsOfFile
 * @property {string} version
 * @property {Object<string, any>} document
 */

/**
 * What saving would do: `touched` says whom it reaches; with mistakes it would be refused.
 *
 * @typedef {Object} SettingsPreview
 * @property {ChangedSetting[]} changes
 * @property {Localized[]} touched
 * @property {SettingMistake[]} mistakes
 * @property {SettingMistake[]} doubts
 * @property {SettingOverlap[]} overlaps
 */

/**
 * A day as the stored calendar has it.
 * 
 * `kind`, `name` and `source`: of the exception that it is, null for an ordinary one. `own`:
 * whether the office set it itself. `sessions`: "HH:MM" from and to, of the hall.
 *
 * @typedef {Object} SettledDay
 * @property {string} day
 * @property {string | null} kind
 * @property {Localized | null} name
 * @property {string | null} source
 * @property {boolean} own
 * @property {string[][]} sessions
 */

/**
 * Days one after the other; `today` is the office's own.
 *
 * @typedef {Object} SettledDays
 * @property {string} today
 * @property {SettledDay[]} days
 */

/**
 * A setting that the centre may settle for its offices, named by its place in the file.
 * 
 * `usual`: what an office has that says nothing. `user`, `name` and `at`: who settled it when;
 * all null: it is not settled, or by a command (`at` is told then).
 *
 * @typedef {Object} SettledDefault
 * @property {string} field
 * @property {any} usual
 * @property {string | null} user
 * @property {string | null} name
 * @property {string | null} at
 */

/**
 * Who wants to sign in.
 *
 * @typedef {Object} SignIn
 * @property {string} user
 * @property {string} password
 */

/**
 * One signed-in browser or program of whoever asks.
 * 
 * `seen_at` is when it last did something, to the minute; `address` where it signed in from;
 * `counter` the one that it holds; `current` whether it is the one that asks.
 *
 * @typedef {Object} SignInOfMine
 * @property {string} id
 * @property {string} since
 * @property {string} seen_at
 * @property {string | null} address
 * @property {string | null} counter
 * @property {boolean} current
 */

/**
 * Every sign-in of whoever asks that goes on, the one last seen first.
 *
 * @typedef {Object} SignInsOfMine
 * @property {SignInOfMine[]} sign_ins
 */

/**
 * The answer to a sign-in; the token is for programs, browsers keep the cookie.
 *
 * @typedef {Object} SignedIn
 * @property {string} token
 * @property {Person} person
 */

/**
 * An event that says nothing to this audience, so that `seq` stays without gaps.
 *
 * @typedef {Object} Skip
 * @property {number} seq its place among the office's events
 * @property {"skip"} type
 */

/**
 * The fields of `printer.slip.Slip`, by the same names.
 *
 * @typedef {Object} SlipTexts
 * @property {string[]} office
 * @property {string | null} field
 * @property {string} service
 * @property {string | null} banner
 * @property {string[]} errands
 * @property {string | null} errands_heading
 * @property {string} heading
 * @property {string} number
 * @property {string | null} copy_mark
 * @property {string} ahead
 * @property {string | null} wait
 * @property {string} issued_time
 * @property {string} issued_date
 * @property {string | null} counters
 * @property {string | null} guidance
 * @property {string | null} follow_url
 * @property {string | null} follow_caption
 * @property {string | null} missed_call
 * @property {string | null} rule
 * @property {string[]} complaints
 * @property {string[]} courtesy
 * @property {string[]} parts
 */

/**
 * Everything that the audience may see.
 *
 * @typedef {Object} Snapshot
 * @property {"snapshot"} type
 * @property {number} seq the event after which this is true
 * @property {StaffSnapshot | Office | Board} data for staff, kiosks and agents, boards and tablets
 */

/**
 * A text for loudspeakers about some days, and how many seconds it takes to read.
 *
 * @typedef {Object} SpokenFigures
 * @property {string} first
 * @property {string} last
 * @property {string} text
 * @property {number} seconds
 */

/**
 * What staff see of the hall: the snapshot of their feed.
 * 
 * `clock_day` is what the server's clock says where that is doubted, until a supervisor has
 * looked: another day than the open one, which stays, or `business_day` itself, which was opened
 * after longer than a closure lasts.
 *
 * @typedef {Object} StaffSnapshot
 * @property {Office} office
 * @property {Person | null} person
 * @property {Counter[]} counters
 * @property {Ticket[]} tickets
 * @property {Device[]} devices
 * @property {string | null} business_day
 * @property {string | null} clock_day
 */

/**
 * One counter more that would clearly shorten the longest wait.
 * 
 * Waits are whole minutes: what the one who waits longest will have waited when called, in the
 * middle of the possible futures; `before_minutes` null: nobody would call. `opens` tells that the
 * counter is closed now.
 *
 * @typedef {Object} StaffingHint
 * @property {string} counter
 * @property {string} service
 * @property {boolean} opens
 * @property {number | null} before_minutes
 * @property {number} after_minutes
 */

/**
 * A campaign's forms of one stage, counted as all of them are.
 *
 * @typedef {Object} StageForms
 * @property {Stage} stage
 * @property {number} handed_out
 * @property {number} asked_by_slip
 * @property {number} returned
 * @property {number} valid
 * @property {number | null} rate
 * @property {RatingShares} speed
 * @property {RatingShares} attitude
 * @property {RatingShares} convenience
 */

/**
 * That the working day was begun: when, by whom, and which checks did not stand well then.
 *
 * @typedef {Object} StartedDay
 * @property {string} at
 * @property {string | null} by
 * @property {string[]} red
 */

/**
 * Figures from a day to a day; `definitions` say in words what each figure is.
 * 
 * `names` are what keys are called, in the language that was asked for.
 *
 * @typedef {Object} Statistics
 * @property {string} first
 * @property {string} last
 * @property {"hour" | "day" | "week" | "month" | "quarter" | "year" | "service" | "field" | "counter" | "clerk" | "channel" | "priority"} by
 * @property {OfKey | null} of
 * @property {number} promised_wait_minutes
 * @property {number} target_percent
 * @property {number} month_ends_on
 * @property {Object<string, string>} definitions
 * @property {Object<string, string>} names
 * @property {StatisticsRow[]} rows
 * @property {StatisticsRow} total
 * @property {PeriodBefore} before
 * @property {Arrivals[]} arrivals
 * @property {WaitBar[]} waits
 * @property {DeskWork[]} desk_work
 * @property {LoggedOutage[]} [outages]
 */

/**
 * The figures under one key; `issued` is the sum of the six counts that follow it.
 * 
 * `kept` is the share that was called within the promised wait, of all waits that ended.
 * `ratings` is null where answers are not told apart so: nothing leads from them to a visit.
 * `bookings` are told by service, field and period alone: nobody served whoever did not come.
 *
 * @typedef {Object} StatisticsRow
 * @property {string | null} key
 * @property {number} issued
 * @property {number} served
 * @property {number} still_waiting
 * @property {number} at_counter
 * @property {number} no_show
 * @property {number} left
 * @property {number} expired
 * @property {number} uncalled
 * @property {number | null} no_show_share
 * @property {WaitTimes} waiting
 * @property {number | null} kept
 * @property {StayTimes} way
 * @property {StayTimes} service
 * @property {StayTimes} handling
 * @property {RowRatings | null} ratings
 * @property {RowBookings | null} bookings
 */

/**
 * An office at this moment.
 *
 * @typedef {Object} Status
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {string | null} email
 * @property {Localized} leaders
 * @property {Localized} suggestion_box
 * @property {Localized} suggestion_book
 * @property {string | null} archive_url
 * @property {string} updated_at
 * @property {string} business_day
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {Localized | null} closed_for
 * @property {Session[]} sessions
 * @property {DayCounts} today
 * @property {ServiceStatus[]} services
 * @property {KeptPromises | null} kept
 * @property {QuietHour[] | null} quiet_hours
 * @property {DossierDay | null} dossiers
 * @property {Reception[]} receptions
 * @property {HallOfOffice[]} halls
 * @property {AnsweredQuarter | null} answered
 * @property {Localized | null} crowds
 * @property {boolean} books_visits
 * @property {boolean} numbers_from_home
 */

/**
 * Lengths of a way, a service or a handling, in minutes; null where there are none.
 *
 * @typedef {Object} StayTimes
 * @property {number} count
 * @property {number | null} mean
 * @property {number | null} median
 * @property {number | null} p90
 */

/**
 * These services give no numbers until an hour of today, or its end; none named: all.
 *
 * @typedef {Object} StopServices
 * @property {string[] | null} [services]
 * @property {string | null} [until]
 */

/**
 * Who hands in; beside the official system its name and contact alone are taken.
 * 
 * `email_agreed`: they want to be written to when the result is there, with its code alone.
 *
 * @typedef {Object} Submitter
 * @property {string} name
 * @property {string | null} [telephone]
 * @property {string | null} [email]
 * @property {boolean} [email_agreed]
 * @property {string | null} [address]
 * @property {string | null} [id_number]
 * @property {string | null} [authorised]
 */

/**
 * Tell this phone of its turn, through its maker's push service at `endpoint`.
 *
 * @typedef {Object} SubscribeNotices
 * @property {string} endpoint
 * @property {NoticeKeys} keys
 * @property {string} [language]
 */

/**
 * An entry as the office reads it; `source`: from the web, on paper, or with a rating.
 *
 * @typedef {Object} Suggestion
 * @property {string} id
 * @property {string} business_day
 * @property {string | null} field
 * @property {"public" | "paper" | "rating"} source
 * @property {string} text
 * @property {string | null} reply
 * @property {string | null} replied_on
 * @property {boolean} published
 */

/**
 * What everybody may read of the book, newest first, and whose it is.
 *
 * @typedef {Object} SuggestionBook
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string[]} languages
 * @property {string | null} hotline
 * @property {FieldOfServices[]} fields
 * @property {PublishedSuggestion[]} suggestions
 */

/**
 * The whole book: what is not answered first, then newest first.
 *
 * @typedef {Object} SuggestionList
 * @property {Suggestion[]} suggestions
 */

/**
 * An entry was kept.
 *
 * @typedef {Object} SuggestionWritten
 * @property {string} id
 */

/**
 * A survey that asks whoever holds the slip, by a form that leads to nobody.
 *
 * @typedef {Object} SurveyAsked
 * @property {Localized} campaign
 * @property {string} path
 */

/**
 * A form as whoever holds it sees it.
 *
 * @typedef {Object} SurveyForm
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string[]} languages
 * @property {Localized} campaign
 * @property {FormState} state
 * @property {AskedProcedure[]} procedures
 */

/**
 * One number for whoever is not there yet.
 *
 * @typedef {Object} TakeAtHome
 * @property {string} service
 * @property {string} [language]
 */

/**
 * A number that was taken at home; `code` names its page, `/t/{code}`.
 *
 * @typedef {Object} TakenAtHome
 * @property {string} number
 * @property {string} code
 */

/**
 * What became of the sample catalogue. `left_out`: the office has no service for them.
 *
 * @typedef {Object} TakenSamples
 * @property {number} added
 * @property {number} changed
 * @property {NamedProcedure[]} left_out
 */

/**
 * A place in the queue. `ahead` and `wait` are null unless it waits.
 *
 * @typedef {Object} Ticket
 * @property {string} id
 * @property {string} number
 * @property {string} office
 * @property {string} service
 * @property {TicketState} state
 * @property {string | null} priority
 * @property {string} language
 * @property {string} issued_at
 * @property {string | null} called_at
 * @property {string | null} started_at
 * @property {string | null} finished_at
 * @property {string | null} counter
 * @property {number} call_count
 * @property {number | null} ahead
 * @property {WaitRange | null} wait
 * @property {PrintState} print How its slip is: `pending` until whoever prints it says so with `print-report`, then `printed`, `sent` (the printer cannot tell) or `failed`; `none`: staff gave it without a slip. The server prints nothing by itself: a number that a program takes and nobody prints stays `pending`, and is as good as any.
 * @property {string | null} [print_reason]
 * @property {string} follow_url
 * @property {string | null} [for_counter]
 * @property {string | null} [outcome]
 * @property {string | null} [park_reason]
 * @property {string | null} [remind_at]
 * @property {string | null} [appointment_at]
 * @property {boolean} [from_home]
 * @property {string | null} [confirmed_at]
 * @property {Errand[]} [errands]
 * @property {boolean} [soon]
 * @property {boolean} [late]
 * @property {string | null} [come_back_at]
 */

/**
 * Something a clerk does to a ticket at a counter.
 *
 * @typedef {Object} TicketAct
 * @property {string} counter
 */

/**
 * Tickets in calling order.
 *
 * @typedef {Object} TicketList
 * @property {Ticket[]} tickets
 */

/**
 * What this office says of a dossier: as an event of the feed that other servers take.
 * 
 * `code` stays the same; `entered_as` is the official system's, where this office gave its own.
 *
 * @typedef {Object} ToldDossierVersion
 * @property {string} source
 * @property {string} code
 * @property {number} version
 * @property {DossierLevel} level
 * @property {string | null} received
 * @property {string | null} due
 * @property {string | null} finished
 * @property {string | null} entered_as
 */

/**
 * To another service, another counter or both; a supervisor needs no `counter`.
 *
 * @typedef {Object} TransferTicket
 * @property {string | null} [counter]
 * @property {string | null} [service]
 * @property {string | null} [to_counter]
 * @property {Position} [position]
 */

/**
 * What became of a trial of a slip: `waiting`, `printed`, `sent` or `failed`, and why.
 * 
 * `reason`: a code of `PrintReason`, or null.
 *
 * @typedef {Object} TrialSlip
 * @property {number} trial
 * @property {string} device
 * @property {"waiting" | "printed" | "sent" | "failed"} state
 * @property {string | null} reason
 */

/**
 * What another order does to the same people on the same days.
 * 
 * `days`: the office's own, the earliest first; empty: it has none yet, and days of a shipped
 * example stand for them. `total`: ordinary people of all services, then each class.
 *
 * @typedef {Object} TriedOrder
 * @property {string[]} days
 * @property {OrderRow[]} total
 * @property {OrderRow[]} rows
 */

/**
 * Tell this phone nothing more.
 *
 * @typedef {Object} UnsubscribeNotices
 * @property {string} endpoint
 */

/**
 * The visit of a slip, while it may be rated: by this name, until then.
 *
 * @typedef {Object} VisitToRate
 * @property {string} rating
 * @property {string} until
 * @property {RatingReason[]} reasons
 */

/**
 * Withdraw slips that nobody took: these tickets, or all that wait for a service.
 *
 * @typedef {Object} VoidTickets
 * @property {string[] | null} [tickets]
 * @property {string | null} [service]
 */

/**
 * How many waits lasted from some minutes to fewer than others; the last bar has no end.
 *
 * @typedef {Object} WaitBar
 * @property {number} minutes
 * @property {number | null} to_minutes
 * @property {number} called
 * @property {number} uncalled
 */

/**
 * How long the wait will be: an 80 % range in whole minutes.
 *
 * @typedef {Object} WaitRange
 * @property {number} low_minutes
 * @property {number} high_minutes
 */

/**
 * Waits that ended by a call, by leaving or by expiry, in minutes; null where there are none.
 * 
 * `over_promise` is the share that was longer than promised, cut.
 *
 * @typedef {Object} WaitTimes
 * @property {number} count
 * @property {number | null} mean
 * @property {number | null} median
 * @property {number | null} p90
 * @property {number | null} over_promise
 */

/**
 * A day of the plan.
 * 
 * `working` tells whether it counts as a working day; `closed_for` names what changes its hours.
 * `leader` is the leader on duty, as the office writes it; `away` are those on leave.
 *
 * @typedef {Object} WeekDay
 * @property {string} day
 * @property {boolean} working
 * @property {Session[]} sessions
 * @property {Localized | null} closed_for
 * @property {string | null} leader
 * @property {OfficePerson[]} away
 * @property {PlannedSeat[]} seats
 * @property {EmptySeat[]} empty
 */

/**
 * Who sits where from a Monday to the Sunday after.
 *
 * @typedef {Object} WeekPlan
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {string} office
 * @property {string} first
 * @property {CounterSettings[]} counters
 * @property {OfficePerson[]} people
 * @property {WeekDay[]} days
 * @property {DayOffMinutes[]} days_off
 */

/**
 * What is told of a quarter, and whether everybody reads it; no pairs: nothing any more.
 *
 * @typedef {Object} WriteQuarter
 * @property {WrittenPair[]} pairs
 * @property {boolean} publish
 */

/**
 * What somebody wants the office to hear, of a field or of all.
 *
 * @typedef {Object} WriteSuggestion
 * @property {string} text
 * @property {string | null} [field]
 */

/**
 * What people said, and what was done.
 *
 * @typedef {Object} WrittenPair
 * @property {string} said
 * @property {string} done
 */

/**
 * What the staff audience hears.
 *
 * @typedef {{seq: number, type: "ticket.issued", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.called", at: string, data: {ticket: Ticket, number: string, service: string, counter: string, state: TicketState, business_day: string, waiting: Object<string, number>, call_count: number, called_at: string, announcement: Announcement[], chosen?: boolean, late?: boolean}}
 *   | {seq: number, type: "ticket.recalled", at: string, data: {ticket: Ticket, number: string, service: string, counter: string, state: TicketState, business_day: string, waiting: Object<string, number>, call_count: number, called_at: string, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.started", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.finished", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, outcome: string | null}}
 *   | {seq: number, type: "ticket.parked", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, reason: string, remind_at: string}}
 *   | {seq: number, type: "ticket.returned", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.transferred", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.service_added", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.errand_added", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.went_on", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, outcome: string | null}}
 *   | {seq: number, type: "ticket.let_pass", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, people: number}}
 *   | {seq: number, type: "ticket.confirmed", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.put_back", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, calls: number}}
 *   | {seq: number, type: "ticket.priority_changed", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.reminder", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, reason: string}}
 *   | {seq: number, type: "ticket.no_show", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, stands_until: string}}
 *   | {seq: number, type: "ticket.missed", at: string, data: {ticket: Ticket, number: string, service: string, counter: string, state: TicketState, business_day: string, waiting: Object<string, number>, call_count: number, called_at: string, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.cancelled", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, reason: CancelReason}}
 *   | {seq: number, type: "ticket.expired", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, reason?: ExpireReason}}
 *   | {seq: number, type: "ticket.undone", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.printed", at: string, data: {ticket: Ticket, number: string, device: string}}
 *   | {seq: number, type: "ticket.print_failed", at: string, data: {ticket: Ticket, number: string, device: string, reason: string | null}}
 *   | {seq: number, type: "ticket.print_ordered", at: string, data: {ticket: Ticket, number: string, device: string, copy: number}}
 *   | {seq: number, type: "slip.trial_ordered", at: string, data: {device: string, slip: SlipTexts}}
 *   | {seq: number, type: "slip.trial_ended", at: string, data: {device: string, trial: number, result: string, reason: string | null}}
 *   | {seq: number, type: "counter.opened", at: string, data: {counter: string, clerk: string | null}}
 *   | {seq: number, type: "counter.paused", at: string, data: {counter: string, clerk: string | null, reason: string, work?: boolean, busy?: boolean}}
 *   | {seq: number, type: "counter.closed", at: string, data: {counter: string}}
 *   | {seq: number, type: "service.opened", at: string, data: {service: string}}
 *   | {seq: number, type: "service.closed", at: string, data: {service: string, reopens_at: string | null}}
 *   | {seq: number, type: "rating.asked", at: string, data: {rating: string, counter: string, device: string, seconds: number}}
 *   | {seq: number, type: "case.assigned", at: string, data: {case: string}}
 *   | {seq: number, type: "case.closed", at: string, data: {case: string}}
 *   | {seq: number, type: "appointment.booked", at: string, data: {appointment: string, service: string, slot_at: string}}
 *   | {seq: number, type: "appointment.moved", at: string, data: {appointment: string, service: string, slot_at: string}}
 *   | {seq: number, type: "appointment.cancelled", at: string, data: {appointment: string, service: string}}
 *   | {seq: number, type: "appointment.arrived", at: string, data: {appointment: string, service: string, number: string}}
 *   | {seq: number, type: "appointment.missed", at: string, data: {appointment: string, service: string}}
 *   | {seq: number, type: "suggestion.replied", at: string, data: {suggestion: string, published: boolean}}
 *   | {seq: number, type: "text.erased", at: string, data: {kind: ErasedKind, id: string}}
 *   | {seq: number, type: "survey.handed_out", at: string, data: {campaign: string, forms: number}}
 *   | {seq: number, type: "dossiers.imported", at: string, data: {added: number, changed: number, erased: number}}
 *   | {seq: number, type: "dossier.received", at: string, data: {dossier: string, state: DossierState}}
 *   | {seq: number, type: "dossier.moved", at: string, data: {dossier: string, act: DossierAct, state: DossierState}}
 *   | {seq: number, type: "device.paired", at: string, data: {device: string, kind: DeviceKind, name: string}}
 *   | {seq: number, type: "device.renamed", at: string, data: {device: string, kind: DeviceKind, name: string}}
 *   | {seq: number, type: "device.revoked", at: string, data: {device: string, kind: DeviceKind, name: string}}
 *   | {seq: number, type: "device.online", at: string, data: {device: string, kind: DeviceKind, name: string}}
 *   | {seq: number, type: "device.offline", at: string, data: {device: string, kind: DeviceKind, name: string}}
 *   | {seq: number, type: "device.trouble", at: string, data: {device: string, kind: DeviceKind, name: string, trouble: string | null}}
 *   | {seq: number, type: "day.opened", at: string, data: {business_day: string, waiting: Object<string, number>, banners: Object<string, Localized>}}
 *   | {seq: number, type: "day.closed", at: string, data: {business_day: string}}
 *   | {seq: number, type: "day.doubted", at: string, data: {business_day: string, clock_day: string | null}}
 *   | {seq: number, type: "day.started", at: string, data: {business_day: string, red: string[]}}
 *   | {seq: number, type: "emergency.began", at: string, data: {emergency: string, exit: number | null, hall: string | null}}
 *   | {seq: number, type: "emergency.ended", at: string, data: {emergency: string}}
 *   | {seq: number, type: "outage.began", at: string, data: {outage: string, services: string[] | null}}
 *   | {seq: number, type: "outage.ended", at: string, data: {outage: string, people: number}}
 *   | {seq: number, type: "alert.raised", at: string, data: {alert: string, kind: AlertKind, about: string, figure: number | null}}
 *   | {seq: number, type: "alert.ended", at: string, data: {alert: string}}
 *   | {seq: number, type: "help.offered", at: string, data: {alert: string, counter: string, figure: number | null}}
 *   | {seq: number, type: "help.answered", at: string, data: {alert: string, counter: string, wanted: boolean}}
 *   | {seq: number, type: "move.asked", at: string, data: {counter: string, to: string | null}}
 *   | {seq: number, type: "move.answered", at: string, data: {counter: string, to: string, accepted: boolean, reason: WhyStay}}
 *   | {seq: number, type: "skip", at?: undefined, data?: undefined}} StaffEvent
 */

/**
 * What the kiosk audience hears.
 *
 * @typedef {{seq: number, type: "ticket.issued", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.called", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.started", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.finished", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.parked", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.returned", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.transferred", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.service_added", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.went_on", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.no_show", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.cancelled", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.expired", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.undone", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.print_ordered", at: string, data: {ticket: Ticket, device: string, copy: number}}
 *   | {seq: number, type: "slip.trial_ordered", at: string, data: {device: string, slip: SlipTexts}}
 *   | {seq: number, type: "service.opened", at: string, data: {service: string}}
 *   | {seq: number, type: "service.closed", at: string, data: {service: string, reopens_at: string | null}}
 *   | {seq: number, type: "day.opened", at: string, data: {business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "day.closed", at: string, data: {business_day: string}}
 *   | {seq: number, type: "skip", at?: undefined, data?: undefined}} KioskEvent
 */

/**
 * What the board audience hears.
 *
 * @typedef {{seq: number, type: "ticket.issued", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.called", at: string, data: {number: string, service: string, counter: string, state: TicketState, business_day: string, waiting: Object<string, number>, call_count: number, called_at: string, announcement: Announcement[], late?: boolean}}
 *   | {seq: number, type: "ticket.recalled", at: string, data: {number: string, service: string, counter: string, state: TicketState, business_day: string, waiting: Object<string, number>, call_count: number, called_at: string, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.started", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.finished", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.parked", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.returned", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.transferred", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.service_added", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.went_on", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.no_show", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>, stands_until: string}}
 *   | {seq: number, type: "ticket.missed", at: string, data: {number: string, service: string, counter: string, state: TicketState, business_day: string, waiting: Object<string, number>, call_count: number, called_at: string, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.cancelled", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.expired", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.undone", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "counter.opened", at: string, data: {counter: string}}
 *   | {seq: number, type: "counter.paused", at: string, data: {counter: string}}
 *   | {seq: number, type: "counter.closed", at: string, data: {counter: string}}
 *   | {seq: number, type: "service.opened", at: string, data: {service: string}}
 *   | {seq: number, type: "service.closed", at: string, data: {service: string}}
 *   | {seq: number, type: "rating.asked", at: string, data: {rating: string, counter: string, device: string, seconds: number}}
 *   | {seq: number, type: "day.opened", at: string, data: {business_day: string, waiting: Object<string, number>, banners: Object<string, Localized>}}
 *   | {seq: number, type: "day.closed", at: string, data: {business_day: string}}
 *   | {seq: number, type: "skip", at?: undefined, data?: undefined}} BoardEvent
 */

/** @typedef {StaffEvent | KioskEvent | BoardEvent} LiveEvent */

/** @typedef {Hello | Snapshot | Heartbeat | Door | Refused | LiveEvent} LiveMessage */
