// @ts-check
/** What the first run has been told so far; it is kept on this computer, but for passwords. */

import { computed, signal } from "@preact/signals";

import { say, sayIn } from "../shared/staff/words.js";

/** @typedef {{letter: string, name: string, english?: string, counters: string[]}} Service  english: known of a name that nobody wrote over */
/** @typedef {{user: string, name: string, role: "admin" | "supervisor" | "clerk", password: string}} Person */
/** @typedef {{name: string, agency: string, counters: number, services: Service[], hours: "working" | "always"}} Office */

const KEPT_AS = "luot.setup.office";
export const STEPS = /** @type {const} */ (["office", "services", "people", "device", "slip"]);

/** A ward's services, as most have them; counter 1 guides and serves all of them. */
const WARD = [
  ["A", "2", "3"],
  ["B", "4", "5"],
  ["H", "6"],
  ["L", "7"],
  ["M", "8"],
  ["Q", "9"],
  ["U", "10"],
  ["X", "11"],
];

/** A provincial centre's, by what its departments do; counter 1 guides and serves all of them. */
const PROVINCE = [
  ["A", "2", "3"],
  ["C", "4"],
  ["D", "5", "6"],
  ["E", "7"],
  ["H", "8", "9", "10"],
  ["K", "11"],
  ["L", "12", "13"],
  ["R", "14", "15"],
  ["V", "16"],
  ["Y", "17"],
  ["X", "18"],
];

/** Kinds of office whose services are known beforehand. */
const KINDS = { ward: WARD, province: PROVINCE };
export const KINDS_OFFERED = /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS));

/**
 * The services and counters that an office of a kind usually has.
 * @param {keyof typeof KINDS} kind
 */
export function usualOf(kind) {
  const services = KINDS[kind].map(([letter = "", ...counters]) => {
    const key = `kind.${kind}.${letter}`;
    return { letter, name: sayIn("vi", key), english: sayIn("en", key), counters: ["1", ...counters] };
  });
  return { counters: Number(KINDS[kind].at(-1)?.at(-1)), services };
}

/** @returns {Office} */
function ward() {
  return { name: "", agency: say("kind.agency"), ...usualOf("ward"), hours: "working" };
}

/** One service and one counter, to begin from nothing. */
export function blank() {
  return { counters: 1, services: [{ letter: "A", name: "", counters: ["1"] }] };
}

export const step = signal(/** @type {typeof STEPS[number]} */ ("office"));
export const office = signal(/** @type {Office} */ ({ name: "", agency: "", counters: 0, services: [], hours: "working" }));
export const people = signal(/** @type {Person[]} */ ([{ user: "", name: "", role: "admin", password: "" }]));
export const code = signal("");
export const codeNeeded = signal(false);
/** What is refused: the field as the server names it, and what is wrong in words. */
export const wrong = signal(/** @type {{field: string, message: string}[]} */ ([]));
export const busy = signal(false);
/** Code of the office once it is set up. */
export const made = signal("");
/** The device that was let in. */
export const device = signal(/** @type {{id: string, name: string} | null} */ (null));
/** What became of the first number. */
export const first = signal(/** @type {{id: string, number: string, at: string, print: string, counter: string | null} | null} */ (null));
/** The sample procedures that could be taken, or were; null: the catalogue is filled already. */
export const samples = signal(/** @type {{count: number, taken: boolean} | null} */ (null));
/** Whether no number is given out just now, for it is not the hour. */
export const closedNow = signal(false);
/** The service that is being written, ringed on the kiosk. */
export const ringed = signal(-1);

export const place = computed(() => STEPS.indexOf(step.value));
export const numbers = computed(() => Array.from({ length: office.value.counters }, (_, at) => String(at + 1)));

/** Counters that serve nothing. */
export const idle = computed(() => numbers.value.filter((one) => !office.value.services.some((at) => at.counters.includes(one))));

/** Go on with what was written here before, or begin with a ward's; the words must be there. */
export function recall() {
  office.value = kept();
}

/** @returns {Office} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? "null") ?? ward();
  } catch {
    return ward();
  }
}

/** @param {Partial<Office>} change */
export function change(change) {
  office.value = { ...office.value, ...change };
  localStorage.setItem(KEPT_AS, JSON.stringify(office.value));
}

/** @param {number} at @param {Partial<Service>} told */
export function changeService(at, told) {
  // What is known of a name in English is not of the one that was written over it.
  const known = told.name === undefined ? {} : { english: undefined };
  change({ services: office.value.services.map((one, place) => (place === at ? { ...one, ...known, ...told } : one)) });
}

/** @param {number} count */
export function changeCounters(count) {
  const left = Math.min(60, Math.max(1, count));
  const services = office.value.services.map((one) => ({ ...one, counters: one.counters.filter((at) => Number(at) <= left) }));
  change({ counters: left, services });
}

/** @param {number} at @param {Partial<Person>} told */
export function changePerson(at, told) {
  people.value = people.value.map((one, place) => (place === at ? { ...one, ...told } : one));
}

export function forget() {
  localStorage.removeItem(KEPT_AS);
}
