// @ts-check
/** The number at the counter, largest of all, with its service, its wait and the running time. */

import { html } from "htm/preact";

import { actOf } from "../acts.js";
import { errandsLeft, nextHere } from "../errands.js";
import { press, pressAnswered } from "../pressing.js";
import { canDo, desk, isPaused, now, pausedAt, rules } from "../state.js";
import { serviceName } from "../warning.js";
import { duration, say, timer } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {Ticket} from "../../shared/contract.js" */
/** @import {Desk} from "../desk.js" */

const ICON_OF = /** @type {Record<string, string>} */ ({
  free: "desk",
  called: "walking",
  serving: "desk",
  paused: "pause",
});

/**
 * @param {{desk: Desk}} props
 */
export function AtCounter({ desk: shown }) {
  const { ticket } = shown;
  const state = ticket ? ticket.state : isPaused.value ? "paused" : "free";
  return html`<section class="at-counter" data-state=${state} aria-label=${say("acts.label")}>
    <p class="at-state"><${Icon} name=${ICON_OF[state] ?? "desk"} />${say(`state.${state}`)}</p>
    ${ticket
      ? html`<p class="at-number" data-length=${ticket.number.length}>${ticket.number}</p>
          <${Details} ticket=${ticket} />`
      : html`<${Nobody} />`}
  </section>`;
}

/**
 * @param {{ticket: Ticket}} props
 */
function Details({ ticket }) {
  const waited = duration(Date.parse(ticket.called_at ?? ticket.issued_at) - Date.parse(ticket.issued_at));
  const from = Date.parse((ticket.state === "serving" ? ticket.started_at : ticket.called_at) ?? ticket.issued_at);
  return html`<div class="at-details">
      <p class="at-service">${serviceName(ticket.service)}</p>
      <${ErrandsLeft} ticket=${ticket} />
      <p class="at-note">
        <span class="long">${say("ticket.waited", { duration: waited })}</span>
        <span class="short">${say("ticket.waited_short", { duration: waited })}</span>
      </p>
      ${ticket.late && html`<p class="at-note at-late">${say("ticket.late")}</p>`}
      ${ticket.call_count > 1 && html`<p class="at-note">${say("ticket.calls", { count: ticket.call_count })}</p>`}
      ${ticket.priority !== null && html`<${PriorityBadge} />`}
      <${GoOnHere} ticket=${ticket} />
      <${EndVisit} ticket=${ticket} />
      <${AddService} />
    </div>
    <${Timer} from=${from} label=${say(`timer.${ticket.state}`)} />`;
}

/**
 * What the number is for besides, in the order in which it is done.
 * @param {{ticket: Ticket}} props
 */
export function ErrandsLeft({ ticket }) {
  const left = errandsLeft(ticket);
  if (left.length === 0) return null;
  const services = left.map((one) => serviceName(one.service)).join(", ");
  return html`<span class="at-note at-errands">${say("errands.left", { services })}</span>`;
}

/**
 * The next errand is done at this counter, too: one press, and nobody walks.
 * @param {{ticket: Ticket}} props
 */
function GoOnHere({ ticket }) {
  const service = nextHere(ticket, desk.value?.counter);
  const act = actOf("add-service");
  if (service === null || !canDo(act)) return null;
  return html`<button type="button" class="go-on" onClick=${() => pressAnswered(act, ticket, { service })}>
    <${Icon} name="arrow" />${say("errands.go_on", { service: serviceName(service) })}
  </button>`;
}

/**
 * The holder does not want the errands that are left; an outcome that is needed is asked otherwise.
 * @param {{ticket: Ticket}} props
 */
function EndVisit({ ticket }) {
  const act = actOf("finish");
  if (errandsLeft(ticket).length === 0 || !canDo(act) || rules.value?.outcome_needed) return null;
  return html`<button type="button" class="add-service" onClick=${() => pressAnswered(act, ticket, { visit: true })}>
    <${Icon} name="close" /><span>${say("errands.end")}</span>
  </button>`;
}

/** A second service for the same ticket, small: most have one. */
function AddService() {
  const act = actOf("add-service");
  if (!canDo(act)) return null;
  return html`<button type="button" class="add-service" aria-keyshortcuts=${act.key} onClick=${() => press(act)}>
    <${Icon} name=${act.icon} /><span class="long">${say("act.add-service")}</span
    ><span class="short">${say("act.add-service.short")}</span><kbd>${act.key}</kbd>
  </button>`;
}

function Nobody() {
  return html`<p class="at-nobody">${say("state.free_hint")}</p>
    ${isPaused.value &&
    pausedAt.value !== null &&
    html`<${Timer} from=${pausedAt.value} label=${say("timer.paused")} />`}`;
}

/**
 * @param {{from: number, label: string}} props
 */
function Timer({ from, label }) {
  return html`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${timer(now.value - from)}</p>
    <p class="at-note at-time-label">${label}</p>
  </div>`;
}

/** The one word said of any reason for being called sooner. */
export function PriorityBadge() {
  return html`<span class="priority"><${Icon} name="chevrons_up" />${say("priority")}</span>`;
}
