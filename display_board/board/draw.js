// @ts-check
/** Put a board on the wall: from values to elements, nothing is decided here. */

import { byId, fill, pick } from "./elements.js";
import { counterGrid, historyCalls, previousCalls, waitingLine } from "./lists.js";

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
 */

/**
 * Draw everything but the clock and the state of the connection.
 *
 * @param {Picture} picture
 */
export function draw(picture) {
  const { board, layout, tongues } = picture;
  drawFrame(layout, tongues);
  const lead = tongues[0];
  byId("agency").textContent = pick(board.agency, lead.language);
  byId("name").textContent = officeLine(board, lead.language);
  drawText(dayBanners(board, lead.language), pick(board.settings.text, lead.language));
  byId("rule").textContent = board.rule ? pick(board.rule, lead.language) : "";
  drawCall(picture);
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

/**
 * What is special about today for the services on this wall, each said once.
 *
 * @param {Board} board
 * @param {string} language
 */
function dayBanners(board, language) {
  const banners = board.services.map((service) => (service.banner ? pick(service.banner, language) : ""));
  return banners.filter((banner, place) => banner && banners.indexOf(banner) === place).join(" ");
}

/**
 * The day's banner, then the office's own line.
 *
 * @param {string} banner
 * @param {string} words
 */
function drawText(banner, words) {
  const text = byId("text");
  const strong = document.createElement("b");
  strong.textContent = banner;
  fill(text, [banner ? strong : null, document.createTextNode((banner && words ? " · " : "") + words)]);
}

/** Give what is too long for one line at the foot two smaller ones. */
export function fitText() {
  const text = byId("text");
  text.classList.remove("is-long");
  text.classList.toggle("is-long", text.scrollWidth > text.clientWidth);
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
    layout.grid && !layout.grid.names ? "tight" : "",
  ].join(" ");
  /** @type {Object<string, number>} */
  const lengths = {
    "--u": layout.unit,
    "--hero": layout.hero,
    "--hero-counter": layout.heroCounter,
    "--previous": layout.previous,
    "--grid-number": layout.grid ? layout.grid.font : 0,
    "--cell": layout.grid ? layout.grid.cell : 0,
  };
  for (const name of Object.keys(lengths)) wall.style.setProperty(name, lengths[name] + "px");
  byId("header").style.height = layout.heights.header + "px";
  byId("top").style.height = layout.heights.call + "px";
  byId("lower").style.height = layout.heights.lower + "px";
  byId("services").style.height = layout.heights.services + "px";
  byId("footer").style.height = layout.heights.footer + "px";
  byId("banner").style.height = layout.heights.footer + "px";
  document.documentElement.lang = tongues[0].language;
}

/**
 * @param {Board} board
 * @param {string} language
 */
function officeLine(board, language) {
  const zone = board.settings.zone ? pick(board.settings.name, language) : "";
  return pick(board.name, language) + (zone ? " · " + zone : "");
}

/** @param {Picture} picture */
function drawCall(picture) {
  const { hero, tongues } = picture;
  byId("call").classList.toggle("is-empty", hero === null);
  const again = hero !== null && hero.call_count > 1;
  const key = again ? "again" : "now";
  fill(byId("label-now"), inTongues(tongues, key, { count: hero ? hero.call_count : 0 }));
  fill(byId("label-counter"), inTongues(tongues, "counter", {}));
  byId("hero-word").textContent = tongues[0].say("counter");
  byId("hero-number").textContent = hero ? hero.number : "";
  byId("hero-counter").textContent = hero ? hero.counter : "";
  fill(byId("empty-title"), inTongues(tongues, "empty", {}));
  byId("empty-hint").textContent = tongues[0].say("empty-hint");
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
