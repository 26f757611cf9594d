// @ts-check
/** What the page knows, as signals. */

import { computed, signal } from "@preact/signals";

import { roles } from "../shared/staff/person.js";

/** @import {WeekDay, WeekPlan} from "../shared/contract.js" */

/**
 * What is planned for a day and not saved yet.
 * @typedef {{
 *   day: string,
 *   leader: string,
 *   away: string[],
 *   seats: Record<string, {person: string, stand_in: string}>,
 * }} Draft
 */

/** The week as the server last told it; null before the first answer. */
export const week = signal(/** @type {WeekPlan | null} */ (null));

/** Some day of the week that is looked at; empty: today's. */
export const asked = signal("");

/** The day that is looked at. */
export const chosen = signal("");

/** What is changed of it; null: nothing. */
export const draft = signal(/** @type {Draft | null} */ (null));

export const saving = signal(false);

/** What was pressed that would throw the draft away, until somebody says so; null: nothing. */
export const leaving = signal(/** @type {(() => void) | null} */ (null));

/**
 * Leave the day that is planned; what is not saved of it is not thrown away unasked.
 * @param {() => void} go
 */
export function leaveDay(go) {
  if (draft.value === null) go();
  else leaving.value = go;
}

/** Whether this person may plan, and not only look. */
export const mayPlan = computed(() => roles.value.some((one) => one === "supervisor" || one === "admin"));

/** @param {WeekDay} day */
export function draftOf(day) {
  /** @type {Draft} */
  const found = { day: day.day, leader: day.leader ?? "", away: day.away.map((one) => one.user), seats: {} };
  for (const one of day.seats) found.seats[one.counter] = { person: one.person, stand_in: one.stand_in ?? "" };
  return found;
}

/** Forget everything of whoever sat here before. */
export function forget() {
  week.value = null;
  draft.value = null;
  leaving.value = null;
}
