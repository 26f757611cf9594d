// @ts-check
/**
 * The page's language: the one chosen at the kiosk, with which the server sent the page, until
 * somebody chooses another here. That holds for this slip, however often its page is opened.
 */

import { loadTexts, speaker } from "../shared/texts.js";

/** @import {Say} from "../shared/texts.js" */

/** @typedef {string} Language */

/** Come along with the page; an office's further ones are fetched. */
export const LANGUAGES = ["vi", "en"];
const FOLDER = new URL("i18n", import.meta.url).href;
const KEPT_AS = "luot.citizen.language";

/**
 * @param {string} code  of the slip
 * @returns {Language}
 */
export function languageFor(code) {
  const [chosen, of] = (kept() ?? "").split(" ");
  return of === code ? chosen : document.documentElement.lang;
}

/**
 * @param {string} code
 * @param {Language} language
 */
export function keepLanguage(code, language) {
  try {
    localStorage.setItem(KEPT_AS, `${language} ${code}`);
  } catch {
    // A phone that keeps nothing asks again.
  }
}

function kept() {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

/** @type {Promise<import("../shared/texts.js").Catalogue> | undefined} */
let vietnamese;

/**
 * Fetch the words of languages that are not here; what a further one lacks is said in Vietnamese.
 * @param {Record<string, Say>} voices  by language; those that came are put in
 * @param {string[]} languages
 * @returns {Promise<boolean>} whether one came
 */
export async function learn(voices, languages) {
  const wanted = languages.filter((one) => voices[one] === undefined);
  for (const one of wanted) {
    try {
      vietnamese = vietnamese ?? loadTexts(FOLDER, LANGUAGES[0]);
      const own = LANGUAGES.includes(one) ? loadTexts(FOLDER, one) : loadTexts(`/languages/${one}`, "phone");
      voices[one] = speaker({ ...(await vietnamese), ...(await own) });
    } catch (error) {
      // A further one is asked for again with the next news of the slip.
      if (LANGUAGES.includes(one)) throw error;
    }
  }
  return wanted.some((one) => voices[one] !== undefined);
}
