// @ts-check
/** When systems of others were down: which rows of a chart it met, and a table of it. */

import { html } from "htm/preact";

import { inWords, momentInWords, say } from "../../shared/staff/words.js";
import { shifted, spanOf } from "../periods.js";
import { outagesOf } from "../asked.js";
import { closing, isOwn, office } from "../state.js";
import { countOf } from "../words.js";
import { HowLink } from "./how.js";

/** @import {LoggedOutage, Statistics} from "../../shared/contract.js" */

/**
 * Whether a row of figures over time has minutes in which a system of others was down.
 * @param {Statistics} times
 * @param {string | null} key
 */
export function isMet(times, key) {
  const [begins, ends] = stretchOf(times, key ?? "");
  // Moments carry the office's own offset: their texts stand in the order of time.
  return (times.outages ?? []).some((one) => one.since.slice(0, 19) < ends && (one.until === null || one.until.slice(0, 19) > begins));
}

/**
 * From when until when a row counts, by the office's clock.
 * @param {Statistics} times
 * @param {string} key
 */
function stretchOf(times, key) {
  if (times.by === "hour") return [`${times.first}T${key}:00:00`, `${times.first}T${key}:59:60`];
  const { first, last } =
    times.by === "month"
      ? spanOf("month", `${key}-01`, closing.value)
      : { first: key, last: times.by === "week" ? shifted(key, 6) : key };
  return [`${first}T00:00:00`, `${shifted(last, 1)}T00:00:00`];
}

/** @param {{outages: LoggedOutage[]}} props */
export function Outages({ outages }) {
  if (outages.length === 0) return null;
  return html`<p class="chart-foot"><span class="hatch" aria-hidden="true"></span>${say("outages.foot")} <${HowLink} figure="waiting_count" /></p>
    <details class="beside-chart"><summary>${say("outages.table")}</summary>
      <div class="wide" role="region" aria-label=${say("outages.table")} tabindex="0"><table class="scores outages">
        <thead><tr><th scope="col">${say("outages.since")}</th><th scope="col">${say("outages.until")}</th>
          <th scope="col">${say("outages.services")}</th><th scope="col">${say("outages.people")}</th></tr></thead>
        <tbody>${outages.map(
          (one) => html`<tr key=${one.since}><th scope="row">${momentInWords(one.since)}</th>
            <td>${one.until === null ? say("outages.goes_on") : momentInWords(one.until)}</td>
            <td>${servicesOf(one)}</td><td>${one.people === null ? "–" : countOf(one.people)}</td></tr>`,
        )}</tbody>
      </table></div>
      ${!isOwn.value && html`<p class="files"><a class="file" href=${outagesOf("minutes")} download>${say("outages.minutes")}</a>
        <a class="file" href=${outagesOf("xlsx")} download>${say("outages.xlsx")}</a> <a class="file" href=${outagesOf("csv")} download>${say("outages.csv")}</a></p>`}
    </details>`;
}

/** @param {LoggedOutage} one */
function servicesOf(one) {
  if (one.services === null) return say("outages.all");
  const names = new Map(office.value?.services.map((service) => [service.code, inWords(service.name)]));
  return one.services.map((code) => names.get(code) ?? code).join(", ");
}
