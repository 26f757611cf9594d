// @ts-check
/** What the page knows, as signals. */

import { computed, signal } from "@preact/signals";

import { roles } from "../shared/staff/person.js";

/** @import {HallNow} from "../shared/contract.js" */

/** The hall as the server last told it; null before the first answer. */
export const hall = signal(/** @type {HallNow | null} */ (null));

/** Which act is on its way; null: none. */
export const sending = signal(/** @type {string | null} */ (null));

/** Which choice is open: the services to stop, or the end of the day. */
export const choosing = signal(/** @type {"stop" | "close" | "emergency" | "outage" | null} */ (null));

/** Code of the counter whose person is to be asked to another one; null: none. */
export const moving = signal(/** @type {string | null} */ (null));

/** A hint that somebody put off, by its counter and service. */
export const putOff = signal("");

/** @typedef {{text: string, run: () => Promise<boolean>}} Undo */

/** What takes the last change of a counter's work back; null: there is none. */
export const undo = signal(/** @type {Undo | null} */ (null));

/** @typedef {{id: string, number: string, service: string}} Taken */

/** The number that was taken last for somebody, until its slip is printed or scanned. */
export const taken = signal(/** @type {Taken | null} */ (null));

/** Whether this person may act, and not only look. */
export const mayAct = computed(() => roles.value.some((one) => one === "supervisor" || one === "admin"));

/** Whether this person takes numbers for people here: clerks and kiosks have pages of their own. */
export const mayTake = computed(() => roles.value.includes("volunteer"));

/** Whether this person has only a part of the office's pages. */
export const helps = computed(() => roles.value.every((one) => one === "volunteer"));

/** Forget everything of whoever sat here before. */
export function forget() {
  hall.value = null;
  choosing.value = null;
  moving.value = null;
  undo.value = null;
  putOff.value = "";
  taken.value = null;
}
