// @ts-check
/** Booking a visit, and the page of one's own: no name, no account, the code is all. */

import { wearAccent } from "../shared/accent.js";
import { write } from "../shared/names.js";
import { PageTongue } from "../shared/page_tongue.js";
import { press, read } from "./asking.js";
import { button, dayCard, element, link, partsOfDay, serviceRow, ticket } from "./draw.js";
import { dayShortly, hour, percent } from "./words.js";

/** @import {Appointment, AppointmentDays, AppointmentSlots, PublicOffice} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

const LOOK_AGAIN_MS = 30_000;

const tongue = new PageTongue("appointments", new URL("i18n", import.meta.url).href, () => {
  // What the server refused was said in the language of then.
  refusal = "";
  show();
});
/** @type {PublicOffice | null} */
let office = null;
/** @type {AppointmentDays | null} */
let days = null;
/** @type {AppointmentSlots | null} */
let slots = null;
/** @type {Appointment | null} */
let own = null;
let day = "";
let slot = "";
/** What lies over one's own visit: its other hour is being chosen, or it is to be cancelled. */
let asking = /** @type {"" | "move" | "cancel"} */ ("");
/** What went wrong last: a key of the catalogue, or the server's own sentence. */
let trouble = "";
let refusal = "";
let sending = false;

const [, , officeCode = "", code = ""] = location.pathname.split("/").map(decodeURIComponent);
let ownCode = code;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const email = () => /** @type {HTMLInputElement} */ (byId("email"));
const path = `/api/v1/offices/${encodeURIComponent(officeCode)}`;
const wanted = () => new URLSearchParams(location.search).get("service");
const service = () => (own === null ? wanted() : own.service);
const choosing = () => ownCode === "" || asking === "move";

/** @param {string} [rest] */
const ownPath = (rest = "") => `${path}/appointments/${encodeURIComponent(ownCode)}${rest}`;

function show() {
  const { language, say } = tongue;
  if (!tongue.ready) return;
  tongue.show(say("page"));
  byId("connection").textContent = trouble === "down" ? say("down") : "";
  byId("nothing").textContent = trouble !== "" && trouble !== "down" ? say(trouble) : "";
  byId("said").textContent = refusal;
  const known = office !== null && !trouble.startsWith("unknown");
  byId("choose").hidden = !known || !choosing();
  byId("own").hidden = !known || choosing() || own === null;
  if (office === null) return;
  tongue.offer(office.languages);
  wearAccent(office.accent);
  write(byId("office-name"), office.name, language);
  write(byId("office-agency"), office.agency, language);
  const spoken = { language, say };
  byId("crowds").hidden = !office.crowds;
  write(byId("crowds"), office.crowds, language);
  if (choosing()) showChoice(office, spoken);
  else if (own !== null) showOwn(own, spoken);
}

/**
 * Whoever finds nothing to book may take a number at home instead, where such are given.
 *
 * @param {PublicOffice} at
 * @param {boolean} isNeeded
 */
function showHome(at, isNeeded) {
  byId("home").hidden = !isNeeded || !at.numbers_from_home;
  const asked = service() ? `?service=${encodeURIComponent(service() ?? "")}` : "";
  byId("home").querySelector("a")?.setAttribute("href", `/home/${encodeURIComponent(at.code)}${asked}`);
}

/**
 * @param {PublicOffice} at
 * @param {import("./draw.js").Spoken} spoken
 */
function showChoice(at, spoken) {
  const { say } = spoken;
  const offered = at.services.filter((one) => (one.appointments_a_slot ?? 0) > 0);
  const chosen = offered.find((one) => one.code === service());
  const picked = chosen !== undefined;
  byId("services").hidden = picked;
  byId("when").hidden = !picked;
  byId("title").textContent = say(picked ? (own === null ? "when" : "move.when") : "title");
  byId("where").replaceChildren(...(picked ? whereLine(write(element("span", ""), chosen.name, spoken.language), say) : [say("lead")]));
  byId("none").textContent = offered.length === 0 ? say("no_services") : "";
  showHome(at, offered.length === 0);
  if (!picked) {
    byId("services").replaceChildren(...offered.map((one) => serviceRow(one, spoken)));
    return;
  }
  showDays(spoken);
  const found = slots === null ? [] : slots.slots;
  byId("slots").replaceChildren(
    ...partsOfDay(found, slot, days?.slot_minutes ?? 0, spoken, (one) => {
      slot = one;
      refusal = "";
      show();
      refocus(`[data-slot="${one}"]`);
    }),
  );
  showMissed(say);
  const isFull = days?.days.every((one) => one.left === 0) ?? false;
  byId("none").textContent = isFull ? say("all_full") : "";
  showHome(at, isFull);
  byId("email-field").hidden = own !== null || !days?.reminds;
  const send = /** @type {HTMLButtonElement} */ (byId("send"));
  send.disabled = slot === "" || sending;
  const act = own === null ? "send" : "move.send";
  send.textContent = slot === "" ? say("send.first") : say(act, { slot: hour(slot), day: dayShortly(day, say) });
}

/**
 * @param {HTMLElement} name
 * @param {Say} say
 */
function whereLine(name, say) {
  const back = element("a", "", `‹ ${say("back")}`);
  back.setAttribute("href", location.pathname);
  if (own !== null) {
    back.addEventListener("click", (event) => {
      event.preventDefault();
      ask("");
    });
  }
  return [back, " · ", name];
}

