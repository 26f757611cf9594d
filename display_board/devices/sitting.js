// @ts-check
/** Signing in and out, and the feed of the office that is shown: what changes is there at once. */

import { batch } from "@preact/signals";

import { openFeed } from "../shared/live.js";
import { isDown, officeCode, officePath } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { sitting } from "../shared/staff/sitting.js";
import { language, say } from "../shared/staff/words.js";
import { devices, forget, office, refusal } from "./state.js";

/** @import {Feed} from "../shared/live.js" */

/** @type {Feed | null} */
let feed = null;

export const { whoIsHere, signIn, showOffice, signOut } = sitting({ forget: stop, show });

function stop() {
  feed?.close();
  feed = null;
  forget();
}

async function show() {
  const about = await ask("GET", officePath.value, { language: language.value });
  if (about.outcome === "done") office.value = about.body;
  await look();
  if (refusal.value !== "") return;
  feed = openFeed({
    office: officeCode.value,
    onSnapshot: () => void look(),
    onEvent: (event) => {
      if (event.type.startsWith("device.")) void look();
    },
    onConnection: ({ state }) => {
      isDown.value = state === "down";
    },
  });
}

/** Read the list anew; what cannot be had stays as it was. */
export async function look() {
  const reply = await ask("GET", `${officePath.value}/devices`, { language: language.value });
  batch(() => {
    isDown.value = reply.outcome === "lost";
    if (reply.outcome === "done") devices.value = reply.body.devices;
    if (reply.outcome === "refused") refusal.value = reply.detail || say("refused");
  });
}
