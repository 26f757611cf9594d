// @ts-check
/**
 * The page's language: the one chosen at the kiosk, with which the server sent the page, until
 * somebody chooses another here. That holds for this slip, however often its page is opened.
 */

/** @typedef {"vi" | "en"} Language */

export const LANGUAGES = /** @type {const} */ (["vi", "en"]);
const KEPT_AS = "luot.citizen.language";

/**
 * @param {string} code  of the slip
 * @returns {Language}
 */
export function languageFor(code) {
  const chosen = LANGUAGES.find((one) => kept() === `${one} ${code}`);
  return chosen ?? (document.documentElement.lang === "en" ? "en" : "vi");
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