/**
 * How many of the booked did not come: whoever cannot should leave the place to somebody else.
 *
 * @param {Say} say
 */
function showMissed(say) {
  const share = days?.missed_share ?? 0;
  // Less than one of a hundred would read as none.
  byId("missed").hidden = share < 0.01;
  byId("missed").textContent = share < 0.01 ? "" : say("missed", { share: percent(share), count: days?.over ?? 0 });
}

/** @param {import("./draw.js").Spoken} spoken */
function showDays(spoken) {
  const scrolled = byId("days").scrollLeft;
  const cards = (days?.days ?? []).map((one, place) =>
    dayCard(one, place === 0, one.day === day, spoken, () => void chooseDay(one.day)),
  );
  byId("days").replaceChildren(...cards);
  byId("days").scrollLeft = scrolled;
}

/**
 * @param {Appointment} visit
 * @param {import("./draw.js").Spoken} spoken
 */
function showOwn(visit, spoken) {
  const { say } = spoken;
  const acts = element("div", "acts");
  if (visit.state === "booked" && asking === "cancel") acts.append(cancelSheet(say));
  else if (visit.state === "booked") {
    const calendar = link("calendar", `${ownPath("/calendar.ics")}?language=${tongue.house}`, say("calendar"));
    acts.append(...(visit.closed ? [] : [calendar]), act("move", say("move")), act("cancel", say("cancel")));
  } else if (visit.follow_url !== null) {
    acts.append(link("follow", visit.follow_url, say("follow")));
  } else acts.append(link("again", `/appointments/${encodeURIComponent(officeCode)}`, say("again")));
  const keep = visit.state === "booked" && !visit.closed ? [element("p", "keep", say("keep"))] : [];
  byId("own").replaceChildren(ticket(visit, ownPath("/qr.svg"), spoken), acts, ...keep);
}

/** @param {Say} say */
function cancelSheet(say) {
  const sheet = element("div", "ask", element("p", "", say("cancel.sure")));
  const yes = button("yes", say("cancel.yes"), () => void send("/cancel", {}));
  const no = button("no", say("cancel.no"), () => ask(""));
  sheet.append(element("div", "acts", no, yes));
  return sheet;
}

/**
 * @param {"move" | "cancel"} kind
 * @param {string} text
 */
const act = (kind, text) => button(kind, text, () => ask(kind));

/** @param {typeof asking} what */
function ask(what) {
  asking = what;
  refusal = "";
  [day, slot, slots] = ["", "", null];
  show();
  refocus(what === "cancel" ? '[data-kind="no"]' : what === "move" ? "#title" : "#own-title");
  if (what === "move") void look();
}

/** @param {string} selector of what a person just touched, which was drawn anew */
function refocus(selector) {
  /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus();
}

/** @param {string} chosen */
async function chooseDay(chosen) {
  [day, slot, slots, refusal] = [chosen, "", null, ""];
  show();
  refocus(`[data-day="${chosen}"]`);
  await look();
}

async function look() {
  try {
    office ??= await read(`${path}/public`);
    if (office === null) trouble = "unknown_office";
    else {
      trouble = "";
      if (ownCode !== "" && (own = await read(ownPath())) === null) trouble = "unknown_appointment";
      else if (choosing() && service() !== null) await lookAtSlots();
    }
  } catch {
    trouble = "down";
  }
  show();
}

async function lookAtSlots() {
  const of = `service=${encodeURIComponent(service() ?? "")}`;
  days = await read(`${path}/appointments/days?${of}`);
  day ||= days?.days.find((one) => one.left > 0)?.day ?? "";
  if (day !== "") slots = await read(`${path}/appointments/slots?${of}&day=${day}`);
  if (slots?.slots.find((one) => one.slot === slot)?.left === 0 && !sending) {
    refusal = tongue.say("lost", { slot: hour(slot) });
    slot = "";
  }
}

/**
 * Do something once.
 *
 * @param {string} what below one's own visit; nothing: a new one
 * @param {object} body
 */
async function send(what, body) {
  if (sending) return;
  sending = true;
  show();
  try {
    const { ok, told } = await press(what === "" ? `${path}/appointments` : ownPath(what), body, tongue.language);
    if (ok) settled(told);
    else refusal = told.detail;
  } catch {
    refusal = tongue.say("not_sent");
  }
  sending = false;
  show();
  if (!choosing() && refusal === "") refocus("#own-title");
  else await look();
}

/** @param {Appointment} told */
function settled(told) {
  own = told;
  ownCode = told.code;
  [asking, refusal, day, slot, slots] = ["", "", "", "", null];
  history.replaceState(null, "", `/appointments/${encodeURIComponent(officeCode)}/${ownCode}`);
  scrollTo(0, 0);
}

/** @param {Event} event */
function book(event) {
  event.preventDefault();
  if (slot === "") return;
  const at = { day, slot };
  if (own !== null) void send("/move", at);
  else void send("", { ...at, service: service(), language: tongue.language, email: email().value.trim() || null });
}

async function start() {
  byId("book").addEventListener("submit", book);
  document.addEventListener("visibilitychange", () => document.hidden || void look());
  setInterval(() => document.hidden || sending || void look(), LOOK_AGAIN_MS);
  await Promise.all([tongue.start(), look()]);
  show();
}

void start();
