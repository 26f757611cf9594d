// @ts-check
/** What is said of a hall, put together from its figures: pure, so that it can be tested alone. */

import { NAME } from "../shared/names.js";

/** @import {DayCounts, HallOfOffice, QuietHour, ServiceStatus, Status, WaitRange} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/** @typedef {string} Language */

/**
 * Whether numbers are given and until when, or when they are given again; NAME stands for what
 * the hall is closed for.
 *
 * @param {Status} now
 * @param {Say} say
 */
export function opening(now, say) {
  if (now.open) {
    const clock = now.updated_at.slice(11, 16);
    const session = now.sessions.find((one) => one.opens <= clock && clock < one.last_ticket);
    return session === undefined ? say("open") : say("open.until", { until: clockInWords(session.last_ticket, say) });
  }
  const why = now.closed_for === null ? say("closed") : say("closed.for", { why: NAME });
  return now.reopens_at === null ? why : `${why} ${say("reopens", { when: momentInWords(now.reopens_at, now.updated_at, say) })}`;
}

/**
 * How long somebody waits who takes a number now.
 *
 * @param {WaitRange | null} wait
 * @param {Say} say
 */
export function waitInWords(wait, say) {
  if (wait === null) return say("wait.unknown");
  const { low_minutes: low, high_minutes: high } = wait;
  if (high === 0) return say("wait.none");
  return low === high ? say("wait.about", { minutes: high }) : say("wait.range", { low, high });
}

/**
 * @param {ServiceStatus | HallOfOffice} one
 * @param {Status} now
 * @param {Say} say
 */
export function serviceInWords(one, now, say) {
  if (one.open) return one.waiting === 0 ? say("nobody_waits") : say("waiting", { count: one.waiting });
  const waits = one.waiting === 0 ? "" : `${say("waiting", { count: one.waiting })} · `;
  if (one.reopens_at === null) return waits + say("service.closed");
  return waits + say("service.reopens", { when: momentInWords(one.reopens_at, now.updated_at, say) });
}

/**
 * The figures of the day in their order; those that are nothing stay, so that the sum is seen.
 *
 * @param {DayCounts} today
 * @returns {(keyof DayCounts)[]}
 */
export function figures(today) {
  const gone = /** @type {(keyof DayCounts)[]} */ (["left", "no_show", "expired"]);
  return ["issued", "served", "waiting", "at_counter", ...gone.filter((name) => today[name] > 0)];
}

/**
 * @param {QuietHour} hour
 * @param {Say} say
 */
export function quietInWords(hour, say) {
  return say("quiet.hour", {
    weekday: say(`weekday.${hour.weekday}`),
    opens: clockInWords(hour.opens, say),
    closes: clockInWords(hour.closes, say),
  });
}

/**
 * A time of day as the office's language writes it.
 *
 * @param {string} clock HH:MM
 * @param {Say} say
 */
export function clockInWords(clock, say) {
  const [hour = "", minute = ""] = clock.split(":");
  return say(minute === "00" ? "clock.full" : "clock", { hour: Number(hour), minute });
}

/**
 * The moment alone when it is today, else with its day.
 *
 * @param {string} moment RFC 3339 in the office's own time
 * @param {string} now the same
 * @param {Say} say
 */
function momentInWords(moment, now, say) {
  const clock = clockInWords(moment.slice(11, 16), say);
  const day = moment.slice(0, 10);
  return day === now.slice(0, 10) ? say("at", { clock }) : say("at.day", { clock, day: dayInWords(day, say) });
}

/**
 * @param {string} day YYYY-MM-DD
 * @param {Say} say
 */
export function dayInWords(day, say) {
  const date = new Date(`${day}T12:00:00Z`);
  return say("date", {
    weekday: say(`weekday.${date.getUTCDay() || 7}`),
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
  });
}
