// @ts-check
/** The public suggestion book: what was written, what the office answered, and room to write. */

import { wearAccent } from "../shared/accent.js";
import { NAME, inVietnamese, sentence, write } from "../shared/names.js";
import { newKey } from "../shared/new_key.js";
import { PageTongue } from "../shared/page_tongue.js";

/** @import {Localized, PublishedSuggestion, SuggestionBook} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

const LOOK_AGAIN_MS = 60_000;
const UNKNOWN = 404;
const TOO_MANY = 429;

const tongue = new PageTongue("book", new URL("i18n", import.meta.url).href, show);
/** @type {SuggestionBook | "unknown" | null} */
let book = null;
let down = false;
/** What came of the last thing written: a key of the catalogue, or nothing yet. */
let said = "";
/** What is sent just now or was never answered: sent again, it is the same press. */
let press = { words: "", key: "" };

const office = location.pathname.split("/").pop() ?? "";
const address = `/api/v1/offices/${office}/suggestions`;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const written = /** @type {HTMLTextAreaElement} */ (byId("text"));
const field = /** @type {HTMLSelectElement} */ (byId("field"));

function show() {
  const { language, say } = tongue;
  tongue.show(say("title"));
  document.documentElement.dataset.known = String(book !== null && book !== "unknown");
  byId("connection").textContent = down ? say("down") : "";
  byId("said").textContent = said === "" ? "" : say(said);
  byId("said").dataset.state = said === "thanks" ? "good" : "bad";
  if (book === null || book === "unknown") {
    byId("nothing").textContent = say(book === null ? "starting" : "unknown");
    return;
  }
  tongue.offer(book.languages);
  wearAccent(book.accent);
  write(byId("office-name"), book.name, language);
  write(byId("office-agency"), book.agency, language);
  byId("hotline").hidden = book.hotline === null;
  byId("hotline").textContent = say("hotline", { hotline: book.hotline ?? "" });
  showFields(book, say);
  byId("nothing").textContent = book.suggestions.length === 0 ? say("empty") : "";
  const names = new Map(book.fields.map((one) => [one.code, one.name]));
  byId("entries").replaceChildren(...book.suggestions.map((one) => entry(one, names, say)));
}

/**
 * @param {SuggestionBook} now
 * @param {Say} say
 */
function showFields(now, say) {
  const chosen = field.value;
  const offered = now.fields.map((one) => write(new Option("", one.code), one.name, tongue.language));
  field.replaceChildren(new Option(say("no_field"), ""), ...offered);
  field.value = chosen;
}

/**
 * @param {PublishedSuggestion} one
 * @param {Map<string, Localized>} names of fields, by code
 * @param {Say} say
 */
function entry(one, names, say) {
  const line = element("li", "entry");
  const field = names.get(one.field ?? "");
  const said = say("entry", { field: field === undefined ? say("no_field") : NAME, day: dayInWords(one.business_day) });
  const about = element("p", "about");
  about.append(...sentence(said, field, tongue.language));
  const reply = element("blockquote", "reply");
  const day = dayInWords(one.replied_on);
  reply.append(element("span", "about", say("reply", { day })), inVietnamese(element("span", "", one.reply)));
  line.append(
    about,
    inVietnamese(element("blockquote", "wrote", one.text)),
    reply,
  );
  return line;
}

/** @param {string} day YYYY-MM-DD */
function dayInWords(day) {
  return day.split("-").reverse().join("/");
}

/**
 * @param {string} name
 * @param {string} kind class
 * @param {string} [text]
 */
function element(name, kind, text = "") {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = text;
  return made;
}

async function look() {
  try {
    const answer = await fetch(address);
    down = !answer.ok && answer.status !== UNKNOWN;
    if (answer.status === UNKNOWN) book = "unknown";
    else if (answer.ok) book = await answer.json();
  } catch {
    down = true;
  }
  show();
}

/** @param {Event} event */
async function send(event) {
  event.preventDefault();
  const button = /** @type {HTMLButtonElement} */ (byId("send"));
  const text = written.value.trim();
  said = text === "" ? "write_first" : "";
  if (text !== "") {
    button.disabled = true;
    said = await kept({ text, field: field.value || null });
    button.disabled = false;
    if (said === "thanks") written.value = "";
  }
  show();
}

/**
 * @param {{text: string, field: string | null}} body
 * @returns {Promise<string>} what came of it, as a key of the catalogue
 */
async function kept(body) {
  const words = JSON.stringify(body);
  if (press.words !== words) press = { words, key: newKey() };
  try {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": press.key };
    const answer = await fetch(address, { method: "POST", headers, body: words });
    if (answer.status < TOO_MANY) press = { words: "", key: "" };
    if (answer.ok) return "thanks";
    return answer.status === TOO_MANY ? "too_many" : "not_kept";
  } catch {
    return "not_kept";
  }
}

async function start() {
  await tongue.start();
  show();
  byId("write").addEventListener("submit", (event) => void send(event));
  setInterval(() => void look(), LOOK_AGAIN_MS);
  await look();
}

void start();
