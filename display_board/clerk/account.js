// @ts-check
/** A person's own account: another password, and where one is signed in. */

import { signal } from "@preact/signals";

import { refusalText } from "./refusal.js";
import { ask, unsettled } from "../shared/staff/server.js";
import { leave } from "./sitting.js";
import { accountOpen } from "./state.js";
import { inTurn } from "./turns.js";
import { language, say } from "./words.js";

/** @import {SignInOfMine} from "../shared/contract.js" */
/** @import {Reply} from "../shared/staff/server.js" */

/** Where this person is signed in; null before the server said so. */
export const signIns = signal(/** @type {ReadonlyArray<SignInOfMine> | null} */ (null));

/**
 * What the last act led to, in words, and the field that it was about.
 * @typedef {{tone: "good" | "bad", text: string, field: string | null}} AccountAnswer
 */
export const accountAnswer = signal(/** @type {AccountAnswer | null} */ (null));

/** @param {boolean} open */
export function showAccount(open) {
  accountAnswer.value = null;
  signIns.value = null;
  accountOpen.value = open;
  if (open) void askSignIns();
}

async function askSignIns() {
  const reply = await ask("GET", "/me/sign-ins", { language: language.value });
  if (reply.outcome === "done") signIns.value = reply.body.sign_ins;
  else refuse(reply);
}

/**
 * Change the password; answers whether it is changed. Sent twice it is still one change.
 * @param {string} old
 * @param {string} wanted
 */
export async function changePassword(old, wanted) {
  const empty = old === "" ? "old" : wanted === "" ? "new" : null;
  if (empty !== null) {
    answer("bad", say("account.empty"), empty);
    return false;
  }
  accountAnswer.value = null;
  const request = { body: { old, new: wanted }, language: language.value };
  let reply = await ask("POST", "/me/password", request);
  if (unsettled(reply)) reply = await ask("POST", "/me/password", request);
  if (reply.outcome !== "done") {
    refuse(reply);
    return false;
  }
  answer("good", say("account.changed"));
  await askSignIns();
  return true;
}

/**
 * End one of the other sign-ins.
 * @param {SignInOfMine} signIn
 */
export function endSignIn(signIn) {
  return inTurn(`end:${signIn.id}`, async () => {
    const reply = await ask("DELETE", `/me/sign-ins/${signIn.id}`, { language: language.value });
    // One that has ended meanwhile is what was wanted.
    const gone = reply.outcome === "refused" && reply.code === "unknown_sign_in";
    if (reply.outcome !== "done" && !gone) return refuse(reply);
    answer("good", say("account.ended"));
    return askSignIns();
  });
}

/** @param {Reply} reply */
function refuse(reply) {
  if (reply.outcome === "refused" && reply.status === 401) leave(say("sign_in.expired"));
  else if (reply.outcome === "refused") answer("bad", refusalText(reply), reply.field);
  else answer("bad", say("account.lost"));
}

/**
 * @param {AccountAnswer["tone"]} tone
 * @param {string} text
 * @param {string | null} [field]
 */
function answer(tone, text, field = null) {
  accountAnswer.value = { tone, text, field };
}
