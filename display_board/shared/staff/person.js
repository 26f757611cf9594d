// @ts-check
/** Who sits here, for which office, and whether the server answers. */

import { computed, signal } from "@preact/signals";

/** @import {Person} from "../contract.js" */

/** Who signed in; undefined until the server said so, null for nobody. */
export const person = signal(/** @type {Person | null | undefined} */ (undefined));

/** Code of the office that is shown. */
export const officeCode = signal("");

/** Whether the last question to the server went unanswered. */
export const isDown = signal(false);

/** Path of that office below /api/v1. */
export const officePath = computed(() => `/offices/${encodeURIComponent(officeCode.value)}`);

/** The person's roles at the office that is shown. */
export const roles = computed(() =>
  (person.value?.rights ?? []).filter((one) => one.office === officeCode.value).map((one) => one.role),
);

/** Codes of the offices where this person has a right. */
export const offices = computed(() => [...new Set((person.value?.rights ?? []).map((one) => one.office))]);

/** Whether the person may read all offices side by side. */
export const seesAllOffices = computed(() => (person.value?.rights ?? []).some((one) => one.role === "centre"));
