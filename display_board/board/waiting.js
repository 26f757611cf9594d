// @ts-check
/** How many people wait for each service: with its name where all names have room, else by letter. */

import { box, pick } from "./elements.js";
import { pages, turn } from "./turning.js";

/** @typedef {import("../shared/contract.js").BoardService} BoardService */
/** @typedef {import("./draw.js").Picture} Picture */

/** Names are shown as long as so few rows hold them all, on one page or in turn. */
const ROWS_WITH_NAMES = 4;
/** Spaces in em of the row's font; as in waiting.css. */
const LETTER_PADDING = 0.5;
const SMALLEST_LETTER = 1.1;
const AFTER_LETTER = 0.3;
const AFTER_NAME = 0.35;
const AFTER_SERVICE = 0.7;
const AFTER_HEAD = 0.5;

/**
 * The pages of people waiting and whether they name the services.
 *
 * @param {Picture} picture
 * @param {number} rows of a page
 * @returns {{names: boolean, pages: number[][]}} places in the board's services, page by page
 */
export function waitingPages(picture, rows) {
  const { board } = picture;
  const room = roomEm(picture);
  const named = board.services.map((service) => itemEm(picture, service, true));
  const withNames = pages(named, room, rows);
  if (named.every((width) => width <= room) && withNames.length * rows <= ROWS_WITH_NAMES) {
    return { names: true, pages: withNames };
  }
  const short = board.services.map((service) => itemEm(picture, service, false));
  return { names: false, pages: pages(short, room, rows) };
}

/**
 * How many rows show everybody who waits at once.
 *
 * @param {Picture} picture
 */
export function waitingRows(picture) {
  return waitingPages(picture, 1).pages.length;
}

/** @param {Picture} picture */
export function waitingLine(picture) {
  const { board, layout, tongues } = picture;
  const { say, language } = tongues[0];
  if (!layout.waitingRows || !board.services.length) return null;
  const found = waitingPages(picture, layout.waitingRows);
  const services = found.pages[turn(found.pages.length, picture.now)].map((place) => {
    const service = board.services[place];
    const name = found.names ? box("service-name", pick(service.name, language)) : null;
    const count = box("service-count", String(service.waiting));
    return box("service", box("letter", letterOf(service)), name, count);
  });
  return box("waiting", box("head", say("waiting")), box("service-list", ...services));
}

/** @param {BoardService} service */
function letterOf(service) {
  return service.prefix || service.code;
}

/**
 * Width of one service in em.
 *
 * @param {Picture} picture
 * @param {BoardService} service
 * @param {boolean} named
 */
function itemEm(picture, service, named) {
  const { measure, tongues } = picture;
  const letter = Math.max(SMALLEST_LETTER, measure(letterOf(service)) + LETTER_PADDING);
  const name = named ? measure(pick(service.name, tongues[0].language)) + AFTER_NAME : 0;
  // A count of two digits keeps its room, so that nothing moves when the tenth comes.
  const count = Math.max(measure("00"), measure(String(service.waiting)));
  return letter + AFTER_LETTER + name + count + AFTER_SERVICE;
}

/**
 * Room of a row in em.
 *
 * @param {Picture} picture
 */
function roomEm(picture) {
  const { layout, measure, tongues, width } = picture;
  const edge = (layout.portrait || layout.grid ? 112 : 128) * layout.unit;
  const wide = width - edge;
  const beside = layout.portrait && layout.historyCount ? wide * 0.36 + 56 * layout.unit : 0;
  const head = (measure(tongues[0].say("waiting")) + AFTER_HEAD) * layout.line;
  return (wide - beside - head) / layout.line;
}
