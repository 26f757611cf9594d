// @ts-check
/* Made from server/contract by display_board/generate.py; edit that. */
/** The wire language: what pages hear from the server and say to it. */

export const PROTOCOL = 1;
export const HEARTBEAT_SECONDS = 5;
export const SILENCE_SECONDS = 15;
export const STATUS_SECONDS = 10;

/** @typedef {"ticket.issued" | "ticket.called" | "ticket.recalled" | "ticket.started" | "ticket.finished" | "ticket.parked" | "ticket.returned" | "ticket.transferred" | "ticket.no_show" | "ticket.cancelled" | "ticket.expired" | "ticket.undone" | "ticket.printed" | "ticket.print_failed" | "ticket.print_ordered" | "counter.opened" | "counter.paused" | "counter.closed" | "service.opened" | "service.closed" | "office.changed" | "device.online" | "device.offline" | "device.trouble" | "day.opened" | "day.closed"} EventType */
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
  TICKET_NO_SHOW: "ticket.no_show",
  TICKET_CANCELLED: "ticket.cancelled",
  TICKET_EXPIRED: "ticket.expired",
  TICKET_UNDONE: "ticket.undone",
  TICKET_PRINTED: "ticket.printed",
  TICKET_PRINT_FAILED: "ticket.print_failed",
  TICKET_PRINT_ORDERED: "ticket.print_ordered",
  COUNTER_OPENED: "counter.opened",
  COUNTER_PAUSED: "counter.paused",
  COUNTER_CLOSED: "counter.closed",
  SERVICE_OPENED: "service.opened",
  SERVICE_CLOSED: "service.closed",
  OFFICE_CHANGED: "office.changed",
  DEVICE_ONLINE: "device.online",
  DEVICE_OFFLINE: "device.offline",
  DEVICE_TROUBLE: "device.trouble",
  DAY_OPENED: "day.opened",
  DAY_CLOSED: "day.closed",
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

/** @typedef {"call" | "recall" | "start" | "finish" | "park" | "return" | "transfer" | "no-show" | "cancel" | "expire" | "undo"} Act */
/** What can be done to a ticket; also the last word of its route. */
export const ACT = Object.freeze(/** @type {const} */ ({
  CALL: "call",
  RECALL: "recall",
  START: "start",
  FINISH: "finish",
  PARK: "park",
  RETURN: "return",
  TRANSFER: "transfer",
  NO_SHOW: "no-show",
  CANCEL: "cancel",
  EXPIRE: "expire",
  UNDO: "undo",
}));

/** @typedef {"open" | "paused" | "closed"} CounterState */
/** Whether a counter calls people. */
export const COUNTER_STATE = Object.freeze(/** @type {const} */ ({
  OPEN: "open",
  PAUSED: "paused",
  CLOSED: "closed",
}));

/** @typedef {"pending" | "printed" | "failed" | "none"} PrintState */
/** What became of a ticket's slip. */
export const PRINT_STATE = Object.freeze(/** @type {const} */ ({
  PENDING: "pending",
  PRINTED: "printed",
  FAILED: "failed",
  NONE: "none",
}));

/** @typedef {"clerk" | "supervisor" | "admin"} Role */
/** What a person may do. */
export const ROLE = Object.freeze(/** @type {const} */ ({
  CLERK: "clerk",
  SUPERVISOR: "supervisor",
  ADMIN: "admin",
}));

/** @typedef {"kiosk" | "board" | "rating" | "agent"} DeviceKind */
/** What a device is for. */
export const DEVICE_KIND = Object.freeze(/** @type {const} */ ({
  KIOSK: "kiosk",
  BOARD: "board",
  RATING: "rating",
  AGENT: "agent",
}));

