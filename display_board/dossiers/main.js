// @ts-check
/** Starts the page of dossiers: what is due, and the intake at the counter. */

import { html, render } from "htm/preact";

import { Notice } from "../shared/staff/notice.js";
import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { keepLooking } from "./looking.js";
import { Desk } from "./parts/desk.js";
import { Header } from "./parts/header.js";
import { Intake } from "./parts/intake.js";
import { Kept } from "./parts/kept.js";
import { Lists } from "./parts/lists.js";
import { signIn, whoIsHere } from "./sitting.js";
import { desk, office, screen } from "./state.js";

const SCREENS = { desk: Desk, intake: Intake, lists: Lists, kept: Kept };

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  const [about, list] = [office.value, desk.value];
  if (about === null || list === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} office=${about} />
    <main class="screen">
      <${SCREENS[screen.value]} list=${list} />
      <${Notice} />
    </main>`;
}

await loadWords();
keepLooking();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
