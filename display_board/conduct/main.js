// @ts-check
/** Starts the page of conduct sheets. */

import { html, render } from "htm/preact";

import { isDown, person } from "../shared/staff/person.js";
import { Header } from "../shared/staff/header.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { Aside } from "./parts/aside.js";
import { Choice } from "./parts/choice.js";
import { Criteria } from "./parts/criteria.js";
import { Indices } from "./parts/indices.js";
import { Scores } from "./parts/scores.js";
import { Ways } from "./parts/ways.js";
import { showOffice, signIn, signOut, whoIsHere } from "./reading.js";
import { criteria, indices, office, sheet, shows } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (office.value === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} name=${office.value.name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
      <a class="tab" href="/figures/">${say("pages.figures")}</a>
      <a class="tab" href="/conduct/" aria-current="page">${say("page")}</a>
    <//>
    <main class="conduct" data-shows=${shows.value}><${Ways} />
      ${shows.value === "criteria" && criteria.value !== null && html`<${Criteria} key=${criteria.value.month + (criteria.value.announced_at ?? "")} told=${criteria.value} />`}
      ${shows.value === "indices" && indices.value !== null && html`<${Indices} key=${indices.value.month + indices.value.versions.length} told=${indices.value} />`}
      ${shows.value === "sheets" && html`<${Sheet} />`}
    </main>`;
}

function Sheet() {
  const shown = sheet.value;
  return html`<div class="conduct-left"><${Choice} shown=${shown} />
      ${shown === null ? html`<p>${say("nobody")}</p>` : html`<${Scores} key=${`${shown.month} ${shown.clerk}`} shown=${shown} />`}</div>
    ${shown !== null && html`<${Aside} key=${`${shown.month} ${shown.clerk} ${shown.versions.length}`} shown=${shown} />`}`;
}

await loadWords();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
