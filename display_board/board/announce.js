// @ts-check
/** Which call is spoken next and how: no call is lost, cut or spoken over another. Pure. */

import { BETWEEN_MS, readingsOf } from "../shared/spoken_call.js";

/** @typedef {import("../shared/contract.js").Announcement} Announcement */
/** @typedef {import("../shared/spoken_call.js").Length} Length */
/** @typedef {import("../shared/spoken_call.js").Reading} Reading */

/**
 * A call to speak. `id` is the event's `seq`; `at` is the server's time of the call in
 * milliseconds.
 *
 * @typedef {Object} SpokenCall
 * @property {number} id
 * @property {string} number
 * @property {string} counter
 * @property {Announcement[]} announcement
 * @property {number} at
 */

/** @typedef {{call: SpokenCall, left: Reading[]}} Speaking the call being spoken, and what is left of it */

/** @typedef {{waiting: SpokenCall[], speaking: Speaking | null}} Queue */

/** @typedef {{call: SpokenCall} & import("../shared/sound.js").Part} Part */

/** A call older than this when it arrives (after a break) is shown, not spoken: nobody waits for it. */
export const FRESH_MS = 60000;
/** The repeat is left out when this many other calls wait, or one has waited this long. */
export const NO_REPEAT = { calls: 2, ms: 12000 };
/** The further languages too are left out from here on. */
export const FIRST_LANGUAGE_ONLY = { calls: 4, ms: 25000 };

/** With the chime that follows, the words of two calls are two seconds apart; less in a rush. */
const BEFORE_NEXT_CALL_MS = 1000;

/** @returns {Queue} */
export function emptyQueue() {
  return { waiting: [], speaking: null };
}

/**
 * Add a call unless it is stale or already known.
 *
 * @param {Queue} queue
 * @param {SpokenCall} call
 * @param {number} now the server's time, ms
 * @returns {Queue}
 */
export function offer(queue, call, now) {
  const known =
    queue.waiting.some((one) => one.id === call.id) ||
    (queue.speaking !== null && queue.speaking.call.id === call.id);
  if (known || !call.announcement.length || now - call.at > FRESH_MS) return queue;
  return { waiting: queue.waiting.concat([call]), speaking: queue.speaking };
}

/**
 * Take a call back that was undone. What is being spoken is not cut, but not repeated either.
 *
 * @param {Queue} queue
 * @param {string | null} number
 * @returns {Queue}
 */
export function withdraw(queue, number) {
  const speaking = queue.speaking;
  return {
    waiting: queue.waiting.filter((call) => call.number !== number),
    speaking: speaking && speaking.call.number === number ? null : speaking,
  };
}

/**
 * Forget calls that grew old while the sound was off; for those it held up the moment has passed.
 *
 * @param {Queue} queue
 * @param {number} now the server's time, ms
 * @returns {Queue}
 */
export function withoutStale(queue, now) {
  const fresh = queue.waiting.filter((call) => now - call.at <= FRESH_MS);
  return { waiting: fresh, speaking: queue.speaking };
}

/**
 * What to say now: the rest of the call being spoken as far as others leave time for it, else the
 * next call's first language, which is never left out.
 *
 * @param {Queue} queue
 * @param {number} repeat how often the number is said in the first language, 1 to 3
 * @param {number} now the server's time, ms
 * @param {Length} length of the clips
 * @returns {{queue: Queue, part: Part | null}}
 */
export function next(queue, repeat, now, length) {
  const { waiting, speaking } = queue;
  const crowd = crowding(queue, now);
  const [more, ...left] = speaking ? speaking.left.filter((one) => isTimeFor(one, crowd)) : [];
  if (speaking && more) {
    const { call } = speaking;
    return { queue: { waiting, speaking: { call, left } }, part: { call, gap: BETWEEN_MS, reading: more } };
  }
  if (!waiting.length) return { queue: { waiting: [], speaking: null }, part: null };
  const [call, ...behind] = waiting;
  const [reading, ...rest] = readingsOf(call.announcement, repeat, length);
  const gap = speaking && !exceeds(crowd, NO_REPEAT) ? BEFORE_NEXT_CALL_MS : 0;
  return { queue: { waiting: behind, speaking: { call, left: rest } }, part: { call, gap, reading } };
}

/**
 * Put a call back that could not be heard, to be said again from its beginning.
 *
 * @param {Queue} queue
 * @returns {Queue}
 */
export function putBack(queue) {
  if (!queue.speaking) return queue;
  return { waiting: [queue.speaking.call].concat(queue.waiting), speaking: null };
}

/**
 * @param {Queue} queue
 * @param {number} now
 * @returns {{calls: number, ms: number}} how many wait and how long the first has
 */
function crowding(queue, now) {
  const first = queue.waiting[0];
  return { calls: queue.waiting.length, ms: first ? now - first.at : 0 };
}

/**
 * @param {Reading} reading
 * @param {{calls: number, ms: number}} crowd
 */
function isTimeFor(reading, crowd) {
  return !exceeds(crowd, reading.kind === "again" ? NO_REPEAT : FIRST_LANGUAGE_ONLY);
}

/**
 * @param {{calls: number, ms: number}} crowd
 * @param {{calls: number, ms: number}} limit
 */
function exceeds(crowd, limit) {
  return crowd.calls >= limit.calls || crowd.ms >= limit.ms;
}
