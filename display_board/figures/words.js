// @ts-check
/** Figures, lengths of time and periods in words. */

import { dayInWords, figureInWords, language, say, shareInWords, weekdayInWords } from "../shared/staff/words.js";

/** @import {RowBookings, Statistics, StatisticsRow} from "../shared/contract.js" */

const NOTHING = "–";

/** @param {number | null} share  of 1 */
export function shareOf(share) {
  return share === null ? NOTHING : shareInWords(share);
}

/**
 * How many of the booked did not come: the share never without what it is a share of.
 * @param {RowBookings | null} bookings
 */
export function bookedInWords(bookings) {
  if (bookings === null || bookings.share === null) return NOTHING;
  const { missed, count, share } = bookings;
  return say("bookings.missed", { share: shareOf(share), missed: countOf(missed), count: countOf(count) });
}

/**
 * Minutes, whole ones from ten on, as people say them.
 * @param {number | null} minutes
 */
export function minutesOf(minutes) {
  if (minutes === null) return NOTHING;
  const told = minutes < 10 ? Math.round(minutes * 10) / 10 : Math.round(minutes);
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: 1 }).format(told);
}

/** @param {number | null} seconds */
export function secondsOf(seconds) {
  if (seconds === null) return NOTHING;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {number} count */
export function countOf(count) {
  return new Intl.NumberFormat(language.value).format(count);
}

/**
 * The days of some figures.
 * @param {{first: string, last: string}} span
 */
export function spanInWords({ first, last }) {
  if (first === last) return dayInWords(first);
  const begins = first.slice(0, 4) === last.slice(0, 4) ? dayInWords(first).slice(0, 5) : dayInWords(first);
  return `${begins} – ${dayInWords(last)}`;
}

/**
 * What a row of figures is called.
 * @param {Statistics} told
 * @param {string | null} key
 */
export function keyInWords(told, key) {
  if (key === null) return say("total");
  const named = told.names[key];
  if (named !== undefined) return named;
  if (told.by === "hour") return say("hour", { hour: String(Number(key)) });
  if (told.by === "day") return say("weekday_day", { weekday: weekdayInWords(key), day: dayInWords(key).slice(0, 5) });
  if (told.by === "week") return say("week_from", { day: dayInWords(key) });
  if (told.by === "month") return say("month", { month: String(Number(key.slice(5))), year: key.slice(0, 4) });
  return key;
}

/**
 * The mean of ratings, or why there is none.
 * @param {StatisticsRow["ratings"]} ratings
 */
export function ratingInWords(ratings) {
  if (ratings === null) return NOTHING;
  if (ratings.mean === null) return say("too_few", { count: ratings.count });
  const { mean, low, high, count, rate } = ratings;
  return say("rating", {
    mean: figureInWords(mean),
    low: figureInWords(low ?? mean),
    high: figureInWords(high ?? mean),
    count: countOf(count),
    rate: shareOf(rate),
  });
}
