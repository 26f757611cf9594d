// @ts-check
/** What the page knows, as signals. */

import { computed, signal } from "@preact/signals";

import { roles } from "../shared/staff/person.js";

/** @import {Morning} from "../shared/contract.js" */

/** The sheet as the server last told it; null before the first answer. */
export const morning = signal(/** @type {Morning | null} */ (null));

/** Whether the day is being begun. */
export const starting = signal(false);

/** Whether this person may begin the day, and not only look. */
export const mayAct = computed(() => roles.value.some((one) => one === "supervisor" || one === "admin"));

/** Forget everything of whoever sat here before. */
export function forget() {
  morning.value = null;
}
