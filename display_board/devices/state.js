// @ts-check
/** What the page knows, as signals; the rest is computed from these. */

import { computed, signal } from "@preact/signals";

import { notice } from "../shared/staff/notice.js";
import { roles } from "../shared/staff/person.js";

/** @import {Device, Office} from "../shared/contract.js" */

export const office = signal(/** @type {Office | null} */ (null));
/** Null: not read yet, or not for whoever sits here; `refusal` says why. */
export const devices = signal(/** @type {Device[] | null} */ (null));
export const refusal = signal("");
/** Id of the device that is open in the list. */
export const opened = signal(/** @type {string | null} */ (null));
/** Id of the device whose shutting out is asked about. */
export const leaving = signal(/** @type {string | null} */ (null));
/** What is being sent; null: nothing. */
export const sending = signal(/** @type {string | null} */ (null));

export const isAdmin = computed(() => roles.value.includes("admin"));

export const GROUPS = /** @type {const} */ ([
  { name: "kiosks", kinds: ["kiosk"] },
  { name: "boards", kinds: ["board"] },
  { name: "others", kinds: ["rating", "agent"] },
]);
export const KINDS = /** @type {const} */ (["kiosk", "board", "rating", "agent"]);

/**
 * What a person must see to, as a code; null where all is well. One that never came is no fault.
 * @param {Device} one
 */
export function faultOf(one) {
  if (one.trouble !== null) return one.trouble;
  return one.online || one.seen_at === null ? null : "offline";
}

/** Those that need a person, in the order of the list. */
export const faulty = computed(() => (devices.value ?? []).filter((one) => faultOf(one) !== null));

/** Forget everything of whoever sat here before. */
export function forget() {
  office.value = null;
  devices.value = null;
  refusal.value = "";
  opened.value = null;
  leaving.value = null;
  notice.value = null;
}
