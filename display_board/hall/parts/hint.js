// @ts-check
/** The one counter more that would clearly help, with the wait without it and with it. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { isDown } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";
import { counterName, serviceName, toggle } from "../acting.js";
import { mayAct, putOff, sending } from "../state.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function HintBand({ hall }) {
  const hint = hall.hint;
  const name = hint === null ? "" : `${hint.counter}:${hint.service}`;
  const counter = hall.counters.find((one) => one.code === hint?.counter);
  if (hint === null || counter === undefined || putOff.value === name) return null;
  const words = { service: serviceName(hint.service), counter: counterName(hint.counter) };
  const waits =
    hint.before_minutes === null
      ? say("hint.nobody", { after: hint.after_minutes })
      : say("hint.waits", { before: hint.before_minutes, after: hint.after_minutes });
  return html`<section class="band hint" aria-label=${say("hint")}>
    <${Icon} name="people" />
    <div><h2>${say("hint.add", words)}: ${waits}</h2><p>${say(hint.opens ? "hint.opens" : "hint.asks", words)}</p></div>
    <button type="button" class="plain-button" onClick=${() => (putOff.value = name)}>${say("hint.later")}</button>
    ${mayAct.value &&
    !counter.services.includes(hint.service) &&
    html`<button type="button" class="strong-button" disabled=${isDown.value || sending.value !== null} onClick=${() => toggle(counter, hint.service)}>${say("hint.do", words)}</button>`}
  </section>`;
}
