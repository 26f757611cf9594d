// @ts-check
/** What one counter's clerk needs to see, computed from the hall. */

import { waitsSince } from "./rules.js";

/** @import {Counter, StaffSnapshot, Service, Ticket} from "../shared/contract.js" */

/** States in which a ticket occupies a counter. */
export const AT_COUNTER = ["called", "serving"];

/**
 * @typedef {object} ServiceLine
 * @property {Service} service
 * @property {number} waiting
 * @property {number | null} longestMs  how long the one who came first has waited
 */

/**
 * @typedef {object} Desk
 * @property {Counter} counter
 * @property {Service[]} services
 * @property {Ticket | null} ticket
 * @property {Ticket[]} line         who waits for this counter, in calling order
 * @property {Ticket | null} next    whom it calls next; nobody before the hour of an appointment, nor before a number from home is confirmed
 * @property {ServiceLine[]} counts
 * @property {Ticket[]} parked       put aside, the one to see to soonest first
 * @property {Ticket[]} missed       did not come when called, the latest first
 */

/**
 * Compute the desk of a counter; null when the office has no such counter.
 * @param {StaffSnapshot} hall
 * @param {string} code
 * @param {ReadonlyArray<string>} order  ids of waiting tickets as this counter would call them
 * @param {number} now                   milliseconds, the server's clock
 * @returns {Desk | null}
 */
export function deskOf(hall, code, order, now) {
  const counter = hall.counters.find((one) => one.code === code);
  if (!counter) return null;
  const services = hall.office.services.filter((one) => counter.services.includes(one.code));
  const concerns = (/** @type {Ticket} */ one) =>
    one.counter === code || counter.services.includes(one.service);
  const inState = (/** @type {string} */ state) => hall.tickets.filter((one) => one.state === state);
  const line = inCallingOrder(
    inState("waiting").filter((one) => isCalledHere(one, counter, now)),
    order,
  );
  return {
    counter,
    services,
    ticket: ticketAt(hall, code),
    line,
    next: line.find((one) => isTheirTurn(one, now)) ?? null,
    counts: services.map((service) => lineOf(service, line, now)),
    parked: byTime(inState("parked").filter(concerns), (one) => one.remind_at),
    missed: byTime(inState("no_show").filter(concerns), (one) => one.finished_at).reverse(),
  };
}

/**
 * Whether a waiting ticket was taken at home and nobody confirmed it at the door yet.
 * @param {Ticket} ticket
 */
export function isUnconfirmed(ticket) {
  return ticket.state === "waiting" && Boolean(ticket.from_home) && !ticket.confirmed_at;
}

/**
 * @param {Ticket} ticket
 * @param {number} now
 */
function isTheirTurn(ticket, now) {
  return !isUnconfirmed(ticket) && (waitsSince(ticket) <= now || !ticket.appointment_at);
}

/**
 * Whether a counter would call a waiting ticket: it serves its service, or helps it after so long,
 * and nobody sent the ticket to another counter.
 * @param {Ticket} ticket
 * @param {Counter} counter
 * @param {number} now
 */
function isCalledHere(ticket, counter, now) {
  if (ticket.for_counter) return ticket.for_counter === counter.code;
  const entry = counter.profile?.find((one) => one.code === ticket.service);
  if (!entry) return counter.services.includes(ticket.service);
  // What it serves itself is never too young: this page's clock may be behind the server's.
  return entry.after_minutes === null || now - waitsSince(ticket) >= entry.after_minutes * 60_000;
}

/**
 * @param {Ticket[]} tickets
 * @param {(ticket: Ticket) => string | null | undefined} time
 * @returns {Ticket[]}
 */
function byTime(tickets, time) {
  const milliseconds = (/** @type {Ticket} */ one) => Date.parse(time(one) ?? one.issued_at);
  return [...tickets].sort((one, other) => milliseconds(one) - milliseconds(other));
}

/**
 * Whether the time for which a ticket was put aside is over.
 * @param {Ticket} ticket
 * @param {number} now  milliseconds, the server's clock
 */
export function isDue(ticket, now) {
  return ticket.state === "parked" && Boolean(ticket.remind_at) && Date.parse(ticket.remind_at ?? "") <= now;
}

/**
 * The ticket that a counter is busy with. Between the answer to *next* and the event that closes
 * the stay before, two look busy: the one called last is the truth.
 * @param {StaffSnapshot} hall
 * @param {string} code
 * @returns {Ticket | null}
 */
export function ticketAt(hall, code) {
  return hall.tickets
    .filter((one) => one.counter === code && AT_COUNTER.includes(one.state))
    .reduce(
      (/** @type {Ticket | null} */ newest, one) =>
        newest === null || calledMs(one) > calledMs(newest) ? one : newest,
      null,
    );
}

/**
 * @param {Ticket} ticket
 * @returns {number}
 */
function calledMs(ticket) {
  return ticket.called_at === null ? 0 : Date.parse(ticket.called_at);
}

/**
 * Sort by the server's order; who came since it was asked stands behind, by arrival, as does an
 * appointment before its hour.
 * @param {Ticket[]} waiting
 * @param {ReadonlyArray<string>} order
 * @returns {Ticket[]}
 */
export function inCallingOrder(waiting, order) {
  const place = new Map(order.map((id, index) => [id, index]));
  return [...waiting].sort(
    (one, other) =>
      (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) ||
      waitsSince(one) - waitsSince(other) ||
      one.number.localeCompare(other.number),
  );
}

/**
 * @param {Service} service
 * @param {Ticket[]} line
 * @param {number} now
 * @returns {ServiceLine}
 */
function lineOf(service, line, now) {
  const waiting = line.filter((one) => one.service === service.code);
  const longestMs = waiting.length
    ? Math.max(...waiting.map((one) => now - waitsSince(one)))
    : null;
  return { service, waiting: waiting.length, longestMs };
}
