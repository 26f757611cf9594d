// @ts-check
/** How full it is now, for everybody who thinks of coming: asked anew while the page is looked at. */

import { wearAccent } from "../shared/accent.js";
import { sentence, write } from "../shared/names.js";
import { PageTongue } from "../shared/page_tongue.js";
import { answered, contact, counts, dossiers, hallOfOffice, kept, quiet, reception, service, sessions } from "./draw.js";
import { dayInWords, opening } from "./words.js";

/** @import {Status} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

const LOOK_AGAIN_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const UNKNOWN = 404;

const tongue = new PageTongue("now", new URL("i18n", import.meta.url).href, show);
/** @type {Status | "unknown" | null} */
let now = null;
let tag = "";
let down = false;
/** What was drawn last, so that nobody hears or sees anew what is the same. */
let drawn = "";
let pause = LOOK_AGAIN_MS;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next;

const office = location.pathname.split("/").pop() ?? "";

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function show() {
  const same = JSON.stringify([tongue.language, down, now]);
  if (same === drawn) return;
  drawn = same;
  const { say } = tongue;
  tongue.show(say("page"));
  byId("connection").textContent = down ? say("down") : "";
  document.documentElement.dataset.known = String(now !== null && now !== "unknown");
  if (now === null || now === "unknown") {
    byId("nothing").textContent = say(now === null ? "starting" : "unknown");
    return;
  }
  byId("nothing").textContent = "";
  showHall(now, say);
}

/**
 * @param {Status} hall
 * @param {Say} say
 */
function showHall(hall, say) {
  const { language } = tongue;
  tongue.offer(hall.languages);
  wearAccent(hall.accent);
  // That page has no script that knows the choice.
  byId("to-dossier").setAttribute("href", `/d?language=${language}&office=${office}`);
  write(byId("office-name"), hall.name, language);
  write(byId("office-agency"), hall.agency, language);
  byId("people").textContent = String(hall.today.waiting);
  byId("people-words").textContent = say("people", { count: hall.today.waiting });
  byId("opening").replaceChildren(...sentence(opening(hall, say), hall.closed_for, language));
  byId("opening").dataset.open = String(hall.open);
  byId("services").replaceChildren(...hall.services.map((one) => service(one, hall, language, say)));
  byId("crowds").hidden = !hall.crowds;
  write(byId("crowds"), hall.crowds, language);
  byId("halls-part").hidden = hall.halls.length === 0;
  byId("halls").replaceChildren(...hall.halls.map((one) => hallOfOffice(one, hall, language, say)));
  byId("day").textContent = say("today", { day: dayInWords(hall.business_day, say) });
  byId("counts").replaceChildren(...counts(hall, say));
  byId("sessions").replaceChildren(...sessions(hall, say));
  byId("no-sessions").hidden = hall.sessions.length > 0;
  byId("quiet").replaceChildren(...quiet(hall, say));
  byId("kept").textContent = kept(hall, say);
  byId("dossiers-part").hidden = hall.dossiers === null;
  if (hall.dossiers !== null) {
    byId("dossier-day").textContent = say("dossiers", { day: dayInWords(hall.dossiers.day, say) });
    byId("dossiers").replaceChildren(...dossiers(hall.dossiers, say));
  }
  byId("reception-part").hidden = hall.receptions.length === 0;
  byId("receptions").replaceChildren(...hall.receptions.map((one) => reception(one, language)));
  const heard = hall.answered;
  byId("answered-part").hidden = !heard;
  if (heard) {
    byId("answered-title").textContent = say("answered", { number: heard.quarter.slice(-1), year: heard.quarter.slice(0, 4) });
    byId("answered-bases").textContent = say("answered.bases", { ...heard.bases });
    byId("answered").replaceChildren(...answered(heard, language, say));
  }
  const told = contact(hall, language, say);
  byId("contact-part").hidden = told.length === 0;
  byId("contact").replaceChildren(...told);
  byId("appointments").hidden = !hall.books_visits;
  byId("home").hidden = !hall.numbers_from_home;
  byId("archive").hidden = hall.archive_url === null;
  byId("archive").setAttribute("href", hall.archive_url ?? "");
  for (const link of Array.from(document.querySelectorAll("a[data-at]"))) {
    link.setAttribute("href", /** @type {HTMLElement} */ (link).dataset.at + office);
  }
}

async function look() {
  clearTimeout(next);
  try {
    const headers = tag === "" ? undefined : { "If-None-Match": tag };
    const answer = await fetch(`/api/v1/offices/${office}/status`, { headers, cache: "no-store" });
    if (answer.status === UNKNOWN) now = "unknown";
    else if (answer.ok) {
      now = await answer.json();
      tag = answer.headers.get("ETag") ?? "";
    }
    down = !answer.ok && answer.status !== UNKNOWN && answer.status !== 304;
  } catch {
    down = true;
  }
  show();
  // A server in trouble, and an address without an office, are asked less and less often.
  const calm = !down && now !== "unknown";
  pause = calm ? LOOK_AGAIN_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
  if (!document.hidden) next = setTimeout(() => void look(), pause);
}

async function start() {
  await tongue.start();
  show();
  document.addEventListener("visibilitychange", () => void (document.hidden || look()));
  addEventListener("online", () => void look());
  await look();
}

void start();
