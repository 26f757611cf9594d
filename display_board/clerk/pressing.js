// @ts-check
/** What a press of a button or key does: ask what must be asked, send it once. */

import { batch } from "@preact/signals";

import { possible } from "./acts.js";
import { countersOf, errandsLeft } from "./errands.js";
import { isUnconfirmed } from "./desk.js";
import { askOrderSoon } from "./feed.js";
import { withTicket } from "./hall.js";
import { closeAnswered, closePanel, openPanel, panel } from "./panels.js";
import { NextPresses } from "./presses.js";
import { doneBefore, offerUndo, refuse, refusedByConnection, sayDone, send, sendAct } from "./sending.js";
import { ask, newKey, unsettled } from "../shared/staff/server.js";
import { resume } from "./sitting.js";
import { changeHall, desk, hall, isPaused, lastAct, rules, seat, sending, tell, undoOffer } from "./state.js";
import { inTurn } from "./turns.js";
import { counterTitle, inWords, say, wallClock } from "./words.js";

/** @import {Ticket} from "../shared/contract.js" */
/** @import {Act} from "./acts.js" */

const nextPresses = new NextPresses(newKey);

/** The one big button: call the next, or go on after a pause. */
export function pressMain() {
  if (!nextPresses.counts(performance.now()) || refusedByConnection()) return undefined;
  if (isPaused.value) return resume();
  const here = desk.value?.ticket ?? null;
  if (here && rules.value?.outcome_needed) return openPanel("outcome", { ticket: here.id });
  if (panel.value !== null) closePanel();
  return inTurn("next", () => callNext({}));
}

/**
 * Call the next after the stay here ended so.
 * @param {{outcome?: string}} answer
 */
export function endAndCallNext(answer) {
  return refusedByConnection() ? undefined : inTurn("next", () => callNext(answer));
}

/** @param {{outcome?: string}} answer */
async function callNext(answer) {
  const asked = panel.value;
  const before = desk.value?.ticket ?? null;
  const key = nextPresses.keyFor(before?.id ?? null);
  const reply = await send(`/counters/${seat.value}/call-next`, { key, body: answer });
  if (reply.outcome === "lost") {
    nextPresses.lost();
    tell("bad", say("refused.lost"));
    return;
  }
  // Perhaps done all the same: the next press is this one again.
  if (unsettled(reply)) nextPresses.lost();
  else nextPresses.answered();
  if (reply.outcome === "refused") return refuse(reply);
  closeAnswered(asked);
  if (before !== null && errandsLeft(before).length > 0) void tellWhereNext(before);
  if (reply.body === null) nobodyWaits();
  else if (reply.body.state !== "called") doneLongAgo(reply.body);
  else called("next", reply.body);
}

/**
 * @param {string} id
 * @param {Ticket} ticket
 */
function called(id, ticket) {
  const counter = desk.value?.counter;
  const number = Array.from(ticket.number).join(" ");
  offerUndo(id, ticket, say("spoken.next", { number, counter: counter ? counterTitle(counter) : "" }));
}

/**
 * The act was done when it was first sent, and the ticket has gone on since.
 * @param {Ticket} ticket
 */
function doneLongAgo(ticket) {
  const state = say(`state.${ticket.state}`);
  sayDone(ticket, say("done.before", { number: ticket.number, state }), "quiet");
}

/** Tell of a call whose answer was lost, once the counter shows that it was done. */
export function tellLateCall() {
  const here = desk.value?.ticket ?? null;
  if (sending.value !== null || here?.state !== "called" || !nextPresses.hadItsEffect(here.id)) return;
  nextPresses.answered();
  called("next", here);
}

function nobodyWaits() {
  lastAct.value = null;
  tell("quiet", say(desk.value?.line.some(isUnconfirmed) ? "done.unconfirmed" : "done.nobody"));
  askOrderSoon();
}

/**
 * Do one of the acts of the table: to a ticket of a list, else to the one at the counter. What the
 * act asks for is asked first.
 * @param {Act} act
 * @param {Ticket | null} [ticket]
 */
