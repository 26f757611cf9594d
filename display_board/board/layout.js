// @ts-check
/** Sizes of everything on the wall, from the panel's size and the farthest seat. Pure. */

import {
  DIGIT_EM,
  callFonts,
  frameHeights,
  isPortrait,
  lineFont,
  neededCallHeight,
  previousFont,
  unitOf,
} from "./bands.js";
import { gridSizes } from "./grid.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("./bands.js").Plan} Plan */

/** @typedef {(text: string) => number} Measure width of a text in the numbers' face, in em */

/**
 * The office's words that take room, in the board's leading language.
 *
 * @typedef {Object} Words
 * @property {string[]} places words for where the counters are
 * @property {string[]} states words of a counter without a number
 * @property {boolean} line whether anything is told at the foot
 * @property {boolean} missed whether numbers stand there whose people did not come
 * @property {number} rows that the people waiting need, 0 to 3
 */

/** @typedef {{width: number, height: number, board: Board, measure: Measure, words: Words}} Wall */

/**
 * Sizes in CSS pixels; `unit` is the length of one pixel of the 1920×1080 (1080×1920) drawing.
 *
 * @typedef {Object} Layout
 * @property {"calls" | "counters"} mode
 * @property {boolean} portrait
 * @property {number} unit
 * @property {number} hero font of the number called now
 * @property {number} heroCounter font of its counter
 * @property {number} word font of the word for the called counter's place; 0: only the label has it
 * @property {number} small font that the farthest seat reads
 * @property {boolean} mixed whether the counters are not all called by one word
 * @property {number} previous font of the calls before it
 * @property {number} previousCount how many of them are shown
 * @property {number} historyCount calls in the small list
 * @property {number} waitingRows rows of people waiting; 0: none is shown
 * @property {number} line font of what the office says at the foot and of the people waiting
 * @property {import("./grid.js").Grid | null} grid
 * @property {import("./bands.js").Frame} heights
 * @property {number} digitMm height of the called number's digits on this panel
 * @property {number} neededMm height they need for the farthest seat
 * @property {number} reach the smallest share of its needed size that anything shown has
 * @property {boolean} legible
 */

/** Above so many counters the wall shows all of them in a grid. */
export const GRID_ABOVE = 12;

const SMALLEST_DIGIT_MM = 75;
const DIGIT_MM_PER_METRE = 11.5;
const SECONDARY_MM_PER_METRE = 6.4;
/** The list of earlier calls: its fonts and the room of a line, in units; as in previous.css. */
const HISTORY_UNITS = 40;
const HISTORY_WORD_UNITS = 30;
const HISTORY_WIDTH = 340;
/** Half a pixel of a size is nothing that anybody sees. */
const ROUNDING = 1e-6;

/**
 * Digit height in millimetres that the farthest seat needs.
 *
 * @param {number} metres
 */
export function neededDigitMm(metres) {
  return Math.max(SMALLEST_DIGIT_MM, DIGIT_MM_PER_METRE * metres);
}

/**
 * Lay out a board: the richest arrangement in which all that is shown is large enough for the
 * farthest seat, else the one that comes nearest to it.
 *
 * @param {Wall} wall
 * @returns {Layout}
 */
export function layout(wall) {
  const candidates = plans(wall).map((plan) => arrange(wall, plan));
  const legible = candidates.find((one) => one.legible);
  if (legible) return legible;
  return candidates.reduce((best, one) => (isNearer(one, best) ? one : best));
}

/**
 * The number called now comes first, then whatever else is shown.
 *
 * @param {Layout} one
 * @param {Layout} best
 */
function isNearer(one, best) {
  const [own, other] = [one, best].map((each) => Math.min(1, each.digitMm / each.neededMm));
  if (Math.abs(own - other) > ROUNDING) return own > other;
  return one.reach > best.reach + ROUNDING;
}

/**
 * What may be shown, from rich to poor.
 *
 * @param {Wall} wall
 * @returns {Plan[]}
 */
function plans(wall) {
  const { layout: wanted } = wall.board.settings;
  const many = wall.board.counters.length > GRID_ABOVE;
  const grid = wanted === "counters" || (wanted === "auto" && many);
  const mode = grid ? "counters" : "calls";
  const rows = [3, 2, 1, 0].filter((count) => count <= wall.words.rows);
  // A word that all counters share may stand in the labels alone; beside a grid room is dear.
  const must = isPortrait(wall) || wall.words.places.length > 1;
  const spoken = must ? [true] : grid ? [false] : [true, false];
  /** @type {Plan[]} */
  const found = [];
  for (const previous of grid && isPortrait(wall) ? [0] : [2, 1, 0]) {
    for (const waitingRows of rows) {
      for (const says of spoken) {
        for (const history of !grid && previous === 2 ? [true, false] : [false]) {
          found.push({ mode, previous, history, waitingRows, says });
        }
      }
    }
  }
  return found;
}

