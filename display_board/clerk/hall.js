// @ts-check
/** The hall as the server tells it: a snapshot, then one event at a time; nothing is guessed. */

/** @import {Counter, CounterState, Device, StaffEvent, StaffSnapshot, Ticket} from "../shared/contract.js" */

/** @typedef {Extract<StaffEvent, {type: "device.paired" | "device.renamed" | "device.revoked"}>} ListedEvent */
/** @typedef {Extract<StaffEvent, {type: "device.online" | "device.offline" | "device.trouble"}>} DeviceEvent */

/**
 * Apply one event; answers a new hall, or the same one when the event changes nothing here.
 * @param {StaffSnapshot} hall
 * @param {StaffEvent} event
 * @returns {StaffSnapshot}
 */
export function fold(hall, event) {
  switch (event.type) {
    case "skip":
    case "rating.asked":
    case "case.assigned":
    case "case.closed":
    case "suggestion.replied":
    case "text.erased":
    case "survey.handed_out":
    case "dossiers.imported":
    case "dossier.received":
    case "dossier.moved":
    case "appointment.booked":
    case "appointment.moved":
    case "appointment.cancelled":
    case "appointment.arrived":
    case "appointment.missed":
    case "day.started":
    case "emergency.began":
    case "emergency.ended":
    case "outage.began":
    case "outage.ended":
    case "alert.raised":
    case "alert.ended":
    case "help.offered":
    case "help.answered":
    case "move.asked":
    case "move.answered":
      return hall;
    case "day.opened":
      return { ...counted(hall, event.data.waiting), business_day: event.data.business_day, tickets: [] };
    case "day.closed":
      return { ...hall, tickets: [] };
    case "day.doubted":
      return { ...hall, business_day: event.data.business_day, clock_day: event.data.clock_day };
    case "counter.opened":
      return withCounterState(hall, event.data.counter, "open", event.data.clerk, null);
    case "counter.paused":
      return withCounterState(hall, event.data.counter, "paused", event.data.clerk, event.data.reason);
    case "counter.closed":
      return withCounterState(hall, event.data.counter, "closed", null, null);
    case "device.online":
    case "device.offline":
    case "device.trouble":
      return withDevice(hall, event);
    case "device.paired":
    case "device.renamed":
    case "device.revoked":
      return withListed(hall, event);
    case "service.opened":
    case "service.closed":
      return withService(hall, event.data.service, { open: event.type === "service.opened" });
    case "slip.trial_ordered":
    case "slip.trial_ended":
      return hall;
    default:
      return withTicketOf(hall, event.data);
  }
}

/**
 * @param {StaffSnapshot} hall
 * @param {{ticket?: Ticket, waiting?: Record<string, number>}} data
 * @returns {StaffSnapshot}
 */
function withTicketOf(hall, { ticket, waiting }) {
  // An event that is younger than this page may tell of anything.
  return ticket ? counted(withTicket(hall, ticket), waiting) : hall;
}

/**
 * Put one ticket's newest state into the hall.
 * @param {StaffSnapshot} hall
 * @param {Ticket} ticket
 * @returns {StaffSnapshot}
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
 * @param {StaffSnapshot} hall
 * @param {Partial<Counter> & {code: string}} change
 * @returns {StaffSnapshot}
 */
export function withCounter(hall, change) {
  const counters = hall.counters.map((one) =>
    one.code === change.code ? { ...one, ...change } : one,
  );
  return { ...hall, counters };
}

/**
 * @param {StaffSnapshot} hall
 * @param {string} code
 * @param {CounterState} state
 * @param {string | null} clerk
 * @param {string | null} reason
 * @returns {StaffSnapshot}
 */
function withCounterState(hall, code, state, clerk, reason) {
  return withCounter(hall, { code, state, clerk, pause_reason: reason });
}

/**
 * A device was let in, has another name or was shut out.
 * @param {StaffSnapshot} hall
 * @param {ListedEvent} event
 * @returns {StaffSnapshot}
 */
function withListed(hall, event) {
  const { device: id, kind, name } = event.data;
  const before = hall.devices.find((one) => one.id === id);
  const now = before ?? { id, kind, name, online: false, trouble: null, seen_at: null };
  const others = hall.devices.filter((one) => one.id !== id);
  const left = event.type === "device.revoked" ? [] : [{ ...now, name }];
  return { ...hall, devices: [...others, ...left] };
}

/**
 * @param {StaffSnapshot} hall
 * @param {DeviceEvent} event
 * @returns {StaffSnapshot}
 */
function withDevice(hall, event) {
  const { device: id, kind, name } = event.data;
  const before = hall.devices.find((one) => one.id === id);
  /** @type {Device} */
  const now = {
    id,
    kind,
    name,
    online: event.type === "device.trouble" ? (before?.online ?? true) : event.type === "device.online",
    trouble: event.type === "device.trouble" ? event.data.trouble : (before?.trouble ?? null),
    seen_at: event.at,
  };
  const devices = before
    ? hall.devices.map((one) => (one.id === id ? now : one))
    : [...hall.devices, now];
  return { ...hall, devices };
}

/**
 * @param {StaffSnapshot} hall
 * @param {string} code
 * @param {Record<string, unknown>} change
 * @returns {StaffSnapshot}
 */
function withService(hall, code, change) {
  const services = hall.office.services.map((one) =>
    one.code === code ? { ...one, ...change } : one,
  );
  return { ...hall, office: { ...hall.office, services } };
}

/**
 * @param {StaffSnapshot} hall
 * @param {Record<string, number> | undefined} waiting
 * @returns {StaffSnapshot}
 */
function counted(hall, waiting) {
  return Object.entries(waiting ?? {}).reduce(
    (before, [code, count]) => withService(before, code, { waiting: count }),
    hall,
  );
}
