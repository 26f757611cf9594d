// @ts-check
/** Step 5: the proof: a number that is printed, called and seen. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";
import { finish, openToday, printFirst, printIt, takeSamples } from "../acting.js";
import { busy, closedNow, device, first, office, ringed, samples } from "../answers.js";

export function Slip() {
  const told = first.value;
  if (told === null) {
    return html`<h1>${say("slip.title")}</h1>
      <p class="setup-lead">${say(device.value ? "slip.lead" : "slip.no_printer", { name: device.value?.name ?? "" })}</p>
      <div class="setup-acts">${office.value.services.slice(0, 8).map(
        (one, at) => html`<button type="button" key=${one.letter} class="plain-button" aria-busy=${busy.value} onFocusIn=${() => ring(at)} onClick=${() => printFirst(one.letter)}>
          ${one.letter} · ${one.name}</button>`,
      )}</div>
      ${closedNow.value &&
      html`<p class="setup-note">${say("slip.closed")}</p>
        <button type="button" class="strong-button" aria-busy=${busy.value} onClick=${openToday}>${say("slip.open_today")}</button>`}`;
  }
  const isOut = told.print === "printed" || told.print === "sent";
  const title = isOut ? "slip.printed" : { failed: "slip.failed", none: "slip.taken" }[told.print] ?? "slip.printing";
  return html`<h1>${say(title)}</h1>
    <p class="first-number">${told.number}</p>
    <ol class="proof">
      ${device.value && html`<${Proof} done=${isOut} text=${say("proof.print", { number: told.number, name: device.value.name })} />`}
      <${Proof} done=${told.counter !== null} text=${say("proof.call", { number: told.number, counter: told.counter ?? "…" })} />
    </ol>
    <${Samples} />
    ${told.print === "failed" && html`<p class="setup-note">${say("slip.no_paper", { name: device.value?.name ?? "" })}</p>`}
    <div class="setup-acts">
      <button type="button" class="strong-button" aria-busy=${busy.value} onClick=${finish}>${say("slip.done")}</button>
      ${told.print === "failed" && html`<button type="button" class="plain-button" onClick=${printIt}>${say("slip.again")}</button>
        <a class="link" href="/devices/">${say("slip.devices")}</a>`}
    </div>`;
}

/** @param {number} at  the service that is chosen on the kiosk, and whose slip is shown */
function ring(at) {
  ringed.value = at;
}

/** Procedures to search, to post and to receive dossiers by: none has to be typed to begin with. */
function Samples() {
  const told = samples.value;
  if (told === null) return null;
  if (told.taken) return html`<p class="setup-note" role="status">${say("samples.taken", { count: told.count })}</p>`;
  return html`<p class="setup-note">${say("samples.lead")}</p>
    <div class="setup-acts"><button type="button" class="plain-button" aria-busy=${busy.value} onClick=${takeSamples}>${say("samples.take", { count: told.count })}</button></div>`;
}

/** @param {{done: boolean, text: string}} props */
function Proof({ done, text }) {
  return html`<li data-done=${done}><${Icon} name=${done ? "check" : "clock"} /><span>${text}</span></li>`;
}
