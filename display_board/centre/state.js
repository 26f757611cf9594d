// @ts-check
/** What the page knows, as signals, and which offices are listed in which order. */

import { computed, signal } from "@preact/signals";

import { inWords, language } from "../shared/staff/words.js";

/** @import {CentreNow, CentreOffice} from "../shared/contract.js" */

/** @typedef {"office" | "seen" | "waiting" | "longest" | "counters" | "devices" | "percent"} Column */

/** All offices as the server last told them; null before the first answer. */
export const centre = signal(/** @type {CentreNow | null} */ (null));

/** Whether whoever signed in has no right to see them. */
export const refused = signal(false);

/** What was typed to find an office. */
export const typed = signal("");

/** Which faults are looked for; "": all offices are listed. */
export const fault = signal(/** @type {"" | Fault} */ (""));

/** @typedef {"late" | "devices" | "lost"} Fault */

/** By which column the list is ordered; those that need somebody first. */
export const order = signal(/** @type {{column: Column, up: boolean}} */ ({ column: "longest", up: false }));

/** Nothing was heard of an office for longer: its server is cut off, or it is closed. */
const LOST_SECONDS = 300;

/** @type {Record<Fault, (one: CentreOffice) => boolean>} */
export const FAULTS = {
  late: (one) => (one.longest_minutes ?? 0) > one.promise_minutes,
  devices: (one) => one.devices_at_fault > 0,
  lost: (one) => one.seen_seconds === null || one.seen_seconds > LOST_SECONDS,
};

/** @type {Record<Column, (one: CentreOffice) => number | string>} */
const BY = {
  office: (one) => inWords(one.name),
  seen: (one) => one.seen_seconds ?? Infinity,
  waiting: (one) => one.waiting,
  longest: (one) => (one.longest_minutes ?? 0) / one.promise_minutes,
  counters: (one) => one.open_counters,
  devices: (one) => one.devices_at_fault,
  percent: (one) => one.percent ?? Infinity,
};

/** The offices that are looked for, in their order. */
export const listed = computed(() => {
  const wanted = folded(typed.value);
  const chosen = fault.value;
  const { column, up } = order.value;
  const names = new Intl.Collator(language.value, { numeric: true });
  return (centre.value?.offices ?? [])
    .filter((one) => chosen === "" || FAULTS[chosen](one))
    .filter((one) => wanted === "" || folded(`${one.code} ${inWords(one.name)}`).includes(wanted))
    .map((one) => ({ one, by: BY[column](one) }))
    .sort((a, b) => (up ? 1 : -1) * compared(names, a.by, b.by) || names.compare(a.one.code, b.one.code))
    .map(({ one }) => one);
});

/**
 * @param {Intl.Collator} names
 * @param {number | string} a
 * @param {number | string} b
 */
function compared(names, a, b) {
  if (typeof a === "string") return names.compare(a, String(b));
  return a === b ? 0 : a < Number(b) ? -1 : 1;
}

/**
 * Without tone marks and case: nobody has to type them.
 * @param {string} text
 */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u0111/giu, "d").toLowerCase().trim();
}

/**
 * Order by a column; by the one that orders already, the other way round.
 * @param {Column} column
 */
export function orderBy(column) {
  const same = order.value.column === column;
  order.value = { column, up: same ? !order.value.up : column === "office" || column === "percent" };
}

/** Which of the page's two halves the address names. */
export const half = signal(location.hash === "#defaults" ? "defaults" : "offices");

/** Follow the address. */
export function followAddress() {
  window.addEventListener("hashchange", () => {
    half.value = location.hash === "#defaults" ? "defaults" : "offices";
    window.scrollTo(0, 0);
  });
}

/** Forget everything of whoever sat here before. */
export function forget() {
  centre.value = null;
  refused.value = false;
}
