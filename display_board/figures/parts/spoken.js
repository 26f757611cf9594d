// @ts-check
/** The text for the ward's loudspeakers, for whoever reads it aloud. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { spoken } from "../state.js";
import { Sheet } from "./how.js";

export function Spoken() {
  const told = spoken.value;
  const close = () => (spoken.value = null);
  return html`<${Sheet} title=${say("spoken")} open=${told !== null} close=${close}>
    <p class="dialog-note">${say("spoken.lead", { seconds: told?.seconds ?? 0 })}</p>
    <p class="spoken">${told?.text}</p>
  <//>`;
}
