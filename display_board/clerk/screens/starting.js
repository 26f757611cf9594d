// @ts-check
/** Before the first picture of the hall. */

import { html } from "htm/preact";

import { Emblem } from "../../shared/staff/icon.js";
import { complaint } from "../sitting.js";
import { connectionIsDown } from "../state.js";
import { say } from "../words.js";

export function Starting() {
  const away = complaint.value !== "" || connectionIsDown.value;
  return html`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${Emblem} />
      <p>${say(away ? "page.unreachable" : "page.starting")}</p>
    </div>
  </main>`;
}
