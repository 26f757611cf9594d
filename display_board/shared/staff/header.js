// @ts-check
/** The head of a desk page: whose office, what else the page has, who is signed in. */

import { html } from "htm/preact";

import { Emblem, Icon } from "./icon.js";
import { LanguageChoice } from "./language.js";
import { isDown, officeCode, offices, person } from "./person.js";
import { inWords, say } from "./words.js";

/** @import {ComponentChildren} from "preact" */
/** @import {Localized} from "../contract.js" */

/**
 * @param {{
 *   name: Localized,
 *   label: string,
 *   children?: ComponentChildren,
 *   showOffice: (code: string) => Promise<void>,
 *   signOut: () => Promise<void>,
 * }} props  name: of the office; label: what the children, its ways, are; children: buttons and links
 */
export function Header({ name, label, children, showOffice, signOut }) {
  return html`<header class="bar">
    <${Emblem} />
    <p class="bar-office">${inWords(name)}</p>
    ${offices.value.length > 1 && html`<${OfficeChoice} showOffice=${showOffice} />`}
    <nav class="tabs" aria-label=${label}>${children}</nav>
    <div class="bar-end">
      ${isDown.value && html`<span class="bar-down" role="status"><${Icon} name="wifi_off" />${say("down")}</span>`}
      <span class="bar-person">${person.value?.name}</span>
      <${LanguageChoice} />
      <button type="button" class="quiet-button" onClick=${signOut}><${Icon} name="door" />${say("sign_out")}</button>
    </div>
  </header>`;
}

/** @param {{showOffice: (code: string) => Promise<void>}} props */
function OfficeChoice({ showOffice }) {
  return html`<label class="bar-choice">
    <span class="for-screen-readers">${say("office")}</span>
    <select value=${officeCode.value} onChange=${(/** @type {any} */ event) => showOffice(event.currentTarget.value)}>
      ${offices.value.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
    </select>
  </label>`;
}