/** @typedef {"not_signed_in" | "not_allowed" | "unknown_office" | "unknown_service" | "unknown_counter" | "unknown_ticket" | "unknown_device" | "unknown_page" | "wrong_state" | "counter_closed" | "counter_taken" | "nothing_to_undo" | "service_closed" | "quota_reached" | "bad_request" | "too_many_requests" | "busy" | "internal_error"} ProblemCode */
/** Why the server refused; programs decide by this code, people read the detail. */
export const PROBLEM = Object.freeze(/** @type {const} */ ({
  NOT_SIGNED_IN: "not_signed_in",
  NOT_ALLOWED: "not_allowed",
  UNKNOWN_OFFICE: "unknown_office",
  UNKNOWN_SERVICE: "unknown_service",
  UNKNOWN_COUNTER: "unknown_counter",
  UNKNOWN_TICKET: "unknown_ticket",
  UNKNOWN_DEVICE: "unknown_device",
  UNKNOWN_PAGE: "unknown_page",
  WRONG_STATE: "wrong_state",
  COUNTER_CLOSED: "counter_closed",
  COUNTER_TAKEN: "counter_taken",
  NOTHING_TO_UNDO: "nothing_to_undo",
  SERVICE_CLOSED: "service_closed",
  QUOTA_REACHED: "quota_reached",
  BAD_REQUEST: "bad_request",
  TOO_MANY_REQUESTS: "too_many_requests",
  BUSY: "busy",
  INTERNAL_ERROR: "internal_error",
}));

/**
 * The clips that speak one call in one language, in order; see the voice manifest.
 *
 * @typedef {Object} Announcement
 * @property {string} language
 * @property {string[]} clips
 */

/**
 * Everything a wall board draws; the snapshot of its live feed.
 *
 * @typedef {Object} Board
 * @property {string} office
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string | null} accent
 * @property {BoardSettings} settings
 * @property {BoardCall[]} calls
 * @property {BoardCounter[]} counters
 * @property {BoardService[]} services
 * @property {string} server_time
 */

/**
 * One call on the wall, newest first in the snapshot.
 *
 * @typedef {Object} BoardCall
 * @property {string} number
 * @property {string} counter
 * @property {string} service
 * @property {TicketState} state
 * @property {string} called_at
 * @property {number} call_count
 */

/**
 * A counter on the wall and the number it serves now.
 *
 * @typedef {Object} BoardCounter
 * @property {string} code
 * @property {Localized} name
 * @property {string[]} services
 * @property {CounterState} state
 * @property {string | null} number
 */

/**
 * A line on the wall: how many wait.
 *
 * @typedef {Object} BoardService
 * @property {string} code
 * @property {Localized} name
 * @property {string} prefix
 * @property {number} waiting
 */

/**
 * How one zone's board looks and sounds. Distances in metres, panel width in millimetres.
 *
 * @typedef {Object} BoardSettings
 * @property {string | null} zone
 * @property {Localized} name
 * @property {number} farthest_metres
 * @property {number} panel_width_mm
 * @property {"auto" | "calls" | "counters"} layout
 * @property {boolean} speak
 * @property {string[]} languages
 * @property {number} repeat
 * @property {Localized} text
 */

/**
 * Quầy. `clerk` is the display name of who is signed in there.
 *
 * @typedef {Object} Counter
 * @property {string} code
 * @property {Localized} name
 * @property {string | null} zone
 * @property {string[]} services
 * @property {CounterState} state
 * @property {string | null} pause_reason
 * @property {string | null} clerk
 * @property {Ticket | null} ticket
 */

/**
 * A counter as everybody may see it: no clerk, no ticket.
 *
 * @typedef {Object} CounterOfOffice
 * @property {string} code
 * @property {Localized} name
 * @property {string[]} services
 * @property {CounterState} state
 */

/**
 * The sessions of one weekday, 1 = Monday … 7 = Sunday; none: closed.
 *
 * @typedef {Object} DayHours
 * @property {number} weekday
 * @property {Session[]} sessions
 */

