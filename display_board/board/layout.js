// @ts-check
/** Sizes of everything on the wall, from the panel's size and the farthest seat. Pure. */

/** @typedef {import("../shared/contract.js").Board} Board */

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
 * @property {boolean} servicesCompact only their letters
 * @property {Grid | null} grid
 * @property {{header: number, call: number, lower: number, services: number, footer: number}} heights
 * @property {number} digitMm height of the called number's digits on this panel
 * @property {number} neededMm height they need for the farthest seat
 * @property {boolean} legible
 */

/** Height of a digit of Be Vietnam Pro, in em. */
export const DIGIT_EM = 0.74;
/** Height of a line that holds only digits and capitals, in em. */
export const DIGIT_LINE_EM = 0.8;
/** Above so many counters the wall shows all of them in a grid. */
export const GRID_ABOVE = 12;

const SMALLEST_DIGIT_MM = 75;
const DIGIT_MM_PER_METRE = 11.5;
const SECONDARY_MM_PER_METRE = 6.4;
const ARROW_EM = 0.62;
/** On an upright panel the counter stands below the number: the height of both, in lines. */
const TWO_LINES = 2.02;
const COUNTER_BELOW = 0.9;
const SMALLEST_CELL = 84;
const GRID_PADDING = 24;

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
 * @typedef {Object} Plan
 * @property {"calls" | "counters"} mode
 * @property {number} previous
 * @property {boolean} history
 * @property {boolean} services
 */

/**
 * What may be shown, from rich to poor.
 *
 * @param {{board: Board}} wall
 * @returns {Plan[]}
 */
function plans(wall) {
  const { layout: wanted } = wall.board.settings;
  const many = wall.board.counters.length > GRID_ABOVE;
  const grid = wanted === "counters" || (wanted === "auto" && many);
  const mode = grid ? "counters" : "calls";
  return [
    { mode, previous: 2, history: true, services: true },
    { mode, previous: 2, history: false, services: true },
    { mode, previous: 1, history: false, services: true },
    { mode, previous: 0, history: false, services: true },
    { mode, previous: 0, history: false, services: false },
    { mode: "calls", previous: 0, history: false, services: false },
  ];
}

/**
 * @param {{width: number, height: number, board: Board, measure: Measure}} wall
 * @param {Plan} plan
 * @returns {Layout}
 */
