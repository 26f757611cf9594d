// @ts-check
/** What is done to a dossier, and what the page says of it. */

import { tell } from "../shared/staff/notice.js";
import { askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { formAddress, lookAgain } from "./looking.js";
import { base, counter, sending, sheet } from "./state.js";

/** @import {DossierSheet} from "../shared/contract.js" */

/**
 * Send an act, once however often its button is pressed.
 * @param {string} name  of the act, as its route has it
 * @param {string} id
 * @param {object} more  what it needs beside the counter
 */
export async function act(name, id, more) {
  const told = await send(name, `${base.value}/${id}/${name}`, more);
  if (told === null) return false;
  sheet.value = told;
  tell("good", say(`done.${name}`, { code: told.dossier.code }));
  return true;
}

/**
 * Open the receipt of a dossier for printing, in a window of its own. Where the browser lets none
 * open, the link among the dossier's forms is left.
 * @param {string} id
 */
export function openReceipt(id) {
  window.open(formAddress(id, "receipt"), "_blank", "noopener");
}

/**
 * Print the receipt that a day without slips left out, and note that it was given.
 * @param {string} id
 */
export async function printOwed(id) {
  openReceipt(id);
  const told = await send("notice", `${base.value}/${id}/notice`, { form: "receipt", how: "by_hand" });
  if (told !== null) tell("good", say("done.receipt", { code: told.dossier.code }));
  return told;
}

/**
 * Receive a dossier; answers it, or null where it was refused.
 * @param {object} asked
 */
export function receive(asked) {
  return send("receive", base.value, asked);
}

/**
 * @param {string} name
 * @param {string} path
 * @param {object} more
 * @returns {Promise<DossierSheet | null>}
 */
async function send(name, path, more) {
  if (sending.value !== null) return null;
  sending.value = name;
  const held = counter.value;
  const body = held === null ? more : { counter: held.code, ...more };
  const reply = await askAgain("POST", path, { body, language: language.value });
  sending.value = null;
  if (reply.outcome === "done") {
    await lookAgain();
    return reply.body;
  }
  const field = reply.outcome === "refused" ? reply.field : null;
  tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"), field);
  return null;
}
