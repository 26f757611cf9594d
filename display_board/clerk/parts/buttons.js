// @ts-check
/** The one big button and the acts of the table, each with its word, icon and key. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { BUTTONS } from "../acts.js";
import { isUnconfirmed } from "../desk.js";
import { panel } from "../panels.js";
import { press, pressMain } from "../pressing.js";
import { rulesOf, suggestNoShow } from "../rules.js";
import { canDo, connectionIsDown, isPaused, now, sending } from "../state.js";
import { serviceName } from "../warning.js";
import { inWords, say, wallClock } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {StaffSnapshot, Ticket} from "../../shared/contract.js" */
/** @import {Act} from "../acts.js" */
/** @import {Desk} from "../desk.js" */

/**
 * @param {{desk: Desk, hall: StaffSnapshot}} props
 */
export function MainButton({ desk, hall }) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  // Where nothing has the focus, Enter belongs to the main button: a button just pressed may be gone.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  });
  const busy = sending.value?.id === "next" || sending.value?.id === "open";
  return html`<button
    type="button"
    ref=${button}
    class="main-button"
    data-paused=${isPaused.value}
    aria-busy=${busy}
    aria-disabled=${connectionIsDown.value}
    aria-keyshortcuts="F9"
    onClick=${pressMain}
  >
    <${Icon} name=${isPaused.value ? "play" : "arrow"} />
    <span class="main-words">
      <span class="main-word">${say(isPaused.value ? "resume" : "next")}</span>
      <span class="main-who">${mainHint(desk, hall)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`;
}

/**
 * @param {Desk} desk
 * @param {StaffSnapshot} hall
 */
function mainHint(desk, hall) {
  if (sending.value?.id === "next") return say(sending.value.again ? "next.retrying" : "next.sending");
  if (isPaused.value) return say("resume.hint", { reason: pauseReason(desk, hall) });
  const first = desk.next;
  if (!first) return say(desk.line.some(isUnconfirmed) ? "next.unconfirmed" : "next.nobody");
  const who = { number: first.number, service: serviceName(first.service) };
  const priority = first.priority === null ? "" : ` · ${say("priority.inline")}`;
  return html`<span class="long">${say("next.who", who)}${priority}</span
    ><span class="short">${say("next.who_short", who)}${priority}</span>`;
}

/**
 * @param {Desk} desk
 * @param {StaffSnapshot} hall
 */
function pauseReason(desk, hall) {
  const reason = hall.office.pause_reasons.find((one) => one.code === desk.counter.pause_reason);
  return reason ? inWords(reason.name) : "";
}

/**
 * @param {{ticket: Ticket | null, hall: StaffSnapshot}} props
 */
export function ActButtons({ ticket, hall }) {
  return html`<div class="acts" role="group" aria-label=${say("acts.label")} hidden=${panel.value !== null}>
    ${BUTTONS.map((act) => html`<${ActButton} key=${act.id} act=${act} ticket=${ticket} hall=${hall} />`)}
  </div>`;
}

/**
 * @param {{act: Act, ticket: Ticket | null, hall: StaffSnapshot}} props
 */
function ActButton({ act, ticket, hall }) {
  const { timezone } = hall.office;
  const impossible = !canDo(act);
  const suggested = act.id === "no-show" && suggestNoShow(ticket, rulesOf(hall.office), now.value);
  const started = act.id === "start" && ticket?.state === "serving" && ticket.started_at;
  return html`<button
    type="button"
    class="act"
    data-act=${act.id}
    data-suggested=${suggested}
    aria-disabled=${impossible || connectionIsDown.value}
    data-started=${Boolean(started)}
    aria-busy=${sending.value?.id === act.id}
    aria-keyshortcuts=${act.key}
    onClick=${() => press(act)}
  >
    <${Icon} name=${act.icon} />
    <span class="act-word"
      >${started
        ? html`<span class="long">${say("act.start.done", { time: wallClock(Date.parse(started), timezone) })}</span
            ><span class="short">${say("act.start.done_short")}</span>`
        : say(`act.${act.id}`)}</span
    >
    <kbd>${act.key}</kbd>
  </button>`;
}
