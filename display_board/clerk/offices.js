// @ts-check
/** At which office this page works: the person's only one, or the one chosen after signing in. */

import { officesOf } from "./rules.js";
import { ask } from "../shared/staff/server.js";

/** @import {Person} from "../shared/contract.js" */
/** @import {Reply} from "../shared/staff/server.js" */

/** Kept for this tab: a reload stays at the office, another tab may work at another. */
const KEPT_AS = "luot.clerk.office";

/** Ask who is signed in, as they stand at the office where this page works. */
export function askWho() {
  const office = sessionStorage.getItem(KEPT_AS);
  return ask("GET", office === null ? "/me" : `/me?office=${encodeURIComponent(office)}`);
}

/**
 * Work at an office from now on; answers the person as they stand there.
 * @param {string} office
 * @returns {Promise<Reply>}
 */
export function workAt(office) {
  sessionStorage.setItem(KEPT_AS, office);
  return askWho();
}

/** Work at no office in particular: somebody else may sign in next. */
export function workNowhere() {
  sessionStorage.removeItem(KEPT_AS);
}

/**
 * Whether a person is told as they stand at the office where this page is to work.
 * @param {Person} who
 */
export function isSettled(who) {
  const offices = officesOf(who);
  const kept = sessionStorage.getItem(KEPT_AS);
  return offices.includes(who.office) && (offices.length === 1 || kept === who.office);
}
