// @ts-check
/** The page's three parts: sheets, what is looked at, the office's own indices. */

import { html } from "htm/preact";

import { notice } from "../../shared/staff/notice.js";
import { say } from "../../shared/staff/words.js";
import { moved, showCriteria, showIndices, showSheet } from "../reading.js";
import { fills, latest, listed, sheet, shows } from "../state.js";

const PARTS = /** @type {const} */ (["sheets", "criteria", "indices"]);

export function Ways() {
  const open = {
    sheets: () => {
      notice.value = null;
      shows.value = "sheets";
      const first = listed.value?.clerks[0];
      if (sheet.value === null && first !== undefined) void showSheet(first.clerk);
    },
    // The first month that has not begun is two after the last one that is over.
    criteria: () => showCriteria(moved(latest.value, 2)),
    indices: showIndices,
  };
  return html`<div class="ways" role="group" aria-label=${say("ways")}>${PARTS.filter((one) => one !== "indices" || fills.value).map(
    (one) => html`<button type="button" key=${one} class="plain-button" aria-pressed=${shows.value === one} onClick=${open[one]}>${say(`ways.${one}`)}</button>`,
  )}</div>`;
}
