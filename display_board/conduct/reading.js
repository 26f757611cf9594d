// @ts-check
/** Reading months and sheets, and doing something to one. */

import { batch } from "@preact/signals";

import { isDown, officePath, person } from "../shared/staff/person.js";
import { notice, tell } from "../shared/staff/notice.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { sitting } from "../shared/staff/sitting.js";
import { language, say } from "../shared/staff/words.js";
import { criteria, forget, indices, isSending, latest, listed, month, office, sheet, shows } from "./state.js";

/** @import {Reply} from "../shared/staff/server.js" */

const ASK_AGAIN_MS = 2_000;

export const { whoIsHere, signIn, showOffice, signOut, leave } = sitting({ forget, show });

async function show() {
  const about = await ask("GET", officePath.value);
  if (about.outcome !== "done") {
    isDown.value = true;
    window.setTimeout(whoIsHere, ASK_AGAIN_MS);
    return;
  }
  // Swedish writes a day as the wire does.
  const today = new Intl.DateTimeFormat("sv", { timeZone: about.body.timezone }).format(new Date());
  batch(() => {
    isDown.value = false;
    latest.value = moved(today.slice(0, 7), -1);
    office.value = about.body;
  });
  await showMonth(latest.value);
}

/**
 * The month so many months after another.
 * @param {string} from  YYYY-MM
 * @param {number} by
 */
export function moved(from, by) {
  const [year = 0, one = 1] = from.split("-").map(Number);
  return new Date(Date.UTC(year, one - 1 + by, 1)).toISOString().slice(0, 7);
}

/** @param {string} wanted  YYYY-MM */
export async function showMonth(wanted) {
  const reply = await ask("GET", `${officePath.value}/conduct/${wanted}`, { language: language.value });
  if (!taken(reply)) return;
  const body = /** @type {import("../shared/contract.js").ConductMonth} */ (reply.outcome === "done" ? reply.body : null);
  batch(() => {
    month.value = wanted;
    listed.value = body;
    sheet.value = null;
    indices.value = null;
  });
  if (shows.value === "indices") await showIndices();
  const first = body.clerks.find((one) => one.clerk === person.value?.user) ?? body.clerks[0];
  if (first !== undefined) await showSheet(first.clerk);
}

/** @param {string} clerk */
const pathOf = (clerk) => `${officePath.value}/conduct/${month.value}/${encodeURIComponent(clerk)}`;

/** @param {string} clerk */
export async function showSheet(clerk) {
  const reply = await ask("GET", pathOf(clerk), { language: language.value });
  if (taken(reply) && reply.outcome === "done") {
    batch(() => {
      notice.value = null;
      sheet.value = reply.body;
    });
  }
}

/**
 * Do something to the sheet that is shown; answers whether it is done.
 * @param {"fill" | "comment" | "decide" | "reopen"} what
 * @param {object} body
 */
export async function act(what, body) {
  const shown = sheet.value;
  if (shown === null || isSending.value) return false;
  isSending.value = true;
  const reply = await askAgain("POST", `${pathOf(shown.clerk)}/${what}`, { body, language: language.value });
  isSending.value = false;
  if (!taken(reply) || reply.outcome !== "done") return false;
  batch(() => {
    sheet.value = reply.body;
    const clerks = listed.value?.clerks.map((one) => (one.clerk === shown.clerk ? { ...one, state: reply.body.state } : one));
    if (listed.value !== null && clerks !== undefined) listed.value = { ...listed.value, clerks };
  });
  tell("good", say(`done.${what}`));
  return true;
}

/**
 * Show what is looked at in a month.
 * @param {string} wanted  YYYY-MM
 */
export async function showCriteria(wanted) {
  const reply = await ask("GET", `${officePath.value}/conduct/template?month=${wanted}`, { language: language.value });
  if (!taken(reply) || reply.outcome !== "done") return;
  batch(() => {
    notice.value = null;
    shows.value = "criteria";
    criteria.value = reply.body;
  });
}

/**
 * Announce what is looked at from a month on; answers whether it is done.
 * @param {import("../shared/contract.js").AnnounceConduct} body
 */
export async function announce(body) {
  if (isSending.value) return false;
  isSending.value = true;
  const reply = await askAgain("POST", `${officePath.value}/conduct/template`, { body, language: language.value });
  isSending.value = false;
  if (!taken(reply) || reply.outcome !== "done") return false;
  criteria.value = reply.body;
  const [year = "", one = ""] = body.month.split("-");
  tell("good", say("done.announce", { month: say("month", { month: Number(one), year }) }));
  return true;
}

/** Show the office's nine indices of the month that is chosen. */
export async function showIndices() {
  const reply = await ask("GET", indicesPath(), { language: language.value });
  if (!taken(reply) || reply.outcome !== "done") return;
  batch(() => {
    notice.value = null;
    shows.value = "indices";
    indices.value = reply.body;
  });
}

/**
 * Type indices; answers whether it is done.
 * @param {Record<string, number>} points
 */
export async function typeIndices(points) {
  if (isSending.value) return false;
  isSending.value = true;
  const reply = await askAgain("POST", indicesPath(), { body: { points }, language: language.value });
  isSending.value = false;
  if (!taken(reply) || reply.outcome !== "done") return false;
  indices.value = reply.body;
  tell("good", say("done.fill"));
  return true;
}

const indicesPath = () => `${officePath.value}/conduct/${month.value}/indices`;

/**
 * Where the indices that are shown are as a file.
 * @param {"pdf" | "xlsx"} form
 */
export function indicesFile(form) {
  return `/api/v1${indicesPath()}/file?form=${form}&language=${language.value}`;
}

/**
 * Whether an answer is a yes; else says why not.
 * @param {Reply} reply
 */
function taken(reply) {
  isDown.value = reply.outcome === "lost";
  if (reply.outcome === "done") return true;
  if (reply.outcome === "refused" && reply.status === 401) leave("");
  else tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
  return false;
}

/**
 * Where the sheet that is shown is as a file.
 * @param {"pdf" | "xlsx"} form
 */
export function fileOf(form) {
  return `/api/v1${pathOf(sheet.value?.clerk ?? "")}/file?form=${form}&language=${language.value}`;
}
