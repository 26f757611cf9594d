// @ts-check
/**
 * What the office tells everybody, in the large place while nobody is called: the dossiers of the
 * last working day, the leaders and their receptions, where to complain, the quiet hours. Read from the farthest
 * seat, page after page.
 */

import { box, byId, fill, pick } from "./elements.js";
import { widthOf } from "./face.js";
import { parts, turn } from "./turning.js";

/** @typedef {import("../shared/contract.js").Status} Status */
/** @typedef {import("../shared/texts.js").Say} Say */
/** @typedef {import("./draw.js").Picture} Picture */

/**
 * Something told: a head and its lines; of a line, a figure stands strong at its end.
 *
 * @typedef {{text: string, figure: string}} Line
 * @typedef {{head: string, lines: Line[]}} Sheet
 */

/** Height of a line in em, and the weight of its letters; as in slide.css. */
const LINE_EM = 1.36;
const WEIGHT = 700;
/** Small halls read it at this size at least, in units. */
const SMALLEST = 48;
const DOSSIERS = /** @type {const} */ (["received", "solved", "on_time", "over_due", "in_progress"]);

/**
 * All that is told; what the office has not told, or does not know yet, is left out.
 *
 * @param {Status} status
 * @param {Say} say
 * @param {string} language
 * @returns {Sheet[]}
 */
export function sheets(status, say, language) {
  /** @type {Line[]} */
  const receptions = [];
  for (const { day, place, person } of status.receptions) {
    for (const text of [person, day, place]) receptions.push(plain(pick(text, language)));
  }
  const quiet = (status.quiet_hours || []).map(({ weekday, opens, closes }) =>
    plain(say("slide-hour", { weekday: say("weekday-" + weekday), opens: Number(opens.slice(0, 2)), closes: Number(closes.slice(0, 2)) }))
  );
  return [
    dossiers(status, say),
    { head: say("slide-receptions"), lines: receptions },
    { head: say("slide-hotline"), lines: [status.hotline, status.email].filter(Boolean).map((one) => plain(String(one))) },
    { head: say("slide-leaders"), lines: each(status.leaders, language) },
    ...pairsTold(status, say),
    { head: say("slide-book"), lines: each(status.suggestion_book, language) },
    { head: say("slide-box"), lines: each(status.suggestion_box, language) },
    { head: say("slide-quiet"), lines: quiet },
  ].filter((sheet) => sheet.lines.length > 0);
}

/**
 * @param {Status} status
 * @param {Say} say
 * @returns {Sheet}
 */
function dossiers(status, say) {
  const day = status.dossiers;
  if (day === null) return { head: "", lines: [] };
  const date = new Date(day.day + "T12:00:00Z");
  const when = { day: date.getUTCDate(), month: date.getUTCMonth() + 1 };
  return {
    head: say("slide-dossiers", when),
    lines: DOSSIERS.filter((name) => day[name] !== null).map((name) => ({ text: say("slide-" + name), figure: String(day[name]) })),
  };
}

/**
 * What people said in a quarter and what was done, each on a sheet of its own.
 *
 * @param {Status} status
 * @param {Say} say
 * @returns {Sheet[]}
 */
function pairsTold(status, say) {
  const pairs = status.answered ? status.answered.pairs : [];
  return pairs.map(({ said, done }) => ({ head: say("slide-answered"), lines: [plain(said), plain(say("slide-done", { done }))] }));
}

/**
 * A text of the office's, a line each; nothing where it has none.
 *
 * @param {import("../shared/contract.js").Localized | undefined} text
 * @param {string} language
 * @returns {Line[]}
 */
function each(text, language) {
  if (!text) return [];
  /** @type {string} */
  const told = pick(text, language);
  return told.split("\n").filter((line) => line.trim() !== "").map(plain);
}

/**
 * @param {string} text
 * @returns {Line}
 */
function plain(text) {
  return { text, figure: "" };
}

/**
 * Break what is told into pages of so many rows, each under its head; where both have no room at
 * once, the head goes before. Nothing where not even a line has room.
 *
 * @param {Sheet[]} told
 * @param {(text: string) => number} measure width of a text
 * @param {number} room width of a line
 * @param {number} rows of a page
 * @returns {Sheet[]}
 */
export function slidePages(told, measure, room, rows) {
  /** @type {Sheet[]} */
  const found = [];
  if (rows < 1) return found;
  for (const { head, lines } of told) {
    const heads = parts(head, measure, room);
    const broken = lines.reduce((all, line) => all.concat(fitted(line, measure, room)), /** @type {Line[]} */ ([]));
    const under = rows - heads.length;
    if (under < 1) heads.forEach((one) => found.push({ head: one, lines: [] }));
    // Pages of one sheet are about as long as each other.
    const count = Math.ceil(broken.length / (under < 1 ? rows : under));
    const each = Math.ceil(broken.length / count);
    for (let first = 0; first < broken.length; first += each) {
      found.push({ head: under < 1 ? "" : head, lines: broken.slice(first, first + each) });
    }
  }
  return found;
}

/**
 * @param {Line} line
 * @param {(text: string) => number} measure
 * @param {number} room
 * @returns {Line[]}
 */
function fitted({ text, figure }, measure, room) {
  if (measure(text + " " + figure) <= room) return [{ text, figure }];
  const broken = parts(text, measure, room).map(plain);
  return figure ? broken.concat([{ text: "", figure }]) : broken;
}

/**
 * The page of the slide whose turn it is, for the room that the large place has now; undefined where
 * there is none.
 *
 * @param {Picture} picture
 * @param {number} more height that the large place may take beside its own, px
 * @returns {Sheet | undefined}
 */
export function slidePage(picture, more) {
  const { idle, layout, now, tongues } = picture;
  if (!idle) return undefined;
  const { say, language } = tongues[0];
  const font = fontOf(picture);
  const { clientWidth, clientHeight } = byId("call");
  /** @param {string} text */
  const measure = (text) => widthOf(text, WEIGHT) * font;
  // Letters land on whole pixels: a line is a little longer than its measured width.
  const room = clientWidth - font * 0.1 - layout.unit;
  const rows = Math.floor((clientHeight + more) / font / LINE_EM);
  const found = slidePages(sheets(idle, say, language), measure, room, rows);
  return found[turn(found.length, now)];
}

/** @param {Picture} picture */
function fontOf({ layout }) {
  return Math.max(layout.small, SMALLEST * layout.unit);
}

/**
 * Without a page the large place is as it was.
 *
 * @param {Picture} picture
 * @param {Sheet | undefined} page
 */
export function drawSlide(picture, page) {
  byId("call").classList.toggle("is-told", page !== undefined);
  const slide = byId("slide");
  slide.style.fontSize = fontOf(picture) + "px";
  fill(slide, page ? [page.head ? box("slide-head", page.head) : null, ...page.lines.map(drawnRow)] : []);
}

/** @param {Line} line */
function drawnRow({ text, figure }) {
  return box("slide-line", text ? box("slide-text", text) : null, figure ? box("slide-figure", figure) : null);
}
