// @ts-check
/** Reading the hall: at once, whenever its feed tells of something, and as waits grow. */

import { batch } from "@preact/signals";

import { openFeed } from "../shared/live.js";
import { isDown, officeCode, officePath, person } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { hall } from "./state.js";

/** @import {StaffEvent, StaffSnapshot} from "../shared/contract.js" */
/** @import {Feed, FeedOptions} from "../shared/live.js" */

/** Several events often come together: one question answers them all, however many follow. */
const LOOK_AFTER_MS = 300;
/** Waits grow without any event. */
const LOOK_EVERY_MS = 10_000;

/** @type {{office: string, feed: Feed} | null} */
let heard = null;
/** @type {number | undefined} */
let soon;
let asked = 0;
/** The latest question whose answer was taken: an older one's comes too late. */
let answered = 0;

/** Read the hall anew; what cannot be had stays as it was. */
export async function look() {
  if (!person.value) return;
  const path = officePath.value;
  const question = (asked += 1);
  const reply = await ask("GET", `${path}/hall`);
  if (question < answered || path !== officePath.value) return;
  answered = question;
  batch(() => {
    isDown.value = reply.outcome === "lost";
    if (reply.outcome === "done") hall.value = reply.body;
    else if (reply.outcome === "refused" && reply.status === 401) person.value = null;
  });
}

/** Show the office that is chosen now, and hear what happens in it. */
export async function show() {
  listen();
  await look();
}

/** Look again as waits grow, and when this page is looked at again. */
export function keepLooking() {
  window.setInterval(() => void look(), LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look();
  });
}

function listen() {
  if (heard?.office === officeCode.value) return;
  heard?.feed.close();
  /** @type {FeedOptions<StaffSnapshot, StaffEvent>} */
  const options = { office: officeCode.value, onSnapshot: lookSoon, onEvent: lookSoon };
  heard = { office: officeCode.value, feed: openFeed(options) };
}

function lookSoon() {
  soon ??= window.setTimeout(() => {
    soon = undefined;
    void look();
  }, LOOK_AFTER_MS);
}

/** Hear nothing more: nobody sits here. */
export function stopListening() {
  heard?.feed.close();
  heard = null;
}
