// @ts-check
/** The counter has moved to another page: this one says so and has stopped. */

import { html } from "htm/preact";

import { Emblem } from "../../shared/staff/icon.js";
import { chooseAgain, signOut } from "../sitting.js";
import { say } from "../words.js";

/** @import {Taken as Notice} from "../state.js" */

/**
 * @param {{taken: Notice}} props
 */
export function Taken({ taken }) {
  const names = { counter: taken.counter, name: taken.by ?? "" };
  return html`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${Emblem} /></div>
      <h1>${say("taken.title", names)}</h1>
      <p class="arrival-lead">${say(taken.by === null ? "taken.elsewhere" : "taken.by", names)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${signOut}>${say("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${chooseAgain}>${say("taken.choose")}</button>
      </div>
    </div>
  </main>`;
}
