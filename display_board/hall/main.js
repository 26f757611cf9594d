// @ts-check
/** Starts the page of the hall. */

import { html, render } from "htm/preact";

import { isDown, person } from "../shared/staff/person.js";
import { SignIn } from "../shared/staff/sign_in.js";
import { loadWords, say } from "../shared/staff/words.js";
import { undoLast } from "./acting.js";
import { keepLooking } from "./looking.js";
import { Header } from "./parts/header.js";
import { Screen } from "./parts/screen.js";
import { signIn, whoIsHere } from "./sitting.js";
import { hall, undo } from "./state.js";

function Page() {
  if (person.value === null) return html`<${SignIn} signIn=${signIn} />`;
  if (hall.value === null) {
    return html`<main class="starting-up" role="status">${say(isDown.value ? "lost" : "starting")}</main>`;
  }
  return html`<${Header} hall=${hall.value} /><main class="screen"><${Screen} hall=${hall.value} /></main>`;
}

/** @param {KeyboardEvent} event */
function undoByKeys(event) {
  const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
  if (!event.ctrlKey || event.key.toLowerCase() !== "z" || typing || undo.value === null) return;
  event.preventDefault();
  void undoLast();
}

await loadWords();
keepLooking();
document.addEventListener("keydown", undoByKeys);
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
