// @ts-check
/** A pause, with one of the office's own reasons. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { panel } from "../panels.js";
import { pause } from "../sitting.js";
import { connectionIsDown, isPaused, sending } from "../state.js";
import { inWords, say } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {StaffSnapshot, PauseReason} from "../../shared/contract.js" */
/** @import {Desk} from "../desk.js" */

/** So many reasons stand beside each other before the rest hides behind a button. */
const REASONS_IN_VIEW = 3;

/**
 * @param {{desk: Desk, hall: StaffSnapshot}} props
 */
export function Pausing({ desk, hall }) {
  const [open, setOpen] = useState(false);
  if (isPaused.value) return null;
  const reasons = hall.office.pause_reasons;
  const some = open ? reasons : reasons.slice(0, REASONS_IN_VIEW);
  return html`<footer class="pause" data-open=${open} hidden=${panel.value !== null}>
    <p class="pause-title"><${Icon} name="pause" />${say("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${open}
      onClick=${() => setOpen(!open)}
    >
      <${Icon} name="pause" /><span>${say("pause.open")}</span><${Icon} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${say("pause.title")}>
      ${some.map((one) => html`<${Reason} key=${one.code} reason=${one} />`)}
      ${!open &&
      reasons.length > REASONS_IN_VIEW &&
      html`<button type="button" class="reason" onClick=${() => setOpen(true)}>
        ${say("pause.other")}<${Icon} name="chevron_down" />
      </button>`}
      ${open && html`<${AloneWarning} desk=${desk} hall=${hall} />`}
    </div>
  </footer>`;
}

/**
 * @param {{reason: PauseReason}} props
 */
function Reason({ reason }) {
  return html`<button
    type="button"
    class="reason"
    aria-busy=${sending.value?.id === "pause"}
    aria-disabled=${connectionIsDown.value}
    title=${reason.work ? say("pause.work") : null}
    onClick=${() => pause(reason.code)}
  >
    ${inWords(reason.name)}
  </button>`;
}

/**
 * @param {{desk: Desk, hall: StaffSnapshot}} props
 */
function AloneWarning({ desk, hall }) {
  const others = hall.counters.filter((one) => one.code !== desk.counter.code && one.state === "open");
  const alone = desk.counts
    .filter((one) => one.waiting > 0 && !others.some((other) => other.services.includes(one.service.code)))
    .map((one) => inWords(one.service.name));
  if (alone.length === 0) return null;
  return html`<p class="alone">${say("pause.alone", { services: alone.join(", ") })}</p>`;
}