export function press(act, ticket = desk.value?.ticket ?? null) {
  if (refusedByConnection()) return undefined;
  if (ticket === null) return tell("quiet", say("refused.nobody_here"));
  if (!possible(act, ticket)) {
    const state = say(`state.${ticket.state}`);
    return tell("quiet", say("refused.impossible", { act: say(`act.${act.id}`), state }));
  }
  if (act.asks && !(act.asks === "outcome" && !outcomeNeeded(act))) {
    return openPanel(act.asks, { ticket: ticket.id, act });
  }
  return sendAnswered(act, ticket, {});
}

/**
 * A stay ends by a finish, and by a call while somebody is at the counter.
 * @param {Act} act
 */
function outcomeNeeded(act) {
  return rules.value?.outcome_needed && (act.id === "finish" || Boolean(desk.value?.ticket));
}

/**
 * Do an act whose questions are answered.
 * @param {Act} act
 * @param {Ticket} ticket
 * @param {object} answer
 */
export function pressAnswered(act, ticket, answer) {
  return refusedByConnection() ? undefined : sendAnswered(act, ticket, answer);
}

/**
 * @param {Act} act
 * @param {Ticket} ticket
 * @param {object} answer
 */
function sendAnswered(act, ticket, answer) {
  return inTurn(act.id, () => doAct(act, ticket, answer));
}

/**
 * @param {Act} act
 * @param {Ticket} ticket
 * @param {object} answer
 */
async function doAct(act, ticket, answer) {
  const asked = panel.value;
  const reply = await sendAct(act.id, ticket.id, answer);
  const after = reply.outcome === "done" ? reply.body : await doneBefore(act, ticket, reply);
  if (after === null) return refuse(reply);
  closeAnswered(asked);
  if (act.id === "finish" && wentOn(after)) goesOn(after);
  else if (act.to && after.state !== act.to) doneLongAgo(after);
  else if (act.id === "call") called(act.id, after);
  else if (act.undoable) offerUndo(act.id, after, say(`done.${act.id}`, about(after)));
  else sayDone(after, say(`done.${act.id}`, about(after)));
}

/**
 * An errand is done and others are left: the number waits for the next.
 * @param {Ticket} ticket
 */
function wentOn(ticket) {
  return ticket.state === "waiting" && (ticket.errands ?? []).some((one) => one.state === "done");
}

/** @param {Ticket} ticket */
function goesOn(ticket) {
  const words = whereNext(ticket);
  offerUndo("go-on", ticket, words);
  tell("good", words);
}

/**
 * Tell the clerk where to send somebody whose errand ended by the call of another.
 * @param {Ticket} before
 */
async function tellWhereNext(before) {
  const asked = await ask("GET", `/offices/${before.office}/tickets/${before.id}`);
  if (asked.outcome === "done" && wentOn(asked.body)) tell("good", whereNext(asked.body));
}

/** @param {Ticket} ticket */
function whereNext(ticket) {
  const counters = hall.value ? countersOf(ticket, hall.value) : [];
  const { number, service } = about(ticket);
  const where = counters.map(counterTitle).join(", ");
  return where ? say("errands.where", { number, service, where }) : say("errands.next", { number, service });
}

/**
 * What the words of an act that is done may name.
 * @param {Ticket} ticket
 */
function about(ticket) {
  const office = hall.value?.office;
  const service = office?.services.find((one) => one.code === ticket.service);
  const sentTo = hall.value?.counters.find((one) => one.code === ticket.for_counter);
  const counter = ticket.for_counter ? counterTitle(sentTo ?? { code: ticket.for_counter }) : null;
  const name = service ? inWords(service.name) : ticket.service;
  return {
    number: ticket.number,
    service: name,
    where: counter === null ? name : `${name} · ${counter}`,
    time: ticket.remind_at ? wallClock(Date.parse(ticket.remind_at), office?.timezone) : "",
  };
}

/** Take the last act back, while the page offers it. */
export function pressUndo() {
  return refusedByConnection() ? undefined : inTurn("undo", undo);
}

async function undo() {
  const act = undoOffer.value;
  if (act === null) return tell("quiet", say("refused.nothing_to_undo"));
  const reply = await sendAct("undo", act.ticket);
  if (unsettled(reply)) return refuse(reply);
  lastAct.value = null;
  if (reply.outcome !== "done") return refuse(reply);
  batch(() => {
    changeHall((before) => withTicket(before, reply.body));
    tell("good", say("done.undo", { number: act.number }));
  });
  askOrderSoon();
}
