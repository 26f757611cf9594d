// @ts-check
/** One ticket of the lists: what is known of it, and everything that can be done to it. */

import { html } from "htm/preact";

import { isDue } from "../../desk.js";
import { mayAddErrand } from "../../errands.js";
import { press } from "../../pressing.js";
import { actsInList, mayChoose, rulesOf } from "../../rules.js";
import { connectionIsDown, desk, now, person, sending } from "../../state.js";
import { serviceName } from "../../warning.js";
import { duration, inWords, say, wallClock } from "../../words.js";
import { ErrandsLeft, PriorityBadge } from "../at_counter.js";
import { Icon } from "../../../shared/staff/icon.js";
import { Panel } from "./frame.js";

/** @import {StaffSnapshot, Ticket} from "../../../shared/contract.js" */
/** @import {Act} from "../../acts.js" */

/** @param {{ticket: Ticket, hall: StaffSnapshot}} props */
export function TicketPanel({ ticket, hall }) {
  const rules = rulesOf(hall.office);
  const counter = desk.value?.counter;
  const acts = counter ? actsInList(ticket, counter, mayChoose(person.value, rules), mayAddErrand(ticket, hall)) : [];
  return html`<${Panel} title=${`${ticket.number} · ${serviceName(ticket.service)}`}>
    <p class="panel-facts">
      <span data-due=${isDue(ticket, now.value)}>${whereItStands(ticket, hall)}</span>
      ${ticket.priority !== null && html`<${PriorityBadge} />`}
      <${ErrandsLeft} ticket=${ticket} />
    </p>
    <div class="panel-acts">
      ${acts.map((act) => html`<${TicketAct} key=${act.id} act=${act} ticket=${ticket} after=${rules.return_after_calls} />`)}
    </div>
  <//>`;
}

/** @param {{act: Act, ticket: Ticket, after: number}} props */
function TicketAct({ act, ticket, after }) {
  const behind = act.id === "return" && ticket.state === "no_show" && after > 0;
  return html`<button
    type="button"
    class="act"
    data-act=${act.id}
    aria-busy=${sending.value?.id === act.id}
    aria-disabled=${connectionIsDown.value}
    onClick=${() => press(act, ticket)}
  >
    <${Icon} name=${act.icon} />
    <span class="act-word">${behind ? say("act.return_after", { count: after }) : say(wordOf(act, ticket))}</span>
  </button>`;
}

/**
 * @param {Act} act
 * @param {Ticket} ticket
 */
function wordOf(act, ticket) {
  return act.id === "call" && ticket.state === "parked" ? "act.call_back" : `act.${act.id}`;
}

/**
 * @param {Ticket} ticket
 * @param {StaffSnapshot} hall
 */
function whereItStands(ticket, hall) {
  const { timezone, park_reasons: reasons } = hall.office;
  const clock = (/** @type {string | null | undefined} */ at) => (at ? wallClock(Date.parse(at), timezone) : "");
  if (ticket.state === "parked") {
    const reason = (reasons ?? []).find((one) => one.code === ticket.park_reason);
    const key = isDue(ticket, now.value) ? "parked.due" : "parked.until";
    return say(key, { reason: reason ? inWords(reason.name) : say("state.parked"), time: clock(ticket.remind_at) });
  }
  if (ticket.state === "no_show") return say("missed.at", { time: clock(ticket.finished_at) });
  return say("ticket.waited", { duration: duration(now.value - Date.parse(ticket.issued_at)) });
}
