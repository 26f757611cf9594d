// @ts-check
/** Below the buttons: what just happened, how to take it back, what the page suggests. */

import { html } from "htm/preact";

import { actOf } from "../acts.js";
import { panel } from "../panels.js";
import { press, pressUndo } from "../pressing.js";
import { rulesOf, suggestNoShow } from "../rules.js";
import { freshNotice, now, sending, undoOffer } from "../state.js";
import { say } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {StaffSnapshot, Ticket} from "../../shared/contract.js" */

/**
 * @param {{ticket: Ticket | null, hall: StaffSnapshot}} props
 */
export function Answers({ ticket, hall }) {
  const said = freshNotice.value;
  const suggests = suggestNoShow(ticket, rulesOf(hall.office), now.value);
  return html`<div class="answers" hidden=${panel.value !== null}>
    <${UndoBar} />
    <div>
      ${said &&
      html`<p key=${said.number} class="notice" data-tone=${said.tone}>
        <${Icon} name=${said.tone === "bad" || said.tone === "warn" ? "alert" : "check"} />
        <span>${said.text}</span>
      </p>`}
    </div>
    ${!undoOffer.value && !said && suggests && html`<${Suggestion} ticket=${ticket} />`}
  </div>`;
}

function UndoBar() {
  const offer = undoOffer.value;
  if (offer === null) return null;
  const seconds = Math.ceil(offer.leftMs / 1000);
  return html`<div class="undo">
    <p class="undo-text">
      <${Icon} name="check" />
      <span>
        <strong>${say(`done.${offer.id}`, { number: offer.number })}</strong>
        <span class="long undo-left"
          >${offer.id === "next" ? ` · ${say("done.next.note")}` : ""}${" · "}${say("undo.left", { seconds })}</span
        >
        <span class="short undo-left">${" · "}${say("undo.left_short", { seconds })}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${sending.value?.id === "undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${pressUndo}
    >
      <${Icon} name="undo" />${say("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${offer.leftMs / (offer.until - offer.since)})`}></span>
  </div>`;
}

/**
 * @param {{ticket: Ticket}} props
 */
function Suggestion({ ticket }) {
  const act = actOf("no-show");
  const values = { number: ticket.number, calls: ticket.call_count, count: ticket.call_count };
  return html`<div class="suggestion" role="status">
    <p>${say("suggest.no-show", values)}</p>
    <button type="button" class="suggestion-button" onClick=${() => press(act)}>
      <${Icon} name=${act.icon} />${say("act.no-show")}<kbd>${act.key}</kbd>
    </button>
  </div>`;
}
