// @ts-check
/** The page behind a printed QR: one's own number, kept true until it is called. */

import { wearAccent } from "../shared/accent.js";
import { named } from "../shared/texts.js";
import { Alert } from "./alert.js";
import { Arriving } from "./arriving.js";
import { Calling } from "./calling.js";
import { ringNear, ringNext } from "./chime.js";
import { drawn, element, icon, put } from "./draw.js";
import { Emergency } from "./emergency.js";
import { browserSurroundings, follow } from "./following.js";
import { browserActs, send } from "./holding.js";
import { keepLanguage, languageFor, LANGUAGES, learn } from "./language.js";
import { noticeOf, shake } from "./notices.js";
import { OwnActs } from "./own_acts.js";
import { pictureOf, startingPicture, unknownPicture } from "./picture.js";
import { Rate } from "./rate.js";
import { showSurveys } from "./surveys.js";

/** @import {Followed} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {ConnectionState} from "./following.js" */
/** @import {Language} from "./language.js" */
/** @import {Pushing} from "./pushing.js" */
/** @import {Picture} from "./picture.js" */

/** @typedef {typeof import("./pushing.js")} PushingModule */

const PUSHING = new URL("pushing.bundle.js", import.meta.url).href;
/** @type {Record<string, Say>} */
const voices = {};
const code = decodeURIComponent(location.pathname.split("/").pop() ?? "");
let language = languageFor(code);
/** @type {Followed | "unknown" | null} */
let followed = null;
/** @type {{state: ConnectionState, heard: number | null}} */
let connection = { state: "connecting", heard: null };

/** @type {Promise<Pushing> | null} */
let pushing = null;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const calling = new Calling(code);
const alerting = new Alert(byId("alert"), prepareCall, () => calling.stop());
const emergency = new Emergency(byId("emergency"));

const rate = new Rate(byId("rate"), async (office, body) => {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`/api/v1/offices/${encodeURIComponent(office)}/ratings`, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.status;
});
const ownActs = new OwnActs(
  byId("own-acts"),
  /** @type {HTMLDialogElement} */ (byId("sheet")),
  browserActs(code, () => language),
  take,
);

const arriving = new Arriving(byId("arrive"), (key, door) => send(`/t/${encodeURIComponent(code)}/confirm`, key, language, { door }), take);

/** @returns {Picture} */
function picture() {
  const say = voices[language];
  if (followed === "unknown") return unknownPicture(say);
  if (followed === null) return startingPicture(say, connection.state === "down");
  return pictureOf(followed, say, language);
}

function show() {
  const now = picture();
  document.documentElement.lang = language;
  const alarm = followed === null || followed === "unknown" ? null : followed.emergency;
  document.title = alarm === null ? now.title : voices[language]("emergency.head");
  document.documentElement.dataset.mood = now.mood;
  // What the server wrote into the page stays until there is something newer to say.
  if (followed !== null || !byId("ticket").hasChildNodes() || connection.state === "down") {
    byId("ticket").replaceChildren(...drawn(now, voices[language]));
  }
  fitNumber();
  emergency.show(alarm, voices[language]);
  const spoken = emergency.spoken(alarm, now.spoken, voices[language]);
  if (byId("spoken").textContent !== spoken) speak(spoken);
  showOffice();
  showLanguages();
  showConnection();
  const known = followed === "unknown" ? null : followed;
  alerting.show(known === null ? null : known.state, voices[language]);
  ownActs.show(known, voices[language]);
  arriving.show(known, voices[language]);
  void offerPush(known);
}

/**
 * What tells a closed page's phone is fetched where the office sends such notices.
 * @param {Followed | null} known
 */
async function offerPush(known) {
  if (known === null || !known.push_notices) return;
  pushing ??= /** @type {Promise<PushingModule>} */ (import(PUSHING)).then(({ Pushing }) => new Pushing(byId("push"), code));
  try {
    (await pushing).show(known, voices[language], language);
  } catch {
    // Tried again with the next news of the slip; the open page tells of the turn without it.
    pushing = null;
  }
}

/**
 * A new element is read out even where the same words stood before: a recall is news.
 * @param {string} words
 */
function speak(words) {
  byId("spoken").replaceChildren(element("span", "", words));
}

/** Some letters and digits are wider than others: the number fills its line and never leaves it. */
function fitNumber() {
  const number = /** @type {HTMLElement | null} */ (document.querySelector(".number"));
  if (number === null) return;
  number.style.fontSize = "";
  // Letters do not shrink evenly, and widths come in whole pixels: a little is kept in hand.
  const share = (number.clientWidth * 0.99 - 1) / number.scrollWidth;
  if (number.scrollWidth > number.clientWidth) number.style.fontSize = `${parseFloat(getComputedStyle(number).fontSize) * share}px`;
}

