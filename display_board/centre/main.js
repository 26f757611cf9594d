// @ts-check
/** Starts the page of the centre. */

import { html, render } from "htm/preact";

import { Header } from "../shared/staff/header.js";
import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { Defaults } from "./parts/defaults.js";
import { Offices } from "./parts/offices.js";
import { keepLooking, showOffice, signIn, signOut, whoIsHere } from "./sitting.js";
import { centre, followAddress, half, refused } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (centre.value === null) {
    const why = refused.value ? "not_centre" : isDown.value ? "lost" : "starting";
    return html`<main class="starting-up" role="status">${say(why)}
      ${refused.value && html`<button type="button" class="quiet-button" onClick=${signOut}>${say("sign_out")}</button>`}
    </main>`;
  }
  const name = { vi: say("page"), en: say("page") };
  return html`<${Header} name=${name} label=${say("pages")} showOffice=${showOffice} signOut=${signOut}>
      <a class="tab" href="#" aria-current=${half.value === "offices" ? "page" : undefined}>${say("page")}</a>
      <a class="tab" href="#defaults" aria-current=${half.value === "defaults" ? "page" : undefined}>${say("pages.defaults")}</a>
      <a class="tab" href="/figures/">${say("pages.figures")}</a>
    <//><main class="screen">${half.value === "defaults" ? html`<${Defaults} />` : html`<${Offices} centre=${centre.value} />`}</main>`;
}

await loadWords();
keepLooking();
followAddress();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
