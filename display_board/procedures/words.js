// @ts-check
/** What is said of a procedure, put together from its figures. */

/** @import {Everyday, FoundProcedure, Paper, Procedure} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/** @typedef {string} Language */
/** @typedef {{text: string, typed: boolean}} Called */

const MOST_NAMES = 3;

/**
 * What people call a procedure, the name that was typed first.
 *
 * @param {FoundProcedure} one
 * @param {Language} language
 * @returns {Called[]}
 */
export function called(one, language) {
  const names = everyday(one, language);
  const others = names.filter((name) => name !== one.called).slice(0, MOST_NAMES - 1);
  const typed = one.called === null ? [] : [{ text: one.called, typed: true }];
  return [...typed, ...others.map((text) => ({ text, typed: false }))];
}

/**
 * What people call a procedure; where nobody wrote that down in a language, in Vietnamese.
 *
 * @param {{everyday: Everyday}} one
 * @param {Language} language
 * @returns {string[]}
 */
export function everyday({ everyday: names }, language) {
  return (language === "en" ? names.en : names.vi) ?? [];
}

/**
 * How many originals and copies of a paper, "" for what is no paper.
 *
 * @param {Paper} paper
 * @param {Say} say
 * @returns {string}
 */
export function sheets(paper, say) {
  const parts = [];
  if (paper.originals > 0) parts.push(say("originals", { count: paper.originals }));
  if (paper.copies > 0) parts.push(say("copies", { count: paper.copies }));
  return parts.join(", ");
}

/**
 * The day of the result for who hands in now.
 *
 * @param {Procedure} one
 * @param {Say} say
 * @returns {string} "" where the calendar has none
 */
export function due(one, say) {
  if (one.due === null) return "";
  const day = new Date(`${one.due}T12:00:00Z`);
  return say("due", {
    weekday: say(`weekday.${day.getUTCDay() || 7}`),
    day: day.getUTCDate(),
    month: day.getUTCMonth() + 1,
  });
}

/**
 * Who waits for the service just now, or that it is closed.
 *
 * @param {Procedure} one
 * @param {Say} say
 * @returns {string}
 */
export function queue(one, say) {
  if (!one.open) return say("closed");
  if (one.waiting === 0) return say("nobody_waits");
  if (one.wait === null) return say("waiting", { count: one.waiting });
  const { low_minutes: low, high_minutes: high } = one.wait;
  return say("waiting.range", { count: one.waiting, low, high });
}
