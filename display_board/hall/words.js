// @ts-check
/** How the hall is, in one sentence, and how long something lasts. */

import { inWords, language, say } from "../shared/staff/words.js";

/** @import {HallNow, HallService} from "../shared/contract.js" */

const MINUTE_MS = 60_000;

/**
 * Say in one sentence how the hall is.
 * @param {HallNow} hall
 */
export function sentence(hall) {
  if (hall.day_closed) return say("is.day_closed");
  const crowded = hall.services.filter((one) => isLate(hall, one));
  if (crowded.length > 0) {
    const names = new Intl.ListFormat(language.value).format(crowded.map((one) => inWords(one.name)));
    const others = hall.services.some((one) => one.waiting > 0 && !isLate(hall, one));
    return say(others ? "is.crowded_but" : "is.crowded", { names });
  }
  if (hall.today.waiting > 0) return say("is.well");
  return say(hall.open ? "is.empty" : "is.closed");
}

/**
 * Whether somebody has waited for a service longer than promised.
 * @param {HallNow} hall
 * @param {HallService} service
 */
export function isLate(hall, service) {
  return (service.longest_minutes ?? 0) > hall.promise_minutes;
}

/**
 * Whole minutes from a moment to when the hall was told.
 * @param {HallNow} hall
 * @param {string} since  RFC 3339
 */
export function minutesSince(hall, since) {
  return Math.max(0, Math.floor((Date.parse(hall.updated_at) - Date.parse(since)) / MINUTE_MS));
}

/** @param {number} minutes */
export function lasting(minutes) {
  if (minutes < 60) return say("minutes", { minutes });
  return say("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
