// @ts-check
/** Starts the page of conduct sheets. */

import { html, render } from "htm/preact";

import { isDown, person } from "../shared/staff/person.js";
import { Header } from "../shared/staff/header.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { Aside } from "./parts/aside.js";
import { Choice } from "./parts/choice.js";
import { Scores } from "./parts/scores.js";
import { showOffice, signIn, signOut, whoIsHere } from "./reading.js";
import { office, sheet } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (office.value === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  const shown = sheet.value;
  return html`<${Header} name=${office.value.name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
      <a class="tab" href="/figures/">${say("pages.figures")}</a>
      <a class="tab" href="/conduct/" aria-current="page">${say("page")}</a>
    <//>
    <main class="conduct">
      <div class="conduct-left"><${Choice} shown=${shown} />
        ${shown === null ? html`<p>${say("nobody")}</p>` : html`<${Scores} key=${`${shown.month} ${shown.clerk}`} shown=${shown} />`}</div>
      ${shown !== null && html`<${Aside} key=${`${shown.month} ${shown.clerk} ${shown.versions.length}`} shown=${shown} />`}
    </main>`;
}

await loadWords();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
