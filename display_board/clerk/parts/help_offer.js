// @ts-check
/** "Need help?", asked at the counter of a long visit. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { offer, pressAnswer } from "../help_offer.js";
import { connectionIsDown } from "../state.js";
import { say } from "../words.js";

export function HelpOffer() {
  const asked = offer.value;
  return html`<div role="status">
    ${asked !== null &&
    html`<div class="banner help-offer" data-tone="wait">
      <${Icon} name="people" />
      <p class="banner-text"><strong>${say("offer.ask")}</strong> <span class="long">${say("offer.why", { minutes: asked.figure ?? 0 })}</span></p>
      <button type="button" class="link" aria-disabled=${connectionIsDown.value} onClick=${() => pressAnswer(true)}>${say("offer.yes")}</button>
      <button type="button" class="link" aria-disabled=${connectionIsDown.value} onClick=${() => pressAnswer(false)}>${say("offer.no")}</button>
    </div>`}
  </div>`;
}
