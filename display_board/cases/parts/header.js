// @ts-check
/** Whose office, which of the page's tabs, who is signed in. */

import { html } from "htm/preact";

import { Emblem, Icon } from "../../shared/staff/icon.js";
import { isDown, notice, officeCode, offices, opened, person, tab, tabs } from "../state.js";
import { showOffice, signOut } from "../sitting.js";
import { inWords, say } from "../words.js";
import { LanguageChoice } from "./language.js";

/** @import {Office} from "../../shared/contract.js" */
/** @import {Tab} from "../state.js" */

/** @param {{office: Office}} props */
export function Header({ office }) {
  return html`<header class="bar">
    <${Emblem} />
    <p class="bar-office">${inWords(office.name)}</p>
    ${offices.value.length > 1 && html`<${OfficeChoice} />`}
    <nav class="tabs" aria-label=${say("tabs")}>${tabs.value.map((one) => html`<${TabButton} key=${one} name=${one} />`)}</nav>
    <div class="bar-end">
      ${isDown.value && html`<span class="bar-down" role="status"><${Icon} name="wifi_off" />${say("down")}</span>`}
      <span class="bar-person">${person.value?.name}</span>
      <${LanguageChoice} />
      <button type="button" class="quiet-button" onClick=${signOut}><${Icon} name="door" />${say("sign_out")}</button>
    </div>
  </header>`;
}

/** @param {{name: Tab}} props */
function TabButton({ name }) {
  const choose = () => {
    tab.value = name;
    opened.value = null;
    notice.value = null;
  };
  return html`<button type="button" class="tab" aria-current=${tab.value === name ? "page" : undefined} onClick=${choose}>
    ${say(`tab.${name}`)}
  </button>`;
}

function OfficeChoice() {
  return html`<label class="bar-choice">
    <span class="for-screen-readers">${say("office")}</span>
    <select value=${officeCode.value} onChange=${(/** @type {any} */ event) => showOffice(event.currentTarget.value)}>
      ${offices.value.map((one) => html`<option key=${one} value=${one}>${one}</option>`)}
    </select>
  </label>`;
}