function showOffice() {
  if (followed === null || followed === "unknown") return;
  rate.show(followed, voices[language], language);
  showSurveys(byId("surveys"), followed.surveys, voices[language], language);
  wearAccent(followed.office.accent);
  const book = /** @type {HTMLAnchorElement} */ (byId("to-book"));
  book.hidden = false;
  book.href = `/book/${encodeURIComponent(followed.office.code)}`;
  book.textContent = voices[language]("to_book");
  byId("office-name").textContent = named(followed.office.name, language);
  byId("office-agency").textContent = named(followed.office.agency, language);
}

function showLanguages() {
  const group = byId("languages");
  group.setAttribute("aria-label", voices[language]("language.label"));
  for (const button of Array.from(group.querySelectorAll("button"))) {
    button.setAttribute("aria-pressed", String(button.lang === language));
  }
}

/** The state alone is told to screen readers: the time beside it changes every minute. */
function showConnection() {
  const place = byId("connection");
  place.hidden = followed === null || followed === "unknown";
  if (followed === null || followed === "unknown") return;
  const format = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: followed.office.timezone,
  });
  const { state, heard } = connection;
  const time = heard === null ? "" : format.format(heard);
  const say = voices[language];
  if (place.dataset.state !== state) byId("connection-sign").replaceChildren(icon(state === "down" ? "wifi_off" : "wifi"));
  place.dataset.state = state;
  put(byId("connection-state"), say(`connection.${state}`, { time }));
  put(byId("connection-time"), state === "connected" ? `· ${say("connection.updated", { time })}` : "");
}

/** @param {Followed} now */
function take(now) {
  const before = followed;
  followed = now;
  const wasCalled = before !== null && before !== "unknown" && before.state === "called";
  const notice = before === null || before === "unknown" ? null : noticeOf(before, now);
  const said = byId("spoken").textContent;
  show();
  void learnOf(now);
  prepareCall();
  if (now.emergency !== null) tellEmergency(before);
  else if (notice === "now") call(now, said);
  else if (wasCalled && now.state !== "called") calling.stop();
  else if (notice !== null) comeNearer(notice);
}

/** The phone may be heard, or what a call may need has changed. */
function prepareCall() {
  if (followed === null || followed === "unknown") return;
  void calling.tellWayOut(followed, language);
  if (followed.emergency === null) void calling.prepare(followed, language);
}

/**
 * Its beginning is felt, whoever asked to be told or not.
 * @param {Followed | "unknown" | null} before
 */
function tellEmergency(before) {
  if (before === null || before === "unknown" || before.emergency === null) shake("now");
}

/**
 * @param {Followed} now
 * @param {string | null} said  what the screen reader said last
 */
function call(now, said) {
  if (said === byId("spoken").textContent) speak(said);
  shake("now");
  void calling.callOut(now, language);
}

/**
 * Who did not ask to be told is not disturbed before the call.
 * @param {"soon" | "next"} notice
 */
function comeNearer(notice) {
  if (alerting.on) shake(notice);
  if (notice === "next") ringNext();
  else ringNear();
}

/** @param {Language} wanted */
function choose(wanted) {
  language = wanted;
  keepLanguage(code, wanted);
  show();
  prepareCall();
}

function offerLanguages() {
  byId("languages").replaceChildren(
    ...Object.keys(voices).map((one) => {
      const button = element("button", "language", voices[one](LANGUAGES.includes(one) ? `language.${one}` : "language.own"));
      button.setAttribute("type", "button");
      button.lang = one;
      button.addEventListener("click", () => choose(one));
      return button;
    }),
  );
}

/** @param {Followed} now */
async function learnOf({ office }) {
  if (!(await learn(voices, office.languages))) return;
  offerLanguages();
  show();
}

async function start() {
  await learn(voices, [...LANGUAGES, language]);
  if (voices[language] === undefined) language = LANGUAGES[0];
  offerLanguages();
  show();
  window.addEventListener("resize", fitNumber);
  document.fonts.addEventListener("loadingdone", fitNumber);
  follow(
    code,
    {
      onFollowed: take,
      onUnknown: () => {
        followed = "unknown";
        show();
      },
      onConnection: (state, heard) => {
        connection = { state, heard };
        if (followed === null) show();
        else showConnection();
      },
    },
    browserSurroundings(),
  );
}

void start();
