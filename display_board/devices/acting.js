// @ts-check
/** What is done to devices: let in, renamed, shut out. */

import { tell } from "../shared/staff/notice.js";
import { officePath } from "../shared/staff/person.js";
import { askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { look } from "./sitting.js";
import { leaving, opened, sending } from "./state.js";

/** @import {Device} from "../shared/contract.js" */

/**
 * Send one act; while it is under way no other is sent.
 * @param {string} name     of what is sent, for the button that says so
 * @param {string} method
 * @param {string} path     below the office
 * @param {unknown} body
 * @param {string} done     what came of it, in words
 * @returns {Promise<boolean>} whether it was done
 */
async function send(name, method, path, body, done) {
  if (sending.value !== null) return false;
  sending.value = name;
  const reply = await askAgain(method, `${officePath.value}${path}`, { body, language: language.value });
  sending.value = null;
  if (reply.outcome === "done") tell("good", done);
  else if (reply.outcome === "lost") tell("bad", say("lost"));
  else tell("bad", reply.detail || say("refused"), reply.field);
  await look();
  return reply.outcome === "done";
}

/**
 * @param {string} letters
 * @param {{kind: string, name: string, counter: string | null}} wanted
 */
export function letIn(letters, wanted) {
  const path = `/pairings/${encodeURIComponent(letters.trim() || "-")}`;
  return send("pair", "POST", path, wanted, say("pair.done", { name: wanted.name }));
}

/**
 * @param {Device} device
 * @param {{name: string, counter: string | null}} wanted
 */
export async function change(device, wanted) {
  const done = await send("change", "PUT", `/devices/${device.id}`, wanted, say("change.done", { name: wanted.name }));
  if (done) opened.value = null;
}

/** @param {Device} device */
export async function shutOut(device) {
  const done = await send("revoke", "DELETE", `/devices/${device.id}`, undefined, say("revoke.done", { name: device.name }));
  leaving.value = null;
  if (done) opened.value = null;
}
