// @ts-check
/** Step 4: a machine that prints, let in by the letters on its screen. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { say } from "../../shared/staff/words.js";
import { letIn } from "../acting.js";
import { busy, step } from "../answers.js";
import { Field } from "./field.js";

const KINDS = /** @type {const} */ (["kiosk", "agent"]);

export function Device() {
  const [letters, setLetters] = useState("");
  const [kind, setKind] = useState("kiosk");
  const [name, setName] = useState("");
  const [printer, setPrinter] = useState("");
  const skip = () => {
    step.value = "slip";
  };
  return html`<h1>${say("device.title")}</h1>
    <p class="setup-lead">${say("device.lead")}</p>
    <pre class="setup-command">luot kiosk --server ${location.origin}</pre>
    <${Field} field="letters" label=${say("device.letters")} value=${letters} change=${setLetters} />
    <fieldset class="choices"><legend>${say("device.kind")}</legend>
      ${KINDS.map(
        (one) => html`<label key=${one} class="choice"><input type="radio" name="kind" checked=${kind === one} onChange=${() => setKind(one)} />
          <span>${say(`device.kind.${one}`)}</span></label>`,
      )}
    </fieldset>
    <${Field} field="name" label=${say("device.name")} value=${name} change=${setName} />
    ${kind === "kiosk" &&
    html`<${Field} field="printer" label=${say("device.printer")} value=${printer} change=${setPrinter} />
      <p class="setup-note">${say("device.printer_help")}</p>`}
    <div class="setup-acts">
      <button type="button" class="strong-button" aria-busy=${busy.value}
        onClick=${() => letIn(letters, kind, name.trim() || say(`device.example.${kind}`), printer.trim())}>${say("device.do")}</button>
      <button type="button" class="plain-button" onClick=${skip}>${say("device.skip")}</button>
    </div>`;
}
