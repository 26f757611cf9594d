// @ts-check
/** Starts the page that sets an office up. */

import { html, render } from "htm/preact";

import { isDown, person, roles } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { followChanges, followKeys } from "./asked.js";
import { Header } from "./parts/header.js";
import { Rail } from "./parts/rail.js";
import { SaveBar } from "./parts/save_bar.js";
import { Screen } from "./parts/screen.js";
import { signIn, whoIsHere } from "./sitting.js";
import { settings } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (person.value !== undefined && !roles.value.includes("admin")) {
    return html`<${Header} name=${null} />
      <main class="screen"><h1>${say("page")}</h1><p class="lead">${say("admin_only")}</p></main>`;
  }
  if (settings.value === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} name=${settings.value.document["office"].name} />
    <div class="desk">
      <${Rail} />
      <main class="screen" id="screen" tabindex="-1"><${Screen} /><${SaveBar} /></main>
    </div>`;
}

await loadWords();
followChanges();
followKeys();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
