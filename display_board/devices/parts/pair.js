// @ts-check
/** Letting a new device in: the letters that it shows, and what it is. */

import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";

import { notice } from "../../shared/staff/notice.js";
import { say } from "../../shared/staff/words.js";
import { letIn } from "../acting.js";
import { KINDS, sending } from "../state.js";
import { Place } from "./list.js";

/** @import {Office} from "../../shared/contract.js" */

/** @param {{office: Office}} props */
export function Pair({ office }) {
  const [kind, setKind] = useState("kiosk");
  const [counter, setCounter] = useState("");
  const letters = useRef(/** @type {HTMLInputElement | null} */ (null));
  const name = useRef(/** @type {HTMLInputElement | null} */ (null));

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const wanted = { kind, name: name.current?.value ?? "", counter: kind === "rating" && counter ? counter : null };
    const done = await letIn(letters.current?.value ?? "", wanted);
    if (done && letters.current && name.current) letters.current.value = name.current.value = "";
    const wrong = notice.value?.field === "name" ? name : letters;
    wrong.current?.focus();
  }

  return html`<form class="pair" onSubmit=${submit} aria-labelledby="pair">
    <h2 id="pair">${say("pair.title")}</h2>
    <ol class="steps">${[1, 2, 3].map((one) => html`<li key=${one}>${say(`pair.step.${one}`)}</li>`)}</ol>
    <label class="field"><span>${say("pair.letters")}</span>
      <input ref=${letters} class="pair-letters" required maxlength="12" autocomplete="off" autocapitalize="characters"
        spellcheck=${false} aria-describedby="pair-lasts" />
    </label>
    <p id="pair-lasts" class="hint">${say("pair.lasts")}</p>
    <label class="field"><span>${say("pair.kind")}</span>
      <select value=${kind} onChange=${(/** @type {any} */ event) => setKind(event.currentTarget.value)}>
        ${KINDS.map((one) => html`<option key=${one} value=${one}>${say(`kind.${one}`)}</option>`)}
      </select>
    </label>
    <label class="field"><span>${say("pair.name")}</span>
      <input ref=${name} required maxlength="80" placeholder=${say(`pair.example.${kind}`)} />
    </label>
    ${kind === "rating" && html`<${Place} office=${office} value=${counter} choose=${setCounter} />`}
    <button type="submit" class="strong-button" aria-busy=${sending.value === "pair"}>${say("pair.do")}</button>
  </form>`;
}
