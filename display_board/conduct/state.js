// @ts-check
/** What the page knows, as signals. */

import { computed, signal } from "@preact/signals";

import { roles } from "../shared/staff/person.js";

/** @import {ConductMonth, ConductSheet, Office} from "../shared/contract.js" */

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
}
