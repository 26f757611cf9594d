// @ts-check
/** The number at the counter, largest of all, with its service, its wait and the running time. */

import { html } from "htm/preact";

import { isPaused, now, pausedAt } from "../state.js";
import { duration, inWords, say, timer } from "../words.js";
import { Icon } from "./icon.js";

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
export function AtCounter({ desk }) {
  const { ticket } = desk;
  const state = ticket ? ticket.state : isPaused.value ? "paused" : "free";
  return html`<section class="at-counter" data-state=${state} aria-label=${say("acts.label")}>
    <p class="at-state"><${Icon} name=${ICON_OF[state] ?? "desk"} />${say(`state.${state}`)}</p>
    ${ticket
      ? html`<p class="at-number" data-length=${ticket.number.length}>${ticket.number}</p>
          <${Details} desk=${desk} ticket=${ticket} />`
      : html`<${Nobody} />`}
  </section>`;
}

/**
 * @param {{desk: Desk, ticket: Ticket}} props
 */
function Details({ desk, ticket }) {
  const service = desk.services.find((one) => one.code === ticket.service);
  const waited = duration(Date.parse(ticket.called_at ?? ticket.issued_at) - Date.parse(ticket.issued_at));
  const from = Date.parse((ticket.state === "serving" ? ticket.started_at : ticket.called_at) ?? ticket.issued_at);
  return html`<div class="at-details">
      <p class="at-service">${service ? inWords(service.name) : ticket.service}</p>
      <p class="at-note">
        <span class="long">${say("ticket.waited", { duration: waited })}</span>
        <span class="short">${say("ticket.waited_short", { duration: waited })}</span>
      </p>
      ${ticket.call_count > 1 && html`<p class="at-note">${say("ticket.calls", { count: ticket.call_count })}</p>`}
      ${ticket.priority !== null && html`<${PriorityBadge} />`}
    </div>
    <${Timer} from=${from} label=${say(`timer.${ticket.state}`)} />`;
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
