// @ts-check
/** Whose office, which counter and number, and the way to intake and back. */

import { html } from "htm/preact";

import { Emblem, Icon } from "../../shared/staff/icon.js";
import { counter, isDown, notice, person, screen, sheet } from "../state.js";
import { inWords, say } from "../words.js";
import { LanguageChoice } from "./language.js";

/** @import {Office} from "../../shared/contract.js" */

/** @param {{office: Office}} props */
export function Header({ office }) {
  const held = counter.value;
  return html`<header class="bar">
    <${Emblem} />
    <p class="bar-office">${held === null ? inWords(office.name) : `${held.code} · ${inWords(held.name)}`}</p>
    ${held?.ticket && html`<p class="bar-ticket"><strong>${held.ticket.number}</strong></p>`}
    <nav class="tabs" aria-label=${say("tabs")}>
      <${TabButton} name="desk" />
      ${held !== null && html`<${TabButton} name="intake" />`}
      <a class="tab" href="/clerk/">${say("tab.clerk")}</a>
    </nav>
    <div class="bar-end">
      ${isDown.value && html`<span class="bar-down" role="status"><${Icon} name="wifi_off" />${say("down")}</span>`}
      <span class="bar-person">${person.value?.name}</span>
      <${LanguageChoice} />
    </div>
  </header>`;
}

/** @param {{name: "desk" | "intake"}} props */
function TabButton({ name }) {
  const choose = () => {
    screen.value = name;
    sheet.value = null;
    notice.value = null;
  };
  return html`<button type="button" class="tab" aria-current=${screen.value === name ? "page" : undefined} onClick=${choose}>
    ${say(`tab.${name}`)}
  </button>`;
}
