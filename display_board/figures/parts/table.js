// @ts-check
/** The figures told apart: each heading leads to what it is, each count to its numbers. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { openNumbers } from "../asked.js";
import { isOwn, isWide, split, SPLITS } from "../state.js";
import { bookedInWords, countOf, keyInWords, minutesOf, ratingInWords, shareOf, spanInWords } from "../words.js";
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

const FURTHER = /** @type {const} */ (["way_median", "handling_median", "over_promise", "ratings_rate", "bookings_share"]);

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
        ${[...COLUMNS, ...(isWide.value ? FURTHER : [])].map((one) => html`<th key=${one} scope="col"><${HowLink} figure=${one} words=${say(`column.${one}`)} /></th>`)}</tr></thead>
      <tbody>${told.rows.map((row) => html`<${Row} key=${row.key} told=${told} row=${row} />`)}</tbody>
      <tfoot><${Row} told=${told} row=${told.total} />
        ${isWide.value && html`<${Row} told=${told} row=${told.before.total} isBefore=${true} />`}</tfoot>
    </table></div>
    <button type="button" class="plain-button columns" onClick=${() => (isWide.value = !isWide.value)}>${say(isWide.value ? "table.fewer" : "table.more")}</button>
    <p class="chart-foot">${say("table.foot")}</p>
    <${DeskWorkLines} told=${told} />
  </section>`;
}

/**
 * Work at desks without anybody at the counter, by counter or clerk where rows are those.
 * @param {{told: Statistics}} props
 */
function DeskWorkLines({ told }) {
  if (!told.desk_work.some((one) => one.seconds > 0)) return null;
  return html`<section class="desk-work" aria-label=${say("desk_work")}>
    <div class="chart-head"><h3>${say("desk_work")}</h3><${HowLink} figure="desk_work" /></div>
    <table class="scores"><thead class="for-screen-readers"><tr>
        <th scope="col">${say(`by.${told.by}`)}</th><th scope="col">${say("desk_work")}</th></tr></thead>
      <tbody>${[...told.desk_work.slice(1), ...told.desk_work.slice(0, 1)].map(
        (one) => html`<tr key=${one.key}><th scope="row">${keyInWords(told, one.key)}</th>
          <td>${minutesOf(one.seconds / 60)} ${say("minutes")}</td></tr>`,
      )}</tbody></table>
  </section>`;
}

/** @param {{told: Statistics, row: StatisticsRow, isBefore?: boolean}} props  isBefore: of the period before, whose numbers are not opened from here */
function Row({ told, row, isBefore = false }) {
  const name = isBefore ? say("table.before", { days: spanInWords(told.before) }) : keyInWords(told, row.key);
  const late = row.kept !== null && row.kept * 100 < told.target_percent;
  /**
   * @param {number} count
   * @param {string} outcome
   */
  const counted = (count, outcome) => html`<td>${count === 0 || isBefore || (isOwn.value && row.key !== null)
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
    ${isWide.value &&
    html`<td>${minutesOf(row.way.median)}</td><td>${minutesOf(row.handling.median)}</td><td>${shareOf(row.waiting.over_promise)}</td><td>${shareOf(row.ratings?.rate ?? null)}</td><td>${bookedInWords(row.bookings)}</td>`}
  </tr>`;
}
