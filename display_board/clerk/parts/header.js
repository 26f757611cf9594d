// @ts-check
/** The top of the counter's page: which counter, who, the connection, the clock. */

import { html } from "htm/preact";

import { closeCounter } from "../sitting.js";
import { connection, connectionIsDown, helpOpen, now, sending } from "../state.js";
import { counterTitle, inWords, say, wallClock } from "../words.js";
import { AccountButton } from "./account.js";
import { Emblem, Icon } from "../../shared/staff/icon.js";
import { LanguageChoice } from "./language.js";

/** @import {StaffSnapshot} from "../../shared/contract.js" */
/** @import {Desk} from "../desk.js" */

const SERVICES_AT_A_GLANCE = 3;

/**
 * @param {{desk: Desk, hall: StaffSnapshot}} props
 */
export function Header({ desk, hall }) {
  return html`<header class="top">
    <${Emblem} />
    <h1 class="top-counter">${counterTitle(desk.counter)}</h1>
    <p class="top-services" title=${workOf(desk)}>${workOf(desk)}</p>
    <${Tools} />
    <${ConnectionState} />
    <p class="top-clock">${wallClock(now.value, hall.office.timezone)}</p>
  </header>`;
}

/**
 * What the counter serves, as long as it can be read at a glance; else what it is called.
 * @param {Desk} desk
 */
function workOf({ counter, services }) {
  if (services.length > SERVICES_AT_A_GLANCE) return inWords(counter.name);
  return services.map((one) => inWords(one.name)).join(" · ");
}

/** Account, language, list of keys, closing time; the narrow bar shows them at its foot. */
export function Tools() {
  return html`<div class="tools">
    <${AccountButton} />
    <${LanguageChoice} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${say("help.open")} F1`}
      onClick=${() => (helpOpen.value = true)}
    >
      <${Icon} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${sending.value?.id === "close"}
      aria-disabled=${connectionIsDown.value}
      onClick=${closeCounter}
    >
      <${Icon} name="door" />${say("act.close")}
    </button>
  </div>`;
}

/** Whether the page hears the server, in words. */
export function ConnectionState() {
  const state = connection.value?.state ?? "connecting";
  return html`<p class="connection-state" data-state=${state} role="status">
    <${Icon} name=${state === "down" ? "wifi_off" : "wifi"} />
    ${say(`connection.${state}`)}
  </p>`;
}
