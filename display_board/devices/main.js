// @ts-check
/** Starts the page of devices: what runs, what needs a person, and letters to let one in. */

import { html, render } from "htm/preact";

import { Header } from "../shared/staff/header.js";
import { Notice } from "../shared/staff/notice.js";
import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { List } from "./parts/list.js";
import { Pair } from "./parts/pair.js";
import { showOffice, signIn, signOut, whoIsHere } from "./sitting.js";
import { devices, faulty, isAdmin, office, refusal } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  const [about, list] = [office.value, devices.value];
  if (about === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} name=${about.name} label=${say("tabs")} showOffice=${showOffice} signOut=${signOut}>
      <a class="tab" href="/">${say("tab.front")}</a>
      <a class="tab" href="/clerk/">${say("tab.clerk")}</a>
    <//>
    <main class="screen" data-pairs=${isAdmin.value}>
      <div class="column">
        <h1>${finding(list)}</h1>
        ${refusal.value !== "" && html`<p class="lead">${refusal.value}</p>`}
        <${Notice} />
        ${list !== null && html`<${List} devices=${list} office=${about} />`}
      </div>
      ${isAdmin.value && html`<${Pair} office=${about} />`}
    </main>`;
}

/** @param {unknown[] | null} list */
function finding(list) {
  if (list === null) return say("title");
  if (list.length === 0) return say("title.none");
  const [first, ...more] = faulty.value;
  if (first === undefined) return say("title.well");
  return more.length === 0 ? say("title.single", { name: first.name }) : say("title.many", { count: more.length + 1 });
}

await loadWords();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
