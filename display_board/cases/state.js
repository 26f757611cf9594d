// @ts-check
/** What the page knows, as signals; the rest is computed from these. */

import { computed, signal } from "@preact/signals";

import { notice } from "../shared/staff/notice.js";
import { roles } from "../shared/staff/person.js";

/** @import {CaseList, Office, PaymentReportList, SuggestionList} from "../shared/contract.js" */

/** @typedef {"cases" | "book" | "quarter" | "figures" | "surveys" | "reports"} Tab */

const LEADING = ["supervisor", "admin", "head"];

/** The office's names, fields, services and counters; null before the first answer. */
export const office = signal(/** @type {Office | null} */ (null));

export const caseList = signal(/** @type {CaseList | null} */ (null));

/** The suggestion book; null before the first answer and for who may not read it. */
export const book = signal(/** @type {SuggestionList | null} */ (null));

/** Reports about money; null for everybody but their one reader. */
export const reportList = signal(/** @type {PaymentReportList | null} */ (null));

export const tab = signal(/** @type {Tab} */ ("cases"));

/** Id of the case or entry that is open beside its list; "new" is an entry on paper. */
export const opened = signal(/** @type {string | null} */ (null));

/** What is being sent; null: nothing. */
export const sending = signal(/** @type {string | null} */ (null));

/** What somebody has typed and not sent, by case or entry and field. */
export const drafts = /** @type {Map<string, string>} */ (new Map());

/** Whether this person sees to the cases and the book of the whole office. */
export const leads = computed(() => roles.value.some((role) => LEADING.includes(role)));

/** Whether this person tells everybody what was done. */
export const answers = computed(() => roles.value.some((role) => role === "admin" || role === "head"));

/** @type {import("@preact/signals").ReadonlySignal<Tab[]>} */
export const tabs = computed(() => {
  /** @type {Tab[]} */
  const read = reportList.value === null ? [] : ["reports"];
  if (leads.value) return ["cases", "book", "quarter", "figures", "surveys", ...read];
  return roles.value.includes("clerk") ? ["cases", ...read] : ["figures", "surveys", ...read];
});

/** Forget everything of whoever sat here before. */
export function forget() {
  office.value = null;
  caseList.value = null;
  book.value = null;
  reportList.value = null;
  opened.value = null;
  notice.value = null;
  drafts.clear();
}
