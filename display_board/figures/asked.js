// @ts-check
/** Asking for figures, for the numbers behind them, and where files of them are. */

import { batch, effect } from "@preact/signals";

import { isDown, officeCode, person } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { stepOf } from "./periods.js";
import { cell, fault, inTime, isOwn, isReading, numbers, office, span, split, spoken, told, work } from "./state.js";

/** @import {Reply} from "../shared/staff/server.js" */

const ASK_AGAIN_MS = 2_000;
/** A year is summed up in seconds: whoever gave up sooner would only have it summed up twice. */
const FIGURES_WITHIN_MS = 30_000;

const base = () => `/offices/${encodeURIComponent(officeCode.value)}/statistics`;
const days = () => `from=${span.value.first}&to=${span.value.last}`;

/**
 * Read the figures whenever other ones are asked for; the answer to the last question counts, and
 * is asked for until it comes: nobody has to press again what a busy server did not answer.
 */
export function followFigures() {
  let question = 0;
  effect(() => {
    const { first, last } = span.value;
    if (office.value === null || first === "" || last === "") return;
    question += 1;
    const step = stepOf({ first, last });
    const by = isOwn.value ? (step === "hour" ? "day" : step) : split.value;
    const time = isOwn.value && step === "hour" ? "day" : step;
    isReading.value = true;
    void read(question, by, time, language.value);
  });

  /**
   * @param {number} mine
   * @param {string} by
   * @param {string} time
   * @param {string} spoken
   */
  async function read(mine, by, time, spoken) {
    const where = `${base()}?${days()}&language=${spoken}`;
    const [rows, times, done] = await Promise.all([
      ask("GET", `${where}&by=${by}`, { language: spoken, within: FIGURES_WITHIN_MS }),
      ask("GET", `${where}&by=${time}`, { language: spoken, within: FIGURES_WITHIN_MS }),
      isOwn.value ? null : ask("GET", `${base()}/work?${days()}`, { language: spoken, within: FIGURES_WITHIN_MS }),
    ]);
    if (mine !== question) return;
    const lost = [rows, times, done].some((one) => one?.outcome === "lost");
    if (lost) window.setTimeout(() => mine === question && void read(mine, by, time, spoken), ASK_AGAIN_MS);
    batch(() => {
      isReading.value = lost;
      isDown.value = rows.outcome === "lost";
      if (rows.outcome === "refused" && rows.status === 401) person.value = null;
      fault.value = wordsOf(rows);
      // What was read last stays while the connection is lost.
      if (rows.outcome !== "lost") told.value = bodyOf(rows);
      if (times.outcome !== "lost") inTime.value = bodyOf(times);
      if (done?.outcome !== "lost") work.value = done === null ? null : bodyOf(done);
    });
  }
}

/** @param {Reply} reply */
function bodyOf(reply) {
  return reply.outcome === "done" ? reply.body : null;
}

/** @param {Reply} reply */
function wordsOf(reply) {
  if (reply.outcome === "done") return "";
  return reply.outcome === "lost" ? say("lost") : reply.detail || say("refused");
}

/**
 * Where a file of what is shown is.
 * @param {"xlsx" | "csv"} form
 */
export function fileOf(form) {
  const by = told.value?.by ?? "service";
  return `/api/v1${base()}/file?${days()}&by=${by}&form=${form}&language=${language.value}`;
}

/** Where the report of what is shown is. */
export function reportOf() {
  return `/api/v1${base()}/report?${days()}&language=${language.value}`;
}

/**
 * Where the page of a meeting is: of the last day with hours, or of last week.
 * @param {"day" | "week"} of
 * @param {"pdf" | "xlsx"} form
 */
export function meetingOf(of, form) {
  return `/api/v1${base()}/meeting?of=${of}&form=${form}&language=${language.value}`;
}

/**
 * Where the log of outages of the days that are shown is, or their minutes.
 * @param {"xlsx" | "csv" | "minutes"} form
 */
export function outagesOf(form) {
  return `/api/v1${base()}/outages?${days()}&form=${form}&language=${language.value}`;
}

/** Where what an inspection asks for about the days that are shown is. */
export function inspectionOf() {
  return `/api/v1${base()}/inspection?${days()}&language=${language.value}`;
}

/** Open the text for loudspeakers about the days that are shown. */
export async function openSpoken() {
  const reply = await ask("GET", `${base()}/spoken?${days()}&language=${language.value}`, { language: language.value, within: FIGURES_WITHIN_MS });
  if (reply.outcome === "done") spoken.value = reply.body;
  else fault.value = wordsOf(reply);
}

/**
 * Open the numbers that a cell counts.
 * @param {string} title
 * @param {{key?: string | null, outcome?: string}} of
 */
export async function openNumbers(title, { key = null, outcome = "" }) {
  const by = told.value?.by ?? "service";
  const narrow = key === null || isOwn.value ? "" : `&${by}=${encodeURIComponent(key)}`;
  const query = `${narrow}${outcome && `&outcome=${outcome}`}`;
  batch(() => {
    cell.value = { title, query };
    numbers.value = null;
  });
  await more(`?${days()}${query}`);
}

/**
 * Read some of the numbers of the cell that is open, after those that are listed.
 * @param {string} query
 */
export async function more(query) {
  const asking = cell.value;
  const reply = await ask("GET", `${base()}/numbers${query}`, { language: language.value, within: FIGURES_WITHIN_MS });
  if (cell.value !== asking || asking === null) return;
  if (reply.outcome !== "done") {
    fault.value = wordsOf(reply);
    return;
  }
  const next = reply.body.next;
  const after = next === null ? "" : `?from=${next.first}&to=${span.value.last}&after=${next.after}${asking.query}`;
  numbers.value = { listed: [...(numbers.value?.listed ?? []), ...reply.body.numbers], more: after };
}
