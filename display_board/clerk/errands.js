// @ts-check
/** The errands of a number that is for several: what is left, what this counter does, where next. */

/** @import {Counter, Errand, StaffSnapshot, Ticket} from "../shared/contract.js" */

/**
 * The errands that come when the one of now is done, in order.
 * @param {Ticket} ticket
 * @returns {Errand[]}
 */
export function errandsLeft(ticket) {
  return (ticket.errands ?? []).filter((one) => one.state === "later");
}

/**
 * The first errand left that this counter serves, so that the clerk may simply go on with it.
 * @param {Ticket} ticket
 * @param {Counter | undefined} counter
 */
export function nextHere(ticket, counter) {
  return errandsLeft(ticket).find((one) => counter?.services.includes(one.service))?.service ?? null;
}

/**
 * Whether one more errand may be put on a ticket.
 * @param {Ticket} ticket
 * @param {StaffSnapshot} hall
 */
export function mayAddErrand(ticket, hall) {
  const known = ticket.errands?.length || 1;
  return known < (hall.office.errands_a_number ?? 0);
}

/**
 * The open counters where the errand of now is done, else all that serve it.
 * @param {Ticket} ticket
 * @param {StaffSnapshot} hall
 */
export function countersOf(ticket, hall) {
  const serving = hall.counters.filter((one) => one.services.includes(ticket.service));
  const open = serving.filter((one) => one.state === "open");
  return open.length ? open : serving;
}
