// @ts-check
/** What is wrong in a file that was chosen: where, and what to do. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";

/** @import {FieldError} from "../../shared/contract.js" */

/** @param {{detail: string, mistakes: FieldError[]}} props */
export function Mistakes({ detail, mistakes }) {
  return html`<p class="bad" role="alert"><${Icon} name="alert" />${detail}</p>
    ${mistakes.length > 0 &&
    html`<div class="wide" role="region" aria-label=${say("procedures.mistakes")} tabindex="0"><table class="mistakes">
      <thead><tr><th scope="col">${say("procedures.place")}</th><th scope="col">${say("procedures.fix")}</th></tr></thead>
      <tbody>${mistakes.map((one) => html`<tr><th scope="row">${one.field}</th><td>${one.message}</td></tr>`)}</tbody>
    </table></div>`}`;
}
