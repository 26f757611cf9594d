// @ts-check
/** Starts the clerk page: words, clock, keyboard, then whichever screen the state asks for. */

import { html, render } from "htm/preact";

import { listenToKeys } from "./keys.js";
import { ChooseCounter } from "./screens/choose_counter.js";
import { ChooseOffice } from "./screens/choose_office.js";
import { Desk } from "./screens/desk.js";
import { SignIn } from "./screens/sign_in.js";
import { Starting } from "./screens/starting.js";
import { Taken } from "./screens/taken.js";
import { whoIsHere } from "./sitting.js";
import { tellNews } from "./shift_news.js";
import { desk, hall, officesAsked, person, seat, taken, tick } from "./state.js";
import { loadWords } from "./words.js";

const TICK_MS = 500;

function Page() {
  if (person.value === null) return html`<${SignIn} />`;
  if (officesAsked.value !== null) return html`<${ChooseOffice} offices=${officesAsked.value} />`;
  if (taken.value !== null) return html`<${Taken} taken=${taken.value} />`;
  if (person.value === undefined || hall.value === null) return html`<${Starting} />`;
  if (seat.value === null || desk.value === null) return html`<${ChooseCounter} hall=${hall.value} />`;
  return html`<${Desk} desk=${desk.value} hall=${hall.value} />`;
}

await loadWords();
window.setInterval(() => {
  tick.value = Date.now();
}, TICK_MS);
listenToKeys();
tellNews();
render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
void whoIsHere();
