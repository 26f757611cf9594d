// @ts-check
/** Step 5: the proof: a number that is printed, called and seen. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";
import { printFirst } from "../acting.js";
import { busy, device, first, office } from "../answers.js";

export function Slip() {
  const told = first.value;
  if (told === null) {
    return html`<h1>${say("slip.title")}</h1>
      <p class="setup-lead">${say(device.value ? "slip.lead" : "slip.no_printer", { name: device.value?.name ?? "" })}</p>
      <div class="setup-acts">${office.value.services.slice(0, 8).map(
        (one) => html`<button type="button" key=${one.letter} class="plain-button" aria-busy=${busy.value} onClick=${() => printFirst(one.letter)}>
          ${one.letter} · ${one.name}</button>`,
      )}</div>`;
  }
  const isOut = told.print === "printed" || told.print === "sent";
  return html`<h1>${say(isOut ? "slip.printed" : told.print === "failed" ? "slip.failed" : "slip.printing")}</h1>
    <p class="first-number">${told.number}</p>
    <ol class="proof">
      <${Proof} done=${isOut} text=${say("proof.print", { number: told.number, name: device.value?.name ?? "–" })} />
      <${Proof} done=${told.counter !== null} text=${say("proof.call", { number: told.number, counter: told.counter ?? "…" })} />
    </ol>
    <div class="setup-acts"><a class="strong-button" href="/">${say("slip.done")}</a></div>`;
}

/** @param {{done: boolean, text: string}} props */
function Proof({ done, text }) {
  return html`<li data-done=${done}><${Icon} name=${done ? "check" : "clock"} /><span>${text}</span></li>`;
}
