// @ts-check
/** Starts the page of an office's figures. */

import { html, render } from "htm/preact";

import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { followFigures } from "./asked.js";
import { Header } from "./parts/header.js";
import { How } from "./parts/how.js";
import { Numbers } from "./parts/numbers.js";
import { Screen } from "./parts/screen.js";
import { Spoken } from "./parts/spoken.js";
import { signIn, whoIsHere } from "./sitting.js";
import { office } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (office.value === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} office=${office.value} />
    <main class="screen"><${Screen} office=${office.value} /></main>
    <${How} /><${Numbers} office=${office.value} /><${Spoken} />`;
}

await loadWords();
followFigures();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
