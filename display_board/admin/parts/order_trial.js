// @ts-check
/** What another order would have done on the last days that are over, before it is saved. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { ask } from "../../shared/staff/server.js";
import { dayInWords, inWords, language, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { changes } from "../state.js";

/** @import {OrderRow, TriedOrder} from "../../shared/contract.js" */

export function OrderTrial() {
  const [tried, setTried] = useState(/** @type {TriedOrder | null} */ (null));
  const [of, setOf] = useState("");
  const [isBusy, setBusy] = useState(false);
  const asked = JSON.stringify(changes.value);

  async function run() {
    setBusy(true);
    const reply = await ask("POST", `${officePath.value}/settings/order`, { body: { changes: changes.value }, language: language.value });
    setBusy(false);
    if (reply.outcome !== "done") {
      complain(reply);
      return;
    }
    setTried(reply.body);
    setOf(asked);
  }

  return html`<div class="trial">
    <h2 class="list-title">${say("trial")}</h2>
    <p class="lead">${say(changes.value.length === 0 ? "trial.change_first" : "trial.lead")}</p>
    <button type="button" class="plain-button" aria-busy=${isBusy} disabled=${changes.value.length === 0 || isBusy} onClick=${run}>${say("trial.run")}</button>
    <div role="status">${tried !== null && of === asked && html`<${Told} tried=${tried} />`}</div>
  </div>`;
}

/** @param {{tried: TriedOrder}} props */
function Told({ tried }) {
  const days = tried.days.map((one) => dayInWords(String(one)).slice(0, 5)).join(", ");
  return html`<p>${tried.days.length === 0 ? say("trial.example") : say("trial.days", { days })}</p>
    <ul class="trial-told">${tried.total.map((one) => html`<li>${sentence(one)}</li>`)}</ul>
    <div class="wide-table" tabindex="0" role="region" aria-label=${say("trial")}><table>
      <thead><tr><th scope="col">${say("trial.who")}</th><th scope="col">${say("trial.people")}</th>
        ${["median", "p90", "longest"].map((one) => html`<th scope="col">${say(`trial.${one}`)}</th>`)}</tr></thead>
      <tbody>${tried.rows.map((one) => html`<tr>
        <th scope="row">${inWords(one.name)}<span class="muted">${classOf(one)}</span></th>
        <td>${one.people}</td>
        <${Change} before=${one.before.median} after=${one.after.median} />
        <${Change} before=${one.before.p90} after=${one.after.p90} />
        <${Change} before=${one.before.longest} after=${one.after.longest} />
      </tr>`)}</tbody>
    </table></div>
    <p class="lead">${say("trial.how")}</p>`;
}

/** @param {{before: number | null, after: number | null}} props */
function Change({ before, after }) {
  const [was, is] = [minutes(before), minutes(after)];
  if (was === is) return html`<td>${was}</td>`;
  const better = before !== null && after !== null && after < before;
  return html`<td data-better=${better}><span class="for-screen-readers">${say("was")}</span>${was}<span aria-hidden="true"> → </span>
    <span class="for-screen-readers">${say("is")}</span><strong>${is}</strong></td>`;
}

/** @param {OrderRow} row */
function sentence(row) {
  const values = { who: classOf(row), was: minutes(row.before.p90), is: minutes(row.after.p90), longest_was: minutes(row.before.longest), longest_is: minutes(row.after.longest) };
  const told = values.was === values.is && values.longest_was === values.longest_is ? "trial.same" : "trial.sentence";
  const lost = row.after.uncalled > row.before.uncalled ? ` ${say("trial.uncalled", { count: row.after.uncalled })}` : "";
  return say(told, values) + lost;
}

/** @param {OrderRow} row */
function classOf(row) {
  return row.class_name === null ? say("trial.ordinary") : inWords(row.class_name);
}

/** @param {number | null} value */
function minutes(value) {
  return value === null ? "–" : String(Math.round(value));
}
