// @ts-check
/** The numbers behind a figure, one by one. */

import { html } from "htm/preact";

import { dayInWords, inWords, say } from "../../shared/staff/words.js";
import { more } from "../asked.js";
import { cell, numbers } from "../state.js";
import { countOf, secondsOf } from "../words.js";
import { Sheet } from "./how.js";

/** @import {CountedNumber, Office} from "../../shared/contract.js" */

const COLUMNS = /** @type {const} */ (["number", "taken", "service", "counter", "waited", "served", "outcome"]);

/** @param {{office: Office}} props */
export function Numbers({ office }) {
  const close = () => (cell.value = null);
  const found = numbers.value;
  return html`<${Sheet} title=${cell.value?.title ?? say("numbers")} open=${cell.value !== null} close=${close}>
    ${found === null
      ? html`<p class="dialog-note" role="status">${say("starting")}</p>`
      : html`<p class="dialog-note" role="status">${say(found.more === "" ? "numbers.all" : "numbers.some", { count: countOf(found.listed.length) })}</p>
          <div class="wide" role="region" aria-label=${say("numbers")} tabindex="0"><table class="scores">
            <thead><tr>${COLUMNS.map((one) => html`<th key=${one} scope="col">${say(`numbers.${one}`)}</th>`)}</tr></thead>
            <tbody>${found.listed.map((one) => html`<${Line} key=${one.id} one=${one} office=${office} />`)}</tbody>
          </table></div>
          ${found.more !== "" &&
          html`<div class="dialog-acts"><button type="button" class="plain-button" onClick=${() => more(found.more)}>${say("numbers.more")}</button></div>`}`}
  <//>`;
}

/** @param {{one: CountedNumber, office: Office}} props */
function Line({ one, office }) {
  const service = office.services.find((known) => known.code === one.service);
  return html`<tr>
    <th scope="row">${one.number}</th>
    <td>${one.issued_at.slice(11, 16)} ${dayInWords(one.business_day).slice(0, 5)}</td>
    <td>${service === undefined ? one.service : inWords(service.name)}</td>
    <td>${one.counter ?? "–"}</td>
    <td>${secondsOf(one.waited_seconds)}</td>
    <td>${secondsOf(one.service_seconds)}</td>
    <td>${say(`outcome.${one.outcome}`)}</td>
  </tr>`;
}
