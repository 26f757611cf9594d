// @ts-check
/** Everybody's search for a procedure: what to bring, what it costs, how long it takes, where. */

import { wearAccent } from "../shared/accent.js";
import { write } from "../shared/names.js";
import { PageTongue } from "../shared/page_tongue.js";
import { named } from "../shared/texts.js";
import { procedure, result, serviceChip } from "./draw.js";

/** @import {FoundProcedures, Procedure, PublicOffice} from "../shared/contract.js" */

const MOST_TYPED = 8;
const MOST_LISTED = 100;
const UNKNOWN = 404;

const tongue = new PageTongue("procedures", new URL("i18n", import.meta.url).href, show);
/** @type {PublicOffice | null} */
let office = null;
/** @type {FoundProcedures | null} */
let found = null;
/** @type {Procedure | null} */
let opened = null;
/** What went wrong last: key of its text. */
let trouble = "";
/** @type {AbortController | null} */
let asking = null;

const [, , officeCode = "", addressed = ""] = location.pathname.split("/").map(decodeURIComponent);
let code = addressed;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const wanted = () => /** @type {HTMLInputElement} */ (byId("wanted"));
const service = () => new URLSearchParams(location.search).get("service");
/** @param {string} of */
const address = (of) => `/procedures/${encodeURIComponent(officeCode)}${of && `/${encodeURIComponent(of)}`}`;

function show() {
  if (!tongue.ready) return;
  const { language, say } = tongue;
  tongue.show(code !== "" && opened !== null ? named(opened.name, language) : say("page"));
  byId("connection").textContent = trouble === "down" ? say("down") : "";
  byId("connection").dataset.state = trouble === "down" ? "down" : "up";
  const unknown = trouble === "unknown_office" || trouble === "unknown_procedure";
  byId("nothing").textContent = unknown ? say(trouble) : "";
  byId("search").hidden = office === null || code !== "";
  byId("procedure").hidden = office === null || opened === null || code === "";
  if (office === null) return;
  tongue.offer(office.languages);
  wearAccent(office.accent);
  write(byId("office-name"), office.name, language);
  write(byId("office-agency"), office.agency, language);
  const spoken = { office, language, house: tongue.house, say, address };
  if (code !== "" && opened !== null) byId("procedure").replaceChildren(...procedure(opened, spoken));
  if (code === "") showSearch(spoken);
}

/** @param {import("./draw.js").Spoken} spoken */
function showSearch(spoken) {
  const { say } = spoken;
  const chosen = service();
  const typed = wanted().value.trim() !== "";
  const asked = typed || chosen !== null;
  const results = asked && found !== null ? found.procedures : [];
  byId("results").replaceChildren(...results.map((one) => result(one, spoken)));
  byId("none").hidden = !(typed && found !== null && found.total === 0);
  byId("count").textContent = asked && found !== null ? say("count", { count: found.total }) : "";
  const chips = spoken.office.services.map((one) => serviceChip(one, spoken, one.code === chosen));
  byId("services").replaceChildren(...chips);
  byId("archive").hidden = spoken.office.archive_url === null;
  byId("archive").setAttribute("href", spoken.office.archive_url ?? "");
}

/**
 * @param {string} path below the office
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} null for what is not there
 */
async function ask(path, signal) {
  const answer = await fetch(`/api/v1/offices/${encodeURIComponent(officeCode)}${path}`, { signal });
  if (answer.status === UNKNOWN) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function look() {
  asking?.abort();
  const mine = (asking = new AbortController());
  try {
    office ??= await ask("/public");
    if (office === null) trouble = "unknown_office";
    else if (code !== "") await lookAtOne(mine.signal);
    else await search(mine.signal);
  } catch {
    if (mine.signal.aborted) return;
    trouble = "down";
  }
  if (!mine.signal.aborted) show();
}

/** @param {AbortSignal} signal */
async function lookAtOne(signal) {
  opened = await ask(`/procedures/${encodeURIComponent(code)}`, signal);
  trouble = opened === null ? "unknown_procedure" : "";
}

/** @param {AbortSignal} signal */
async function search(signal) {
  trouble = "";
  const typed = wanted().value.trim();
  const chosen = service();
  if (typed === "" && chosen === null) {
    found = null;
    return;
  }
  const asked = new URLSearchParams({ q: typed, limit: String(typed ? MOST_TYPED : MOST_LISTED) });
  if (chosen !== null) asked.set("service", chosen);
  found = await ask(`/procedures?${asked}`, signal);
}

/** The page's own links change its address and not the page, so that what was typed stays. */
function followLinks() {
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    const other = event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey;
    if (other || !(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
    if (!link.pathname.startsWith("/procedures/")) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    void go();
  });
  addEventListener("popstate", () => void go());
}

async function go() {
  code = location.pathname.split("/").map(decodeURIComponent)[3] ?? "";
  opened = null;
  await look();
  // Whoever hears the page begins at its new heading.
  const heading = document.querySelector(code === "" ? "#title" : "#procedure h1, #nothing");
  if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

async function start() {
  await tongue.start();
  wanted().value = new URLSearchParams(location.search).get("q") ?? "";
  wanted().addEventListener("input", () => {
    const asked = new URLSearchParams(wanted().value.trim() ? { q: wanted().value } : {});
    history.replaceState(null, "", `${address("")}?${asked}`);
    void look();
  });
  addEventListener("online", () => void look());
  followLinks();
  await look();
}

void start();
