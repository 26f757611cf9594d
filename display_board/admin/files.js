// @ts-check
/** Sending a file of this computer, and what was wrong in it. */

import { officePath } from "../shared/staff/person.js";
import { language, say } from "../shared/staff/words.js";

/** @import {FieldError} from "../shared/contract.js" */

/** @typedef {{body: any, mistakes: FieldError[], detail: string, code: string}} Sent  body: null where it was refused, by this code */

/**
 * Send a file, which may take its time: no limit of it here.
 * @param {string} path  below the office
 * @param {Blob} file
 * @returns {Promise<Sent>}
 */
export async function send(path, file) {
  const headers = { "Content-Type": "application/octet-stream", "Accept-Language": language.value };
  const answer = await fetch(`/api/v1${officePath.value}${path}`, { method: "POST", headers, body: file }).catch(() => null);
  const body = await answer?.json().catch(() => null);
  if (answer?.ok) return { body, mistakes: [], detail: "", code: "" };
  return { body: null, mistakes: body?.errors ?? [], detail: body?.detail ?? say("lost"), code: body?.code ?? "" };
}
