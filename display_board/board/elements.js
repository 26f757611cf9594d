// @ts-check
/** Elements of the page, found, made and filled, and the text that stands in them. */

/** @typedef {import("../shared/contract.js").Localized} Localized */

/** @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} className
 * @param {(string | Node | null)[]} content
 */
export function box(className, ...content) {
  const element = document.createElement("div");
  element.className = className;
  for (const one of content) {
    if (one !== null) element.appendChild(typeof one === "string" ? document.createTextNode(one) : one);
  }
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {(Node | null)[]} content
 */
export function fill(element, content) {
  while (element.firstChild) element.removeChild(element.firstChild);
  for (const one of content) if (one) element.appendChild(one);
}

/**
 * @param {Localized} text
 * @param {string} language
 */
export function pick(text, language) {
  return /** @type {any} */ (text)[language] || text.vi;
}
