// @ts-check
/** The page's three parts: sheets, what is looked at, the office's own indices. */

import { html } from "htm/preact";

import { notice } from "../../shared/staff/notice.js";
import { say } from "../../shared/staff/words.js";
import { moved, showCriteria, showIndices } from "../reading.js";
import { fills, latest, shows } from "../state.js";

const PARTS = /** @type {const} */ (["sheets", "criteria", "indices"]);

export function Ways() {
  const open = {
    sheets: () => {
      notice.value = null;
      shows.value = "sheets";
    },
    // The first month that has not begun is two after the last one that is over.
    criteria: () => showCriteria(moved(latest.value, 2)),
    indices: showIndices,
  };
  return html`<div class="ways" role="group" aria-label=${say("ways")}>${PARTS.filter((one) => one !== "indices" || fills.value).map(
    (one) => html`<button type="button" key=${one} class="plain-button" aria-pressed=${shows.value === one} onClick=${open[one]}>${say(`ways.${one}`)}</button>`,
  )}</div>`;
}
