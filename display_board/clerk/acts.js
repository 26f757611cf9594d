// @ts-check
/** Everything a clerk can do to the ticket at the counter: one table for buttons, keys and routes. */

/** @import {Ticket} from "../shared/contract.js" */

/**
 * @typedef {object} Act
 * @property {string} id            also the last word of its route
 * @property {string} key           the function key that does it
 * @property {string} icon
 * @property {string[]} from        states of the ticket in which it is possible
 * @property {string} to            the state it leads to
 * @property {boolean} undoable     whether the page offers to take it back
 */

/** @type {ReadonlyArray<Act>} */
export const ACTS = [
  { id: "recall", key: "F8", icon: "bell", from: ["called"], to: "called", undoable: false },
  { id: "start", key: "F2", icon: "play", from: ["called"], to: "serving", undoable: true },
  { id: "finish", key: "F4", icon: "check", from: ["called", "serving"], to: "served", undoable: true },
  { id: "no-show", key: "F7", icon: "absent", from: ["called"], to: "no_show", undoable: true },
];

/** Keys of the one big button: call the next, or go on after a pause. */
export const MAIN_KEYS = ["F9", "NumpadEnter"];

/** How long the page offers to take an act back, in milliseconds. */
export const UNDO_MS = 15_000;

/** So soon after a press of *next* a second one counts as the same press, in milliseconds. */
export const SAME_PRESS_MS = 1_500;

/** A no-show is suggested after this many recalls … */
export const RECALLS_BEFORE_NO_SHOW = 2;
/** … or when nobody came for so long after the last call, in milliseconds. */
export const SILENCE_BEFORE_NO_SHOW_MS = 60_000;

/**
 * Tell whether an act is possible on what is at the counter now.
 * @param {Act} act
 * @param {Ticket | null} ticket
 */
export function possible(act, ticket) {
  return ticket !== null && act.from.includes(ticket.state);
}

/**
 * Find the act that a key stands for.
 * @param {string} key
 * @returns {Act | undefined}
 */
export function actOfKey(key) {
  return ACTS.find((act) => act.key === key);
}

/**
 * Tell whether it is time to suggest that the called person will not come.
 * @param {Ticket | null} ticket
 * @param {number} now  milliseconds, the server's clock
 */
export function suggestNoShow(ticket, now) {
  if (ticket === null || ticket.state !== "called" || ticket.called_at === null) return false;
  if (ticket.call_count > RECALLS_BEFORE_NO_SHOW) return true;
  return now - Date.parse(ticket.called_at) >= SILENCE_BEFORE_NO_SHOW_MS;
}
