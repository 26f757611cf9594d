// @ts-check
/** Whose office, who is signed in. */

import { html } from "htm/preact";

import { LanguageChoice } from "../../cases/parts/language.js";
import { inWords, say } from "../../cases/words.js";
import { Emblem, Icon } from "../../shared/staff/icon.js";
import { showOffice, signOut } from "../sitting.js";
import { isDown, officeCode, offices, person } from "../state.js";

/** @import {Office} from "../../shared/contract.js" */

/** @param {{office: Office}} props */
export function Header({ office }) {
  return html`<header class="bar">
    <${Emblem} />
    <p class="bar-office">${inWords(office.name)}</p>
    ${offices.value.length > 1 && html`<${OfficeChoice} />`}
    <nav class="tabs" aria-label=${say("pages")}>
      <a class="tab" href="/figures/" aria-current="page">${say("page")}</a>
      <a class="tab" href="/cases/">${say("pages.cases")}</a>
    </nav>
    <div class="bar-end">
      ${isDown.value && html`<span class="bar-down" role="status"><${Icon} name="wifi_off" />${say("down")}</span>`}
      <span class="bar-person">${person.value?.name}</span>
      <${LanguageChoice} />
      <button type="button" class="quiet-button" onClick=${signOut}><${Icon} name="door" />${say("sign_out")}</button>
    </div>
  </header>`;
}

function OfficeChoice() {
  return html`<label class="bar-choice">
    <span class="for-screen-readers">${say("office")}</span>
    <select value=${officeCode.value} onChange=${(/** @type {any} */ event) => showOffice(event.currentTarget.value)}>
      ${offices.value.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
    </select>
  </label>`;
}
