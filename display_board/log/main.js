// @ts-check
/** The public log of a day: each number given, called, served and moved, without any person. */

import { wearAccent } from "../shared/accent.js";
import { NAME, listing, sentence, write } from "../shared/names.js";
import { PageTongue } from "../shared/page_tongue.js";
import { dayFrom, found, inWords, keptInWords, kindOf, totals } from "./entries.js";

/** @import {DayLog, KeptPromises, Localized} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

const LOOK_AGAIN_MS = 10_000;
const RECORD_AGAIN_MS = 60_000;
const LINES_AT_ONCE = 200;
const UNKNOWN = 404;

const tongue = new PageTongue("log", new URL("i18n", import.meta.url).href, show);
/** @type {DayLog | "unknown" | null} */
let log = null;
/** @type {KeptPromises | null} */
let kept = null;
let down = false;
let shown = LINES_AT_ONCE;

const office = location.pathname.split("/").pop() ?? "";
const asked = new URLSearchParams(location.search).get("day");

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const wanted = () => /** @type {HTMLInputElement} */ (byId("wanted")).value;

function show() {
  const { say } = tongue;
  tongue.show(say("page"));
  byId("connection").textContent = down ? say("connection.down") : say("connection.up");
  byId("connection").dataset.state = down ? "down" : "up";
  document.documentElement.dataset.known = String(log !== null && log !== "unknown");
  // Nothing is kept up to date where there is no office.
  byId("connection").hidden = log === "unknown" && !down;
  if (log === null || log === "unknown") {
    byId("nothing").textContent = say(log === null ? (down ? "connection.down" : "starting") : "unknown");
    return;
  }
  showOffice(log, say);
  byId("kept").textContent = kept === null ? "" : keptInWords(kept, say);
  byId("kept").hidden = kept === null;
  showTotals(log, say);
  showOutages(log, say);
  showEntries(log, say);
}

/**
 * @param {DayLog} now
 * @param {Say} say
 */
function showOffice(now, say) {
  const { language } = tongue;
  tongue.offer(now.languages);
  wearAccent(now.accent);
  write(byId("office-name"), now.name, language);
  write(byId("office-agency"), now.agency, language);
  write(byId("rule"), now.rule, language);
  const day = new Date(`${now.business_day}T12:00:00Z`);
  byId("day").textContent = say("date", {
    weekday: say(`weekday.${day.getUTCDay() || 7}`),
    day: day.getUTCDate(),
    month: day.getUTCMonth() + 1,
    year: day.getUTCFullYear(),
  });
  const today = now.server_time.slice(0, 10);
  byId("day-before").setAttribute("href", `?day=${dayFrom(now.business_day, -1)}`);
  byId("day-after").setAttribute("href", `?day=${dayFrom(now.business_day, 1)}`);
  byId("day-after").hidden = now.business_day >= today;
}

/**
 * @param {DayLog} now
 * @param {Say} say
 */
function showTotals(now, say) {
  const counts = Object.entries(totals(now.entries)).map(([name, count]) => {
    const box = element("div", "total");
    box.append(element("dt", "", say(`total.${name}`)), element("dd", "", String(count)));
    return box;
  });
  byId("totals").replaceChildren(...counts);
}

/**
 * When systems of others were down: numbers kept their places, and no wait of then is measured.
 * @param {DayLog} now
 * @param {Say} say
 */
function showOutages(now, say) {
  const names = new Map(now.services.map((one) => [one.code, one.name]));
  const lines = now.outages.map((one) => {
    const met = one.services?.map((code) => names.get(code) ?? { vi: code, en: code }) ?? [];
    const which = one.services === null ? say("outage.all") : NAME;
    const [from, to] = [one.since.slice(11, 16), one.until?.slice(11, 16) ?? ""];
    const key = one.until === null ? "outage.goes_on" : "outage.over";
    const line = element("li", "outage");
    line.append(...listing(say(key, { from, to, which, people: one.people ?? 0 }), met, tongue.language));
    return line;
  });
  byId("outages").replaceChildren(...lines);
}

/**
 * @param {DayLog} now
 * @param {Say} say
 */
function showEntries(now, say) {
  const lines = found(now.entries, wanted());
  const time = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZone: now.timezone,
  });
  /** @type {Map<string, Localized>} */
  const names = new Map(now.services.map((one) => [one.code, one.name]));
  const drawn = lines.slice(0, shown).map((entry) => {
    const line = element("li", "entry");
    line.dataset.kind = kindOf(entry);
    const at = element("time", "at", time.format(new Date(entry.at)));
    at.setAttribute("datetime", entry.at);
    const name = names.get(entry.service) ?? { vi: entry.service, en: entry.service };
    const words = element("span", "words");
    words.append(...sentence(inWords(entry, say, NAME), name, tongue.language));
    line.append(at, element("strong", "number", entry.number), words);
    return line;
  });
  byId("entries").replaceChildren(...drawn);
  byId("more").hidden = lines.length <= shown;
  byId("nothing").textContent = drawn.length > 0 ? "" : say(wanted().trim() ? "not_found" : "empty");
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
    const day = asked === null ? "" : `?day=${encodeURIComponent(asked)}`;
    const answer = await fetch(`/api/v1/offices/${office}/log${day}`);
    down = !answer.ok && answer.status !== UNKNOWN;
    if (answer.status === UNKNOWN) log = "unknown";
    else if (answer.ok) log = await answer.json();
  } catch {
    down = true;
  }
  show();
  setTimeout(() => void look(), LOOK_AGAIN_MS);
}

/** The office's record of its promises; while it cannot be had, what was known goes on. */
async function lookAtRecord() {
  try {
    const answer = await fetch(`/api/v1/offices/${office}/status`);
    if (answer.ok) kept = (await answer.json()).kept;
  } catch {
    // The log's own line says that the connection is down.
  }
  show();
  setTimeout(() => void lookAtRecord(), RECORD_AGAIN_MS);
}

async function start() {
  await tongue.start();
  show();
  byId("wanted").addEventListener("input", show);
  byId("more").addEventListener("click", () => {
    shown += LINES_AT_ONCE;
    show();
  });
  await look();
  await lookAtRecord();
}

void start();
