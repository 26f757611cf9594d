// @ts-check
/** Below the line: who is put aside or missed the call, and what concerns the hall. */

import { html } from "htm/preact";

import { isDue } from "../desk.js";
import { openPanel } from "../panels.js";
import { showProfiles } from "../profiles.js";
import { supervises } from "../rules.js";
import { now, person } from "../state.js";
import { say, wallClock } from "../words.js";
import { BookingButton } from "./booking.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {StaffSnapshot, Ticket} from "../../shared/contract.js" */
/** @import {Desk} from "../desk.js" */

/** So many of those who missed their call stand here; whoever is back is mostly one of them. */
const MISSED_IN_VIEW = 6;

/** @param {{desk: Desk, hall: StaffSnapshot}} props */
export function Aside({ desk, hall }) {
  const { timezone } = hall.office;
  return html`<div class="aside">
    ${desk.parked.length > 0 &&
    html`<${Chips} label=${say("parked.title")} name="parked" tickets=${desk.parked} timezone=${timezone} />`}
    ${desk.missed.length > 0 &&
    html`<${Chips} label=${say("missed.title")} name="missed" tickets=${desk.missed.slice(0, MISSED_IN_VIEW)} timezone=${timezone} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${() => openPanel("issue")}>
        <${Icon} name="ticket" />${say("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${BookingButton} hall=${hall} />
      <${ProfilesButton} />
    </div>
  </div>`;
}

/** The way to the counters' work, for those who watch over the hall. */
export function ProfilesButton() {
  if (!supervises(person.value)) return null;
  return html`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${() => showProfiles(true)}>
    <${Icon} name="people" />${say("profiles.open")}
  </button>`;
}

/** @param {{label: string, name: string, tickets: Ticket[], timezone: string}} props */
function Chips({ label, name, tickets, timezone }) {
  return html`<div class="chips" data-list=${name} role="group" aria-label=${label}>
    <p class="chips-label">${label}</p>
    ${tickets.map((one) => html`<${Chip} key=${one.id} ticket=${one} timezone=${timezone} />`)}
  </div>`;
}

/** @param {{ticket: Ticket, timezone: string}} props */
function Chip({ ticket, timezone }) {
  const due = isDue(ticket, now.value);
  const at = ticket.state === "parked" && ticket.remind_at ? wallClock(Date.parse(ticket.remind_at), timezone) : null;
  return html`<button type="button" class="chip" data-due=${due} onClick=${() => openPanel("ticket", { ticket: ticket.id })}>
    ${due && html`<${Icon} name="bell" />`}
    <strong>${ticket.number}</strong>
    ${at !== null && html`<span>${due ? say("parked.now") : at}</span>`}
  </button>`;
}
