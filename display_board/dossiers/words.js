// @ts-check
/** The page's words in the chosen language; days, hours and figures said in words. */

import { computed, signal } from "@preact/signals";

import { loadTexts, speaker } from "../shared/texts.js";

/** @import {Localized} from "../shared/contract.js" */
/** @import {Catalogue} from "../shared/texts.js" */

export const LANGUAGES = /** @type {const} */ (["vi", "en"]);

/** @typedef {typeof LANGUAGES[number]} Language */

const KEPT_AS = "luot.dossiers.language";

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

/** Load both catalogues, so that changing the language needs no connection. */
export async function loadWords() {
  const folder = new URL("i18n", import.meta.url).href;
  await Promise.all(
    LANGUAGES.map(async (one) => {
      catalogues[one] = await loadTexts(folder, one);
    }),
  );
  choose(localStorage.getItem(KEPT_AS) === "en" ? "en" : "vi");
}

/**
 * Change the language of the page and remember it on this computer.
 * @param {Language} wanted
 */
export function choose(wanted) {
  language.value = wanted;
  document.documentElement.lang = wanted;
  localStorage.setItem(KEPT_AS, wanted);
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
 * A moment of the office's clock, as the server wrote it.
 * @param {string} at  RFC 3339 with the office's offset
 */
export function hourInWords(at) {
  return at.slice(11, 16);
}

/**
 * @param {string} day  YYYY-MM-DD, or a moment that begins so
 */
export function dayInWords(day) {
  return day.slice(0, 10).split("-").reverse().join("/");
}

/**
 * @param {string} day  YYYY-MM-DD, or a moment that begins so
 */
export function weekdayInWords(day) {
  return say(`weekday.${new Date(`${day.slice(0, 10)}T12:00:00Z`).getUTCDay()}`);
}
