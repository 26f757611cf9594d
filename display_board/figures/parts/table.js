// @ts-check
/** The figures told apart: each heading leads to what it is, each count to its numbers. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { openNumbers } from "../asked.js";
import { isOwn, split, SPLITS } from "../state.js";
import { countOf, keyInWords, minutesOf, ratingInWords, shareOf, spanInWords } from "../words.js";
import { HowLink } from "./how.js";

/** @import {Office, Statistics, StatisticsRow} from "../../shared/contract.js" */

const COLUMNS = /** @type {const} */ ([
  "issued",
  "waiting_median",
  "waiting_p90",
  "kept",
  "service_median",
  "no_show",
  "left",
  "expired",
  "ratings_mean",
]);

/** @param {{told: Statistics, office: Office}} props */
export function Table({ told }) {
  return html`<section class="chart" aria-label=${say("table")}>
    <div class="chart-head title-line"><h2>${say("table.days", { days: spanInWords(told) })}</h2>
      ${!isOwn.value &&
      html`<div class="groups" role="group" aria-label=${say("table.by")}>
        ${SPLITS.map(
          (one) => html`<button key=${one} type="button" class="group" aria-pressed=${split.value === one}
            onClick=${() => (split.value = one)}>${say(`by.${one}`)}</button>`,
        )}
      </div>`}</div>
    <div class="wide" role="region" aria-label=${say("table")} tabindex="0"><table class="scores split">
      <thead><tr><th scope="col">${say(`by.${told.by}`)}</th>
        ${COLUMNS.map((one) => html`<th key=${one} scope="col"><${HowLink} figure=${one} words=${say(`column.${one}`)} /></th>`)}</tr></thead>
      <tbody>${told.rows.map((row) => html`<${Row} key=${row.key} told=${told} row=${row} />`)}</tbody>
      <tfoot><${Row} told=${told} row=${told.total} /></tfoot>
    </table></div>
    <p class="chart-foot">${say("table.foot")}</p>
  </section>`;
}

/** @param {{told: Statistics, row: StatisticsRow}} props */
function Row({ told, row }) {
  const name = keyInWords(told, row.key);
  const late = row.kept !== null && row.kept * 100 < told.target_percent;
  /**
   * @param {number} count
   * @param {string} outcome
   */
  const counted = (count, outcome) => html`<td>${count === 0 || (isOwn.value && row.key !== null)
    ? countOf(count)
    : html`<button type="button" class="link" aria-haspopup="dialog"
        aria-label=${say("numbers.of", { name, what: say(`column.${outcome || "issued"}`), count: countOf(count) })}
        onClick=${() => openNumbers(outcome === "" ? name : `${name} · ${say(`column.${outcome}`)}`, { key: row.key, outcome })}>${countOf(count)}</button>`}</td>`;
  return html`<tr data-late=${late}>
    <th scope="row">${name}</th>
    ${counted(row.issued, "")}
    <td>${minutesOf(row.waiting.median)}</td>
    <td>${minutesOf(row.waiting.p90)}</td>
    <td class="share">${shareOf(row.kept)}</td>
    <td>${minutesOf(row.service.median)}</td>
    ${counted(row.no_show, "no_show")}${counted(row.left, "left")}${counted(row.expired, "expired")}
    <td class="too-few">${ratingInWords(row.ratings)}</td>
  </tr>`;
}
