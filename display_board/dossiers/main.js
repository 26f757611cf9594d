// @ts-check
/** Starts the page of dossiers: what is due, and the intake at the counter. */

import { html, render } from "htm/preact";

import { keepLooking, whoIsHere } from "./looking.js";
import { Desk } from "./parts/desk.js";
import { Header } from "./parts/header.js";
import { Intake } from "./parts/intake.js";
import { Notice } from "./parts/notice.js";
import { desk, isDown, office, person, screen } from "./state.js";
import { loadWords, say } from "./words.js";

function Page() {
  if (person.value === null) {
    return html`<main class="starting-up">
      <h1>${say("page")}</h1>
      <p>${say("signed_out")}</p>
      <p><a href="/clerk/">${say("to.clerk")}</a> · <a href="/cases/">${say("to.head")}</a></p>
    </main>`;
  }
  const [about, list] = [office.value, desk.value];
  if (about === null || list === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} office=${about} />
    <main class="screen">
      ${screen.value === "intake" ? html`<${Intake} list=${list} />` : html`<${Desk} list=${list} />`}
      <${Notice} />
    </main>`;
}

await loadWords();
keepLooking();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
