// @ts-check
/** Signing in and out, and which office is shown. */

import { isDown, officePath, roles } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { sitting } from "../shared/staff/sitting.js";
import { forget, show } from "./state.js";

const ASK_AGAIN_MS = 2_000;

export const { whoIsHere, signIn, showOffice, signOut, leave } = sitting({ forget, show: read });

async function read() {
  if (!roles.value.includes("admin")) return;
  const reply = await ask("GET", `${officePath.value}/settings`);
  isDown.value = reply.outcome === "lost";
  if (reply.outcome === "done") show(reply.body);
  else if (reply.outcome === "lost") window.setTimeout(whoIsHere, ASK_AGAIN_MS);
}
