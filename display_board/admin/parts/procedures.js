// @ts-check
/** The catalogue of procedures: the sheets that are posted, field by field, and the whole as a file. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { ask } from "../../shared/staff/server.js";
import { inWords, language, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";

/** @import {ProcedureField, ProcedureFields} from "../../shared/contract.js" */

export function Procedures() {
  const [told, setTold] = useState(/** @type {ProcedureFields | null} */ (null));
  const base = `${officePath.value}/catalogue`;

  useEffect(() => {
    void ask("GET", `${base}/fields`).then((reply) => (reply.outcome === "done" ? setTold(reply.body) : complain(reply)));
  }, [base]);

  if (told === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  if (told.fields.length === 0) return html`<p class="lead">${say("procedures.none")}</p>`;
  return html`<section class="settings" aria-label=${say("part.procedures")}>
    <p class="lead">${say("procedures.lead")}</p>
    <ul class="copies">${told.fields.map((one) => html`<${Field} key=${one.name.vi} field=${one} base=${base} />`)}</ul>
    <a class="plain-button file" href=${`/api/v1${base}?form=xlsx`}>${say("procedures.take")}</a>
  </section>`;
}

/** @param {{field: ProcedureField, base: string}} props */
function Field({ field: { name, procedures: count }, base }) {
  const field = inWords(name);
  const asked = new URLSearchParams({ field: name.vi, language: language.value });
  return html`<li class="copy"><span>${say("procedures.field", { field, count })}</span>
    <a class="plain-button file" href=${`/api/v1${base}/sheets?${asked}`} aria-label=${say("procedures.sheets_of", { field })}>${say("procedures.sheets")}</a>
  </li>`;
}
