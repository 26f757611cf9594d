// @ts-check
/** Days, hours and parts of a day, as they are said: pure, so that it can be tested alone. */

import { NAME } from "../shared/names.js";

/** @import {AppointmentDay, AppointmentSlot} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/** @typedef {string} Language */

const NOON = 12;
const EVENING = 18;

/**
 * @param {string} day YYYY-MM-DD
 * @param {Say} say
 */
export function weekday(day, say) {
  return say(`weekday.${new Date(`${day}T12:00:00Z`).getUTCDay()}`);
}

/** @param {string} day YYYY-MM-DD */
export const dayOfMonth = (day) => String(Number(day.slice(8)));

/**
 * "Thứ Sáu, 20 tháng 11".
 *
 * @param {string} day YYYY-MM-DD
 * @param {Say} say
 */
export function dayInWords(day, say) {
  const month = say(`month.${Number(day.slice(5, 7))}`);
  return say("day.whole", { weekday: weekday(day, say), day: dayOfMonth(day), month });
}

/**
 * "thứ Sáu 20/11".
 *
 * @param {string} day YYYY-MM-DD
 * @param {Say} say
 */
export function dayShortly(day, say) {
  const [, month = "", date = ""] = day.split("-");
  return say("day.short", { weekday: weekday(day, say), day: Number(date), month: Number(month) });
}

/**
 * The hour without its leading zero.
 *
 * @param {string} slot "09:00"
 */
export const hour = (slot) => slot.replace(/^0(?=\d)/, "");

/** @param {string} moment RFC 3339, in the office's own zone */
export const clockOf = (moment) => hour(moment.slice(11, 16));

/** @param {string} code */
export const codeInGroups = (code) => `${code.slice(0, 4)} ${code.slice(4)}`;

/**
 * What a day's card says under its date.
 *
 * @param {AppointmentDay} one
 * @param {Say} say
 * @returns {string} NAME stands for what it is closed for
 */
export function leftOfDay(one, say) {
  if (one.left > 0) return say("left", { count: one.left });
  if (one.open) return say("full");
  return one.name === null ? say("closed") : NAME;
}

/**
 * The slots of a day by its parts; a part without any is left out.
 *
 * @param {readonly AppointmentSlot[]} slots
 * @returns {{part: string, slots: AppointmentSlot[]}[]}
 */
export function byPart(slots) {
  /** @param {AppointmentSlot} one */
  const partOf = (one) => {
    const at = Number(one.slot.slice(0, 2));
    return at < NOON ? "morning" : at < EVENING ? "afternoon" : "evening";
  };
  return ["morning", "afternoon", "evening"]
    .map((part) => ({ part, slots: slots.filter((one) => partOf(one) === part) }))
    .filter(({ slots: found }) => found.length > 0);
}

/**
 * A share in whole percent, cut as all shares are.
 *
 * @param {number} share of 1
 */
export function percent(share) {
  return Math.floor(share * 100 + 1e-9);
}
