// @ts-check
/** What the page knows, as signals; the rest is computed from these. */

import { computed, signal } from "@preact/signals";

/** @import {Counter, DossierDesk, DossierSheet, Office, Person, ReceivedDossier} from "../shared/contract.js" */

/** Who signed in; undefined until the server said so, null for nobody. */
export const person = signal(/** @type {Person | null | undefined} */ (undefined));
export const office = signal(/** @type {Office | null} */ (null));
export const desk = signal(/** @type {DossierDesk | null} */ (null));
/** The counter that this person holds, with its ticket; null: none. */
export const counter = signal(/** @type {Counter | null} */ (null));
/** The dossier that is open beside the list. */
export const sheet = signal(/** @type {DossierSheet | null} */ (null));
export const screen = signal(/** @type {"desk" | "intake"} */ ("desk"));
export const isDown = signal(false);
/** What is being sent; null: nothing. */
export const sending = signal(/** @type {string | null} */ (null));

/**
 * An answer in words; `number` counts, so that the same words said twice are heard twice.
 * @typedef {{tone: "good" | "bad", text: string, field: string | null, number: number}} Notice
 */
export const notice = signal(/** @type {Notice | null} */ (null));

/** Path of the office's dossiers below /api/v1. */
export const base = computed(() => `${officePath.value}/received-dossiers`);
export const officePath = computed(() => `/offices/${encodeURIComponent(person.value?.office ?? "")}`);

/** @typedef {"over_due" | "today" | "one_day" | "two_days" | "later" | "stopped" | "ready"} Group */
export const GROUPS = /** @type {const} */ (["over_due", "today", "one_day", "two_days", "later", "stopped", "ready"]);

/**
 * Which part of the list a dossier stands in.
 * @param {ReceivedDossier} one
 * @returns {Group}
 */
export function groupOf(one) {
  if (one.state === "supplementing") return "stopped";
  if (one.state === "ready") return "ready";
  if (one.standing === "over_due") return "over_due";
  return /** @type {Group} */ (["today", "one_day", "two_days"][one.days_left] ?? "later");
}

/**
 * Say something below what was done.
 * @param {Notice["tone"]} tone
 * @param {string} text
 * @param {string | null} [field]
 */
export function tell(tone, text, field = null) {
  notice.value = { tone, text, field, number: (notice.value?.number ?? 0) + 1 };
}
