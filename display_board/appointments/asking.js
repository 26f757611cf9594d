// @ts-check
/** Asking the server: what is not there is no fault, everything else that is no answer is. */

import { newKey } from "../shared/new_key.js";

const UNKNOWN = 404;
/** From here on the server has not said what became of a press. */
const TOO_MANY = 429;

/** What was sent, with its key: the same goes with the same key again while its answer is not known. */
let sent = { to: "", body: "", key: "" };

/**
 * @param {string} from
 * @returns {Promise<any>} null for what is not there
 */
export async function read(from) {
  // What a browser kept may still show a place that somebody else has taken.
  const answer = await fetch(from, { cache: "no-cache" });
  if (answer.status === UNKNOWN) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/**
 * @param {string} to
 * @param {object} body
 * @param {string} language
 * @returns {Promise<{ok: boolean, told: any}>} what came of it: the visit, or the problem
 */
export async function press(to, body, language) {
  const wants = { to, body: JSON.stringify(body) };
  if (sent.to !== wants.to || sent.body !== wants.body) sent = { ...wants, key: newKey() };
  const headers = { "Content-Type": "application/json", "Idempotency-Key": sent.key, "Accept-Language": language };
  const answer = await fetch(sent.to, { method: "POST", headers, body: sent.body });
  const told = await answer.json();
  if (answer.status < TOO_MANY) sent = { to: "", body: "", key: "" };
  return { ok: answer.ok, told };
}
