// @ts-check
/** Reading the morning's sheet, and beginning the day. */

import { batch } from "@preact/signals";

import { tell } from "../shared/staff/notice.js";
import { isDown, officePath, person } from "../shared/staff/person.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { language, say } from "../shared/staff/words.js";
import { morning, starting } from "./state.js";

const LOOK_EVERY_MS = 10_000;

/** Read the sheet anew; what cannot be had stays as it was. */
export async function look() {
  if (!person.value) return;
  const day = new URLSearchParams(location.search).get("day");
  const reply = await ask("GET", `${officePath.value}/morning${day === null ? "" : `?day=${encodeURIComponent(day)}`}`);
  batch(() => {
    isDown.value = reply.outcome === "lost";
    if (reply.outcome === "done") morning.value = reply.body;
    else if (reply.outcome === "refused" && reply.status === 401) person.value = null;
  });
}

/** Devices come while somebody walks through the hall. */
export function keepLooking() {
  window.setInterval(() => void look(), LOOK_EVERY_MS);
}

/** Begin the working day, once however often it is pressed. */
export async function begin() {
  if (starting.value) return;
  starting.value = true;
  const reply = await askAgain("POST", `${officePath.value}/morning/start`, { language: language.value });
  starting.value = false;
  if (reply.outcome === "done") {
    morning.value = reply.body;
    tell("good", say("begun"));
    return;
  }
  tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
}