function arrange(wall, plan) {
  const { width, height, board } = wall;
  const portrait = isPortrait(wall);
  const unit = unitOf(wall);
  const sheet = { width: width / unit, height: height / unit };
  const widths = widest(wall);
  const serviceCount = plan.services ? board.services.length : 0;
  const frame = frameHeights(plan, portrait, serviceCount, neededCallHeight(wall, plan, unit), wall);
  const fonts = callFonts(plan, portrait, sheet, frame.call, widths);
  const previous = previousFont(plan, portrait, sheet, widths);
  const pixelsPerMm = width / board.settings.panel_width_mm;
  const digitMm = (Math.min(fonts.hero, fonts.counter) * unit * DIGIT_EM) / pixelsPerMm;
  const secondaryMm = (previous * unit * DIGIT_EM) / pixelsPerMm;
  const metres = board.settings.farthest_metres;
  // A grid is an overview for who walks up to it; in it only the number called now reaches far.
  const previousLegible =
    plan.previous === 0 || plan.mode === "counters" || secondaryMm >= SECONDARY_MM_PER_METRE * metres;
  const grid = plan.mode === "counters" ? gridSizes(board.counters.length, portrait, sheet, frame.lower, widths) : null;
  return {
    mode: plan.mode,
    portrait,
    unit,
    hero: fonts.hero * unit,
    heroCounter: fonts.counter * unit,
    previous: previous * unit,
    previousCount: plan.previous,
    historyCount: plan.mode === "counters" || !plan.history ? 0 : portrait ? 5 : 3,
    serviceCount,
    servicesCompact: isCompact(serviceCount, portrait, plan.mode),
    grid: grid && Object.assign(grid, { font: grid.font * unit, cell: grid.cell * unit }),
    heights: {
      header: frame.header * unit,
      call: frame.call * unit,
      lower: frame.lower * unit,
      services: frame.services * unit,
      footer: frame.footer * unit,
    },
    digitMm,
    neededMm: neededDigitMm(metres),
    legible: digitMm >= neededDigitMm(metres) && previousLegible,
  };
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

/**
 * Height of the call's band at which its digits reach the farthest seat, in units.
 *
 * @param {{width: number, height: number, board: Board}} wall
 * @param {Plan} plan
 * @param {number} unit
 */
function neededCallHeight(wall, plan, unit) {
  const { farthest_metres: metres, panel_width_mm: panel } = wall.board.settings;
  const digits = (neededDigitMm(metres) * wall.width) / panel / unit;
  const line = (digits / DIGIT_EM) * DIGIT_LINE_EM;
  const upright = (line / COUNTER_BELOW) * TWO_LINES;
  return callMargins(plan, isPortrait(wall)) + (isPortrait(wall) ? upright : line);
}

/**
 * Heights of the bands on the sheet, in units.
 *
 * @param {Plan} plan
 * @param {boolean} portrait
 * @param {number} serviceCount
 * @param {number} needed for the call
 * @param {{width: number, height: number, board: Board}} wall
 */
function frameHeights(plan, portrait, serviceCount, needed, wall) {
  const grid = plan.mode === "counters";
  const header = portrait ? 176 : grid ? 116 : 132;
  const footer = portrait ? 144 : grid ? 76 : 92;
  const services = servicesHeight(serviceCount, portrait, plan);
  const sheetHeight = wall.height / unitOf(wall);
  const rest = sheetHeight - header - footer - services;
  let lower;
  if (grid) {
    const count = wall.board.counters.length;
    const smallest = GRID_PADDING + SMALLEST_CELL * Math.ceil(count / gridColumns(count, portrait));
    lower = Math.max(smallest, rest - Math.max(needed, portrait ? 560 : 280));
  } else if (plan.previous === 0) lower = 0;
  else lower = portrait ? 90 + 146 * plan.previous : 254;
  return { header, footer, services, lower, call: rest - lower };
}

/**
 * What surrounds the digits in the call's band, in units.
 *
 * @param {Plan} plan
 * @param {boolean} portrait
 */
function callMargins(plan, portrait) {
  if (portrait) return 68 + 56;
  return plan.mode === "counters" ? 56 + 20 : 76 + 48;
}

/** @param {{width: number, height: number}} wall */
function isPortrait(wall) {
  return wall.height > wall.width;
}

/** @param {{width: number, height: number}} wall */
function unitOf(wall) {
  if (isPortrait(wall)) return Math.min(wall.width / 1080, wall.height / 1920);
  return Math.min(wall.width / 1920, wall.height / 1080);
}

/**
 * @param {number} count
 * @param {boolean} portrait
 * @param {Plan} plan
 */
function servicesHeight(count, portrait, plan) {
  if (count === 0) return 0;
  const compact = isCompact(count, portrait, plan.mode);
  if (plan.mode === "counters") return 72 * Math.ceil(count / (portrait ? 6 : 12));
  if (!portrait) return compact ? 96 * Math.ceil(count / 10) : 144;
  const lines = compact ? Math.ceil(count / 2) : count;
  return 110 + 80 * Math.max(lines, plan.history ? 5 : 0);
}

/**
 * @param {number} count
 * @param {boolean} portrait
 * @param {"calls" | "counters"} mode
 */
function isCompact(count, portrait, mode) {
  return mode === "counters" || count > (portrait ? 6 : 5);
}

/**
 * Fonts of the number called now and of its counter, in units.
 *
 * @param {Plan} plan
 * @param {boolean} portrait
 * @param {{width: number}} sheet
 * @param {number} room height of the band
 * @param {{number: number, counter: number}} widths
 */
function callFonts(plan, portrait, sheet, room, widths) {
  const tall = room - callMargins(plan, portrait);
  if (portrait) {
    const wide = sheet.width - 2 * 56;
    const hero = Math.min(wide / widths.number, tall / DIGIT_LINE_EM / TWO_LINES);
    return { hero, counter: Math.min(hero * COUNTER_BELOW, (wide - 560) / widths.counter) };
  }
  const wide = heroWidth(plan, sheet.width);
  const hero = Math.min(wide / (widths.number + widths.counter + ARROW_EM), tall / DIGIT_LINE_EM);
  return { hero, counter: hero };
}

/**
 * @param {Plan} plan
 * @param {number} width of the sheet
 */
function heroWidth(plan, width) {
  if (plan.mode === "counters" && plan.previous > 0) return width * 0.655 - 56;
  return width - (plan.mode === "counters" ? 112 : 128);
}

/**
 * Font of the calls before, in units.
 *
 * @param {Plan} plan
 * @param {boolean} portrait
 * @param {{width: number}} sheet
 * @param {{number: number, counter: number}} widths
 */
function previousFont(plan, portrait, sheet, widths) {
  if (plan.previous === 0) return 0;
  const line = widths.number + widths.counter + ARROW_EM;
  if (plan.mode === "counters") {
    if (portrait) return Math.min(72, (sheet.width / 2 - 84) / line);
    return Math.min(98, (sheet.width * 0.345 - 112) / line);
  }
  if (portrait) return Math.min(142, (sheet.width - 112 - 160) / (line + 0.2));
  const wide = sheet.width - 128 - (plan.history ? 480 : 0);
  return plan.previous === 1 ? Math.min(176, wide / line) : Math.min(150, (wide - 72) / 2 / line);
}

/**
 * @param {number} count
 * @param {boolean} portrait
 * @param {{width: number}} sheet
 * @param {number} room height of the band
 * @param {{number: number}} widths
 * @returns {Grid}
 */
function gridSizes(count, portrait, sheet, room, widths) {
  const columns = gridColumns(count, portrait);
  const rows = Math.max(1, Math.ceil(count / columns));
  const cell = Math.min((room - GRID_PADDING) / rows, portrait ? 220 : 190);
  const names = cell >= 116;
  const wide = (sheet.width - 112 + 40) / columns - 40;
  const tall = (cell - (names ? 64 : 26)) / DIGIT_LINE_EM;
  const font = Math.min((wide - 92) / widths.number, tall, 120);
  return { columns, rows, font, cell, names };
}

/**
 * @param {number} count
 * @param {boolean} portrait
 */
function gridColumns(count, portrait) {
  if (portrait) return count <= 10 ? 2 : 3;
  if (count <= 4) return Math.max(count, 1);
  if (count <= 12) return 4;
  return count <= 20 ? 5 : 6;
}
