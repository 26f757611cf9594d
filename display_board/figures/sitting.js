// @ts-check
/** Signing in and out, and which office is shown. */

import { batch, signal } from "@preact/signals";

import { language, say } from "../cases/words.js";
import { ask } from "../shared/staff/server.js";
import { definitions, forget, isDown, office, officeCode, offices, person, today } from "./state.js";

/** @import {Person} from "../shared/contract.js" */

/** What went wrong on the sign-in screen, in words; empty when nothing did. */
export const complaint = signal("");

const ASK_AGAIN_MS = 2_000;

/** Find out who is signed in; while the server is away, again and again. */
export async function whoIsHere() {
  const reply = await ask("GET", "/me");
  isDown.value = reply.outcome === "lost";
  if (reply.outcome === "done") return arrive(reply.body);
  if (reply.outcome === "refused" && reply.status === 401) person.value = null;
  else window.setTimeout(whoIsHere, ASK_AGAIN_MS);
  return undefined;
}

/**
 * Sign in; on refusal `complaint` says why.
 * @param {string} user
 * @param {string} password
 */
export async function signIn(user, password) {
  if (user === "" || password === "") {
    complaint.value = say("sign_in.empty");
    return;
  }
  const reply = await ask("POST", "/sign-in", { body: { user, password }, language: language.value });
  if (reply.outcome === "done") await arrive(reply.body.person);
  else if (reply.outcome === "lost") complaint.value = say("lost");
  else complaint.value = reply.code === "not_signed_in" ? say("sign_in.wrong") : reply.detail || say("refused");
}

/** @param {Person} who */
async function arrive(who) {
  complaint.value = "";
  person.value = who;
  await showOffice(offices.value.includes(who.office) ? who.office : (offices.value[0] ?? who.office));
}

/**
 * Show an office where this person has a right.
 * @param {string} code
 */
export async function showOffice(code) {
  batch(() => {
    forget();
    officeCode.value = code;
  });
  const base = `/offices/${encodeURIComponent(code)}`;
  const [about, words] = await Promise.all([ask("GET", base), ask("GET", `${base}/statistics/definitions`)]);
  if (about.outcome !== "done" || words.outcome !== "done") {
    isDown.value = true;
    window.setTimeout(whoIsHere, ASK_AGAIN_MS);
    return;
  }
  batch(() => {
    isDown.value = false;
    today.value = dayIn(about.body.timezone);
    definitions.value = words.body.definitions;
    office.value = about.body;
  });
}

/** @param {string} zone */
function dayIn(zone) {
  // Swedish writes a day as the wire does.
  return new Intl.DateTimeFormat("sv", { timeZone: zone }).format(new Date());
}

/** Sign out and forget what was read. */
export async function signOut() {
  const reply = await ask("POST", "/sign-out");
  if (reply.outcome === "lost") return;
  batch(() => {
    forget();
    person.value = null;
  });
}
