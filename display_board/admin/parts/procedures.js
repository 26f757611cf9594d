// @ts-check
/** The catalogue of procedures: samples, a file, one procedure in its place, the sheets that are posted. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { tell } from "../../shared/staff/notice.js";
import { officePath } from "../../shared/staff/person.js";
import { ask, askAgain } from "../../shared/staff/server.js";
import { inWords, language, say } from "../../shared/staff/words.js";
import { complain, undo } from "../asked.js";
import { moment } from "../catalogue.js";
import { ProcedureFile } from "./procedure_file.js";
import { ProcedureList } from "./procedure_list.js";

/** @import {KeptCatalogue, ProcedureField, TakenSamples} from "../../shared/contract.js" */

export function Procedures() {
  const [kept, setKept] = useState(/** @type {KeptCatalogue | null} */ (null));
  const [fields, setFields] = useState(/** @type {ProcedureField[]} */ ([]));
  const base = `${officePath.value}/catalogue`;

  async function read() {
    const [all, posted] = await Promise.all([ask("GET", `${base}/procedures`), ask("GET", `${base}/fields`)]);
    if (all.outcome === "done") setKept(all.body);
    else complain(all);
    if (posted.outcome === "done") setFields(posted.body.fields);
  }

  async function takeSamples() {
    const reply = await askAgain("POST", `${base}/samples`, { body: {}, language: language.value });
    if (reply.outcome !== "done") complain(reply);
    else tell("good", tookSamples(reply.body));
    await read();
  }

  /** @param {number} change  its line in the log of changes */
  async function takeBack(change) {
    await undo(change);
    await read();
  }

  useEffect(() => void read(), [base]);
  if (kept === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  const { procedures, samples, last } = kept;
  return html`<section class="settings" aria-label=${say("part.procedures")}>
      <p class="lead">${say(procedures.length === 0 ? "procedures.none" : "procedures.lead")}</p>
      ${procedures.length === 0 && samples > 0 &&
      html`<button type="button" class="strong-button" onClick=${takeSamples}>${say("procedures.samples", { count: samples })}</button>`}
      ${last !== null && last.procedures > 0 &&
      html`<p class="last-import"><span>${say("procedures.last", { at: moment(last.at), count: last.procedures })}</span>
        ${last.change !== null && html`<button type="button" class="plain-button" onClick=${() => takeBack(Number(last.change))}>${say("undo")}</button>`}</p>`}
      <${ProcedureFile} done=${read} />
    </section>
    <${ProcedureList} kept=${kept} done=${read} />
    ${fields.length > 0 &&
    html`<section class="settings" aria-label=${say("procedures.posted")}>
      <h2 class="list-title">${say("procedures.posted")}</h2>
      <p class="lead">${say("procedures.posted.lead")}</p>
      <ul class="copies">${fields.map((one) => html`<${Field} key=${one.name.vi} field=${one} base=${base} />`)}</ul>
    </section>`}`;
}

/** @param {TakenSamples} done */
function tookSamples({ added, left_out: left }) {
  if (left.length === 0) return say("procedures.taken", { count: added });
  return say("procedures.taken.some", { count: added, left: left.length });
}

/** @param {{field: ProcedureField, base: string}} props */
function Field({ field: { name, procedures: count }, base }) {
  const field = inWords(name);
  const asked = new URLSearchParams({ field: name.vi, language: language.value });
  return html`<li class="copy"><span>${say("procedures.field", { field, count })}</span>
    <a class="plain-button file" href=${`/api/v1${base}/sheets?${asked}`} aria-label=${say("procedures.sheets_of", { field })}>${say("procedures.sheets")}</a>
  </li>`;
}
