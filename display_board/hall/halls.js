// @ts-check
/** Which hall of an office with several is looked at; kept on this machine. */

import { computed, signal } from "@preact/signals";

import { officeCode } from "../shared/staff/person.js";
import { hall } from "./state.js";

/** @import {HallNow, HallPlace} from "../shared/contract.js" */

const KEPT_AS = "luot.hall.place";

/** The hall that was chosen for each office, by its code. */
const chosen = signal(kept());

/** The hall that is looked at; null: all of them, or the office has but one. */
export const place = computed(() => hall.value?.halls.find((one) => one.code === chosen.value[officeCode.value]) ?? null);

/** The hall as it is looked at; null before the first answer. */
export const seen = computed(() => {
  const whole = hall.value;
  return whole === null || place.value === null ? whole : partOf(whole, place.value);
});

/** @returns {Record<string, string>} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {string} code  "": all halls */
export function choosePlace(code) {
  chosen.value = { ...chosen.value, [officeCode.value]: code };
  localStorage.setItem(KEPT_AS, JSON.stringify(chosen.value));
}

/**
 * The halls that are shown one below the other; one that has no name is the whole office.
 * @param {HallNow} whole
 * @returns {{code: string, name: HallPlace["name"] | null, part: HallNow}[]}
 */
export function groups(whole) {
  if (whole.halls.length === 0 || place.value !== null) return [{ code: "", name: null, part: whole }];
  return whole.halls.map((one) => ({ code: one.code, name: one.name, part: partOf(whole, one) }));
}

/**
 * What belongs to one hall: its queues, its counters and the people who wait for them.
 * @param {HallNow} whole
 * @param {HallPlace} one
 * @returns {HallNow}
 */
function partOf(whole, one) {
  const services = whole.services.filter((service) => one.services.includes(service.code));
  const counters = whole.counters.filter((counter) => one.counters.includes(counter.code));
  const waiting = services.reduce((sum, service) => sum + service.waiting, 0);
  return { ...whole, services, counters, today: { ...whole.today, waiting } };
}