/**
 * @param {Wall} wall
 * @param {Plan} plan
 * @returns {Layout}
 */
function arrange(wall, plan) {
  const portrait = isPortrait(wall);
  const unit = unitOf(wall);
  const sheet = { width: wall.width / unit, height: wall.height / unit };
  const small = neededUnits(wall, SECONDARY_MM_PER_METRE * wall.board.settings.farthest_metres);
  const widths = widest(wall);
  const neededMm = neededDigitMm(wall.board.settings.farthest_metres);
  const frame = frameHeights(plan, wall, small, neededCallHeight(wall, plan, neededMm));
  const fonts = callFonts(plan, portrait, sheet, frame.call, widths, small);
  const previous = previousFont(plan, portrait, sheet, widths, small);
  const grid = plan.mode === "counters" ? gridSizes(wall, sheet, frame.lower, widths) : null;
  const line = lineFont(small, sheet);
  const needed = neededUnits(wall, neededMm);
  const call = Math.min(fonts.hero, fonts.counter) / needed;
  const shares = [call];
  if (plan.says) shares.push(fonts.word / small);
  if (wall.words.line || wall.words.missed) shares.push(line / small);
  if (plan.previous) shares.push(previous / small);
  if (plan.history) shares.push(historyFits(widths) ? HISTORY_UNITS / small : 0);
  if (plan.waitingRows) shares.push(line / small);
  if (grid) shares.push(grid.code / small);
  const reach = Math.min(...shares);
  return {
    mode: plan.mode,
    portrait,
    unit,
    hero: fonts.hero * unit,
    heroCounter: fonts.counter * unit,
    word: plan.says ? fonts.word * unit : 0,
    small: small * unit,
    mixed: widths.mixed,
    previous: previous * unit,
    previousCount: plan.previous,
    historyCount: plan.history ? (portrait ? 5 : 3) : 0,
    waitingRows: plan.waitingRows,
    line: line * unit,
    grid: grid && scaled(grid, unit),
    heights: inPixels(frame, unit),
    digitMm: call * neededMm,
    neededMm,
    reach,
    legible: reach >= 1 - ROUNDING,
  };
}

/**
 * Whether a line of the list of earlier calls has room for the widest call.
 *
 * @param {import("./bands.js").Widths} widths
 */
function historyFits(widths) {
  const said = widths.word * HISTORY_WORD_UNITS + 24;
  return (widths.number + widths.counter) * HISTORY_UNITS + said <= HISTORY_WIDTH;
}

/**
 * Font in units whose capitals and digits are so many millimetres high on this panel.
 *
 * @param {Wall} wall
 * @param {number} millimetres
 */
function neededUnits(wall, millimetres) {
  const mmPerUnit = (unitOf(wall) * wall.board.settings.panel_width_mm) / wall.width;
  return millimetres / DIGIT_EM / mmPerUnit;
}

/**
 * @param {import("./bands.js").Frame} frame heights in units
 * @param {number} unit
 * @returns {import("./bands.js").Frame} heights in pixels
 */
function inPixels(frame, unit) {
  return {
    header: frame.header * unit,
    call: frame.call * unit,
    lower: frame.lower * unit,
    services: frame.services * unit,
    missed: frame.missed * unit,
    footer: frame.footer * unit,
  };
}

/**
 * @param {import("./grid.js").Grid} grid in units
 * @param {number} unit
 * @returns {import("./grid.js").Grid} in pixels
 */
function scaled(grid, unit) {
  return Object.assign({}, grid, {
    font: grid.font * unit,
    code: grid.code * unit,
    state: grid.state * unit,
    cell: grid.cell * unit,
    tag: grid.tag * unit,
  });
}

/**
 * The widest number, counter and word that may be shown today, in em: sizes stay the same all day.
 *
 * @param {Wall} wall
 */
function widest(wall) {
  const { board, measure, words } = wall;
  const numbers = board.services
    .map((service) => service.prefix + "0".repeat(service.digits))
    .concat(board.calls.map((call) => call.number));
  const counters = board.counters
    .map((counter) => counter.code)
    .concat(board.calls.map((call) => call.counter));
  return {
    number: Math.max(measure("A000"), ...numbers.map(measure)),
    counter: Math.max(measure("0"), ...counters.map(measure)),
    word: Math.max(...words.places.map(measure)),
    state: Math.max(...words.states.map(measure)),
    mixed: words.places.length > 1,
  };
}
