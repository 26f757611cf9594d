// @ts-check
/** The numbers whose people did not come, in a line of their own: part after part where they are many. */

import { byId, fill } from "./elements.js";
import { widthOf } from "./face.js";
import { placeWord } from "./places.js";
import { parts, turn } from "./turning.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardMissed} BoardMissed */
/** @typedef {import("./draw.js").Picture} Picture */

/** Weight of the letters and the space after the head, in em; as in missed.css. */
const WEIGHT = 700;
const AFTER_HEAD = 0.5;
/** Room beside the line, in units; as in missed.css. */
const EDGES = 128;

/**
 * The missed numbers that stand on the wall at a moment.
 *
 * @param {Board} board
 * @param {number} now the server's time, ms
 * @returns {BoardMissed[]}
 */
export function standing(board, now) {
  return (board.missed || []).filter((one) => now < Date.parse(one.stands_until));
}

/**
 * What is told of them: each with where it was called to.
 *
 * @param {Picture} picture
 * @returns {string[]} the parts that are shown in turn
 */
export function missedParts(picture) {
  const { board, layout, tongues } = picture;
  const { say } = tongues[0];
  const told = standing(board, picture.now).map(({ number, counter }) =>
    [number, placeWord(board, counter, say), counter].join("\u00a0")
  );
  const head = widthOf(say("missed"), WEIGHT) + AFTER_HEAD;
  const room = picture.width - EDGES * layout.unit - head * layout.line;
  return parts(told.join("\u00a0\u00b7 "), (words) => widthOf(words, WEIGHT) * layout.line, room);
}

/**
 * Show the part whose turn it is.
 *
 * @param {Picture} picture
 * @param {number} now the server's time, ms
 */
export function drawMissed(picture, now) {
  const line = byId("missed");
  const found = picture.layout.heights.missed ? missedParts(picture) : [];
  const numbers = (found[turn(found.length, now)] || "").replace(/\s*\u00b7$/, "");
  const text = numbers ? picture.tongues[0].say("missed") + " " + numbers : "";
  if (line.textContent === text) return;
  const head = document.createElement("span");
  head.className = "missed-head";
  head.textContent = text ? picture.tongues[0].say("missed") : "";
  const shown = document.createElement("b");
  shown.textContent = numbers ? " " + numbers : "";
  fill(line, [head, shown]);
}
