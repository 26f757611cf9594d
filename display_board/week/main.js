// @ts-check
/** Starts the page of the week. */

import { html, render } from "htm/preact";

import { Header as Head } from "../shared/staff/header.js";
import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { Week } from "./parts/week.js";
import { showOffice, signIn, signOut, whoIsHere } from "./sitting.js";
import { draft, week } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  const plan = week.value;
  if (plan === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Head} name=${plan.name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
      <a class="tab" href="/week/" aria-current="page">${say("page")}</a>
      <a class="tab" href="/hall/">${say("pages.hall")}</a>
      <a class="tab" href="/morning/">${say("pages.morning")}</a>
    <//>
    <main class="screen"><${Week} plan=${plan} /></main>`;
}

await loadWords();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
window.addEventListener("beforeunload", (event) => {
  if (draft.value !== null) event.preventDefault();
});
void whoIsHere();
