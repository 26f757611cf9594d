// @ts-check
/** A file of procedures: what is wrong in it by row and column, what it would change, then taken. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { tell } from "../../shared/staff/notice.js";
import { officePath } from "../../shared/staff/person.js";
import { inWords, say } from "../../shared/staff/words.js";
import { sendFile } from "../catalogue.js";
import { Mistakes } from "./mistakes.js";

/** @import {CatalogueChanges, Localized} from "../../shared/contract.js" */
/** @import {Sent} from "../files.js" */

/** @param {{done: () => Promise<void>}} props */
export function ProcedureFile({ done }) {
  const [file, setFile] = useState(/** @type {File | null} */ (null));
  const [seen, setSeen] = useState(/** @type {Sent | null} */ (null));
  const [isBusy, setBusy] = useState(false);

  /** @param {"" | "/preview"} path @param {File} sent */
  async function send(path, sent) {
    setBusy(true);
    const told = await sendFile(path, sent);
    setBusy(false);
    return told;
  }

  /** @param {Event} event */
  async function look(event) {
    const box = /** @type {HTMLInputElement} */ (event.currentTarget);
    const chosen = box.files?.[0] ?? null;
    // The same file, mended, is another choice.
    box.value = "";
    if (chosen === null) return;
    setFile(chosen);
    setSeen(await send("/preview", chosen));
  }

  async function take() {
    if (file === null) return;
    const told = await send("", file);
    if (told.body === null) {
      setSeen(told);
      return;
    }
    close();
    tell("good", say("procedures.file.done", told.body));
    await done();
  }

  function close() {
    setFile(null);
    setSeen(null);
  }

  return html`<div class="file-acts clip-acts">
      <label class="plain-button clip-file" aria-busy=${isBusy}>${say("procedures.file")}
        <input type="file" accept=".xlsx,.csv" aria-label=${say("procedures.file")} disabled=${isBusy} onChange=${look} /></label>
      <a class="plain-button file" href=${`/api/v1${officePath.value}/catalogue?form=xlsx`}>${say("procedures.take")}</a>
    </div>
    <p class="muted">${say("procedures.file.help")}</p>
    ${file !== null && seen !== null &&
    html`<div class="seen-file" role="group" aria-label=${say("procedures.file.of", { name: file.name })}>
      <h2 class="list-title">${say("procedures.file.of", { name: file.name })}</h2>
      ${seen.body === null ? html`<${Mistakes} detail=${seen.detail} mistakes=${seen.mistakes} />` : html`<${Seen} told=${seen.body} />`}
      <div class="save-acts">
        <button type="button" class="plain-button" onClick=${close}>${say("procedures.file.leave")}</button>
        ${seen.body !== null &&
        html`<button type="button" class="strong-button" aria-busy=${isBusy} disabled=${isBusy || changed(seen.body) === 0} onClick=${take}>${say("procedures.file.do")}</button>`}
      </div>
    </div>`}`;
}

/** @param {CatalogueChanges} told */
const changed = (told) => told.added.length + told.changed.length;

/** @param {{told: CatalogueChanges}} props */
function Seen({ told }) {
  const { added, changed: others, unchanged, not_named: rest, drafts } = told;
  return html`<p class="lead" role="status">${say("procedures.file.sum", { added: added.length, changed: others.length, unchanged })}</p>
    <${Named} key="added" words="procedures.file.added" these=${added} />
    <${Named} key="changed" words="procedures.file.changed" these=${others} more=${(/** @type {any} */ one) => one.columns.map(inWords).join(", ")} />
    <${Named} key="drafts" words="procedures.file.drafts" these=${drafts} />
    <${Named} key="rest" words="procedures.file.not_named" these=${rest} />`;
}

/** @param {{words: string, these: {code: string, name: Localized}[], more?: (one: any) => string}} props */
function Named({ words, these, more = () => "" }) {
  if (these.length === 0) return null;
  return html`<details class="more"><summary>${say(words, { count: these.length })}</summary>
    <ul class="named">${these.map((one) => html`<li key=${one.code}><span class="muted">${one.code}</span> ${inWords(one.name)}${more(one) && html`<small>${more(one)}</small>`}</li>`)}</ul>
  </details>`;
}
