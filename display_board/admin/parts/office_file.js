// @ts-check
/** The whole office as a file: taken away, and brought back as changes that are not saved yet. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";
import { take } from "../asked.js";
import { send } from "../files.js";
import { changes } from "../state.js";
import { Mistakes } from "./mistakes.js";

/** @import {Sent} from "../files.js" */

export function OfficeFile() {
  const [seen, setSeen] = useState(/** @type {{name: string, told: Sent} | null} */ (null));
  const [isBusy, setBusy] = useState(false);
  const base = `${officePath.value}/settings/file`;
  // Only what a file brought may be put aside by the next one; what was written here by hand stays.
  const isHeld = changes.value.length > 0 && (seen === null || seen.told.body === null);

  /** @param {Event} event */
  async function look(event) {
    const box = /** @type {HTMLInputElement} */ (event.currentTarget);
    const chosen = box.files?.[0] ?? null;
    // The same file, mended, is another choice.
    box.value = "";
    if (chosen === null) return;
    setBusy(true);
    const told = await send("/settings/file", chosen);
    if (told.body !== null) await take(told.body.document);
    setBusy(false);
    setSeen({ name: chosen.name, told });
  }

  return html`<section class="settings" aria-label=${say("part.file")}>
    <p class="lead">${say("file.lead")}</p>
    <div class="file-acts clip-acts">
      <a class="plain-button file" download href=${`/api/v1${base}`}>${say("file.take")}</a>
      <label class="plain-button clip-file" aria-busy=${isBusy} aria-disabled=${isHeld}>${say("file.bring")}
        <input type="file" accept=".toml" aria-label=${say("file.bring")} aria-describedby="file-held" disabled=${isBusy || isHeld} onChange=${look} /></label>
    </div>
    <p class="muted" id="file-held">${say(isHeld ? "file.held" : "file.help")}</p>
    ${seen !== null && html`<div class="seen-file" role="group" aria-label=${say("file.of", { name: seen.name })}>
      <h2 class="list-title">${say("file.of", { name: seen.name })}</h2>
      ${seen.told.body === null
        ? html`<${Mistakes} detail=${seen.told.code === "" ? seen.told.detail : say("file.refused")} mistakes=${seen.told.mistakes} />`
        : html`<p class="lead" role="status">${say(changes.value.length === 0 ? "file.same" : "file.seen", { count: changes.value.length })}</p>`}
    </div>`}
  </section>`;
}
