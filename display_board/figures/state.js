// @ts-check
/** What the page knows, as signals; the rest is computed from these. */

import { computed, signal } from "@preact/signals";

import { roles } from "../shared/staff/person.js";
import { spanOf } from "./periods.js";

/** @import {CountedNumber, Definition, Office, OfficeWork, SpokenFigures, Statistics} from "../shared/contract.js" */
/** @import {Kind} from "./periods.js" */

export const SPLITS = /** @type {const} */ (["service", "field", "counter", "clerk", "channel", "priority"]);

/** @typedef {typeof SPLITS[number]} Split */

/** The office's names; null before the first answer. */
export const office = signal(/** @type {Office | null} */ (null));

/** Whether other figures are on their way than those that are shown. */
export const isReading = signal(false);

/** Why there are no figures, in words; empty: there are. */
export const fault = signal("");

/** The office's own day, as its clock says; empty before the first answer. */
export const today = signal("");

/** Which kind of period is shown; "range": from a day to a day of one's choice. */
export const kind = signal(/** @type {Kind} */ ("week"));

/** A day of the period that is shown, YYYY-MM-DD; empty: today. */
export const within = signal("");

/** The days of one's choice. */
export const range = signal({ first: "", last: "" });

export const split = signal(/** @type {Split} */ ("service"));

/** The figures by `split`; null while they cannot be had. */
export const told = signal(/** @type {Statistics | null} */ (null));

/** The same days one after the other, or hours, weeks, months. */
export const inTime = signal(/** @type {Statistics | null} */ (null));

/** Dossiers and answers of the same days; null while they cannot be had, or are not told. */
export const work = signal(/** @type {OfficeWork | null} */ (null));

/** Whether the table shows its further columns. */
export const isWide = signal(false);

/** What every figure is; empty before the first answer. */
export const definitions = signal(/** @type {Definition[]} */ ([]));

/** Name of the figure whose definition is open; null: none is. */
export const asked = signal(/** @type {string | null} */ (null));

/** @typedef {{title: string, query: string}} Cell  whose numbers are listed, and how they are asked for */

/** The cell whose numbers are open; null: none is. */
export const cell = signal(/** @type {Cell | null} */ (null));

/** The numbers behind that cell, and the query of those after them; null while they come. */
export const numbers = signal(/** @type {{listed: CountedNumber[], more: string} | null} */ (null));

/** The text for loudspeakers that is open; null: none is. */
export const spoken = signal(/** @type {SpokenFigures | null} */ (null));

/** With which day the office's months close; 0: with their last. */
export const closing = computed(() => told.value?.month_ends_on ?? 0);

/** The days that are shown. */
export const span = computed(() =>
  kind.value === "range" ? range.value : spanOf(kind.value, within.value || today.value, closing.value),
);

/** Whether only own figures are told. */
export const isOwn = computed(() => roles.value.length > 0 && roles.value.every((role) => role === "clerk"));

/** Forget everything of whoever sat here before. */
export function forget() {
  office.value = null;
  told.value = null;
  inTime.value = null;
  work.value = null;
  asked.value = null;
  cell.value = null;
  numbers.value = null;
  spoken.value = null;
}
