// @ts-check
/** The bands of the wall and the fonts that fit into them, in units of the drawing. Pure. */

/** @typedef {import("./layout.js").Wall} Wall */

/** Height of a line that holds only digits and capitals, in em. */
export const DIGIT_LINE_EM = 0.8;
/** Height of a digit of Be Vietnam Pro, in em. */
export const DIGIT_EM = 0.74;
/** Room that an arrow takes at the least, its margins included, in em. */
const ARROW_EM = 0.62;
/** On an upright panel the counter stands below the number: the height of both, in lines. */
const TWO_LINES = 2.02;
const COUNTER_BELOW = 0.9;
/** Share of the width that the calls before take beside the call, above a grid; as in previous.css. */
const BESIDE = 0.345;
/** Least room of the grid, so that a few counters do not take it from the call. */
const SMALLEST_GRID = 200;
/** Height of a line of running text and of a row of people waiting, in em. */
const TEXT_LINE_EM = 1.36;
const WAITING_LINE_EM = 1.4;
/** Space between the word for a place and the counter's code, in em of the word; as in call.css. */
const WORD_SPACE_EM = 0.3;
/** What is read from seats never takes more of the panel's height than this in one line. */
const LARGEST_LINE = 0.2;
const SMALLEST_LINE = 32;

/** @typedef {{header: number, call: number, lower: number, services: number, missed: number, footer: number}} Frame */
/** @typedef {{number: number, counter: number, word: number, state: number, mixed: boolean}} Widths */

/**
 * @typedef {Object} Plan
 * @property {"calls" | "counters"} mode
 * @property {number} previous
 * @property {boolean} history
 * @property {number} waitingRows
 * @property {boolean} says whether the word for its place stands before the called counter's code
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
 * Font of what the office says at the foot and of the people waiting.
 *
 * @param {number} small font that the farthest seat reads
 * @param {{height: number}} sheet
 */
export function lineFont(small, sheet) {
  return Math.min(Math.max(SMALLEST_LINE, small), sheet.height * LARGEST_LINE);
}

/**
 * Height of the call's band at which its digits reach the farthest seat, in units.
 *
 * @param {Wall} wall
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
 * @param {Wall} wall
 * @param {number} small font that the farthest seat reads
 * @param {number} needed for the call
 * @returns {Frame}
 */
export function frameHeights(plan, wall, small, needed) {
  const portrait = isPortrait(wall);
  const grid = plan.mode === "counters";
  const sheet = { height: wall.height / unitOf(wall) };
  const header = portrait ? 176 : grid ? 116 : 132;
  const footer = footerHeight(wall, lineFont(small, sheet));
  const services = servicesHeight(plan, lineFont(small, sheet), portrait);
  const missed = wall.words.missed ? lineFont(small, sheet) * TEXT_LINE_EM + 8 : 0;
  const rest = sheet.height - header - footer - services - missed;
  let lower = 0;
  if (grid) {
    const beside = plan.previous ? 56 + 2 * previousLine(small) : 0;
    lower = Math.max(SMALLEST_GRID, rest - Math.max(needed, beside, portrait ? 560 : 280));
  } else if (plan.previous) {
    const line = Math.max(portrait ? 146 : 130, small * DIGIT_LINE_EM + 40);
    lower = portrait ? 90 + line * plan.previous : 104 + line;
  }
  return { header, footer, services, missed, lower, call: rest - lower };
}

/** @param {number} small */
function previousLine(small) {
  return Math.max(104, small * DIGIT_LINE_EM + 24);
}

/**
 * @param {Wall} wall
 * @param {number} line font of what the office says
 */
function footerHeight(wall, line) {
  const told = wall.words.line ? line * TEXT_LINE_EM + 8 : 0;
  return isPortrait(wall) ? Math.max(96, told + 72) : Math.max(88, told);
}

/**
 * @param {Plan} plan
 * @param {number} font
 * @param {boolean} portrait
 */
function servicesHeight(plan, font, portrait) {
  if (plan.waitingRows === 0) return 0;
  const rows = plan.waitingRows * font * WAITING_LINE_EM + 12;
  return portrait && plan.history ? Math.max(rows, 80 * 6 + 24) : rows;
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
 * Font of the word for the place of the counter called to.
 *
 * @param {boolean} portrait
 * @param {number} small font that the farthest seat reads
 */
export function wordFont(portrait, small) {
  return Math.max(portrait ? 116 : 64, small);
}

/**
 * Fonts of the number called now, of its counter and of the word before it, in units.
 *
 * @param {Plan} plan
 * @param {boolean} portrait
 * @param {{width: number}} sheet
 * @param {number} room height of the band
 * @param {Widths} widths
 * @param {number} small font that the farthest seat reads
 */
export function callFonts(plan, portrait, sheet, room, widths, small) {
  const tall = room - callMargins(plan, portrait);
  const word = wordFont(portrait, small);
  const said = plan.says ? (widths.word + WORD_SPACE_EM) * word : 0;
  if (portrait) {
    const wide = sheet.width - 2 * 56;
    const hero = Math.min(wide / widths.number, tall / DIGIT_LINE_EM / TWO_LINES);
    const beside = (wide - said) / (widths.counter + ARROW_EM);
    return { hero, counter: Math.min(hero * COUNTER_BELOW, beside), word };
  }
  const wide = heroWidth(plan, sheet.width) - said;
  const hero = Math.min(wide / (widths.number + widths.counter + ARROW_EM), tall / DIGIT_LINE_EM);
  return { hero: Math.max(1, hero), counter: Math.max(1, hero), word };
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
 * @param {Widths} widths
 * @param {number} small font that the farthest seat reads
 */
export function previousFont(plan, portrait, sheet, widths, small) {
  if (plan.previous === 0) return 0;
  const line = widths.number + widths.counter + ARROW_EM;
  // Where the counters go by different words, each line says its own, as large as must be.
  const said = widths.mixed ? (widths.word + WORD_SPACE_EM) * small : 0;
  if (plan.mode === "counters") {
    return Math.min(Math.max(98, small), ((sheet.width - 112) * BESIDE - said) / line);
  }
  if (portrait) {
    const word = said || (widths.word + WORD_SPACE_EM) * small;
    return Math.min(Math.max(142, small), (sheet.width - 112 - word) / (line + 0.2));
  }
  const wide = sheet.width - 128 - (plan.history ? 480 : 0);
  if (plan.previous === 1) return Math.min(Math.max(176, small), (wide - said) / line);
  return Math.min(Math.max(150, small), ((wide - 144) / 2 - said) / line);
}
