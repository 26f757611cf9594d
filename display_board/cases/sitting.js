// @ts-check
/** Signing in and out, and which office is shown. */

import { batch, signal } from "@preact/signals";

import { ask } from "../shared/staff/server.js";
import { lookAgain } from "./looking.js";
import { forget, officeCode, offices, person, tab, tabs } from "./state.js";
import { language, say } from "./words.js";

/** @import {Person} from "../shared/contract.js" */

/** What went wrong on the sign-in screen, in words; empty when nothing did. */
export const complaint = signal("");

const ASK_AGAIN_MS = 2_000;

/** Find out who is signed in; while the server is away, again and again. */
export async function whoIsHere() {
  const reply = await ask("GET", "/me");
  if (reply.outcome === "done") return arrive(reply.body);
  if (reply.outcome === "refused" && reply.status === 401) {
    person.value = null;
    return undefined;
  }
  window.setTimeout(whoIsHere, ASK_AGAIN_MS);
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
  else if (reply.code === "not_signed_in") complaint.value = say("sign_in.wrong");
  else complaint.value = reply.detail || say("refused");
}

/** @param {Person} who */
async function arrive(who) {
  batch(() => {
    complaint.value = "";
    person.value = who;
    officeCode.value = who.office;
  });
  if (!offices.value.includes(who.office)) officeCode.value = offices.value[0] ?? who.office;
  await showOffice(officeCode.value);
}

/**
 * Show another office where this person has a right.
 * @param {string} code
 */
export async function showOffice(code) {
  batch(() => {
    forget();
    officeCode.value = code;
    tab.value = tabs.value[0] ?? "cases";
  });
  await lookAgain();
}

/** Sign out and forget what was read. */
export async function signOut() {
  const reply = await ask("POST", "/sign-out");
  if (reply.outcome !== "lost") leave("");
}

/**
 * Nobody is signed in here any more.
 * @param {string} why  in words, on the sign-in screen
 */
export function leave(why) {
  batch(() => {
    forget();
    person.value = null;
    complaint.value = why;
  });
}
