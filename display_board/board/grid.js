// @ts-check
/** The cells in which a large hall's counters stand, each as wide as what is in it needs. Pure. */

import { DIGIT_LINE_EM, isPortrait } from "./bands.js";

/**
 * @typedef {Object} Grid
 * @property {number} columns
 * @property {number} rows
 * @property {number} font of the numbers
 * @property {number} code font of the counters' codes
 * @property {number} state font of the word that stands where there is no number
 * @property {number} tag width of the frame around a code
 * @property {number} cell height of a counter's cell
 * @property {boolean} words whether the word for the place stands above each code
 */

/** Room around the grid as a whole and between two cells of a row, in units; as in counters.css. */
export const GRID_PADDING = 24;
const BETWEEN = 36;
/** A code is this much smaller than the number beside it. */
const CODE_SHARE = 0.72;
/** The frame around a code and the space to the number, in em of the code. */
const TAG_EM = 0.5;
const TAG_SPACE_EM = 0.4;
/** Letters land on whole pixels: a line is a little longer than its measured width. */
const SPARE_EM = 0.08;
const LARGEST = 130;
const SMALLEST_STATE = 20;
/** Height of the word above a code, in units. */
const WORD_HEIGHT = 28;

/**
 * Cells for all counters: the number of columns at which numbers and codes are largest.
 *
 * @param {import("./layout.js").Wall} wall
 * @param {{width: number}} sheet in units
 * @param {number} room height of the band, in units
 * @param {{number: number, counter: number, state: number, mixed: boolean}} widths in em
 * @returns {Grid} in units
 */
export function gridSizes(wall, sheet, room, widths) {
  const count = Math.max(1, wall.board.counters.length);
  /** @type {Grid | null} */
  let best = null;
  for (let columns = 1; columns <= Math.min(count, isPortrait(wall) ? 6 : 12); columns += 1) {
    const one = withColumns(columns, count, sheet, room, widths);
    if (best === null || one.font > best.font) best = one;
  }
  return /** @type {Grid} */ (best);
}

/**
 * @param {number} columns
 * @param {number} count
 * @param {{width: number}} sheet
 * @param {number} room
 * @param {{number: number, counter: number, state: number, mixed: boolean}} widths
 * @returns {Grid}
 */
function withColumns(columns, count, sheet, room, widths) {
  const rows = Math.ceil(count / columns);
  const cell = Math.min((room - GRID_PADDING) / rows, 220);
  const wide = (sheet.width - 112 + BETWEEN) / columns - BETWEEN;
  const tagEm = (widths.counter + TAG_EM) * CODE_SHARE;
  const line = widths.number + tagEm + TAG_SPACE_EM * CODE_SHARE + SPARE_EM;
  const words = widths.mixed || cell >= 116;
  const tall = (cell - 14 - (words ? WORD_HEIGHT : 0)) / (DIGIT_LINE_EM + 0.12);
  const font = Math.max(1, Math.min(wide / line, tall, LARGEST));
  const code = font * CODE_SHARE;
  const tag = tagEm * font;
  const beside = wide - tag - TAG_SPACE_EM * code;
  const state = Math.max(Math.min(font * CODE_SHARE, beside / widths.state), Math.min(font, SMALLEST_STATE));
  return { columns, rows, font, code, state, tag, cell, words };
}
