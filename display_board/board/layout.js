// @ts-check
/** Sizes of everything on the wall, from the panel's size and the farthest seat. Pure. */

import {
  DIGIT_EM,
  callFonts,
  frameHeights,
  gridSizes,
  isPortrait,
  neededCallHeight,
  previousFont,
  unitOf,
  waitingStyle,
} from "./bands.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("./bands.js").Plan} Plan */

/** @typedef {(text: string) => number} Measure width of a text in the numbers' face, in em */

/**
 * @typedef {Object} Grid
 * @property {number} columns
 * @property {number} rows
 * @property {number} font of the numbers, px
 * @property {number} cell height of a counter's cell, px
 * @property {boolean} names whether there is room for what a counter serves
 */

/**
 * Sizes in CSS pixels; `unit` is the length of one pixel of the 1920×1080 (1080×1920) drawing.
 *
 * @typedef {Object} Layout
 * @property {"calls" | "counters"} mode
 * @property {boolean} portrait
 * @property {number} unit
 * @property {number} hero font of the number called now
 * @property {number} heroCounter font of its counter
 * @property {number} previous font of the calls before it
 * @property {number} previousCount how many of them are shown
 * @property {number} historyCount calls in the small list
 * @property {number} serviceCount lines of people waiting; 0: none is shown
 * @property {import("./bands.js").WaitingStyle} waiting how much is said of each
 * @property {Grid | null} grid
 * @property {import("./bands.js").Frame} heights
 * @property {number} digitMm height of the called number's digits on this panel
 * @property {number} neededMm height they need for the farthest seat
 * @property {boolean} legible
 */

/** Above so many counters the wall shows all of them in a grid. */
export const GRID_ABOVE = 12;

const SMALLEST_DIGIT_MM = 75;
const DIGIT_MM_PER_METRE = 11.5;
const SECONDARY_MM_PER_METRE = 6.4;

/**
 * Digit height in millimetres that the farthest seat needs.
 *
 * @param {number} metres
 */
export function neededDigitMm(metres) {
  return Math.max(SMALLEST_DIGIT_MM, DIGIT_MM_PER_METRE * metres);
}

/**
 * Lay out a board: the richest arrangement whose called number is large enough for the farthest
 * seat, else the one with the largest number.
 *
 * @param {{width: number, height: number, board: Board, measure: Measure}} wall
 * @returns {Layout}
 */
export function layout(wall) {
  const candidates = plans(wall).map((plan) => arrange(wall, plan));
  const legible = candidates.find((one) => one.legible);
  if (legible) return legible;
  return candidates.reduce((best, one) => (one.hero > best.hero ? one : best));
}

/**
 * What may be shown, from rich to poor.
 *
 * @param {{width: number, height: number, board: Board}} wall
 * @returns {Plan[]}
 */
function plans(wall) {
  const { layout: wanted } = wall.board.settings;
  const many = wall.board.counters.length > GRID_ABOVE;
  const grid = wanted === "counters" || (wanted === "auto" && many);
  const mode = grid ? "counters" : "calls";
  if (grid && isPortrait(wall)) {
    return [
      { mode, previous: 0, history: false, services: true },
      { mode, previous: 0, history: false, services: false },
    ];
  }
  return [
    { mode, previous: 2, history: true, services: true },
    { mode, previous: 2, history: false, services: true },
    { mode, previous: 1, history: false, services: true },
    { mode, previous: 0, history: false, services: true },
    { mode, previous: 0, history: false, services: false },
  ];
}

/**
 * @param {{width: number, height: number, board: Board, measure: Measure}} wall
 * @param {Plan} plan
 * @returns {Layout}
 */
function arrange(wall, plan) {
  const { settings, counters, services } = wall.board;
  const portrait = isPortrait(wall);
  const unit = unitOf(wall);
  const sheet = { width: wall.width / unit, height: wall.height / unit };
  const widths = widest(wall);
  const serviceCount = plan.services ? services.length : 0;
  const neededMm = neededDigitMm(settings.farthest_metres);
  const frame = frameHeights(plan, portrait, serviceCount, neededCallHeight(wall, plan, neededMm), wall);
  const fonts = callFonts(plan, portrait, sheet, frame.call, widths);
  const previous = previousFont(plan, portrait, sheet, widths);
  const grid =
    plan.mode === "counters" ? gridSizes(counters.length, portrait, sheet, frame.lower, widths) : null;
  return Object.assign(reach(wall, plan, Math.min(fonts.hero, fonts.counter), previous), {
    mode: plan.mode,
    portrait,
    unit,
    hero: fonts.hero * unit,
    heroCounter: fonts.counter * unit,
    previous: previous * unit,
    previousCount: plan.previous,
    historyCount: plan.mode === "counters" || !plan.history ? 0 : portrait ? 5 : 3,
    serviceCount,
    waiting: waitingStyle(serviceCount, portrait, plan.mode),
    grid: grid && Object.assign(grid, { font: grid.font * unit, cell: grid.cell * unit }),
    heights: inPixels(frame, unit),
  });
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
    footer: frame.footer * unit,
  };
}

/**
 * Whether the digits reach the farthest seat, and the calls before them nearly as far.
 *
 * @param {{width: number, height: number, board: Board}} wall
 * @param {Plan} plan
 * @param {number} font of the number called now, in units
 * @param {number} previous font of the calls before it, in units
 */
function reach(wall, plan, font, previous) {
  const { farthest_metres: metres, panel_width_mm: panel } = wall.board.settings;
  const mmPerUnit = (unitOf(wall) * panel) / wall.width;
  const digitMm = font * DIGIT_EM * mmPerUnit;
  const previousMm = previous * DIGIT_EM * mmPerUnit;
  const neededMm = neededDigitMm(metres);
  // A grid is an overview for who walks up to it; in it only the number called now reaches far.
  const isOverview = plan.previous === 0 || plan.mode === "counters";
  const legible = digitMm >= neededMm && (isOverview || previousMm >= SECONDARY_MM_PER_METRE * metres);
  return { digitMm, neededMm, legible };
}

/**
 * The widest number and counter that may be called today, in em: sizes then stay the same all day.
 *
 * @param {{board: Board, measure: Measure}} wall
 */
function widest(wall) {
  const { board, measure } = wall;
  const numbers = board.services
    .map((service) => service.prefix + "000")
    .concat(board.calls.map((call) => call.number));
  const counters = board.counters
    .map((counter) => counter.code)
    .concat(board.calls.map((call) => call.counter));
  return {
    number: Math.max(measure("A000"), ...numbers.map(measure)),
    counter: Math.max(measure("0"), ...counters.map(measure)),
  };
}

