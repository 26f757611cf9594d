// @ts-check
/** The ways from the hall to the other pages. */

import { html } from "htm/preact";

import { Header as Head } from "../../shared/staff/header.js";
import { seesAllOffices } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";
import { showOffice, signOut } from "../sitting.js";
import { helps } from "../state.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Header({ hall }) {
  return html`<${Head} name=${hall.name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
    <a class="tab" href="/hall/" aria-current="page">${say("page")}</a>
    ${!helps.value &&
    html`<a class="tab" href="/morning/">${say("pages.morning")}</a>
      <a class="tab" href="/dossiers/">${say("pages.dossiers")}</a>
      <a class="tab" href="/figures/">${say("pages.figures")}</a>
      <a class="tab" href="/cases/">${say("pages.cases")}</a>`}
    ${seesAllOffices.value && html`<a class="tab" href="/centre/">${say("pages.centre")}</a>`}
  <//>`;
}
