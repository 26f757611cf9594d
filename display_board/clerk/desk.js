// @ts-check
/** What one counter's clerk needs to see, computed from the hall. */

/** @import {Counter, Device, Hall, Service, Ticket} from "../shared/contract.js" */

const AT_COUNTER = ["called", "serving"];

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
 * @property {ServiceLine[]} counts
 */

/**
 * Compute the desk of a counter; null when the office has no such counter.
 * @param {Hall} hall
 * @param {string} code
 * @param {ReadonlyArray<string>} order  ids of waiting tickets as the server would call them
 * @param {number} now                   milliseconds, the server's clock
 * @returns {Desk | null}
 */
export function deskOf(hall, code, order, now) {
  const counter = hall.counters.find((one) => one.code === code);
  if (!counter) return null;
  const services = hall.office.services.filter((one) => counter.services.includes(one.code));
  const line = inCallingOrder(
    hall.tickets.filter((one) => one.state === "waiting" && counter.services.includes(one.service)),
    order,
  );
  return {
    counter,
    services,
    ticket: ticketAt(hall, code),
    line,
    counts: services.map((service) => lineOf(service, line, now)),
  };
}

/**
 * The ticket that a counter is busy with. Between the answer to *next* and the event that closes
 * the visit before, two look busy: the one called last is the truth.
 * @param {Hall} hall
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
 * Sort by the server's order; who came since it was asked stands behind, by arrival.
 * @param {Ticket[]} waiting
 * @param {ReadonlyArray<string>} order
 * @returns {Ticket[]}
 */
export function inCallingOrder(waiting, order) {
  const place = new Map(order.map((id, index) => [id, index]));
  return [...waiting].sort(
    (one, other) =>
      (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) ||
      Date.parse(one.issued_at) - Date.parse(other.issued_at) ||
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
    ? Math.max(...waiting.map((one) => now - Date.parse(one.issued_at)))
    : null;
  return { service, waiting: waiting.length, longestMs };
}

/**
 * @typedef {object} Trouble
 * @property {string} id
 * @property {"print" | "device"} kind
 * @property {Ticket} [ticket]  whose slip did not come out
 * @property {Device} [device]
 * @property {string} [code]    what is wrong with the device
 */

/**
 * What a person must see to: slips that did not come out, then kiosks and boards in trouble.
 * @param {Hall} hall
 * @returns {Trouble[]}
 */
export function troublesOf(hall) {
  const slips = hall.tickets
    .filter((one) => one.print === "failed" && (one.state === "waiting" || one.state === "called"))
    .map((ticket) => ({ id: `print:${ticket.id}`, kind: /** @type {const} */ ("print"), ticket }));
  const devices = hall.devices.flatMap((device) => {
    const code = device.trouble ?? (device.online || device.seen_at === null ? null : "offline");
    if (code === null) return [];
    return [{ id: `device:${device.id}:${code}`, kind: /** @type {const} */ ("device"), device, code }];
  });
  return [...slips, ...devices];
}
