// @ts-check
/** Starts the page of the morning. */

import { html, render } from "htm/preact";

import { Header as Head } from "../shared/staff/header.js";
import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { keepLooking } from "./looking.js";
import { Sheet } from "./parts/sheet.js";
import { showOffice, signIn, signOut, whoIsHere } from "./sitting.js";
import { morning } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  const sheet = morning.value;
  if (sheet === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Head} name=${sheet.name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
      <a class="tab" href="/morning/" aria-current="page">${say("page")}</a>
      <a class="tab" href="/hall/">${say("pages.hall")}</a>
      <a class="tab" href="/week/">${say("pages.week")}</a>
    <//>
    <main class="screen"><${Sheet} sheet=${sheet} /></main>`;
}

await loadWords();
keepLooking();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
