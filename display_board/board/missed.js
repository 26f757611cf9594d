// @ts-check
/** The numbers whose people did not come, in a line of their own: part after part where they are many. */

import { box, byId, fill } from "./elements.js";
import { widthOf } from "./face.js";
import { placeWord } from "./places.js";
import { parts, turn } from "./turning.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardMissed} BoardMissed */
/** @typedef {import("./draw.js").Picture} Picture */

/** Weight of the letters and the space after the head, in em; as in missed.css. */
const WEIGHT = 700;
const AFTER_HEAD = 0.5;
/** Between two of them; it stays with the one before. */
const AND = "\u00a0\u00b7";
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

/** @typedef {{head: string, numbers: string}} Told */

/**
 * What is told of them: each with where it was called to, in few words where the line is short.
 *
 * @param {Picture} picture
 * @returns {Told[]} the parts that are shown in turn
 */
export function missedParts(picture) {
  const { board, layout, tongues, width } = picture;
  const { say } = tongues[0];
  /** @param {string} words */
  const measure = (words) => widthOf(words, WEIGHT) * layout.line;
  const missed = standing(board, picture.now);
  const placed = missed.map(({ number, counter }) => [number, placeWord(board, counter, say), counter].join("\u00a0"));
  const bare = missed.map(({ number }) => number);
  const short = say("missed-short");
  const ways = [
    { head: say("missed"), told: placed },
    { head: short, told: placed },
    { head: short, told: bare },
    // Seen from very far, the head has its own turn.
    { head: "", told: [short.replace(/ /g, "\u00a0") + " " + bare[0]].concat(bare.slice(1)) },
  ];
  /** @param {string} head */
  const roomBeside = (head) => width - EDGES * layout.unit - (head ? measure(head) + AFTER_HEAD * layout.line : 0);
  const fits = ways.find(({ head, told }) => told.every((one) => measure(one + AND) <= roomBeside(head)));
  const { head, told } = fits || ways[ways.length - 1];
  return parts(told.join(AND + " "), measure, roomBeside(head)).map((part) => ({
    head,
    numbers: part.slice(-AND.length) === AND ? part.slice(0, -AND.length) : part,
  }));
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
  const part = found[turn(found.length, now)];
  if (line.textContent === (part ? part.head + part.numbers : "")) return;
  fill(line, part ? [box("missed-head", part.head), box("missed-numbers", part.numbers)] : []);
}
