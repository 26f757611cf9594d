// @ts-check
/** What the page knows, as signals. */

import { computed, signal } from "@preact/signals";

import { roles } from "../shared/staff/person.js";

/** @import {ConductIndices, ConductMonth, ConductSheet, ConductTemplate, Office} from "../shared/contract.js" */

/** The office's names; null before the first answer. */
export const office = signal(/** @type {Office | null} */ (null));

/** The month that is shown, YYYY-MM; the last one that is over is the latest. */
export const month = signal("");

/** The last month that is over. */
export const latest = signal("");

/** Whose sheets there are. */
export const listed = signal(/** @type {ConductMonth | null} */ (null));

/** The sheet that is shown. */
export const sheet = signal(/** @type {ConductSheet | null} */ (null));

/** What the page shows: sheets, what is looked at, or the office's own indices. */
export const shows = signal(/** @type {"sheets" | "criteria" | "indices"} */ ("sheets"));

/** What is looked at, of the month that is chosen for it; null before it is read. */
export const criteria = signal(/** @type {ConductTemplate | null} */ (null));

/** The office's nine indices of the month that is shown; null before they are read. */
export const indices = signal(/** @type {ConductIndices | null} */ (null));

/** Whether something is on its way to the server. */
export const isSending = signal(false);

/** Whether this person decides. */
export const decides = computed(() => roles.value.includes("head"));

/** Whether this person types points. */
export const fills = computed(() => decides.value || roles.value.includes("supervisor"));

/** Forget everything of whoever sat here before. */
export function forget() {
  office.value = null;
  listed.value = null;
  sheet.value = null;
  criteria.value = null;
  indices.value = null;
  shows.value = "sheets";
}
