// @ts-check
/** Reading what the page shows, at once and again every minute. */

import { batch } from "@preact/signals";

import { isDown, officeCode, person } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { book, caseList, leads, office, reportList, tabs } from "./state.js";

/** @import {Reply} from "../shared/staff/server.js" */

const LOOK_AGAIN_MS = 60_000;

/** Read everything anew; what cannot be had stays as it was. */
export async function lookAgain() {
  const code = officeCode.value;
  if (!person.value || code === "") return;
  const base = `/offices/${encodeURIComponent(code)}`;
  const [about, cases, whole, reports] = await Promise.all([
    ask("GET", base),
    tabs.value.includes("cases") ? ask("GET", `${base}/cases`) : null,
    leads.value ? ask("GET", `${base}/suggestions/all`) : null,
    ask("GET", `${base}/payment-reports`),
  ]);
  const replies = [about, cases, whole].filter((one) => one !== null);
  if (replies.some((one) => one.outcome === "refused" && one.status === 401)) {
    person.value = null;
    return;
  }
  // Another office may have been chosen since.
  if (code !== officeCode.value) return;
  batch(() => {
    isDown.value = replies.some((one) => one.outcome === "lost");
    office.value = bodyOf(about) ?? office.value;
    caseList.value = bodyOf(cases) ?? caseList.value;
    book.value = bodyOf(whole) ?? book.value;
    // Refused to everybody but one, whose tab this is.
    if (reports.outcome !== "lost") reportList.value = bodyOf(reports);
  });
}

/** @param {Reply | null} reply */
function bodyOf(reply) {
  return reply?.outcome === "done" ? reply.body : null;
}

/** Look again every minute, as nobody tells this page of what is new. */
export function keepLooking() {
  window.setInterval(() => void lookAgain(), LOOK_AGAIN_MS);
}
