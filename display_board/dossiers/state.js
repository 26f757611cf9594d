// @ts-check
/** What the page knows, as signals; the rest is computed from these. */

import { computed, signal } from "@preact/signals";

import { notice } from "../shared/staff/notice.js";
import { officePath, roles } from "../shared/staff/person.js";

/** @import {Counter, DossierDesk, DossierSheet, Office, ReceivedDossier} from "../shared/contract.js" */

export const office = signal(/** @type {Office | null} */ (null));
export const desk = signal(/** @type {DossierDesk | null} */ (null));
/** The counter that this person holds, with its ticket; null: none. */
export const counter = signal(/** @type {Counter | null} */ (null));
/** The dossier that is open beside the list. */
export const sheet = signal(/** @type {DossierSheet | null} */ (null));
/** @typedef {"desk" | "intake" | "lists" | "kept"} Screen */
export const screen = signal(/** @type {Screen} */ ("desk"));
/** What is being sent; null: nothing. */
export const sending = signal(/** @type {string | null} */ (null));

/** Whether this person sees to the dossiers of the whole office. */
export const leads = computed(() => roles.value.some((one) => one === "supervisor" || one === "admin" || one === "head"));

/** Path of the office's dossiers below /api/v1. */
export const base = computed(() => `${officePath.value}/received-dossiers`);

/** @typedef {"over_due" | "slip_owed" | "today" | "one_day" | "two_days" | "later" | "stopped" | "untold" | "ready"} Group */
export const GROUPS = /** @type {const} */ (["over_due", "slip_owed", "today", "one_day", "two_days", "later", "stopped", "untold", "ready"]);

/**
 * Which part of the list a dossier stands in.
 * @param {ReceivedDossier} one
 * @returns {Group}
 */
export function groupOf(one) {
  if (one.state === "supplementing") return "stopped";
  if (one.state === "ready" && !one.slip_owed) return one.told_at === null ? "untold" : "ready";
  if (one.standing === "over_due") return "over_due";
  if (one.slip_owed) return "slip_owed";
  return /** @type {Group} */ (["today", "one_day", "two_days"][one.days_left] ?? "later");
}

/** Forget everything of whoever sat here before. */
export function forget() {
  office.value = null;
  desk.value = null;
  counter.value = null;
  sheet.value = null;
  notice.value = null;
  screen.value = "desk";
}
