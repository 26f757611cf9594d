// @ts-check
/** The words of a desk page in the chosen language; days, hours and figures said in words. */

import { computed, signal } from "@preact/signals";

import { keep } from "../keep.js";
import { loadTexts, speaker } from "../texts.js";

/** @import {Localized} from "../contract.js" */
/** @import {Catalogue} from "../texts.js" */

export const LANGUAGES = /** @type {const} */ (["vi", "en"]);

/** @typedef {typeof LANGUAGES[number]} Language */

const KEPT_AS = "luot.staff.language";

/** @type {Record<string, Catalogue>} */
const catalogues = {};

export const language = signal(/** @type {Language} */ ("vi"));

const speak = computed(() => speaker(catalogues[language.value] ?? {}));

/**
 * Say a text of the catalogue.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values) {
  return speak.value(key, values);
}

/**
 * Say a text in a language, whichever the page speaks.
 * @param {Language} wanted
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function sayIn(wanted, key, values = {}) {
  return speaker(catalogues[wanted] ?? {})(key, values);
}

/**
 * Load the words that all desk pages share and the page's own, which come before them, in both
 * languages, so that changing the language needs no connection.
 */
export async function loadWords() {
  // Seen from the page's bundle, in which this travels.
  const folders = ["../shared/staff/i18n", "i18n"].map((one) => new URL(one, import.meta.url).href);
  await Promise.all(
    LANGUAGES.map(async (one) => {
      const texts = await Promise.all(folders.map((folder) => loadTexts(folder, one)));
      catalogues[one] = Object.assign({}, ...texts);
    }),
  );
  choose(keep.getItem(KEPT_AS) === "en" ? "en" : "vi");
}

/**
 * Change the language of the page and remember it on this computer.
 * @param {Language} wanted
 */
export function choose(wanted) {
  language.value = wanted;
  document.documentElement.lang = wanted;
  keep.setItem(KEPT_AS, wanted);
  document.title = say("page");
}

/**
 * A name of the office's own in the chosen language.
 * @param {Localized} name
 */
export function inWords(name) {
  return name[language.value] || name.vi;
}

/**
 * A business day, as DD/MM/YYYY.
 * @param {string} day  YYYY-MM-DD, or a moment that begins so
 */
export function dayInWords(day) {
  return day.slice(0, 10).split("-").reverse().join("/");
}

/**
 * The day of the week.
 * @param {string} day  YYYY-MM-DD, or a moment that begins so
 */
export function weekdayInWords(day) {
  return say(`weekday.${new Date(`${day.slice(0, 10)}T12:00:00Z`).getUTCDay()}`);
}

/**
 * The hour of a moment by the office's clock, as the server wrote it.
 * @param {string} at  RFC 3339 with the office's offset
 */
export function hourInWords(at) {
  return at.slice(11, 16);
}

/**
 * A moment of the office, whose own zone its text carries, as people say an hour and a day.
 * @param {string} moment  RFC 3339
 */
export function momentInWords(moment) {
  const [day = "", clock = ""] = moment.split("T");
  const [hour, minute] = clock.split(":");
  return say("moment", { hour: String(Number(hour)), minute: String(minute), day: dayInWords(day) });
}

/**
 * A figure with at most two decimals that is never rounded up.
 * @param {number} figure
 */
export function figureInWords(figure) {
  const cut = Math.floor(figure * 100 + 1e-6) / 100;
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: 2 }).format(cut);
}

/**
 * A share as a percentage, cut as the server cut it.
 * @param {number} share  of 1
 */
export function shareInWords(share) {
  return say("percent", { share: figureInWords(share * 100) });
}
