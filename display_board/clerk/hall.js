// @ts-check
/** The hall as the server tells it: a snapshot, then one event at a time; nothing is guessed. */

/** @import {Counter, CounterState, Device, Hall, Ticket} from "../shared/contract.js" */

/**
 * @typedef {object} FeedEvent
 * @property {number} seq
 * @property {string} type
 * @property {string} at
 * @property {Record<string, any>} data
 */

/** @type {Readonly<Record<string, CounterState>>} */
const COUNTER_STATES = {
  "counter.opened": "open",
  "counter.paused": "paused",
  "counter.closed": "closed",
};

/**
 * Apply one event; answers a new hall, or the same one when the event changes nothing here.
 * @param {Hall} hall
 * @param {FeedEvent} event
 * @returns {Hall}
 */
export function fold(hall, event) {
  if (event.type === "day.opened" || event.type === "day.closed") {
    return { ...counted(hall, event.data.waiting), tickets: [] };
  }
  if (event.type in COUNTER_STATES) return withCounterState(hall, event);
  if (event.type.startsWith("device.")) return withDevice(hall, event);
  if (event.type === "service.opened" || event.type === "service.closed") {
    return withService(hall, event.data.service, { open: event.type === "service.opened" });
  }
  if (event.data.ticket) return counted(withTicket(hall, event.data.ticket), event.data.waiting);
  return hall;
}

/**
 * Put one ticket's newest state into the hall.
 * @param {Hall} hall
 * @param {Ticket} ticket
 * @returns {Hall}
 */
export function withTicket(hall, ticket) {
  const known = hall.tickets.some((one) => one.id === ticket.id);
  const tickets = known
    ? hall.tickets.map((one) => (one.id === ticket.id ? ticket : one))
    : [...hall.tickets, ticket];
  return { ...hall, tickets };
}

/**
 * Put one counter's newest state into the hall.
 * @param {Hall} hall
 * @param {Partial<Counter> & {code: string}} change
 * @returns {Hall}
 */
export function withCounter(hall, change) {
  const counters = hall.counters.map((one) =>
    one.code === change.code ? { ...one, ...change } : one,
  );
  return { ...hall, counters };
}

/**
 * @param {Hall} hall
 * @param {FeedEvent} event
 * @returns {Hall}
 */
function withCounterState(hall, event) {
  const state = COUNTER_STATES[event.type] ?? "closed";
  return withCounter(hall, {
    code: event.data.counter,
    state,
    clerk: state === "closed" ? null : (event.data.clerk ?? null),
    pause_reason: state === "paused" ? event.data.reason : null,
  });
}

/**
 * @param {Hall} hall
 * @param {FeedEvent} event
 * @returns {Hall}
 */
function withDevice(hall, event) {
  const { device: id, kind, name, trouble } = event.data;
  const before = hall.devices.find((one) => one.id === id);
  /** @type {Device} */
  const now = {
    id,
    kind,
    name,
    online: event.type === "device.trouble" ? (before?.online ?? true) : event.type === "device.online",
    trouble: event.type === "device.trouble" ? (trouble ?? null) : (before?.trouble ?? null),
    seen_at: event.at,
  };
  const devices = before
    ? hall.devices.map((one) => (one.id === id ? now : one))
    : [...hall.devices, now];
  return { ...hall, devices };
}

/**
 * @param {Hall} hall
 * @param {string} code
 * @param {Record<string, unknown>} change
 * @returns {Hall}
 */
function withService(hall, code, change) {
  const services = hall.office.services.map((one) =>
    one.code === code ? { ...one, ...change } : one,
  );
  return { ...hall, office: { ...hall.office, services } };
}

/**
 * @param {Hall} hall
 * @param {Record<string, number> | undefined} waiting
 * @returns {Hall}
 */
function counted(hall, waiting) {
  return Object.entries(waiting ?? {}).reduce(
    (before, [code, count]) => withService(before, code, { waiting: count }),
    hall,
  );
}
