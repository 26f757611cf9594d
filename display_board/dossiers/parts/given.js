// @ts-check
/** Forms of a dossier: printed, and noted once they were given to the submitter. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";
import { act } from "../acting.js";
import { formAddress } from "../looking.js";

/** @import {ReceivedDossier} from "../../shared/contract.js" */

const LETTERS = ["supplement", "refusal", "apology", "stop"];
const WAYS = /** @type {const} */ (["by_hand", "post", "email", "telephone", "online"]);

/** @param {{one: ReceivedDossier}} props */
export function Forms({ one }) {
  const [asked, setAsked] = useState(/** @type {string | null} */ (null));
  /**
   * @param {string} form
   * @param {string} how
   */
  const give = async (form, how) => {
    if (await act("notice", one.id, { form, how })) setAsked(null);
  };
  /** @param {string} form */
  const ways = (form) => html`<button type="button" class="link" aria-expanded=${asked === form}
        onClick=${() => setAsked(asked === form ? null : form)}>${say(form === "result" ? "told" : "given")}</button>
      ${asked === form && html`<div class="acts" role="group" aria-label=${say("given.how")}>
        ${WAYS.map((how) => html`<button key=${how} type="button" class="plain-button" onClick=${() => give(form, how)}>${say(`how.${how}`)}</button>`)}
      </div>`}`;
  return html`<h3>${say("forms")}</h3><ul class="forms">
    ${one.state === "ready" && html`<li><strong>${say(one.told_at === null ? "untold" : "told.done")}</strong> ${ways("result")}</li>`}
    ${one.forms.map((form) => html`<li key=${form}>
      <a target="_blank" rel="noopener" href=${formAddress(one.id, form)}>
        <${Icon} name="printer" />${say(`form.${form}`)}</a>
      ${LETTERS.includes(form) && ways(form)}
    </li>`)}
  </ul>`;
}
