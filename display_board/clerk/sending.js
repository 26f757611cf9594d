// @ts-check
/** How an act reaches the server, and what the page shows of the answer. */

import { batch } from "@preact/signals";

import { askOrderSoon } from "./feed.js";
import { withTicket } from "./hall.js";
import { refusalText } from "./refusal.js";
import { undoMs } from "./rules.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { recheckSeat } from "./sitting.js";
import { changeHall, connectionIsDown, lastAct, notice, now, person, rules, seat, speak, tell } from "./state.js";
import { sentAgain } from "./turns.js";
import { language, say } from "./words.js";

/** @import {Ticket} from "../shared/contract.js" */
/** @import {Act} from "./acts.js" */
/** @import {Reply} from "../shared/staff/server.js" */

/**
 * Send something about the office of whoever signed in, again when the answer is lost.
 * @param {string} path  below the office
 * @param {{key?: string, body?: object, method?: string}} request
 * @returns {Promise<Reply>}
 */
export function send(path, { method = "POST", ...request }) {
  notice.value = null;
  const full = `/offices/${person.value?.office}${path}`;
  return askAgain(method, full, { ...request, language: language.value }, sentAgain);
}

/**
 * Send an act on a ticket from this counter.
 * @param {string} act
 * @param {string} ticket
 * @param {object} [more]  what the act asks for besides the counter
 */
export function sendAct(act, ticket, more = {}) {
  return send(`/tickets/${ticket}/${act}`, { body: { counter: seat.value, ...more } });
}

/**
 * An answer that was lost may have been a yes: then the repeated act is refused, and the ticket
 * stands where the act leads. Nothing can be told of an act that leaves the state as it was.
 * @param {Act} act
 * @param {Ticket} ticket
 * @param {Reply} reply
 * @returns {Promise<Ticket | null>}  the ticket as the act left it
 */
export async function doneBefore(act, ticket, reply) {
  if (reply.outcome !== "refused" || reply.tries === 1 || ticket.state === act.to) return null;
  const asked = await ask("GET", `/offices/${person.value?.office}/tickets/${ticket.id}`);
  return asked.outcome === "done" && asked.body.state === act.to ? asked.body : null;
}

/**
 * Take over a ticket as the server answered it, and offer to take the act back.
 * @param {string} id
 * @param {Ticket} ticket
 * @param {string} done  the act in words, as a screen reader says it
 */
export function offerUndo(id, ticket, done) {
  batch(() => {
    changeHall((hall) => withTicket(hall, ticket));
    const since = now.value;
    const until = since + (rules.value ? undoMs(id, rules.value) : 0);
    lastAct.value = { id, ticket: ticket.id, number: ticket.number, to: ticket.state, since, until };
    notice.value = null;
    const seconds = Math.round((until - since) / 1000);
    speak(seconds > 0 ? `${done}. ${say("spoken.undo", { seconds })}` : done);
  });
  askOrderSoon();
}

/**
 * Take over a ticket as the server answered it, and say what was done.
 * @param {Ticket} ticket
 * @param {string} text
 * @param {"good" | "quiet"} [tone]
 */
export function sayDone(ticket, text, tone = "good") {
  batch(() => {
    changeHall((hall) => withTicket(hall, ticket));
    if (lastAct.value?.ticket === ticket.id) lastAct.value = null;
    tell(tone, text);
  });
  askOrderSoon();
}

/**
 * Say in words why nothing was done, and look at what stands now.
 * @param {Reply} reply
 */
export function refuse(reply) {
  if (reply.outcome === "lost") {
    tell("bad", say("refused.lost_act"));
  } else if (reply.outcome === "refused") {
    tell("bad", refusalText(reply));
    void recheckSeat();
    askOrderSoon();
  }
}

/** Refuse plainly while the connection is down; nothing is kept for later. */
export function refusedByConnection() {
  if (connectionIsDown.value) tell("bad", say("connection.refuse"));
  return connectionIsDown.value;
}
