// @ts-check
/** A long visit asks whoever sits here whether help is needed, before anybody else is told. */

import { signal } from "@preact/signals";

import { ask } from "../shared/staff/server.js";
import { refusalText } from "./refusal.js";
import { send } from "./sending.js";
import { person, seat, tell } from "./state.js";
import { inTurn } from "./turns.js";
import { say } from "./words.js";

/** @import {StaffEvent} from "../shared/contract.js" */

/** What is asked here; null: nothing. */
export const offer = signal(/** @type {{alert: string, figure: number | null} | null} */ (null));

/** Read what is asked, as a page does that has just come. */
export async function readOffer() {
  const [office, counter] = [person.value?.office, seat.value];
  offer.value = null;
  if (!office || !counter) return;
  const reply = await ask("GET", `/offices/${office}/counters/${encodeURIComponent(counter)}/offer`);
  if (reply.outcome !== "done" || counter !== seat.value) return;
  offer.value = reply.body.alert === null ? null : reply.body;
}

/** @param {StaffEvent} event */
export function noteOffer(event) {
  if (event.type === "help.offered" && event.data.counter === seat.value) {
    offer.value = { alert: event.data.alert, figure: event.data.figure };
  }
  const over = event.type === "help.answered" || event.type === "alert.ended" || event.type === "alert.raised";
  if (over && event.data.alert === offer.value?.alert) offer.value = null;
}

/** @param {boolean} wanted */
export function pressAnswer(wanted) {
  return inTurn("offer", () => answer(wanted));
}

/** @param {boolean} wanted */
async function answer(wanted) {
  const alert = offer.value?.alert;
  if (!alert || seat.value === null) return;
  const reply = await send(`/counters/${encodeURIComponent(seat.value)}/offer`, { body: { alert, wanted } });
  if (reply.outcome === "lost") return tell("bad", say("offer.lost"));
  offer.value = null;
  if (reply.outcome === "refused") return tell("bad", refusalText(reply));
  tell("good", say(wanted ? "offer.told" : "offer.quiet"));
}
