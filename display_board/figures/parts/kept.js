// @ts-check
/** Who was called within the promised wait, one time after the other, beside the target. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { countOf, keyInWords, shareOf } from "../words.js";
import { HowLink } from "./how.js";
import { isMet, Outages } from "./outages.js";

/** @import {Statistics} from "../../shared/contract.js" */

/** @param {{times: Statistics}} props */
export function Kept({ times }) {
  const target = times.target_percent;
  return html`<section class="chart" aria-label=${say("kept")}>
    <div class="chart-head"><h2>${say("kept")}</h2><span>${say("kept.target", { percent: target })} <${HowLink} figure="kept" /></span></div>
    ${times.rows.length === 0
      ? html`<p class="too-few">${say("nothing")}</p>`
      : html`<table class="kept"><thead class="for-screen-readers"><tr>
            <th scope="col">${say("period.days")}</th><th scope="col">${say("kept")}</th><th scope="col">${say("column.issued")}</th></tr></thead>
          <tbody>${times.rows.map(
            (row) => html`<tr key=${row.key} data-late=${row.kept !== null && row.kept * 100 < target} data-outage=${isMet(times, row.key)}>
              <th scope="row">${keyInWords(times, row.key)}${isMet(times, row.key) && html`<small>${say("outages.met")}</small>`}</th>
              <td class="kept-share"><span class="track" aria-hidden="true">
                  <span class="fill" style=${`width: ${(row.kept ?? 0) * 100}%`}></span>
                  <span class="target" style=${`left: ${target}%`}></span></span>
                <strong>${shareOf(row.kept)}</strong></td>
              <td>${say("numbers.count", { count: countOf(row.issued) })}</td></tr>`,
          )}</tbody>
        </table>
        <${Outages} outages=${times.outages ?? []} />`}
  </section>`;
}
