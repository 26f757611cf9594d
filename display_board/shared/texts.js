// @ts-check
/** The words of a page, from its catalogues: one JSON file a language, the same keys in each. */

/** @import {Localized} from "./contract.js" */
/** @typedef {Object<string, string>} Catalogue */
/** @typedef {(key: string, values?: Object<string, string | number>) => string} Say */

/**
 * Make the function that says a text; `{name}` stands for a value. With `count` being 1 the text
 * `key.one` is preferred where a language has it. A key without a text is said as it is, so that
 * a gap shows and nothing breaks.
 *
 * @param {Catalogue} catalogue
 * @returns {Say}
 */
export function speaker(catalogue) {
  return (key, values = {}) => {
    const one = values.count === 1 ? catalogue[key + ".one"] : undefined;
    const text = one !== undefined ? one : catalogue[key];
    if (text === undefined) return key;
    return text.replace(/\{(\w+)\}/g, (whole, name) =>
      values[name] === undefined ? whole : String(values[name])
    );
  };
}

/**
 * Give a name of the office's in a language; Vietnamese where it has none in it.
 *
 * @param {Localized | null | undefined} name
 * @param {string} language
 * @returns {string}
 */
export function named(name, language) {
  return !name ? "" : /** @type {Catalogue} */ (/** @type {unknown} */ (name))[language] || name.vi;
}

/**
 * Fetch a catalogue: `<folder>/<language>.json`.
 *
 * @param {string} folder address of the folder, without a slash at its end
 * @param {string} language
 * @returns {Promise<Catalogue>}
 * @throws {Error} when the server does not give it
 */
export async function loadTexts(folder, language) {
  const answer = await fetch(folder + "/" + language + ".json");
  if (!answer.ok) throw new Error("texts: " + answer.status + " for " + language);
  return answer.json();
}

/**
 * Fill in the texts of a document: `data-text` names the key of an element's text, `data-label`
 * that of its accessible name.
 *
 * @param {ParentNode} root
 * @param {Say} say
 */
export function fillTexts(root, say) {
  for (const element of Array.from(root.querySelectorAll("[data-text]"))) {
    element.textContent = say(/** @type {HTMLElement} */ (element).dataset.text || "");
  }
  for (const element of Array.from(root.querySelectorAll("[data-label]"))) {
    element.setAttribute("aria-label", say(/** @type {HTMLElement} */ (element).dataset.label || ""));
  }
}
