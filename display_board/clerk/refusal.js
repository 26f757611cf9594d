// @ts-check
/** A refusal of the server in the clerk's words. */

import { say } from "./words.js";

/** @import {Refused} from "../shared/staff/server.js" */

const OWN_WORDS = [
  "wrong_state",
  "nothing_to_undo",
  "counter_closed",
  "counter_taken",
  "not_allowed",
  "unknown_device",
  "too_many_requests",
  "busy",
  "storage_failed",
];

/**
 * Say why the server refused: in its own words, which name number and counter, or in the page's.
 * @param {Refused} reply
 */
export function refusalText(reply) {
  if (reply.detail) return reply.detail;
  const key = OWN_WORDS.includes(reply.code) ? `refused.${reply.code}` : "refused.other";
  return say(key, { seconds: reply.retryAfterSeconds ?? 1 });
}