/**
 * A kiosk, board, rating tablet or print agent as staff see it.
 *
 * @typedef {Object} Device
 * @property {string} id
 * @property {string} kind
 * @property {string} name
 * @property {boolean} online
 * @property {string | null} trouble
 * @property {string | null} seen_at
 */

/**
 * What a device says of itself over the live feed, every 10 s; unknown fields are ignored.
 *
 * @typedef {Object} DeviceStatus
 * @property {"status"} [type]
 * @property {string} [version]
 * @property {number | null} [seq]
 * @property {"running" | "suspended" | null} [sound]
 * @property {number | null} [queue]
 * @property {string | null} [trouble]
 */

/**
 * Lĩnh vực: a group of services on the kiosk.
 *
 * @typedef {Object} FieldOfServices
 * @property {string} code
 * @property {Localized} name
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
 */

/**
 * What staff see: the snapshot of the staff feed.
 *
 * @typedef {Object} Hall
 * @property {Office} office
 * @property {Person | null} person
 * @property {Counter[]} counters
 * @property {Ticket[]} tickets
 * @property {Device[]} devices
 */

/**
 * One number, please.
 *
 * @typedef {Object} IssueTicket
 * @property {string} service
 * @property {string | null} [priority]
 * @property {string} [language]
 */

/**
 * One text in the languages of the house; Vietnamese comes first.
 *
 * @typedef {Object} Localized
 * @property {string} vi
 * @property {string} en
 */

/**
 * One waiting hall: what kiosk and pages need to draw themselves.
 *
 * @typedef {Object} Office
 * @property {string} code
 * @property {Localized} name
 * @property {Localized} agency
 * @property {string} timezone
 * @property {string[]} languages
 * @property {string | null} accent
 * @property {string | null} hotline
 * @property {OfficeTexts} texts
 * @property {DayHours[]} hours
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {FieldOfServices[]} fields
 * @property {Service[]} services
 * @property {CounterOfOffice[]} counters
 * @property {Priority[]} priorities
 * @property {PauseReason[]} pause_reasons
 * @property {string} server_time
 */

/**
 * The office's own words on kiosk, slip and board.
 *
 * @typedef {Object} OfficeTexts
 * @property {Localized} greeting
 * @property {Localized} courtesy
 * @property {Localized} board_line
 * @property {Localized} missed_call
 */

/**
 * Sit down at a counter; `take_over` moves somebody else's session away.
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
 * Stop calling for a while.
 *
 * @typedef {Object} PauseCounter
 * @property {string} reason
 */

/**
 * Why a counter pauses; the office's own list.
 *
 * @typedef {Object} PauseReason
 * @property {string} code
 * @property {Localized} name
 */

/**
 * Who signed in.
 *
 * @typedef {Object} Person
 * @property {string} user
 * @property {string} name
 * @property {Role} role
 * @property {string} office
 * @property {string | null} counter
 */

/**
 * What became of the slip.
 *
 * @typedef {Object} PrintReport
 * @property {"printed" | "failed"} result
 * @property {string | null} [reason]
 */

/**
 * A class of people called sooner.
 *
 * @typedef {Object} Priority
 * @property {string} code
 * @property {Localized} name
 */

/**
 * What a citizen takes a number for.
 *
 * @typedef {Object} Service
 * @property {string} code
 * @property {Localized} name
 * @property {string | null} field
 * @property {string} prefix
 * @property {boolean} open
 * @property {string | null} reopens_at
 * @property {number} waiting
 * @property {WaitRange | null} wait
 * @property {string[]} counters
 * @property {Localized | null} [banner]
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
 * Who wants to sign in.
 *
 * @typedef {Object} SignIn
 * @property {string} user
 * @property {string} password
 */

/**
 * The answer to a sign-in; the token is for programs, browsers keep the cookie.
 *
 * @typedef {Object} SignedIn
 * @property {string} token
 * @property {Person} person
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
 * @property {PrintState} print
 * @property {string} follow_url
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
 * How long the wait will be: an 80 % range in whole minutes.
 *
 * @typedef {Object} WaitRange
 * @property {number} low_minutes
 * @property {number} high_minutes
 */

