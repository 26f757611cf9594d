// @ts-check
/** Whose sheet of which month is shown. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";
import { moved, showMonth, showSheet } from "../reading.js";
import { latest, listed, month } from "../state.js";

/** @import {ConductSheet} from "../../shared/contract.js" */

/**
 * A month in words.
 * @param {string} one  YYYY-MM, or a day that begins so
 */
export function monthInWords(one) {
  return say("month", { month: String(Number(one.slice(5, 7))), year: one.slice(0, 4) });
}

/** One month back or on, none that is not over. */
export function Months() {
  return html`<div class="stepper" role="group" aria-label=${say("month.choose")}>
    <button type="button" class="step back" aria-label=${say("month.earlier")} onClick=${() => showMonth(moved(month.value, -1))}><${Icon} name="chevron_down" /></button>
    <span class="days" aria-live="polite">${monthInWords(month.value)}</span>
    <button type="button" class="step" aria-label=${say("month.later")} disabled=${month.value >= latest.value}
      onClick=${() => showMonth(moved(month.value, 1))}><${Icon} name="chevron_down" /></button>
  </div>`;
}

/** @param {{shown: ConductSheet | null}} props */
export function Choice({ shown }) {
  const clerks = listed.value?.clerks ?? [];
  return html`<h1>${shown === null ? say("page") : shown.name}</h1>
    <p class="lead">${monthInWords(month.value)}${shown !== null && ` · ${say("worked", { days: shown.days, visits: shown.visits })}`}</p>
    <p class="input">${say("input")}</p>
    <div class="choosing">
      <${Months} />
      ${clerks.length > 1 &&
      html`<label class="whose"><span>${say("whose")}</span>
        <select value=${shown?.clerk ?? ""} onChange=${(/** @type {any} */ event) => showSheet(event.currentTarget.value)}>
          ${clerks.map((one) => html`<option key=${one.clerk} value=${one.clerk}>${one.name} · ${say(`state.${one.state}`)}</option>`)}
        </select></label>`}
    </div>`;
}
