// @ts-check
/** The ways from here to the other pages. */

import { html } from "htm/preact";

import { Header as Head } from "../../shared/staff/header.js";
import { say } from "../../shared/staff/words.js";
import { showOffice, signOut } from "../sitting.js";

/** @import {Localized} from "../../shared/contract.js" */

/** @param {{name: Localized | null}} props  null: nothing of the office is known */
export function Header({ name }) {
  return html`<${Head} name=${name ?? { vi: "", en: "" }} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
    <a class="tab" href="/admin/" aria-current="page">${say("page")}</a>
    <a class="tab" href="/figures/">${say("pages.figures")}</a>
  <//>`;
}
