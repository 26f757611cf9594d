// @ts-check
/** Where do you sit today? Shows who sits where; a taken counter asks before it changes hands. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Account, AccountButton } from "../parts/account.js";
import { ProfilesButton } from "../parts/aside.js";
import { Booking, BookingButton } from "../parts/booking.js";
import { DayStrip } from "../parts/day_strip.js";
import { Dialog } from "../parts/dialog.js";
import { ConnectionState } from "../parts/header.js";
import { Emblem, Icon } from "../../shared/staff/icon.js";
import { LanguageChoice } from "../parts/language.js";
import { WorkProfiles } from "../parts/work_profiles.js";
import { officesOf } from "../rules.js";
import { complaint, otherOffice, signOut, sitDown, takeOver } from "../sitting.js";
import { person, sending } from "../state.js";
import { counterTitle, inWords, placeWord, say } from "../words.js";

/** @import {Counter, StaffSnapshot} from "../../shared/contract.js" */

/**
 * @param {{hall: StaffSnapshot}} props
 */
export function ChooseCounter({ hall }) {
  const counters = useRef(/** @type {HTMLElement | null} */ (null));
  // The form or desk that had the focus is gone: the keys go on at what is asked here.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const mine = hall.counters.find((one) => one.clerk === person.value?.name);
    const asked = mine ? `[data-counter="${CSS.escape(mine.code)}"]` : "button";
    /** @type {HTMLElement | null | undefined} */ (counters.current?.querySelector(asked))?.focus();
  }, []);
  return html`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${Emblem} /><${LanguageChoice} />
        <${BookingButton} hall=${hall} />
        <${ProfilesButton} />
        <${OtherOffice} />
        <${AccountButton} />
        <button type="button" class="quiet-button" onClick=${signOut}>
          <${Icon} name="door" />${say("sign_out.do")}
        </button>
      </div>
      <${DayStrip} hall=${hall} />
      <p class="arrival-lead">${say("choose.hello", { name: person.value?.name ?? "" })}</p>
      <h1>${say("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${complaint.value && html`<${Icon} name="alert" /><span>${complaint.value}</span>`}
      </p>
      ${hall.counters.length === 0 && html`<p>${say("choose.none")}</p>`}
      <ul class="counters" ref=${counters}>
        ${hall.counters.map((one) => html`<${CounterCard} key=${one.code} counter=${one} />`)}
      </ul>
      <${ConnectionState} />
    </div>
    <${TakeOver} />
    <${Booking} hall=${hall} />
    <${WorkProfiles} hall=${hall} />
    <${Account} />
  </main>`;
}

/** The way to another office, for those who work at several. */
function OtherOffice() {
  if (person.value === null || person.value === undefined || officesOf(person.value).length < 2) return null;
  return html`<button type="button" class="quiet-button" data-act="office" onClick=${otherOffice}>
    <${Icon} name="transfer" />${say("office.other")}
  </button>`;
}

/**
 * @param {{counter: Counter}} props
 */
function CounterCard({ counter }) {
  const opening = sending.value?.id === `open:${counter.code}`;
  return html`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${counter.state}
      data-counter=${counter.code}
      aria-busy=${opening}
      onClick=${() => sitDown(counter, false)}
    >
      <span class="counter-name">${counterTitle(counter)}</span>
      <span class="counter-services">${inWords(counter.name)}</span>
      <span class="counter-who"
        ><${Icon} name=${counter.state === "closed" ? "arrow" : "desk"} />${opening
          ? say("choose.opening", { place: placeWord(counter) })
          : whoIsAt(counter)}</span
      >
    </button>
  </li>`;
}

/** @param {Counter} counter */
function whoIsAt(counter) {
  if (counter.state === "closed") return say("choose.free");
  return say(counter.state === "paused" ? "choose.paused" : "choose.here", { name: counter.clerk ?? "" });
}

function TakeOver() {
  if (takeOver.value === null) return null;
  const { counter, clerk } = takeOver.value;
  const names = { counter: counterTitle(counter), name: clerk };
  const close = () => {
    takeOver.value = null;
  };
  const mine = clerk === person.value?.name;
  return html`<${Dialog} label=${say("take_over.title", names)} onClose=${close}>
    <h2>${say("take_over.title", names)}</h2>
    <p>${say(mine ? "take_over.self" : "take_over.who", names)}</p>
    <p class="dialog-note">${say("take_over.what", { place: placeWord(counter) })}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${close}>${say("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${() => sitDown(counter, true)}>
        ${say("take_over.do", names)}
      </button>
    </div>
  <//>`;
}
