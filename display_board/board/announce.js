// @ts-check
/** Which call is spoken next and how: no call is lost, cut or spoken over another. Pure. */

/** @typedef {import("../shared/contract.js").Announcement} Announcement */

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

/**
 * What is left of the call being spoken: the languages still to come, in order.
 *
 * @typedef {Object} Speaking
 * @property {SpokenCall} call
 * @property {Announcement[]} said parts begun so far
 */

/** @typedef {{waiting: SpokenCall[], speaking: Speaking | null}} Queue */

/**
 * One stretch of sound, spoken without interruption. `gap` is the silence before it in ms.
 *
 * @typedef {{call: SpokenCall, chime: boolean, gap: number, announcement: Announcement}} Part
 */

/** @typedef {{key: string, start: number, end: number}} Cue a clip's place in time, in ms */

/** A call older than this when it arrives (after a break) is shown, not spoken: nobody waits for it. */
export const FRESH_MS = 60000;
/** The repeat is left out when this many other calls wait, or one has waited this long. */
export const NO_REPEAT = { calls: 2, ms: 12000 };
/** The further languages too are left out from here on. */
export const FIRST_LANGUAGE_ONLY = { calls: 4, ms: 25000 };

const BEFORE_REPEAT_MS = 1000;
const BEFORE_LANGUAGE_MS = 350;
/** With the chime that follows, the words of two calls are two seconds apart; less in a rush. */
const BEFORE_NEXT_CALL_MS = 750;
const AFTER_CHIME_MS = 300;
const PAUSES = { "|": -6, ",": 160, ";": 350 };

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
 * @param {string} number
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
 * @param {number} repeat how often the first language is said, 1 to 3
 * @param {number} now the server's time, ms
 * @returns {{queue: Queue, part: Part | null}}
 */
export function next(queue, repeat, now) {
  const speaking = queue.speaking;
  if (speaking) {
    const more = continuation(speaking, repeat, crowding(queue, now));
    if (more) {
      const said = speaking.said.concat([more.announcement]);
      return { queue: { waiting: queue.waiting, speaking: { call: speaking.call, said } }, part: more };
    }
  }
  const call = queue.waiting[0];
  if (!call) return { queue: { waiting: [], speaking: null }, part: null };
  const announcement = call.announcement[0];
  const hurry = exceeds(crowding(queue, now), NO_REPEAT);
  return {
    queue: { waiting: queue.waiting.slice(1), speaking: { call, said: [announcement] } },
    part: { call, chime: true, gap: speaking && !hurry ? BEFORE_NEXT_CALL_MS : 0, announcement },
  };
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
 * The clips of a part on a time line that starts at 0.
 *
 * @param {Part} part
 * @param {(key: string) => number} length of a clip in ms
 * @returns {Cue[]}
 */
export function timeline(part, length) {
  /** @type {Cue[]} */
  const cues = [];
  let at = part.gap;
  if (part.chime) {
    cues.push({ key: "chime", start: at, end: at + length("chime") });
    at += length("chime") + AFTER_CHIME_MS;
  }
  for (const clip of part.announcement.clips) {
    const pause = /** @type {Object<string, number>} */ (PAUSES)[clip];
    if (pause !== undefined) {
      at += pause;
      continue;
    }
    cues.push({ key: clip, start: at, end: at + length(clip) });
    at += length(clip);
  }
  return cues;
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
 * @param {Speaking} speaking
 * @param {number} repeat
 * @param {{calls: number, ms: number}} crowd
 * @returns {Part | null}
 */
function continuation(speaking, repeat, crowd) {
  const call = speaking.call;
  const first = call.announcement[0];
  const timesSaid = speaking.said.filter((one) => one === first).length;
  if (timesSaid < repeat && speaking.said.every((one) => one === first) && !exceeds(crowd, NO_REPEAT)) {
    return { call, chime: false, gap: BEFORE_REPEAT_MS, announcement: first };
  }
  const further = call.announcement.find((one) => speaking.said.indexOf(one) < 0);
  if (further && !exceeds(crowd, FIRST_LANGUAGE_ONLY)) {
    return { call, chime: false, gap: BEFORE_LANGUAGE_MS, announcement: further };
  }
  return null;
}

/**
 * @param {{calls: number, ms: number}} crowd
 * @param {{calls: number, ms: number}} limit
 */
function exceeds(crowd, limit) {
  return crowd.calls >= limit.calls || crowd.ms >= limit.ms;
}
