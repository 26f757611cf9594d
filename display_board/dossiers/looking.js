// @ts-check
/** Reading what the page shows, at once and again every minute. */

import { batch } from "@preact/signals";

import { tell } from "../shared/staff/notice.js";
import { isDown, officeCode, officePath, person } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { base, counter, desk, office, sheet } from "./state.js";

/** @import {Counter} from "../shared/contract.js" */
/** @import {Reply} from "../shared/staff/server.js" */

const LOOK_AGAIN_MS = 60_000;

/** Read everything anew; what cannot be had stays as it was. */
export async function lookAgain() {
  if (!person.value) return;
  const [me, about, dossiers, counters] = await Promise.all([
    ask("GET", "/me"),
    ask("GET", officePath.value),
    ask("GET", base.value, { language: language.value }),
    ask("GET", `${officePath.value}/counters`),
  ]);
  batch(() => {
    isDown.value = dossiers.outcome === "lost";
    if (me.outcome === "refused") person.value = null;
    else person.value = bodyOf(me) ?? person.value;
    office.value = bodyOf(about) ?? office.value;
    desk.value = bodyOf(dossiers) ?? desk.value;
    const held = person.value?.counter ?? null;
    const known = /** @type {Counter[]} */ (bodyOf(counters)?.counters ?? []);
    counter.value = known.find((one) => one.code === held) ?? null;
  });
}

/** @param {Reply} reply */
function bodyOf(reply) {
  return reply.outcome === "done" ? reply.body : null;
}

/**
 * Look again every minute, as nobody tells this page of what is new; and when somebody comes back
 * to it, who may have called the next number elsewhere.
 */
export function keepLooking() {
  window.setInterval(() => void lookAgain(), LOOK_AGAIN_MS);
  window.addEventListener("focus", () => void lookAgain());
}

/**
 * Where a form of a dossier is, as PDF.
 * @param {string} id
 * @param {string} form
 */
export function formAddress(id, form) {
  return `/api/v1${base.value}/${id}/forms/${form}?language=${language.value}`;
}

/**
 * Open a dossier beside the list.
 * @param {string} id
 */
export async function open(id) {
  const reply = await ask("GET", `${base.value}/${id}`, { language: language.value });
  if (reply.outcome === "done") sheet.value = reply.body;
  else tell("bad", reply.outcome === "refused" ? reply.detail : say("lost"));
}

/**
 * Open a dossier by its code, scanned or typed.
 * @param {string} code
 */
export async function find(code) {
  if (code.trim() === "") return;
  const whose = officeIn(code);
  if (whose !== "" && whose !== officeCode.value) {
    tell("bad", say("find.other_office"));
    return;
  }
  const path = `${base.value}/by-code?code=${encodeURIComponent(codeIn(code.trim()))}`;
  const reply = await ask("GET", path, { language: language.value });
  if (reply.outcome === "done") await open(reply.body.id);
  else tell("bad", reply.outcome === "refused" ? reply.detail : say("lost"));
}

/**
 * Find the code in what was scanned: a receipt's QR code holds its page's address, and a code may
 * itself hold a stroke.
 * @param {string} scanned
 */
function codeIn(scanned) {
  const address = /\/d\/([^?#\s]+)/.exec(scanned);
  if (address === null) return scanned;
  try {
    return decodeURIComponent(address[1] ?? "");
  } catch {
    return scanned;
  }
}

/**
 * Find the office that a receipt's address names: receipts' own numbers are alike at many. "" when
 * it names none.
 * @param {string} scanned
 */
function officeIn(scanned) {
  const asked = /\/d\/[^?#\s]+\?([^#\s]*)/.exec(scanned)?.[1];
  return new URLSearchParams(asked).get("office") ?? "";
}
