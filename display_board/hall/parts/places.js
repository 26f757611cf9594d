// @ts-check
/** The halls of an office that has several: all of them, or the one that is looked at. */

import { html } from "htm/preact";

import { inWords, say } from "../../shared/staff/words.js";
import { choosePlace, place } from "../halls.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Places({ hall }) {
  if (hall.halls.length === 0) return null;
  const all = { code: "", words: say("places.all") };
  const each = hall.halls.map((one) => ({ code: one.code, words: inWords(one.name) }));
  return html`<div class="places" role="group" aria-label=${say("places")}>
    ${[all, ...each].map(
      (one) => html`<button type="button" key=${one.code} class="place-button" aria-pressed=${(place.value?.code ?? "") === one.code}
        onClick=${() => choosePlace(one.code)}>${one.words}</button>`,
    )}
  </div>`;
}
