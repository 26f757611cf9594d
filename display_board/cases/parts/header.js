// @ts-check
/** Which of the page's tabs is shown. */

import { html } from "htm/preact";

import { Header as Head } from "../../shared/staff/header.js";
import { notice } from "../../shared/staff/notice.js";
import { say } from "../../shared/staff/words.js";
import { showOffice, signOut } from "../sitting.js";
import { opened, tab, tabs } from "../state.js";

/** @import {Office} from "../../shared/contract.js" */
/** @import {Tab} from "../state.js" */

/** @param {{office: Office}} props */
export function Header({ office }) {
  return html`<${Head} name=${office.name} label=${say("tabs")} showOffice=${showOffice} signOut=${signOut}>
    ${tabs.value.map((one) => html`<${TabButton} key=${one} name=${one} />`)}
  <//>`;
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
