// @ts-check
/** Step 1: whose hall is it, and when is it open? */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { change, code, codeNeeded, office } from "../answers.js";
import { Field } from "./field.js";

const HOURS = /** @type {const} */ (["working", "always"]);

export function OfficeStep() {
  const { name, agency, hours } = office.value;
  return html`<h1>${say("office.title")}</h1>
    <p class="setup-lead">${say("office.lead")}</p>
    ${codeNeeded.value &&
    html`<${Field} field="code" label=${say("office.code")} value=${code.value} change=${(/** @type {string} */ text) => (code.value = text)} />`}
    <${Field} field="office.name" label=${say("office.name")} value=${name} change=${(/** @type {string} */ text) => change({ name: text })} />
    <${Field} field="office.agency" label=${say("office.agency")} value=${agency} change=${(/** @type {string} */ text) => change({ agency: text })} />
    <fieldset class="choices"><legend>${say("office.hours")}</legend>
      ${HOURS.map(
        (one) => html`<label key=${one} class="choice"><input type="radio" name="hours" checked=${hours === one} onChange=${() => change({ hours: one })} />
          <span>${say(`office.hours.${one}`)}</span></label>`,
      )}
    </fieldset>`;
}
