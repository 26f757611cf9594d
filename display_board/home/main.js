// @ts-check
/** Taking a number at home; the code at the door leads here as well, and confirms what was taken. */

import { wearAccent } from "../shared/accent.js";
import { keep } from "../shared/keep.js";
import { write } from "../shared/names.js";
import { newKey } from "../shared/new_key.js";
import { PageTongue } from "../shared/page_tongue.js";
import { dayOf, doorOf, keepTaken, takenToday } from "./taken.js";

/** @import {FromHome, FromHomeService, TakenAtHome} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Taken} from "./taken.js" */

const LOOK_AGAIN_MS = 10_000;
const PATIENCE_MS = 10_000;
const UNKNOWN = 404;
/** From here on the server has not said what became of a press: the same one goes again. */
const TOO_MANY = 429;

const tongue = new PageTongue("home", new URL("i18n", import.meta.url).href, show);
/** @type {FromHome | "unknown" | null} */
let office = null;
let down = false;
/** What came of the last press: words of the server, or a key of the catalogue and what it names. */
let said = { words: "", key: "", numbers: "" };
/** The press that is on its way, or was not answered: sent again it is the same one. */
let press = { service: "", language: "", key: "" };
let sending = false;

const code = decodeURIComponent(location.pathname.split("/").pop() ?? "");
const address = `/api/v1/offices/${encodeURIComponent(code)}/from-home`;
const door = doorOf(location.hash);
/** The service that whoever comes from its procedure wants: it stands first. */
const wanted = new URLSearchParams(location.search).get("service");

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function show() {
  const { language, say } = tongue;
  tongue.show(say("title"));
  byId("connection").textContent = down ? say("down") : "";
  byId("said").textContent = said.key === "" ? said.words : say(said.key, { numbers: said.numbers });
  const known = office === null || office === "unknown" ? null : office;
  document.documentElement.dataset.known = String(known !== null && known.allowed);
  byId("nothing").textContent = known === null ? say(office === null ? "starting" : "unknown") : known.allowed ? "" : say("closed");
  if (known === null) return;
  tongue.offer(known.languages);
  wearAccent(known.accent);
  write(byId("office-name"), known.name, language);
  write(byId("office-agency"), known.agency, language);
  byId("lead").textContent = say("lead", { count: known.of_ten, minutes: known.confirm_minutes });
  byId("services").replaceChildren(...wantedFirst(known.services).map((one) => service(one, say)));
  byId("appointments").hidden = !known.books_visits;
  byId("appointments").querySelector("a")?.setAttribute("href", `/appointments/${code}`);
  showMine(known, say);
}

/**
 * @param {FromHome} now
 * @param {Say} say
 */
function showMine(now, say) {
  const mine = takenToday(keep, code, dayOf(now.server_time, now.timezone));
  byId("mine").replaceChildren(
    ...mine.map((one) => {
      const link = element("a", "own", say("own", { number: one.number }));
      link.setAttribute("href", `/t/${one.code}`);
      const line = element("li", "");
      line.append(link);
      return line;
    }),
  );
  byId("door").hidden = door === "" || said.key === "confirmed";
  byId("door-words").textContent = say(mine.length > 0 ? "door.own" : "door.none", { code: door });
}

/** @param {FromHomeService[]} services */
function wantedFirst(services) {
  return [...services.filter(({ code: one }) => one === wanted), ...services.filter(({ code: one }) => one !== wanted)];
}

/**
 * @param {FromHomeService} one
 * @param {Say} say
 */
function service(one, say) {
  const line = element("li", "");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "service";
  button.dataset.wanted = String(one.code === wanted);
  button.disabled = !one.left || sending;
  const names = element("span", "names");
  names.append(write(element("strong", "name"), one.name, tongue.language), element("span", "waits", waits(one, say)));
  const left = element("span", "left");
  left.append(element("strong", "count", one.left ? String(one.left) : say(one.left === null ? "shut" : "none")), element("span", "", one.left ? say("left") : say("at_kiosk")));
  button.append(element("span", "prefix", one.prefix), names, left);
  button.addEventListener("click", () => void take(one.code));
  line.append(button);
  return line;
}

/**
 * @param {FromHomeService} one
 * @param {Say} say
 */
function waits(one, say) {
  const people = say("waiting", { count: one.waiting });
  if (one.wait === null) return people;
  const { low_minutes: low, high_minutes: high } = one.wait;
  return `${people} · ${low === high ? say("minutes", { low }) : say("range", { low, high })}`;
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
    const answer = await fetch(address, { cache: "no-store", signal: patience() });
    down = !answer.ok && answer.status !== UNKNOWN;
    if (answer.status === UNKNOWN) office = "unknown";
    else if (answer.ok) office = await answer.json();
  } catch {
    down = true;
  }
  show();
}

function patience() {
  const giveUp = new AbortController();
  window.setTimeout(() => giveUp.abort(), PATIENCE_MS);
  return giveUp.signal;
}

/**
 * @param {string} path
 * @param {string} key
 * @param {object} body
 */
async function post(path, key, body) {
  const headers = { Accept: "application/json", "Accept-Language": tongue.language, "Content-Type": "application/json", "Idempotency-Key": key };
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body), signal: patience() });
  const told = await answer.json();
  return { ok: answer.ok, told, again: answer.status >= TOO_MANY };
}

/** @param {string} chosen code of a service */
async function take(chosen) {
  if (sending || office === null || office === "unknown") return;
  if (press.service !== chosen) press = { service: chosen, language: tongue.language, key: newKey() };
  sending = true;
  said = { words: "", key: "sending", numbers: "" };
  show();
  try {
    const { ok, told, again } = await post(address, press.key, { service: chosen, language: press.language });
    if (!again) press = { service: "", language: "", key: "" };
    if (ok) return open(told, office);
    said = { words: told.detail, key: "", numbers: "" };
  } catch {
    said = { words: "", key: "unsent", numbers: "" };
  }
  sending = false;
  await look();
}

/**
 * @param {TakenAtHome} taken
 * @param {FromHome} now
 */
function open(taken, now) {
  keepTaken(keep, code, { ...taken, day: dayOf(now.server_time, now.timezone) });
  location.assign(`/t/${taken.code}`);
}

/** Confirm all that this phone took; the page of the number says how it stands then, if it is one. */
async function arrive() {
  if (door === "" || office === null || office === "unknown") return;
  const mine = takenToday(keep, code, dayOf(office.server_time, office.timezone));
  /** @type {Taken[]} */
  const confirmed = [];
  for (const one of mine) {
    try {
      const { ok, told } = await post(`/t/${one.code}/confirm`, newKey(), { door });
      if (ok) confirmed.push(one);
      else said = { words: told.detail, key: "", numbers: "" };
    } catch {
      said = { words: "", key: "unsent", numbers: "" };
    }
  }
  if (confirmed.length === 1) return location.replace(`/t/${confirmed[0].code}`);
  if (confirmed.length > 1) {
    said = { words: "", key: "confirmed", numbers: confirmed.map((one) => one.number).join(", ") };
    history.replaceState(null, "", location.pathname);
  }
  show();
}

async function start() {
  await tongue.start();
  show();
  setInterval(() => void look(), LOOK_AGAIN_MS);
  window.addEventListener("hashchange", () => location.reload());
  await look();
  await arrive();
}

void start();
