// @ts-check
/** The picture that is drawn: the board with its sizes, measured in the face that is in use. */

import { byId } from "./elements.js";
import { widthOf } from "./face.js";
import { told } from "./foot.js";
import { layout } from "./layout.js";
import { standing } from "./missed.js";
import { placeWords } from "./places.js";
import { waitingRows } from "./waiting.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("./draw.js").Picture} Picture */
/** @typedef {import("./draw.js").Tongue} Tongue */

const HEAVIEST = 800;
/** Rows that the people waiting may take; further services come in turn. */
const MOST_ROWS = 3;

/**
 * @param {Board} board
 * @param {BoardCall | null} hero the call in the large place
 * @param {Tongue[]} tongues
 * @param {number} now the server's time, ms
 * @param {import("../shared/contract.js").Status | null} [idle] what is told while nobody is called
 * @returns {Picture}
 */
export function pictureOf(board, hero, tongues, now, idle = null) {
  const { say, language } = tongues[0];
  /** @param {string} text */
  const measure = (text) => widthOf(text, HEAVIEST);
  const words = {
    places: placeWords(board, say),
    states: [say("free"), say("paused"), say("closed")],
    line: told(board, language).length > 0,
    missed: standing(board, now).length > 0,
    rows: board.services.length ? MOST_ROWS : 0,
  };
  const { clientWidth: width, clientHeight: height } = byId("wall");
  const wall = { width, height, board: onPartOfPanel(board, width / window.innerWidth), measure, words };
  /** @type {Picture} */
  const picture = {
    board,
    layout: layout(wall),
    hero,
    others: board.calls.filter((call) => call !== hero),
    tongues,
    measure,
    width,
    idle,
    now,
  };
  const rows = Math.min(MOST_ROWS, waitingRows(picture));
  if (rows < picture.layout.waitingRows) {
    picture.layout = layout(Object.assign({}, wall, { words: Object.assign({}, words, { rows }) }));
  }
  return picture;
}

/**
 * Beside the code at the door the wall is narrower than the panel, and digits are as far away.
 *
 * @param {Board} board
 * @param {number} share of the panel's width
 * @returns {Board}
 */
function onPartOfPanel(board, share) {
  const panel_width_mm = board.settings.panel_width_mm * share;
  return Object.assign({}, board, { settings: Object.assign({}, board.settings, { panel_width_mm }) });
}