/**
 * What the staff audience hears.
 *
 * @typedef {{seq: number, type: "ticket.issued", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.called", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>, call_count: number, called_at: string | null, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.recalled", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>, call_count: number, called_at: string | null, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.started", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.finished", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.parked", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.returned", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.transferred", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.no_show", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.cancelled", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.expired", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.undone", at: string, data: {ticket: Ticket, number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.printed", at: string, data: {ticket: Ticket, number: string, device: string}}
 *   | {seq: number, type: "ticket.print_failed", at: string, data: {ticket: Ticket, number: string, device: string, reason: string}}
 *   | {seq: number, type: "ticket.print_ordered", at: string, data: {ticket: Ticket, number: string, device: string, copy: number}}
 *   | {seq: number, type: "counter.opened", at: string, data: {counter: string | null, clerk: string | null}}
 *   | {seq: number, type: "counter.paused", at: string, data: {counter: string | null, clerk: string | null, reason: string}}
 *   | {seq: number, type: "counter.closed", at: string, data: {counter: string | null}}
 *   | {seq: number, type: "service.opened", at: string, data: {service: string}}
 *   | {seq: number, type: "service.closed", at: string, data: {service: string, reopens_at: string | null}}
 *   | {seq: number, type: "device.online", at: string, data: {device: string, kind: string, name: string}}
 *   | {seq: number, type: "device.offline", at: string, data: {device: string, kind: string, name: string}}
 *   | {seq: number, type: "device.trouble", at: string, data: {device: string, kind: string, name: string, trouble: string | null}}
 *   | {seq: number, type: "day.opened", at: string, data: {business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "day.closed", at: string, data: {business_day: string}}
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
 *   | {seq: number, type: "ticket.no_show", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.cancelled", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.expired", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.undone", at: string, data: {service: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.print_ordered", at: string, data: {ticket: Ticket, device: string, copy: number}}
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
 *   | {seq: number, type: "ticket.called", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>, call_count: number, called_at: string | null, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.recalled", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>, call_count: number, called_at: string | null, announcement: Announcement[]}}
 *   | {seq: number, type: "ticket.started", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.finished", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.parked", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.returned", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.transferred", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.no_show", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.cancelled", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.expired", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "ticket.undone", at: string, data: {number: string, service: string, counter: string | null, state: TicketState, waiting: Object<string, number>}}
 *   | {seq: number, type: "counter.opened", at: string, data: {counter: string | null}}
 *   | {seq: number, type: "counter.paused", at: string, data: {counter: string | null}}
 *   | {seq: number, type: "counter.closed", at: string, data: {counter: string | null}}
 *   | {seq: number, type: "service.opened", at: string, data: {service: string}}
 *   | {seq: number, type: "service.closed", at: string, data: {service: string}}
 *   | {seq: number, type: "day.opened", at: string, data: {business_day: string, waiting: Object<string, number>}}
 *   | {seq: number, type: "day.closed", at: string, data: {business_day: string}}
 *   | {seq: number, type: "skip", at?: undefined, data?: undefined}} BoardEvent
 */
/**
 * The first message of the live feed.
 *
 * @typedef {Object} Hello
 * @property {"hello"} type
 * @property {number} protocol
 * @property {string} epoch names the history that `seq` counts
 * @property {number} seq
 * @property {string} server_time
 * @property {number} heartbeat_seconds
 */

/** @typedef {StaffEvent | KioskEvent | BoardEvent} LiveEvent */

/**
 * A refusal (application/problem+json); decide by `code`.
 *
 * @typedef {Object} Problem
 * @property {string} type
 * @property {string} title
 * @property {number} status
 * @property {string} detail
 * @property {ProblemCode} code
 * @property {{field: string, message: string}[]} [errors]
 */
