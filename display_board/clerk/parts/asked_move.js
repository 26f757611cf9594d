// @ts-check
/** "To counter 5, please?", asked at a counter; a no says why with one press. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { REASONS, move, nameOf, pressMove } from "../asked_move.js";
import { connectionIsDown } from "../state.js";
import { say } from "../words.js";

/** @param {{busy: boolean}} props  busy: whether somebody is at this counter */
export function AskedMove({ busy }) {
  const [asking, askWhy] = useState("");
  const asked = move.value;
  if (asked === null || asked.accepted === false) return html`<div role="status"></div>`;
  const words = { counter: nameOf(asked.to) };
  const off = connectionIsDown.value;
  const why = asking === asked.since;
  const yes = asked.accepted ? "move.now" : busy ? "move.yes.after" : "move.yes";
  return html`<div role="status">
    <div class="banner help-offer" data-tone="wait">
      <${Icon} name="arrow" />
      <p class="banner-text"><strong>${say(why ? "move.why" : asked.accepted ? "move.agreed" : "move.ask", words)}</strong></p>
      ${why
        ? REASONS.map(
            (one) => html`<button type="button" class="link" key=${one} aria-disabled=${off} onClick=${() => pressMove(false, one)}>${say(`move.why.${one}`)}</button>`,
          )
        : html`${!(asked.accepted && busy) &&
            html`<button type="button" class="link" aria-disabled=${off} onClick=${() => pressMove(true, null)}>${say(yes, words)}</button>`}
            <button type="button" class="link" aria-disabled=${off} onClick=${() => askWhy(asked.since)}>${say("move.no")}</button>`}
    </div>
  </div>`;
}
