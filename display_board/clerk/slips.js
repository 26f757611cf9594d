// @ts-check
/** Paper: a copy of a slip at a chosen printer, and a number for somebody who came past the kiosk. */

import { withTicket } from "./hall.js";
import { closeAnswered, openPanel, panel } from "./panels.js";
import { refuse, refusedByConnection, sayDone, send } from "./sending.js";
import { awaitedSlips, changeHall, known, now, tell } from "./state.js";
import { inTurn } from "./turns.js";
import { say } from "./words.js";

/** @import {GrantPriority, IssueTicket, Ticket} from "../shared/contract.js" */

/** A slip that was ordered and has not come out by then is a trouble. */
const SLIP_WITHIN_MS = 30_000;

/**
 * Order a slip from a printer; without one, from where the ticket was taken.
 * @param {Ticket} ticket
 * @param {string | null} [device]
 */
export function pressPrint(ticket, device = null) {
  return refusedByConnection() ? undefined : inTurn(`print:${ticket.id}`, () => orderCopy(ticket, device));
}

/**
 * @param {Ticket} ticket
 * @param {string | null} device
 */
async function orderCopy(ticket, device) {
  const asked = panel.value;
  const reply = await send(`/tickets/${ticket.id}/print`, { body: device ? { device } : {} });
  if (reply.outcome === "refused" && reply.code === "unknown_device" && device === null) {
    return openPanel("print", { ticket: ticket.id });
  }
  if (reply.outcome !== "done") return refuse(reply);
  awaitSlip(ticket);
  closeAnswered(asked);
  sayDone(reply.body, say("done.print", { number: ticket.number }));
}

/**
 * An ordered slip is a trouble when it is not out in time, also for who put the last one aside.
 * @param {Ticket} ticket
 */
function awaitSlip(ticket) {
  const others = new Set(known.value);
  others.delete(`print:${ticket.id}`);
  known.value = others;
  awaitedSlips.value = new Map(awaitedSlips.value).set(ticket.id, now.value + SLIP_WITHIN_MS);
}

/**
 * The clerk knows of a trouble and need not see it.
 * @param {string} id
 */
export function putAside(id) {
  known.value = new Set(known.value).add(id);
}

/**
 * Give out a number, and print it where the clerk wants it.
 * @param {IssueTicket} wanted
 * @param {string | null} device
 */
export function pressIssue(wanted, device) {
  // The panel keeps its key: after a lost answer the same press never makes a second number.
  const key = panel.value?.key;
  return refusedByConnection() ? undefined : inTurn("issue", () => issue(wanted, device, key));
}

/**
 * @param {IssueTicket} wanted
 * @param {string | null} device
 * @param {string | undefined} key
 */
async function issue(wanted, device, key) {
  const reply = await send("/tickets", { key, body: wanted });
  if (reply.outcome !== "done") return refuse(reply);
  const ticket = /** @type {Ticket} */ (reply.body);
  changeHall((hall) => withTicket(hall, ticket));
  openPanel("issued", { ticket: ticket.id });
  if (device === null) return undefined;
  const printed = await send(`/tickets/${ticket.id}/print`, { body: { device } });
  if (printed.outcome !== "done") return refuse(printed);
  awaitSlip(ticket);
  return tell("good", say("done.issue", { number: ticket.number }));
}

/**
 * Put a ticket into a class of those called sooner, or into none.
 * @param {Ticket} ticket
 * @param {GrantPriority} grant
 */
export function pressPriority(ticket, grant) {
  return refusedByConnection() ? undefined : inTurn("priority", () => grantPriority(ticket, grant));
}

/**
 * @param {Ticket} ticket
 * @param {GrantPriority} grant
 */
async function grantPriority(ticket, grant) {
  const asked = panel.value;
  const reply = await send(`/tickets/${ticket.id}/priority`, { body: grant });
  if (reply.outcome !== "done") return refuse(reply);
  closeAnswered(asked);
  const key = grant.priority === null ? "done.priority_none" : "done.priority";
  sayDone(reply.body, say(key, { number: ticket.number }));
}
