// @ts-check
/** Names of the office's on a page, each read aloud in the language in which it is written. */

import { named } from "./texts.js";

/** @import {Localized} from "./contract.js" */

/** Stands in a sentence for the name that `sentence` puts there. */
export const NAME = "\u0001";

/**
 * Write a name into an element. One that the office has in Vietnamese alone is marked as that:
 * a screen reader would spell it by the rules of the page's language.
 *
 * @template {HTMLElement} Kind
 * @param {Kind} element
 * @param {Localized | null | undefined} name
 * @param {string} language of the page
 * @returns {Kind} the element
 */
export function write(element, name, language) {
  const text = named(name, language);
  element.textContent = text;
  if (language !== "vi" && text !== "" && text === name?.vi) element.lang = "vi";
  else element.removeAttribute("lang");
  return element;
}

/**
 * Split a sentence around NAME, and put the name there.
 *
 * @param {string} text
 * @param {Localized | null | undefined} name
 * @param {string} language of the page
 * @returns {(Node | string)[]}
 */
export function sentence(text, name, language) {
  return listing(text, [name], language);
}

/**
 * Split a sentence around NAME, and put several names there.
 *
 * @param {string} text
 * @param {(Localized | null | undefined)[]} names
 * @param {string} language of the page
 * @returns {(Node | string)[]}
 */
export function listing(text, names, language) {
  const [before = "", ...after] = text.split(NAME);
  if (after.length === 0) return [text];
  const written = names.map((one) => write(document.createElement("span"), one, language));
  const parts = [before, ...written.flatMap((one, place) => (place === 0 ? [one] : [", ", one])), after.join(NAME)];
  return parts.filter((one) => one !== "");
}

/**
 * Mark what was written here in Vietnamese alone, by the office or by those who come to it.
 *
 * @template {HTMLElement} Kind
 * @param {Kind} element
 * @returns {Kind} the element
 */
export function inVietnamese(element) {
  element.lang = "vi";
  return element;
}
