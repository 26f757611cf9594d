// @ts-check
/** What a press of a button or key does: send it once, show what the server answered. */

import { batch } from "@preact/signals";

import { UNDO_MS } from "./acts.js";
import { askOrderSoon } from "./feed.js";
import { withTicket } from "./hall.js";
import { NextPresses } from "./presses.js";
import { refusalText } from "./refusal.js";
import { ask, askAgain, newKey } from "./server.js";
import { recheckSeat, resume } from "./sitting.js";
import {
  canDo,
  changeHall,
  desk,
  isPaused,
  known,
  lastAct,
  lineIsDown,
  notice,
  now,
  person,
  seat,
  spoken,
  tell,
  undoOffer,
} from "./state.js";
import { inTurn, sentAgain } from "./turns.js";
import { counterTitle, language, say } from "./words.js";

/** @import {Ticket} from "../shared/contract.js" */
/** @import {Act} from "./acts.js" */
/** @import {Reply} from "./server.js" */

/** A copy that was ordered and has not come out by then is a trouble again. */
const COPY_WITHIN_MS = 30_000;

const nextPresses = new NextPresses(newKey);

/** The one big button: call the next, or go on after a pause. */
export function pressMain() {
  if (!nextPresses.counts(performance.now()) || refusedByLine()) return undefined;
  return isPaused.value ? resume() : inTurn("next", callNext);
}

async function callNext() {
  const before = desk.value?.ticket ?? null;
  const key = nextPresses.keyFor(before?.id ?? null);
  const reply = await send(`/offices/${office()}/counters/${seat.value}/call-next`, { key });
  if (reply.outcome === "lost") {
    nextPresses.lost();
    tell("bad", say("refused.lost"));
    return;
  }
  nextPresses.answered();
  if (reply.outcome === "refused") refuse(reply);
  else if (reply.body === null) nobodyWaits();
  else called(reply.body);
}

/** @param {Ticket} ticket */
function called(ticket) {
  done("next", ticket, "called");
  const counter = desk.value?.counter;
  spoken.value = say("spoken.next", {
    number: Array.from(ticket.number).join(" "),
    counter: counter ? counterTitle(counter) : "",
  });
}

function nobodyWaits() {
  lastAct.value = null;
  tell("quiet", say("done.nobody"));
  askOrderSoon();
}

/**
 * Do one of the acts of the table to the ticket at the counter.
 * @param {Act} act
 */
export function press(act) {
  return refusedByLine() ? undefined : inTurn(act.id, () => doAct(act));
}

/** @param {Act} act */
async function doAct(act) {
  const ticket = desk.value?.ticket ?? null;
  if (ticket === null) return tell("quiet", say("refused.nobody_here"));
  if (!canDo(act)) {
    const state = say(`state.${ticket.state}`);
    return tell("quiet", say("refused.impossible", { act: say(`act.${act.id}`), state }));
  }
  const reply = await sendAct(act.id, ticket.id);
  if (reply.outcome === "done") {
    if (act.undoable) return done(act.id, reply.body, act.to);
    changeHall((hall) => withTicket(hall, reply.body));
    tell("good", say(`done.${act.id}`, { number: ticket.number }));
  } else if (reply.outcome === "refused" && reply.tries > 1 && (await alreadyDone(act, ticket))) {
    return;
  } else {
    refuse(reply);
  }
}

/** Take the last act back, while the page offers it. */
export function pressUndo() {
  return refusedByLine() ? undefined : inTurn("undo", undo);
}

async function undo() {
  const act = undoOffer.value;
  if (act === null) return tell("quiet", say("refused.nothing_to_undo"));
  const reply = await sendAct("undo", act.ticket);
  if (reply.outcome === "lost") return refuse(reply);
  lastAct.value = null;
  if (reply.outcome === "refused") return refuse(reply);
  batch(() => {
    changeHall((hall) => withTicket(hall, reply.body));
    tell("good", say("done.undo", { number: act.number }));
    spoken.value = "";
  });
  askOrderSoon();
}

/**
 * Order a copy of a slip that did not come out.
 * @param {Ticket} ticket
 */
export function pressPrint(ticket) {
  return refusedByLine() ? undefined : inTurn(`print:${ticket.id}`, () => orderCopy(ticket));
}

/** @param {Ticket} ticket */
async function orderCopy(ticket) {
  const reply = await send(`/offices/${office()}/tickets/${ticket.id}/print`, { body: {} });
  if (reply.outcome !== "done") return refuse(reply);
  putAside(`print:${ticket.id}`, now.value + COPY_WITHIN_MS);
  tell("good", say("done.print", { number: ticket.number }));
}

/**
 * The clerk knows of a trouble and need not see it, for good or until a moment.
 * @param {string} id
 * @param {number} [until]  milliseconds, the server's clock
 */
export function putAside(id, until = Infinity) {
  known.value = new Map(known.value).set(id, until);
}

/**
 * An answer that was lost may have been a yes: then the repeated act is refused, and the ticket
 * stands where the act leads.
 * @param {Act} act
 * @param {Ticket} ticket
 */
async function alreadyDone(act, ticket) {
  const reply = await ask("GET", `/offices/${office()}/tickets/${ticket.id}`);
  if (reply.outcome !== "done" || reply.body.state !== act.to) return false;
  done(act.id, reply.body, act.to);
  return true;
}

/**
 * @param {string} act
 * @param {string} ticket
 */
function sendAct(act, ticket) {
  return send(`/offices/${office()}/tickets/${ticket}/${act}`, {
    body: { counter: seat.value },
  });
}

/**
 * @param {string} path
 * @param {{key?: string, body?: object}} request
 * @returns {Promise<Reply>}
 */
function send(path, request) {
  notice.value = null;
  return askAgain("POST", path, { ...request, language: language.value }, sentAgain);
}

/**
 * @param {string} id
 * @param {Ticket} ticket
 * @param {string} to
 */
function done(id, ticket, to) {
  batch(() => {
    changeHall((hall) => withTicket(hall, ticket));
    const until = now.value + UNDO_MS;
    lastAct.value = { id, ticket: ticket.id, number: ticket.number, to, until };
    notice.value = null;
  });
  askOrderSoon();
}

/** @param {Reply} reply */
function refuse(reply) {
  if (reply.outcome === "lost") {
    tell("bad", say("refused.lost_act"));
  } else if (reply.outcome === "refused") {
    tell("bad", refusalText(reply));
    void recheckSeat();
    askOrderSoon();
  }
}

function refusedByLine() {
  if (lineIsDown.value) tell("bad", say("line.refuse"));
  return lineIsDown.value;
}

function office() {
  return person.value?.office;
}
