// @ts-check
/** For who watches over the hall: which counter serves what, each service on or off by one press. */

import { html } from "htm/preact";

import { pressToggle, profileAnswer, profilesOpen, showProfiles, toggled } from "../profiles.js";
import { connectionIsDown, sending } from "../state.js";
import { counterTitle, inWords, say } from "../words.js";
import { Dialog } from "./dialog.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {Counter, StaffSnapshot, Service} from "../../shared/contract.js" */

/** @param {{hall: StaffSnapshot}} props */
export function WorkProfiles({ hall }) {
  if (!profilesOpen.value) return null;
  const answer = profileAnswer.value;
  return html`<${Dialog} label=${say("profiles.title")} wide onClose=${() => showProfiles(false)}>
    <h2>${say("profiles.title")}</h2>
    <p class="dialog-note">${say("profiles.note")}</p>
    <ul class="profiles">
      ${hall.counters.map((one) => html`<${Profile} key=${one.code} counter=${one} services=${hall.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${answer?.tone ?? "quiet"}>
        ${answer && html`<${Icon} name=${answer.tone === "good" ? "check" : "alert"} /><span>${answer.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${() => showProfiles(false)}>${say("help.close")}</button>
    </div>
  <//>`;
}

/** @param {{counter: Counter, services: Service[]}} props */
function Profile({ counter, services }) {
  return html`<li class="profile">
    <p class="profile-counter">
      <strong>${counterTitle(counter)}</strong>
      <span data-state=${counter.state}>${counter.clerk ?? say(`counter.${counter.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${counterTitle(counter)}>
      ${services.map((one) => html`<${Toggle} key=${one.code} counter=${counter} service=${one} />`)}
    </div>
  </li>`;
}

/** @param {{counter: Counter, service: Service}} props */
function Toggle({ counter, service }) {
  const serves = counter.services.includes(service.code);
  const helped = counter.profile?.find((one) => one.code === service.code)?.after_minutes ?? null;
  const last = serves && !toggled(counter, service.code).some((one) => one.after_minutes === null);
  const busy = sending.value?.id === `profile:${counter.code}:${service.code}`;
  return html`<button
    type="button"
    class="toggle"
    aria-pressed=${serves}
    aria-busy=${busy}
    aria-disabled=${last || connectionIsDown.value}
    title=${last ? say("profiles.last") : inWords(service.name)}
    onClick=${() => pressToggle(counter, service.code)}
  >
    ${serves && html`<${Icon} name="check" />`}${inWords(service.name)}
    ${helped !== null && html` <small>${say("profiles.helps", { minutes: helped })}</small>`}
    ${service.waiting > 0 && html` <small class="toggle-waiting">${service.waiting}</small>`}
  </button>`;
}
