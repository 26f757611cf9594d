// @ts-check
/** A supervisor asks whoever sits here to go to another counter; nobody leaves a visit for it. */

import { batch, signal } from "@preact/signals";

import { WHY_STAY } from "../shared/contract.js";
import { ask } from "../shared/staff/server.js";
import { withCounter } from "./hall.js";
import { refusalText } from "./refusal.js";
import { send } from "./sending.js";
import { recheckSeat } from "./sitting.js";
import { changeHall, hall, lastAct, person, seat, tell } from "./state.js";
import { inTurn } from "./turns.js";
import { counterTitle, say } from "./words.js";

/** @import {CounterMove, StaffEvent} from "../shared/contract.js" */

/** What is asked here; null: nothing. */
export const move = signal(/** @type {CounterMove | null} */ (null));

/** Why somebody may stay. */
export const REASONS = Object.values(WHY_STAY);

/** Read what is asked, as a page does that has just come. */
export async function readMove() {
  const [office, counter] = [person.value?.office, seat.value];
  if (!office || !counter) return void (move.value = null);
  const reply = await ask("GET", `/offices/${office}/counters/${encodeURIComponent(counter)}/move`);
  if (reply.outcome === "done" && counter === seat.value) move.value = reply.body.move;
}

/** @param {StaffEvent} event */
export function noteMove(event) {
  if ((event.type !== "move.asked" && event.type !== "move.answered") || event.data.counter !== seat.value) return;
  if (event.type === "move.answered") {
    const { to, accepted, reason } = event.data;
    move.value = { to, since: move.value?.since ?? event.at, accepted, reason };
  } else {
    const { to } = event.data;
    if (to === null && move.value?.accepted) tell("warn", say("move.over", { counter: nameOf(move.value.to) }));
    move.value = to === null ? null : { to, since: event.at, accepted: null, reason: null };
  }
}

/**
 * Sit where a yes led to; answers whether it did.
 * @param {string | null} counter  where the server says that this person sits
 */
export function followMove(counter) {
  if (counter === null || move.value?.accepted !== true || counter !== move.value.to) return false;
  batch(() => {
    move.value = null;
    lastAct.value = null;
    seat.value = counter;
    changeHall((before) => withCounter(before, { code: counter, state: "open", clerk: person.value?.name ?? null }));
    tell("good", say("move.gone", { counter: nameOf(counter) }));
  });
  return true;
}

/**
 * @param {boolean} accepted
 * @param {string | null} reason  why not
 */
export function pressMove(accepted, reason) {
  return inTurn("move", () => answer(accepted, reason));
}

/**
 * @param {boolean} accepted
 * @param {string | null} reason
 */
async function answer(accepted, reason) {
  const asked = move.value;
  if (asked === null || seat.value === null) return;
  // What happens may be heard before it is answered.
  move.value = { ...asked, accepted };
  const body = { to: asked.to, accepted, reason };
  const reply = await send(`/counters/${encodeURIComponent(seat.value)}/move/answer`, { body });
  if (reply.outcome === "done") {
    if (move.value !== null) tell("good", say(accepted ? "move.after" : "move.stays", { counter: nameOf(asked.to) }));
    if (accepted) await recheckSeat();
    return;
  }
  tell("bad", reply.outcome === "lost" ? say("move.lost") : refusalText(reply));
  if (reply.outcome === "lost") move.value = asked;
  else void readMove();
}

/** @param {string} code */
export function nameOf(code) {
  return counterTitle(hall.value?.counters.find((one) => one.code === code) ?? { code });
}
