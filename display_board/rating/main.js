// @ts-check
/** The rating tablet of a counter: locked until a visit ends there, then asks how it was. */

import { wearAccent } from "../shared/accent.js";
import { keep } from "../shared/keep.js";
import { openFeed } from "../shared/live.js";
import { fillTexts, loadTexts, speaker } from "../shared/texts.js";
import { Aloud, ofChoice, ofStage } from "./aloud.js";
import { drawn, languageButton } from "./draw.js";
import { neighbour, placeOf } from "./keys.js";
import { askForLetters, takeToken } from "./paired.js";
import { Unsent } from "./unsent.js";
import { IDLE, ask, chooseOverall, chooseWord, goOn, lock, locks, skip, turnReason, write } from "./visit.js";

/** @import {Board, BoardEvent, RatingTablet} from "../shared/contract.js" */
/** @import {Connection} from "../shared/live.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Step, Visit} from "./visit.js" */

const LANGUAGES = /** @type {const} */ (["vi", "en"]);
const THANKS_MS = 3_000;
const RETRY_MS = 20_000;
const SECOND_MS = 1_000;
/** For a page that was told nothing yet; the question itself says how long. */
const OPEN_SECONDS = 45;
const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

const office = decodeURIComponent(location.pathname.split("/").pop() ?? "");
const api = `/api/v1/offices/${encodeURIComponent(office)}`;

/** @type {Record<string, Say>} */
const voices = {};
/** @type {string} */
let language = "vi";
/** @type {RatingTablet | null} */
let tablet = null;
/** Why the server does not take this tablet: a key of the catalogue, "" while it does. */
let trouble = "";
/** @type {Visit} */
let visit = IDLE;
/** @type {Connection["state"]} */
let connection = "connecting";
let openSeconds = OPEN_SECONDS;
let askedAt = 0;
/** How long after the question the glass was first touched. */
let touchedAfter = 0;
let touchedAt = 0;
let thankedAt = 0;
/** The server's time less this machine's, in ms. */
let offset = 0;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const aloud = new Aloud();
const unsent = new Unsent(keep, office, post, () => showMargin());

const token = takeToken(office);
/** How often it was asked who sits here. */
let learning = 0;

/** @param {import("./unsent.js").Timed} answer */
async function post({ comment, ...answer }) {
  const body = JSON.stringify({ ...answer, comment: comment.trim() || null });
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return (await fetch(`${api}/ratings`, { method: "POST", headers, body })).status;
}

