// @ts-check
/** Which counter and number, and the way to intake and back. */

import { html } from "htm/preact";

import { Header as Head } from "../../shared/staff/header.js";
import { notice } from "../../shared/staff/notice.js";
import { inWords, say } from "../../shared/staff/words.js";
import { showOffice, signOut } from "../sitting.js";
import { counter, screen, sheet } from "../state.js";

/** @import {Office} from "../../shared/contract.js" */
/** @import {Screen} from "../state.js" */

/** @param {{office: Office}} props */
export function Header({ office }) {
  const held = counter.value;
  return html`<${Head} name=${office.name} label=${say("tabs")} showOffice=${showOffice} signOut=${signOut}>
    ${held && html`<p class="bar-ticket">${held.code} · ${inWords(held.name)}${held.ticket && html` <strong>${held.ticket.number}</strong>`}</p>`}
    <${TabButton} name="desk" />
    ${held !== null && html`<${TabButton} name="intake" />`}
    <${TabButton} name="lists" />
    <${TabButton} name="kept" />
    <a class="tab" href="/clerk/">${say("tab.clerk")}</a>
  <//>`;
}

/** @param {{name: Screen}} props */
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
