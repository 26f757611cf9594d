// @ts-check
/** What the office has settled for its clerks, and what follows from it on this page. */

import { ACTS, UNDO_MS } from "./acts.js";

/** @import {ClerkRules, Counter, Office, Person, Ticket} from "../shared/contract.js" */
/** @import {Act} from "./acts.js" */

/** @typedef {Required<ClerkRules>} Rules */

/**
 * The office's rules; the server sends every one of them.
 * @param {Office} office
 */
export function rulesOf(office) {
  return /** @type {Rules} */ (office.clerk_rules);
}

/**
 * The limit that somebody has waited past, in minutes; null while nobody has to hurry.
 * @param {Ticket} ticket
 * @param {Rules} rules
 * @param {number} now  milliseconds, the server's clock
 */
export function pastLimit(ticket, rules, now) {
  const limit = rules.longest_wait_minutes;
  return limit !== null && now - waitsSince(ticket) >= limit * 60_000 ? limit : null;
}

/**
 * Since when a person waits: an appointment waits from its hour.
 * @param {Ticket} ticket
 * @returns {number}  milliseconds, the server's clock
 */
export function waitsSince(ticket) {
  const came = Date.parse(ticket.issued_at);
  return ticket.appointment_at ? Math.max(came, Date.parse(ticket.appointment_at)) : came;
}

/**
 * Tell whether it is time to suggest that the called person will not come: the office settles
 * after how many recalls and how long after the call.
 * @param {Ticket | null} ticket
 * @param {Rules} rules
 * @param {number} now  milliseconds, the server's clock
 */
export function suggestNoShow(ticket, rules, now) {
  if (ticket === null || ticket.state !== "called" || ticket.called_at === null) return false;
  if (ticket.call_count <= rules.no_show_after_recalls) return false;
  return now - Date.parse(ticket.called_at) >= rules.no_show_after_seconds * 1_000;
}

/**
 * The acts that the lists offer for one ticket: what the server would refuse is not among them.
 * @param {Ticket} ticket
 * @param {Counter} counter   the one that this page sits at
 * @param {boolean} mayChoose  whether this person may go past the order
 * @param {boolean} [mayAdd]   whether one more errand may be put on the ticket
 * @returns {Act[]}
 */
export function actsInList(ticket, counter, mayChoose, mayAdd = false) {
  const offered = ACTS.filter((act) => act.id !== "add-errand" || mayAdd);
  return offered.filter((act) => act.from.includes(ticket.state) && (mayChoose || mayAct(act, ticket, counter)));
}

/**
 * Whether somebody who may not go past the order may do an act to a ticket of a list.
 * @param {Act} act
 * @param {Ticket} ticket
 * @param {Counter} counter
 */
function mayAct(act, ticket, counter) {
  if (act.id === "print") return true;
  if (act.id === "priority") return serves(counter, ticket.service);
  if (act.id === "call" && ticket.state === "waiting") return false;
  if (ticket.counter === counter.code) return true;
  return ticket.for_counter ? ticket.for_counter === counter.code : serves(counter, ticket.service);
}

/**
 * Whether a counter serves a service, or helps with it.
 * @param {Counter} counter
 * @param {string} service
 */
export function serves(counter, service) {
  return counter.services.includes(service) || Boolean(counter.profile?.some((one) => one.code === service));
}

/** Roles that work on this page; the others read elsewhere. */
const WORKING = ["clerk", "supervisor", "admin"];

/**
 * The offices where a person works, by code.
 * @param {Person} person
 */
export function officesOf(person) {
  return [...new Set(person.rights.filter((one) => WORKING.includes(one.role)).map((one) => one.office))];
}

/**
 * Whether a person may go past the order: call somebody who is not the next, put somebody first.
 * @param {Person | null | undefined} person
 * @param {Rules} rules
 */
export function mayChoose(person, rules) {
  return supervises(person) || rules.clerks_may_choose;
}

/**
 * Whether a person watches over the hall and not only over one counter.
 * @param {Person | null | undefined} person
 */
export function supervises(person) {
  return person?.role === "supervisor" || person?.role === "admin";
}

/**
 * How long the page offers to take an act back, in milliseconds: a finish no longer than the
 * office lets it be undone.
 * @param {string} act
 * @param {Rules} rules
 */
export function undoMs(act, rules) {
  return act === "finish" || act === "go-on" ? Math.min(UNDO_MS, rules.undo_seconds * 1_000) : UNDO_MS;
}
