// @ts-check
/** Everything a clerk can do to the ticket at the counter: one table for buttons, keys and routes. */

/** @import {Ticket} from "../shared/contract.js" */

/**
 * @typedef {object} Act
 * @property {string} id            also the last word of its route
 * @property {string} icon
 * @property {string[]} from        states of the ticket in which it is possible
 * @property {string} [to]          the state it leads to; none: the state stays
 * @property {string} [key]         the function key that does it to the ticket at the counter
 * @property {Question} [asks]      what must be answered before it is sent
 * @property {boolean} [undoable]   whether the page offers to take it back
 */

/** @typedef {"park" | "transfer" | "outcome" | "add-service" | "add-errand" | "priority" | "print" | "cancel"} Question */

/**
 * Whoever is called or served is at this counter, all others stand in a list of the page: so the
 * state alone says where an act applies.
 * @type {ReadonlyArray<Act>}
 */
export const ACTS = [
  { id: "call", icon: "arrow", from: ["waiting", "parked"], to: "called", asks: "outcome", undoable: true },
  { id: "return", icon: "return", from: ["parked", "no_show"], to: "waiting" },
  { id: "recall", key: "F8", icon: "bell", from: ["called"], to: "called" },
  { id: "start", key: "F2", icon: "play", from: ["called"], to: "serving", undoable: true },
  { id: "finish", key: "F4", icon: "check", from: ["called", "serving", "parked"], to: "served", asks: "outcome", undoable: true },
  { id: "no-show", key: "F7", icon: "absent", from: ["called"], to: "no_show", undoable: true },
  { id: "transfer", key: "F6", icon: "transfer", from: ["called", "serving", "waiting"], to: "waiting", asks: "transfer" },
  { id: "park", key: "F10", icon: "bookmark", from: ["called", "serving"], to: "parked", asks: "park" },
  { id: "add-service", key: "F3", icon: "plus", from: ["serving"], asks: "add-service" },
  { id: "add-errand", icon: "plus", from: ["waiting", "parked"], asks: "add-errand" },
  { id: "priority", icon: "chevrons_up", from: ["waiting", "parked"], asks: "priority" },
  { id: "print", icon: "printer", from: ["waiting", "parked", "called", "serving"], asks: "print" },
  { id: "cancel", icon: "close", from: ["waiting", "parked"], to: "cancelled", asks: "cancel" },
];

/** The acts that have a button of their own below the big one, in reading order. */
export const BUTTONS = ["recall", "start", "finish", "no-show", "transfer", "park"].map(actOf);

/** Keys of the one big button: call the next, or go on after a pause. */
export const MAIN_KEYS = ["F9", "NumpadEnter"];

/** How long the page offers to take an act back, in milliseconds. */
export const UNDO_MS = 15_000;

/** So soon after a press of *next* a second one counts as the same press, in milliseconds. */
export const SAME_PRESS_MS = 1_500;

/** Keys that lead to the line of those who wait, and to a number for somebody without one. */
export const LINE_KEY = "ArrowDown";
export const ISSUE_KEY = "i";

/** The key of booked visits. */
export const BOOKING_KEY = "b";

/**
 * The act of a name.
 * @param {string} id
 * @returns {Act}
 */
export function actOf(id) {
  const found = ACTS.find((act) => act.id === id);
  if (!found) throw new Error(`no act ${id}`);
  return found;
}

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