async function learn() {
  const question = (learning += 1);
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${api}/rating-tablet`, { headers }).catch(() => null);
  const told = answer?.ok ? await answer.json() : null;
  // Of two that were asked together the later says how it is.
  if (question !== learning) return;
  if (answer === null || answer.status >= 500) {
    setTimeout(() => question === learning && void learn(), RETRY_MS);
    return;
  }
  trouble = answer.ok ? "" : answer.status === 409 ? "no_counter" : "not_let_in";
  tablet = told;
  if (tablet !== null) wearAccent(tablet.office.accent);
  if (visit.stage === "idle") start(IDLE);
  showMargin();
}

/**
 * Go to another stage, and draw it; who hears the screen hears its heading.
 *
 * @param {Visit} next
 */
function start(next) {
  visit = next;
  if (visit.stage === "idle") language = tablet?.office.languages[0] === "en" ? "en" : "vi";
  draw();
  const heading = document.querySelector("h1");
  if (heading !== null) heading.focus({ preventScroll: true });
  tell(ofStage(visit, voices[language]));
  if (visit.stage === "idle") aloud.on = false;
}

/** @param {string[]} parts said in the place of what is being said */
function tell(parts) {
  void aloud.say(language, parts);
  byId("aloud").setAttribute("aria-pressed", String(aloud.on));
}

/** Say the whole screen to whoever has just asked for it: by the sign, or by a key that has moved the focus. */
function tellAll() {
  const say = voices[language];
  const focused = ofChoice(document.activeElement, say);
  const choices = focused.length ? focused : touchable().flatMap((one) => ofChoice(one, say));
  tell([...ofStage(visit, say), ...choices]);
}

/** @param {Step} step */
function take({ visit: next, answer }) {
  if (answer !== null) unsent.add({ ...answer, seconds: touchedAfter });
  if (next.stage === "thanks") thankedAt = Date.now();
  start(next);
}

/** @param {Visit} next what stays on the same stage, and keeps its focus */
function choose(next) {
  const tiles = touchable();
  const at = tiles.findIndex((one) => one === document.activeElement);
  visit = next;
  draw();
  if (at >= 0) touchable()[at].focus();
}

const hands = {
  overall: (/** @type {number} */ one) => start(chooseOverall(visit, one)),
  word: (/** @type {import("./visit.js").Dimension} */ dimension, /** @type {number} */ word) =>
    choose(chooseWord(visit, dimension, word)),
  reason: (/** @type {string} */ code) => choose(turnReason(visit, code)),
  comment: (/** @type {string} */ text) => {
    visit = write(visit, text);
  },
  goOn: () => take(goOn(visit)),
  skip: () => take(skip(visit)),
};

function draw() {
  const say = voices[language];
  document.documentElement.lang = language;
  document.documentElement.dataset.stage = visit.stage;
  document.title = say("page");
  fillTexts(document, say);
  byId("glass").replaceChildren(...drawn({ visit, tablet, language, say }, hands));
  showMargin();
  countDown();
}

function showMargin() {
  const say = voices[language];
  if (say === undefined) return;
  if (tablet !== null) {
    byId("office-name").textContent = language === "en" ? tablet.office.name.en : tablet.office.name.vi;
    byId("office-agency").textContent = language === "en" ? tablet.office.agency.en : tablet.office.agency.vi;
  }
  byId("aloud").hidden = visit.stage === "idle";
  byId("languages").hidden = visit.stage === "idle" || visit.stage === "thanks" || tablet === null || tablet.office.languages.length < 2;
  for (const button of Array.from(byId("languages").querySelectorAll("button"))) {
    button.setAttribute("aria-pressed", String(button.lang === language));
  }
  const words = byId("connection");
  words.hidden = visit.stage !== "idle";
  words.dataset.state = trouble || connection;
  const state = trouble || (connection === "connected" ? "connected" : "down");
  const kept = unsent.count > 0 ? ` · ${say("unsent", { count: unsent.count })}` : "";
  words.textContent = say(`connection.${state}`) + kept;
}

/** Seconds until the glass is locked; any touch begins them anew. */
const left = () => Math.ceil((touchedAt + openSeconds * 1_000 - Date.now()) / 1_000);

function countDown() {
  const closing = document.getElementById("closing");
  if (closing === null) return;
  const seconds = visit.stage === "thanks" ? Math.ceil((thankedAt + THANKS_MS - Date.now()) / 1_000) : left();
  closing.textContent = voices[language]("closing", { count: Math.max(0, seconds) });
}

function tick() {
  if (visit.stage === "thanks" && Date.now() - thankedAt >= THANKS_MS) start(IDLE);
  else if (visit.stage !== "idle" && visit.stage !== "thanks" && left() <= 0) take(lock(visit));
  else countDown();
}

function touched() {
  if (visit.stage === "idle" || visit.stage === "thanks") return;
  const now = Date.now();
  if (touchedAt === askedAt) touchedAfter = Math.round((now - askedAt) / 1_000);
  touchedAt = Math.max(now, askedAt + 1);
  countDown();
}

/** @param {BoardEvent} event */
function hear(event) {
  if (event.type === "rating.asked") open(event);
  else if (tablet !== null && event.data && "counter" in event.data) {
    if (visit.rating !== null && locks(event.type, event.data.counter, tablet.counter.code)) take(lock(visit));
    if (event.type.startsWith("counter.") && event.data.counter === tablet.counter.code) void learn();
  }
}

/** @param {BoardEvent & {type: "rating.asked"}} event */
function open(event) {
  const { rating, seconds } = event.data;
  // What was missed while the server was away is for somebody who has left by now.
  if (Date.now() + offset - Date.parse(event.at) > seconds * 1_000) return;
  if (visit.rating !== null) take(lock(visit));
  aloud.end();
  openSeconds = seconds;
  askedAt = touchedAt = Date.now();
  touchedAfter = 0;
  start(ask(rating));
}

/** Tiles and what is written in, in the order in which they are seen. */
function touchable() {
  return /** @type {HTMLElement[]} */ (Array.from(byId("glass").querySelectorAll("button, textarea")));
}

/** @param {KeyboardEvent} pressed */
function press(pressed) {
  const asks = aloud.isAskedBy(pressed.target, byId("aloud"));
  if (asks) aloud.begin();
  walk(pressed);
  if (asks) tellAll();
  if (visit.stage === "idle") aloud.on = false;
}

/** @param {KeyboardEvent} pressed */
function walk(pressed) {
  touched();
  if (visit.rating === null || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
  const tiles = touchable();
  const here = tiles.findIndex((one) => one === document.activeElement);
  const writes = tiles[here] instanceof HTMLTextAreaElement;
  if (pressed.key === "Escape") hands.skip();
  else if (writes) return;
  else if (ARROWS.includes(pressed.key)) tiles[neighbour(tiles.map((one) => one.getBoundingClientRect()), here, pressed.key)]?.focus();
  else if (visit.stage === "overall" && placeOf(pressed.key) !== null) tiles[placeOf(pressed.key) ?? 0]?.click();
  else return;
  pressed.preventDefault();
}

/** @param {string} one */
function speakIn(one) {
  language = one;
  draw();
  tellAll();
}

/** A second touch of the sign is silence. */
function offerSound() {
  byId("aloud").addEventListener("click", () => {
    aloud.turn();
    tellAll();
  });
  document.addEventListener("focusin", ({ target }) => {
    const parts = ofChoice(/** @type {Element} */ (target), voices[language]);
    if (parts.length) tell(parts);
  });
}

async function begin() {
  const folder = new URL("i18n", import.meta.url).href;
  for (const one of LANGUAGES) voices[one] = speaker(await loadTexts(folder, one));
  byId("languages").append(...LANGUAGES.map((one) => languageButton(one, voices[one], () => speakIn(one))));
  offerSound();
  start(IDLE);
  document.addEventListener("pointerdown", touched, true);
  document.addEventListener("keydown", press);
  /** @type {import("../shared/live.js").FeedOptions<Board, BoardEvent>} */
  const options = {
    office,
    token,
    onHello: (hello) => {
      offset = Date.parse(hello.server_time) - Date.now();
      void unsent.send();
    },
    onSnapshot: () => void learn(),
    onEvent: hear,
    onConnection: ({ state, refused }) => {
      connection = state;
      if (refused === "not_signed_in") askForLetters(office);
      showMargin();
    },
    status: () => ({ queue: unsent.count }),
  };
  openFeed(options);
  setInterval(tick, SECOND_MS);
  setInterval(() => void unsent.send(), RETRY_MS);
}

void begin();
