// @ts-check
/** What a leader sees first: the share of results on time, and what endangers it today. */

import { html } from "htm/preact";

import { figureInWords, say } from "../../shared/staff/words.js";

/** @import {DossierDesk} from "../../shared/contract.js" */

/** What endangers the share, the worst first. */
const DANGERS = /** @type {const} */ (["over_due", "slips_owed", "due_today", "tomorrow", "on_closed_day", "not_entered"]);
const GRAVE = ["over_due", "slips_owed", "on_closed_day"];

/** @param {DossierDesk} list */
export function shareInFull(list) {
  if (list.percent === null) return say("share.none");
  return say("share", { percent: figureInWords(list.percent), good: list.good, results: list.results });
}

/** @param {{list: DossierDesk}} props */
export function Standing({ list }) {
  const none = list.percent === null;
  return html`<section class="standing" aria-label=${say("standing")}>
    <p class="standing-share"><strong>${none ? "–" : say("percent.large", { percent: figureInWords(list.percent ?? 0) })}</strong>
      <span>${none ? say("share.none") : say("share.rest", { good: list.good, results: list.results })}</span></p>
    <dl class="dangers" aria-label=${say("dangers")}>
      ${DANGERS.map((one) => html`<div key=${one} data-grave=${list[one] > 0 && GRAVE.includes(one)} data-none=${list[one] === 0}>
        <dt>${say(`danger.${one}`)}</dt><dd>${list[one]}</dd></div>`)}
    </dl>
  </section>`;
}
