// @ts-check
/** The page's words in the chosen language, and figures said in words. */

import { computed, signal } from "@preact/signals";

import { loadTexts, speaker } from "../shared/texts.js";

/** @import {Localized} from "../shared/contract.js" */
/** @import {Catalogue} from "../shared/texts.js" */

export const LANGUAGES = /** @type {const} */ (["vi", "en"]);

/** @typedef {typeof LANGUAGES[number]} Language */

const KEPT_AS = "luot.clerk.language";

/** @type {Record<string, Catalogue>} */
const catalogues = {};

export const language = signal(/** @type {Language} */ ("vi"));

const speak = computed(() => speaker(catalogues[language.value] ?? {}));

/** What the place is called at which this page sits: counter, room, door or desk. */
export const ownPlace = signal("counter");

const placed = computed(() => ({ place: placeWord({ place: ownPlace.value }) }));

/**
 * Say a text of the catalogue; `{place}` is the word for where this page sits.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values) {
  return speak.value(key, { ...placed.value, ...values });
}

/**
 * What a counter's place is called within a sentence.
 * @param {{place?: string}} counter
 */
export function placeWord(counter) {
  return speak.value(`place.${counter.place ?? "counter"}`);
}

/** Load both catalogues, so that changing the language needs no connection. */
export async function loadWords() {
  const folder = new URL("i18n", import.meta.url).href;
  await Promise.all(
    LANGUAGES.map(async (one) => {
      catalogues[one] = await loadTexts(folder, one);
    }),
  );
  choose(kept());
}

/**
 * Change the language of the page and remember it on this computer.
 * @param {Language} wanted
 */
export function choose(wanted) {
  language.value = wanted;
  document.documentElement.lang = wanted;
  localStorage.setItem(KEPT_AS, wanted);
}

/**
 * A language's name; the browser knows those that the page has no word for.
 * @param {string} code
 */
export function languageName(code) {
  if (LANGUAGES.some((one) => one === code)) return say(`language.${code}`);
  return new Intl.DisplayNames([language.value], { type: "language" }).of(code) ?? code;
}

/** @returns {Language} */
function kept() {
  return localStorage.getItem(KEPT_AS) === "en" ? "en" : "vi";
}

/**
 * A name of the office's own in the chosen language.
 * @param {Localized} name
 */
export function inWords(name) {
  return name[language.value] || name.vi;
}

/**
 * A counter as it is called out: by the word for its place and its number.
 * @param {{code: string, place?: string}} counter
 */
export function counterTitle(counter) {
  return say(`${counter.place ?? "counter"}.title`, { code: counter.code });
}

/**
 * How long, in whole minutes.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes === 0) return say("duration.none");
  if (minutes < 60) return say("duration.minutes", { minutes });
  return say("duration.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/**
 * A running timer: mm:ss, from an hour on h:mm:ss.
 * @param {number} milliseconds
 */
export function timer(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const short = `${String(minutes).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
  return hours ? `${hours}:${short}` : short;
}

/**
 * The wall clock of the office, HH:MM.
 * @param {number} milliseconds
 * @param {string} [timezone]
 */
export function wallClock(milliseconds, timezone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  });
  return format.format(milliseconds);
}

/**
 * A calendar day, its month in letters: nobody takes it for the day.
 * @param {string} day  YYYY-MM-DD
 */
export function dayInWords(day) {
  const locale = language.value === "vi" ? "vi-VN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
}

/**
 * A calendar day with its weekday, short enough for a button.
 * @param {string} day  YYYY-MM-DD
 */
export function dayShortly(day) {
  const locale = language.value === "vi" ? "vi-VN" : "en-GB";
  const month = language.value === "vi" ? "numeric" : "short";
  const parts = /** @type {const} */ ({ weekday: "long", day: "numeric", month, timeZone: "UTC" });
  return new Intl.DateTimeFormat(locale, parts).format(Date.parse(day));
}

/**
 * The moment of a wall clock's hour, on the office's day that it is now.
 * @param {string} clock  HH:MM
 * @param {number} now    milliseconds
 * @param {string} timezone
 * @returns {string}  RFC 3339
 */
export function todayAt(clock, now, timezone) {
  const ahead = minutesOf(clock) - minutesOf(wallClock(now, timezone));
  const thisMinute = now - (now % 60_000);
  return new Date(thisMinute + ahead * 60_000).toISOString();
}

/** @param {string} clock */
function minutesOf(clock) {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}
