// @ts-check
/**
 * The page's language: the one chosen at the kiosk, with which the server sent the page, until
 * somebody chooses another here. That holds for this slip, however often its page is opened.
 */

/** @typedef {string} Language */

/** Come along with the page; an office's further ones are fetched. */
export const LANGUAGES = ["vi", "en"];
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
