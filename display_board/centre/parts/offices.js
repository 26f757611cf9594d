// @ts-check
/** The offices in a table: found by name, by what is wrong, in the order that somebody chose. */

import { signal } from "@preact/signals";
import { html } from "htm/preact";

import { person } from "../../shared/staff/person.js";
import { figureInWords, inWords, say } from "../../shared/staff/words.js";
import { FAULTS, fault, listed, order, orderBy, typed } from "../state.js";

/** @import {CentreNow, CentreOffice} from "../../shared/contract.js" */
/** @import {Column, Fault} from "../state.js" */

/** So many rows at first: nobody reads more, and a browser draws them at once. */
const AT_FIRST = 100;
const whole = signal(false);

const COLUMNS = /** @type {Column[]} */ (["office", "seen", "waiting", "longest", "counters", "devices", "percent"]);
const LEADING = ["supervisor", "admin", "head"];

/** @param {{centre: CentreNow}} props */
export function Offices({ centre }) {
  const found = listed.value;
  const shown = whole.value ? found : found.slice(0, AT_FIRST);
  return html`<h1>${say("title", { count: centre.offices.length })}</h1>
    <div class="centre-find">
      <label>${say("find")}
        <input type="search" value=${typed.value} onInput=${(/** @type {any} */ event) => (typed.value = event.currentTarget.value)} />
      </label>
      <div role="group" aria-label=${say("faults")}>
        ${Object.keys(FAULTS).map((one) => html`<${FaultButton} key=${one} which=${one} centre=${centre} />`)}
      </div>
    </div>
    <p role="status" class="centre-count">${say("found", { count: found.length })}</p>
    <div class="centre-scroll" tabindex="0" role="region" aria-label=${say("page")}>
      <table class="centre-offices">
        <thead><tr>${COLUMNS.map((one) => html`<${Head} key=${one} column=${one} />`)}</tr></thead>
        <tbody>${shown.map((one) => html`<${Row} key=${one.code} one=${one} />`)}</tbody>
      </table>
    </div>
    ${shown.length < found.length &&
    html`<button type="button" class="quiet-button" onClick=${() => (whole.value = true)}>${say("show_all", { count: found.length })}</button>`}`;
}

/** @param {{which: Fault, centre: CentreNow}} props */
function FaultButton({ which, centre }) {
  const count = centre.offices.filter(FAULTS[which]).length;
  const chosen = fault.value === which;
  return html`<button type="button" class="centre-fault" aria-pressed=${chosen}
    onClick=${() => (fault.value = chosen ? "" : which)}>${say(`fault.${which}`)} <b>${count}</b></button>`;
}

/** @param {{column: Column}} props */
function Head({ column }) {
  const { column: by, up } = order.value;
  const sorted = by === column ? (up ? "ascending" : "descending") : undefined;
  return html`<th scope="col" aria-sort=${sorted}>
    <button type="button" onClick=${() => orderBy(column)}>${say(`column.${column}`)}<span aria-hidden="true">${sorted && (up ? " ↑" : " ↓")}</span></button>
  </th>`;
}

/** @param {{one: CentreOffice}} props */
function Row({ one }) {
  const late = FAULTS.late(one);
  const office = encodeURIComponent(one.code);
  const leads = person.value?.rights.some((right) => right.office === one.code && LEADING.includes(right.role));
  return html`<tr data-office=${one.code}>
    <th scope="row">
      <a href=${`/figures/?office=${office}`}>${inWords(one.name)}</a>
      <small>${one.code} · <a href=${`/now/${office}`}>${say("now")}</a>${leads && html` · <a href=${`/hall/?office=${office}`}>${say("hall")}</a>`}</small>
    </th>
    <td data-wrong=${FAULTS.lost(one)}>${ago(one.seen_seconds)}</td>
    <td>${one.waiting}</td>
    <td data-wrong=${late}>${one.longest_minutes === null ? "–" : say(late ? "longest.late" : "longest", { minutes: one.longest_minutes, promise: one.promise_minutes })}</td>
    <td>${say("of", { some: one.open_counters, all: one.counters })}</td>
    <td data-wrong=${one.devices_at_fault > 0}>${say("of", { some: one.devices_at_fault, all: one.devices })}</td>
    <td>${one.percent === null ? say("no_results") : say("percent_of", { percent: figureInWords(one.percent), good: one.good, results: one.results })}</td>
  </tr>`;
}

/** @param {number | null} seconds  since the office was last heard */
function ago(seconds) {
  if (seconds === null) return say("seen.never");
  if (seconds === 0) return say("seen.now");
  if (seconds < 120) return say("seen.seconds", { count: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return say("seen.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? say("seen.hours", { count: hours }) : say("seen.days", { count: Math.floor(hours / 24) });
}
