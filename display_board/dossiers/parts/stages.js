// @ts-check
/** The four stages of a dossier on the spot: who has each, since when, until when. */

import { html } from "htm/preact";

import { dayInWords, hourInWords, say } from "../../shared/staff/words.js";

/** @import {DossierStage} from "../../shared/contract.js" */

/** @param {{stages: DossierStage[]}} props */
export function Stages({ stages }) {
  return html`<ol class="stages" aria-label=${say("stages")}>
    ${stages.map((one) => html`<li key=${one.stage} data-is=${is(one)} data-late=${one.late} aria-current=${is(one) === "now" ? "step" : undefined}>
      <strong>${say(`stage.${one.stage}`)}</strong>
      <span>${one.user ?? say(`stage.${is(one)}`)}</span>
      ${one.owner !== "" && html`<span>${one.owner}</span>`}
      ${one.done_at !== null && html`<span>${moment(one.done_at)}</span>`}
      ${is(one) === "now" && one.begun_at !== null && html`<span>${say("stage.since", { moment: moment(one.begun_at) })}</span>`}
      ${one.due_at !== null && html`<span class="stage-due">${say(one.late ? "stage.late" : "stage.until", { moment: moment(one.due_at) })}</span>`}
    </li>`)}
  </ol>`;
}

/** @param {DossierStage} one */
function is(one) {
  if (one.done_at !== null) return "done";
  return one.begun_at === null ? "later" : "now";
}

/** @param {string} at */
function moment(at) {
  return `${hourInWords(at)} ${dayInWords(at).slice(0, 5)}`;
}
