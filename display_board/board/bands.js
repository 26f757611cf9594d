// @ts-check
/** The bands of the wall and the fonts that fit into them, in units of the drawing. Pure. */

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("./layout.js").Grid} Grid */

/** Height of a line that holds only digits and capitals, in em. */
const DIGIT_LINE_EM = 0.8;
/** Height of a digit of Be Vietnam Pro, in em. */
export const DIGIT_EM = 0.74;
const ARROW_EM = 0.62;
/** On an upright panel the counter stands below the number: the height of both, in lines. */
const TWO_LINES = 2.02;
const COUNTER_BELOW = 0.9;
/** Share of the width that the calls before take beside the call, above a grid; as in previous.css. */
const BESIDE = 0.345;
const SMALLEST_CELL = 84;
const GRID_PADDING = 24;

/** @typedef {{header: number, call: number, lower: number, services: number, footer: number}} Frame */

/**
 * @typedef {Object} Plan
 * @property {"calls" | "counters"} mode
 * @property {number} previous
 * @property {boolean} history
 * @property {boolean} services
 */

/** @param {{width: number, height: number}} wall */
export function isPortrait(wall) {
  return wall.height > wall.width;
}

/** @param {{width: number, height: number}} wall */
export function unitOf(wall) {
  if (isPortrait(wall)) return Math.min(wall.width / 1080, wall.height / 1920);
  return Math.min(wall.width / 1920, wall.height / 1080);
}

/**
 * Height of the call's band at which its digits reach the farthest seat, in units.
 *
 * @param {{width: number, height: number, board: Board}} wall
 * @param {Plan} plan
 * @param {number} neededMm height of the digits
 */
export function neededCallHeight(wall, plan, neededMm) {
  const panel = wall.board.settings.panel_width_mm;
  const unit = unitOf(wall);
  const digits = (neededMm * wall.width) / panel / unit;
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
export function frameHeights(plan, portrait, serviceCount, needed, wall) {
  const grid = plan.mode === "counters";
  const header = portrait ? 176 : grid ? 116 : 132;
  const footer = portrait ? 152 : grid ? 88 : 104;
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

/**
 * @param {number} count
 * @param {boolean} portrait
 * @param {Plan} plan
 */
function servicesHeight(count, portrait, plan) {
  if (count === 0) return 0;
  const style = waitingStyle(count, portrait, plan.mode);
  if (plan.mode === "counters") return 72 * Math.ceil(count / (portrait ? 6 : 12));
  if (!portrait) return style === "letters" ? 84 * Math.ceil(count / 12) : 144;
  const lines = style === "names" ? count * 80 : style === "lines" ? count * 60 : Math.ceil(count / 3) * 80;
  return 110 + Math.max(lines, plan.history ? 5 * 80 : 0);
}

/**
 * How the people waiting are shown: each service with room for its name, in closer lines, or by
 * its letter alone.
 *
 * @typedef {"names" | "lines" | "letters"} WaitingStyle
 */

/**
 * @param {number} count
 * @param {boolean} portrait
 * @param {"calls" | "counters"} mode
 * @returns {WaitingStyle}
 */
export function waitingStyle(count, portrait, mode) {
  if (mode === "counters") return "letters";
  if (count <= 5) return "names";
  return count <= (portrait ? 8 : 10) ? "lines" : "letters";
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
export function callFonts(plan, portrait, sheet, room, widths) {
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
  if (plan.mode === "counters" && plan.previous > 0) return (width - 112) * (1 - BESIDE) - 56;
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
export function previousFont(plan, portrait, sheet, widths) {
  if (plan.previous === 0) return 0;
  const line = widths.number + widths.counter + ARROW_EM;
  if (plan.mode === "counters") {
    return Math.min(98, ((sheet.width - 112) * BESIDE) / line);
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
export function gridSizes(count, portrait, sheet, room, widths) {
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
