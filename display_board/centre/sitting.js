// @ts-check
/** Signing in and out, and reading all offices again and again. */

import { batch } from "@preact/signals";

import { isDown, person } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { sitting } from "../shared/staff/sitting.js";
import { forgetDefaults } from "./defaults.js";
import { centre, forget, refused } from "./state.js";

const LOOK_EVERY_MS = 5_000;
const NOT_ALLOWED = 403;

export const { whoIsHere, signIn, showOffice, signOut } = sitting({
  show: look,
  forget: () => {
    forget();
    forgetDefaults();
  },
});

/** Read the offices anew; what cannot be had stays as it was. */
async function look() {
  if (!person.value) return;
  const reply = await ask("GET", "/centre");
  batch(() => {
    isDown.value = reply.outcome === "lost";
    refused.value = reply.outcome === "refused" && reply.status === NOT_ALLOWED;
    if (reply.outcome === "done") centre.value = reply.body;
    else if (reply.outcome === "refused" && reply.status === 401) person.value = null;
  });
}

/** Look again while this page is looked at. */
export function keepLooking() {
  const again = () => {
    if (document.visibilityState === "visible") void look();
  };
  window.setInterval(again, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", again);
}
