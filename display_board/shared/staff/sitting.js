// @ts-check
/** Signing in and out, and which office is shown. */

import { batch, signal } from "@preact/signals";

import { officeCode, offices, isDown, person, seesAllOffices } from "./person.js";
import { ask } from "./server.js";
import { language, say } from "./words.js";

/** @import {Person} from "../contract.js" */

/** What went wrong on the sign-in screen, in words; empty when nothing did. */
export const complaint = signal("");

const ASK_AGAIN_MS = 2_000;

/**
 * The office that the address names, else their own, else one where they have a right.
 * @param {Person} who
 */
function firstOffice(who) {
  const named = new URLSearchParams(location.search).get("office");
  if (named !== null && (seesAllOffices.value || offices.value.includes(named))) return named;
  return offices.value.includes(who.office) ? who.office : (offices.value[0] ?? who.office);
}

/**
 * What a desk page needs so that somebody can sit down at it.
 * @param {{show: () => Promise<void>, forget: () => void}} page
 *     show: read the office that is chosen now; forget: everything of whoever sat here before
 */
export function sitting({ show, forget }) {
  /** Find out who is signed in; while the server is away, again and again. */
  async function whoIsHere() {
    const reply = await ask("GET", "/me");
    isDown.value = reply.outcome === "lost";
    if (reply.outcome === "done") await arrive(reply.body);
    else if (reply.outcome === "refused" && reply.status === 401) person.value = null;
    else window.setTimeout(whoIsHere, ASK_AGAIN_MS);
  }

  /**
   * Sign in; on refusal `complaint` says why.
   * @param {string} user
   * @param {string} password
   */
  async function signIn(user, password) {
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
    batch(() => {
      complaint.value = "";
      person.value = who;
    });
    await showOffice(firstOffice(who));
  }

  /**
   * Show an office where this person has a right.
   * @param {string} code
   */
  async function showOffice(code) {
    batch(() => {
      forget();
      officeCode.value = code;
    });
    await show();
  }

  /** Sign out and forget what was read. */
  async function signOut() {
    const reply = await ask("POST", "/sign-out");
    if (reply.outcome !== "lost") leave("");
  }

  /**
   * Nobody is signed in here any more.
   * @param {string} why  in words, on the sign-in screen
   */
  function leave(why) {
    batch(() => {
      forget();
      person.value = null;
      complaint.value = why;
    });
  }

  return { whoIsHere, signIn, showOffice, signOut, leave };
}
