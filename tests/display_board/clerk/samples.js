// @ts-check
/** A hall, its tickets and events as the server sends them to staff. */

/** @import {ClerkRules, Counter, Device, Office, Person, Role, Service, StaffEvent, StaffSnapshot, Ticket} from "../../../display_board/shared/contract.js" */

export const NOW = Date.parse("2026-11-23T09:00:00+07:00");

/** @param {number} minutesAgo */
export const at = (minutesAgo) => new Date(NOW - minutesAgo * 60_000).toISOString();

/** @param {string} text */
const both = (text) => ({ vi: text, en: text });

/** @type {Required<ClerkRules>} */
export const RULES = {
  clerks_may_choose: false, next_pause_seconds: 1.5, no_show_after_recalls: 2, no_show_after_seconds: 30,
  return_after_calls: 3, undo_seconds: 60, park_minutes: 15, outcome_needed: false, longest_wait_minutes: null,
};

/**
 * @param {string} number
 * @param {Partial<Ticket>} [change]
 * @returns {Ticket}
 */
export function ticket(number, change = {}) {
  return {
    id: `id-${number}`, number, office: "o", service: number[0], state: "waiting", priority: null,
    language: "vi", issued_at: at(10), called_at: null, started_at: null, finished_at: null,
    counter: null, call_count: 0, ahead: null, wait: null, print: "printed", follow_url: "", ...change,
  };
}

/**
 * @param {string} code
 * @param {string[]} services
 * @returns {Counter}
 */
function counter(code, services) {
  return {
    code, name: both(code), zone: null, services, state: "open", pause_reason: null,
    clerk: "An", ticket: null, profile: services.map((one) => ({ code: one, weight: 1, after_minutes: null })),
  };
}

/**
 * @param {string} code
 * @returns {Service}
 */
function service(code) {
  return {
    code, name: both(code), prefix: code, field: null, open: true, reopens_at: null, waiting: 0,
    wait: null, counters: [],
  };
}

/** @returns {Office} */
function office() {
  const texts = { greeting: both(""), courtesy: both(""), board_line: both(""), missed_call: both("") };
  return {
    code: "o", name: both("o"), agency: both("o"), slip_parts: ["number", "time"],
    errands_a_number: 0, timezone: "Asia/Ho_Chi_Minh", accent: null,
    languages: ["vi", "en"], switch_seconds: 0, card: null, hotline: null, email: null, archive_url: null, practice: false, letters_with_words: {}, slip_quiet_hours: false, coming_days: [], quiet_hours: [], crowds: null, texts, hours: [], open: true, reopens_at: null,
    closed_for: null, fields: [],
    services: [service("A"), service("B")], counters: [], halls: [], priorities: [], pause_reasons: [],
    park_reasons: [], outcomes: [], order: "first-come", rule: null, clerk_rules: RULES,
    server_time: at(0),
  };
}

/**
 * @param {Ticket[]} [tickets]
 * @returns {StaffSnapshot}
 */
export function hall(tickets = []) {
  const counters = [counter("1", ["A"]), counter("2", ["A", "B"])];
  return { office: office(), person: null, counters, tickets, devices: [], business_day: "2026-11-24", clock_day: null };
}

/**
 * @param {Role} role
 * @returns {Person}
 */
export const person = (role) => ({ user: "an", name: "An", role, office: "o", counter: null, rights: [] });

/**
 * @param {Device["kind"]} kind also its id
 * @returns {Device}
 */
export const device = (kind) => ({ id: kind, kind, name: kind, online: true, trouble: null, seen_at: null });

/**
 * @template {StaffEvent["type"]} Kind
 * @param {Kind} type
 * @param {Extract<StaffEvent, {type: Kind}>["data"]} data
 * @returns {Extract<StaffEvent, {type: Kind}>}
 */
export function event(type, data) {
  // What a kind's data holds is checked where it is given; here the kind is not known yet.
  return /** @type {any} */ ({ seq: 1, type, at: at(0), data });
}

/**
 * What the event of an act tells of its ticket.
 * @param {Ticket} now the ticket after the act
 * @param {Record<string, number>} waiting
 */
export function about(now, waiting) {
  const { number, service, counter, state } = now;
  return { ticket: now, number, service, counter, state, business_day: "2026-11-20", waiting };
}
