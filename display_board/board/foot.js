// @ts-check
/** What the office tells at the foot, in a size that is read from the seats: part after part. */

import { byId, fill, pick } from "./elements.js";
import { widthOf } from "./face.js";
import { parts, turn } from "./turning.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {{text: string, strong: boolean}} Part */

/** Weights of the letters; as in footer.css. */
const USUAL = 500;
const STRONG = 700;

/**
 * What is told: what is special today, the office's own line, the order in words.
 *
 * @param {Board} board
 * @param {string} language
 * @returns {Part[]}
 */
export function told(board, language) {
  const banners = board.services.map((service) => (service.banner ? pick(service.banner, language) : ""));
  const special = banners.filter((banner, place) => banner && banners.indexOf(banner) === place);
  return special
    .map((text) => ({ text, strong: true }))
    .concat([
      { text: pick(board.settings.text, language), strong: false },
      { text: board.rule ? pick(board.rule, language) : "", strong: false },
    ])
    .filter((one) => one.text !== "");
}

/**
 * The parts into which all that is told is broken for the room that the line has now.
 *
 * @param {import("./draw.js").Picture} picture
 * @returns {Part[]}
 */
export function footParts(picture) {
  const font = picture.layout.line;
  const room = byId("text").clientWidth;
  /** @type {Part[]} */
  const found = [];
  for (const { text, strong } of told(picture.board, picture.tongues[0].language)) {
    const weight = strong ? STRONG : USUAL;
    for (const part of parts(text, (words) => widthOf(words, weight) * font, room)) {
      found.push({ text: part, strong });
    }
  }
  return found;
}

/**
 * Show the part whose turn it is.
 *
 * @param {Part[]} found
 * @param {number} now ms
 */
export function drawFoot(found, now) {
  const part = found[turn(found.length, now)];
  const line = byId("text");
  const text = part ? part.text : "";
  if (line.textContent === text) return;
  const element = document.createElement(part && part.strong ? "b" : "span");
  element.textContent = text;
  fill(line, [element]);
}
