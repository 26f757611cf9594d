// @ts-check
/** Signing in and out, and which office is shown. */

import { batch } from "@preact/signals";

import { isDown, officePath } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { sitting } from "../shared/staff/sitting.js";
import { definitions, forget, office, today } from "./state.js";

const ASK_AGAIN_MS = 2_000;

export const { whoIsHere, signIn, showOffice, signOut } = sitting({ forget, show });

async function show() {
  const base = officePath.value;
  const [about, words] = await Promise.all([ask("GET", base), ask("GET", `${base}/statistics/definitions`)]);
  if (about.outcome !== "done" || words.outcome !== "done") {
    isDown.value = true;
    window.setTimeout(whoIsHere, ASK_AGAIN_MS);
    return;
  }
  batch(() => {
    isDown.value = false;
    today.value = dayIn(about.body.timezone);
    definitions.value = words.body.definitions;
    office.value = about.body;
  });
}

/** @param {string} zone */
function dayIn(zone) {
  // Swedish writes a day as the wire does.
  return new Intl.DateTimeFormat("sv", { timeZone: zone }).format(new Date());
}
