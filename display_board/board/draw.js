// @ts-check
/** Put a board on the wall: from values to elements, nothing is decided here. */

import { sayDoor } from "./door.js";
import { byId, fill, pick } from "./elements.js";
import { counterGrid, historyCalls, previousCalls } from "./lists.js";
import { placeWord } from "./places.js";
import { drawSlide, slidePage } from "./slide.js";
import { waitingLine } from "./waiting.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("../shared/texts.js").Say} Say */
/** @typedef {import("./layout.js").Layout} Layout */

/** @typedef {{language: string, say: Say}} Tongue */

/**
 * What is drawn: `hero` is the call in the large place, `others` the calls before it, newest first.
 *
 * @typedef {Object} Picture
 * @property {Board} board
 * @property {Layout} layout
 * @property {BoardCall | null} hero
 * @property {BoardCall[]} others
 * @property {Tongue[]} tongues the office's languages, the first one leads
 * @property {import("./layout.js").Measure} measure
 * @property {number} width of the wall, px
 * @property {import("../shared/contract.js").Status | null} idle what is told while nobody is called
 * @property {number} now the server's time, ms
 */

/**
 * Draw everything but the clock and the state of the connection.
 *
 * @param {Picture} picture
 */
export function draw(picture) {
  const { board, layout, tongues } = picture;
  drawFrame(layout, tongues);
  sayDoor(tongues);
  const lead = tongues[0];
  byId("agency").textContent = pick(board.agency, lead.language);
  byId("name").textContent = officeLine(board, lead);
  drawCall(picture);
  drawBands(picture);
  // Before the first call of a day the calls before it need no room either.
  const free = board.calls.length || layout.grid ? 0 : layout.heights.lower;
  const page = slidePage(picture, free);
  drawSlide(picture, page);
  if (page === undefined) return;
  // The call whose place is taken stands first among those before it.
  if (picture.hero) drawBands(Object.assign({}, picture, { hero: null, others: board.calls }));
  if (!free) return;
  byId("top").style.height = layout.heights.call + free + "px";
  byId("lower").style.height = "0";
}

/**
 * The call and what stands around it.
 *
 * @param {Picture} picture
 */
function drawBands(picture) {
  const { layout } = picture;
  const previous = previousCalls(picture);
  const history = historyCalls(picture);
  if (layout.grid) {
    fill(byId("top"), [byId("call"), previous]);
    fill(byId("lower"), [counterGrid(picture)]);
    fill(byId("services"), [waitingLine(picture)]);
  } else if (layout.portrait) {
    fill(byId("top"), [byId("call")]);
    fill(byId("lower"), [previous]);
    fill(byId("services"), [history, waitingLine(picture)]);
  } else {
    fill(byId("top"), [byId("call")]);
    fill(byId("lower"), [previous, history]);
    fill(byId("services"), [waitingLine(picture)]);
  }
}

/** Let long names of the office stand whole beside the clock: in more lines, then smaller. */
export function fitOffice() {
  const office = byId("office");
  for (const share of [1, 0.9, 0.8]) {
    office.style.setProperty("--fit", String(share));
    if (office.scrollHeight <= office.clientHeight) return;
  }
}

/**
 * @param {Layout} layout
 * @param {Tongue[]} tongues
 */
function drawFrame(layout, tongues) {
  const wall = byId("wall");
  wall.className = [
    "wall",
    layout.mode,
    layout.portrait ? "portrait" : "landscape",
    layout.previousCount ? "" : "alone",
  ].join(" ");
  /** @type {Object<string, number>} */
  const lengths = {
    "--u": layout.unit,
    "--hero": layout.hero,
    "--hero-counter": layout.heroCounter,
    "--word": layout.word,
    "--small": layout.small,
    "--previous": layout.previous,
    "--line": layout.line,
    "--grid-number": layout.grid ? layout.grid.font : 0,
    "--grid-code": layout.grid ? layout.grid.code : 0,
    "--grid-state": layout.grid ? layout.grid.state : 0,
    "--grid-tag": layout.grid ? layout.grid.tag : 0,
  };
  for (const name of Object.keys(lengths)) wall.style.setProperty(name, lengths[name] + "px");
  byId("header").style.height = layout.heights.header + "px";
  byId("top").style.height = layout.heights.call + "px";
  byId("lower").style.height = layout.heights.lower + "px";
  byId("services").style.height = layout.heights.services + "px";
  byId("missed").style.height = layout.heights.missed + "px";
  byId("footer").style.height = layout.heights.footer + "px";
  byId("banner").style.height = layout.heights.footer + "px";
  document.documentElement.lang = tongues[0].language;
}

/**
 * The office and, on a board of one zone, that zone: by the board's own name, else by its code.
 *
 * @param {Board} board
 * @param {Tongue} tongue
 */
function officeLine(board, tongue) {
  const office = pick(board.name, tongue.language);
  const { zone, name } = board.settings;
  if (!zone) return office;
  const own = pick(name, tongue.language);
  return office + " · " + (own && own !== office ? own : tongue.say("zone", { zone }));
}

/** @param {Picture} picture */
function drawCall(picture) {
  const { board, hero, tongues } = picture;
  byId("call").classList.toggle("is-empty", hero === null);
  const again = hero !== null && hero.call_count > 1;
  const key = again ? "again" : "now";
  const label = inTongues(tongues, key, { count: hero ? hero.call_count : 0 });
  fill(byId("label-now"), isLate(hero) ? regrets(picture, label[0]) : label);
  const word = placeWord(board, hero ? hero.counter : "", tongues[0].say);
  byId("hero-word").textContent = picture.layout.word ? word : "";
  byId("label-counter").textContent = picture.layout.word ? "" : word;
  byId("hero-number").textContent = hero ? hero.number : "";
  byId("hero-counter").textContent = hero ? hero.counter : "";
  fill(byId("empty-title"), inTongues(tongues, "empty", {}));
  byId("empty-hint").textContent = tongues[0].say("empty-hint");
}

/**
 * Whether whoever is called waited longer than was promised.
 *
 * @param {BoardCall | null} call
 */
function isLate(call) {
  return call !== null && call.late === true && call.call_count === 1;
}

/**
 * The office says sorry, beside its first word for a call where the wall is wide enough.
 *
 * @param {Picture} picture
 * @param {HTMLElement} now
 */
function regrets(picture, now) {
  const { layout, tongues } = picture;
  const [sorry] = inTongues(tongues.slice(0, 1), "late", {});
  if (layout.portrait || layout.grid) return [sorry];
  sorry.textContent = " · " + sorry.textContent;
  return [now, sorry];
}

/**
 * One text in every language of the board: the first strong, the others beside it.
 *
 * @param {Tongue[]} tongues
 * @param {string} key
 * @param {Object<string, string | number>} values
 */
function inTongues(tongues, key, values) {
  return tongues.map((tongue, place) => {
    const element = document.createElement(place === 0 ? "b" : "span");
    element.textContent = (place === 0 ? "" : " · ") + tongue.say(key, values);
    element.lang = tongue.language;
    return element;
  });
}

/** Let the called number stand out: three slow pulses, then steady. */
export function highlight() {
  const hero = byId("hero");
  hero.classList.remove("is-fresh");
  // Reading a length makes the engine notice the removal, so that the pulses start anew.
  void hero.offsetWidth;
  hero.classList.add("is-fresh");
}
