// @ts-check
/** When people come: hours of the clock by weekdays, darker where more come. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { countOf } from "../words.js";
import { HowLink } from "./how.js";

/** @import {Statistics} from "../../shared/contract.js" */

const CLASSES = 5;

/** @param {{told: Statistics}} props */
export function Arrivals({ told }) {
  const hours = [...new Set(told.arrivals.map((one) => one.hour))].sort((one, other) => one - other);
  const days = [...new Set(told.arrivals.map((one) => one.weekday))].sort((one, other) => one - other);
  const most = Math.max(1, ...told.arrivals.map((one) => one.issued));
  const found = new Map(told.arrivals.map((one) => [`${one.weekday}:${one.hour}`, one.issued]));
  /** @param {number} issued */
  const dark = (issued) => Math.min(CLASSES, Math.ceil((issued / most) * CLASSES));
  return html`<section class="chart" aria-label=${say("arrivals")}>
    <div class="chart-head"><h2>${say("arrivals")}</h2><span>${say("arrivals.unit")} <${HowLink} figure="issued" /></span></div>
    ${hours.length === 0
      ? html`<p class="too-few">${say("nothing")}</p>`
      : html`<div class="wide" role="region" aria-label=${say("arrivals")} tabindex="0"><table class="heat">
          <thead><tr><td></td>${hours.map((hour) => html`<th key=${hour} scope="col">${hour}</th>`)}</tr></thead>
          <tbody>${days.map(
            (day) => html`<tr key=${day}><th scope="row">${say(`weekday.${day % 7}`)}</th>
              ${hours.map((hour) => {
                const issued = found.get(`${day}:${hour}`) ?? 0;
                return html`<td key=${hour} data-dark=${dark(issued)}>${issued === 0 ? "" : countOf(issued)}</td>`;
              })}</tr>`,
          )}</tbody>
        </table></div>`}
  </section>`;
}
