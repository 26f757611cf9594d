// @ts-check
/** A quarter: which one is looked at, what is known of it, and what is written of it. */

import { signal } from "@preact/signals";

import { tell } from "../shared/staff/notice.js";
import { officeCode } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { sending } from "./state.js";

/** @import {QuarterReview, SaidAndDone} from "../shared/contract.js" */

/** What is known of the quarter that is looked at; null while it cannot be had. */
export const review = signal(/** @type {QuarterReview | null} */ (null));

/** What is being written of it. */
export const pairs = signal(/** @type {SaidAndDone[]} */ ([]));

/**
 * The quarter of a day, or one before or after it.
 * @param {Date} day
 * @param {number} [on]  so many quarters later
 */
export function quarterOf(day, on = 0) {
  const at = day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3) + on;
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
}

/**
 * The quarter before or after one.
 * @param {string} name
 * @param {number} on
 */
export function quarterBeside(name, on) {
  const month = (Number(name.slice(-1)) - 1) * 3;
  return quarterOf(new Date(Date.UTC(Number(name.slice(0, 4)), month, 1)), on);
}

/** @param {string} name */
const path = (name) => `/offices/${encodeURIComponent(officeCode.value)}/quarters/${name}`;

/**
 * Read a quarter, and begin with what was written of it last.
 * @param {string} name
 */
export async function readQuarter(name) {
  const reply = await ask("GET", path(name), { language: language.value });
  if (reply.outcome === "done") take(reply.body);
  else tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
}

/** What one office wrote is never sent as another's. */
export function forgetQuarter() {
  review.value = null;
  pairs.value = [];
}

/** @param {QuarterReview} now */
function take(now) {
  review.value = now;
  pairs.value = now.versions[0]?.pairs ?? [];
}

/**
 * Keep another version; answers whether it was done.
 * @param {boolean} publish
 */
export async function writeQuarter(publish) {
  const name = review.value?.quarter;
  const written = pairs.value.filter((one) => one.said.trim() !== "" || one.done.trim() !== "");
  if (name === undefined || sending.value !== null) return;
  const withdraws = publish && written.length === 0 && review.value?.versions.some((one) => one.published);
  if ((written.length === 0 && !withdraws) || written.some((one) => one.said.trim() === "" || one.done.trim() === "")) {
    tell("bad", say("quarter.both"));
    return;
  }
  sending.value = "quarter";
  const reply = await askAgain("POST", path(name), { body: { pairs: written, publish }, language: language.value });
  sending.value = null;
  if (reply.outcome !== "done") {
    tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
    return;
  }
  take(reply.body);
  tell("good", say(withdraws ? "quarter.withdrawn" : publish ? "quarter.published" : "quarter.kept"));
}
