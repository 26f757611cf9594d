// @ts-check
/** The three notices of a turn that comes: soon, next, now. Pure, but for the phone's own shaking. */

/** @import {Followed} from "../shared/contract.js" */

/** @typedef {"soon" | "next" | "now"} Notice */

/** @type {(Notice | null)[]} from far to near */
const STAGES = [null, "soon", "next", "now"];
/** Each is felt in a pocket and told from the others; the last is not mistaken for a message. */
const PULSES_MS = { soon: [250], next: [250, 150, 250], now: [400, 150, 400, 150, 800] };

/** @param {Followed} followed */
function stageOf(followed) {
  return STAGES.indexOf(followed.notice);
}

/**
 * What a change gives notice of: a step nearer, a call and each call again; nothing when one is set
 * back.
 *
 * @param {Followed} before
 * @param {Followed} now
 * @returns {Notice | null}
 */
export function noticeOf(before, now) {
  const stage = stageOf(now);
  const calledAgain = stage === 3 && before.state === "called" && !isSameCall(before, now);
  return stage > stageOf(before) || calledAgain ? STAGES[stage] : null;
}

/**
 * A call that was undone and made anew elsewhere may be told in one.
 * @param {Followed} before
 * @param {Followed} now
 */
function isSameCall(before, now) {
  return before.call_count === now.call_count && before.counter === now.counter;
}

/** @param {Notice} notice */
export function shake(notice) {
  if (navigator.vibrate) navigator.vibrate(PULSES_MS[notice]);
}
