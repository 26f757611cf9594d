// @ts-check
/** What must be seen at once: the connection is down, a slip or a device needs a person. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { PRINT_REASON, TROUBLE } from "../../shared/contract.js";
import { openPanel } from "../panels.js";
import { pressPrint, putAside } from "../slips.js";
import { clockAhead, connection, connectionIsDown, sending, troubles } from "../state.js";
import { dayInWords, say, wallClock } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {Trouble} from "../troubles.js" */

const KNOWN_TROUBLES = new Set([...Object.values(TROUBLE), ...Object.values(PRINT_REASON)].map(String));

/**
 * @param {{timezone: string}} props
 */
export function ConnectionBanner({ timezone }) {
  if (!connectionIsDown.value || connection.value === null) return null;
  const since = wallClock((connection.value.heard ?? connection.value.since) + clockAhead.value, timezone);
  return html`<div class="banner" data-tone="stop" role="alert">
    <${Icon} name="wifi_off" />
    <p class="banner-text">
      <strong>${say("connection.down_since", { time: since })}</strong> ${say("connection.down_what")}
    </p>
  </div>`;
}

export function TroubleBanners() {
  const [all, showAll] = useState(false);
  const open = troubles.value;
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, 1);
  return html`<section class="troubles" aria-label=${say("trouble.label")}>
    <div role="status">
      <ul>
        ${shown.map(
          (one, index) => html`<${TroubleBanner} key=${one.id} trouble=${one}>
            ${index === 0 && open.length > 1 && html`<${MoreTroubles} all=${all} showAll=${showAll} count=${open.length - 1} />`}
          <//>`,
        )}
      </ul>
    </div>
  </section>`;
}

/**
 * @param {{all: boolean, showAll: (all: boolean) => void, count: number}} props
 */
function MoreTroubles({ all, showAll, count }) {
  return html`<button type="button" class="link" data-act="more" aria-expanded=${all} onClick=${() => showAll(!all)}>
    ${all ? say("trouble.less") : say("trouble.more", { count })}
  </button>`;
}

/**
 * @param {{trouble: Trouble, children?: any}} props
 */
function TroubleBanner({ trouble, children }) {
  return html`<li class="banner" data-tone="wait">
    <${Icon} name=${iconOf(trouble)} />
    <p class="banner-text">
      <strong>${troubleText(trouble)}</strong>
      ${trouble.kind === "print" && html`<span class="long">${" "}${say("trouble.print.note")}</span>`}
    </p>
    ${children}
    <${Remedy} trouble=${trouble} />
    <button type="button" class="link" onClick=${() => putAside(trouble.id)}>
      ${say("trouble.known")}
    </button>
  </li>`;
}

/**
 * What can be done about it from here.
 * @param {{trouble: Trouble}} props
 */
function Remedy({ trouble }) {
  const { kind, ticket } = trouble;
  if (!ticket) return null;
  const act = kind === "print" ? () => pressPrint(ticket) : () => openPanel("ticket", { ticket: ticket.id });
  return html`<button type="button" class="link" aria-busy=${sending.value?.id === trouble.id} onClick=${act}>
    ${say(`trouble.${kind}.do`)}
  </button>`;
}

/** @param {Trouble} trouble */
function iconOf({ kind, device }) {
  if (kind === "parked") return "bookmark";
  return kind === "print" || device?.kind === "kiosk" ? "printer" : "alert";
}

/** @param {Trouble} trouble */
function troubleText({ kind, ticket, device, code }) {
  if (kind === "clock" || kind === "clock_opened") return say(`trouble.${kind}`, { day: dayInWords(code ?? "") });
  if (ticket && kind === "parked") return say("trouble.parked", { number: ticket.number });
  const known = KNOWN_TROUBLES.has(code ?? "");
  if (ticket) {
    const { number } = ticket;
    return known ? say("trouble.print_why", { number, why: say(`trouble.${code}`) }) : say("trouble.print", { number });
  }
  return say("trouble.device", { name: device?.name ?? "", what: say(`trouble.${known ? code : "other"}`) });
}
