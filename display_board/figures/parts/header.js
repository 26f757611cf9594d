// @ts-check
/** The ways from the figures to the other pages. */

import { html } from "htm/preact";

import { Header as Head } from "../../shared/staff/header.js";
import { say } from "../../shared/staff/words.js";
import { showOffice, signOut } from "../sitting.js";

/** @import {Office} from "../../shared/contract.js" */

/** @param {{office: Office}} props */
export function Header({ office }) {
  return html`<${Head} name=${office.name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
    <a class="tab" href="/figures/" aria-current="page">${say("page")}</a>
    <a class="tab" href="/conduct/">${say("pages.conduct")}</a>
    <a class="tab" href="/cases/">${say("pages.cases")}</a>
  <//>`;
}
