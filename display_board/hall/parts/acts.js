// @ts-check
/** What is done to the hall as a whole; what needs a choice opens below. */

import { html } from "htm/preact";
import { useRef } from "preact/hooks";

import { isDown } from "../../shared/staff/person.js";
import { inWords, say } from "../../shared/staff/words.js";
import { act, undoLast } from "../acting.js";
import { choosing, sending, undo } from "../state.js";
import { CloseChoice } from "./closing.js";
import { EmergencyChoice } from "./emergency.js";
import { OutageChoice } from "./outage.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Acts({ hall }) {
  const off = isDown.value || sending.value !== null;
  const everywhere = hall.emergencies.some((one) => one.hall === null);
  /** @param {"stop" | "close" | "emergency" | "outage"} what */
  const choose = (what) => {
    choosing.value = choosing.value === what ? null : what;
  };
  return html`<div class="acts">
    ${undo.value !== null &&
    html`<button type="button" class="plain-button" disabled=${off} onClick=${undoLast}>${undo.value.text}</button>`}
    ${hall.day_closed
      ? html`<button type="button" class="plain-button" disabled=${off} onClick=${() => act("day/open", null, say("done.day_open"))}>${say("day.open")}</button>`
      : html`<button type="button" class="plain-button" aria-expanded=${choosing.value === "stop"} disabled=${off} onClick=${() => choose("stop")}>${say("stop")}</button>
          <button type="button" class="plain-button" aria-expanded=${choosing.value === "close"} disabled=${off} onClick=${() => choose("close")}>${say("day.close")}</button>`}
    ${hall.outage === null &&
    html`<button type="button" class="plain-button" disabled=${off} onClick=${() => act("outage/begin", {}, say("done.outage"))}>${say("outage.begin")}</button>
      <button type="button" class="plain-button" aria-expanded=${choosing.value === "outage"} disabled=${off} onClick=${() => choose("outage")}>${say("outage.some")}</button>`}
    ${!everywhere &&
    html`<button type="button" class="plain-button" aria-expanded=${choosing.value === "emergency"} disabled=${off} onClick=${() => choose("emergency")}>${say("emergency.begin")}</button>`}
    ${choosing.value === "emergency" && !everywhere && html`<${EmergencyChoice} hall=${hall} />`}
    ${choosing.value === "outage" && hall.outage === null && html`<${OutageChoice} hall=${hall} />`}
    ${choosing.value === "stop" && html`<${StopChoice} hall=${hall} />`}
    ${choosing.value === "close" && html`<${CloseChoice} hall=${hall} />`}
  </div>`;
}

/** @param {{hall: HallNow}} props */
function StopChoice({ hall }) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    if (form.current === null) return;
    const given = new FormData(form.current);
    const services = given.getAll("service").map(String);
    const until = String(given.get("until") ?? "");
    if (services.length === 0) return;
    if (await act("services/stop", { services, until: until || null }, say("done.stop"))) choosing.value = null;
  };
  const could = hall.services.filter((one) => one.stopped_until === null);
  return html`<form class="choice" ref=${form} onSubmit=${submit}>
    <fieldset>
      <legend>${say("stop.which")}</legend>
      ${could.map(
        (one) => html`<label class="tick" key=${one.code}><input type="checkbox" name="service" value=${one.code} /><span>${one.prefix} · ${inWords(one.name)}</span></label>`,
      )}
    </fieldset>
    <label class="hour"><span>${say("stop.until")}</span><input type="time" name="until" /></label>
    <p class="lead">${say("stop.note")}</p>
    <button type="submit" class="strong-button">${say("stop.do")}</button>
  </form>`;
}
