// @ts-check
/** The clock says a day that is not believed: what that means, and the way to set the day by it. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { askDay, dayAsked, dayRefused, pressSetDay } from "../day.js";
import { supervises } from "../rules.js";
import { connectionIsDown, person, sending } from "../state.js";
import { dayInWords, say } from "../words.js";
import { Dialog } from "./dialog.js";
import { Icon } from "../../shared/staff/icon.js";

/** @import {StaffSnapshot} from "../../shared/contract.js" */

/** What is left to do when the strip has gone and its button with it. */
const WORK = ".work .main-button, .counter-card";

/**
 * @param {{hall: StaffSnapshot}} props
 */
export function DayStrip({ hall }) {
  if (!hall.clock_day || !hall.business_day || !supervises(person.value)) return null;
  return html`<${Strip} clockDay=${hall.clock_day} openDay=${hall.business_day} />`;
}

/**
 * @param {{clockDay: string, openDay: string}} props
 */
function Strip({ clockDay, openDay }) {
  const opener = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const wasAsked = useRef(false);
  const asked = dayAsked.value;
  useEffect(() => {
    if (wasAsked.current && !asked) opener.current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  useEffect(() => goOnWorking, []);
  const days = { clock: dayInWords(clockDay), open: dayInWords(openDay) };
  return html`<section class="banner day-strip" data-tone="wait" aria-label=${say("day.label")}>
    <${Icon} name="alert" />
    <p class="banner-text" role="alert">
      ${
        openDay === clockDay
          ? html`<strong>${say("trouble.clock_opened", { day: days.clock })}</strong>${" "}${say("day.what_opened")}`
          : html`<strong>${say("day.differs", days)}</strong>${" "}${say("day.what")}`
      }
    </p>
    <button ref=${opener} type="button" class="plain-button" aria-haspopup="dialog" onClick=${() => askDay(true)}>
      ${say("day.set")}
    </button>
    ${asked && html`<${Question} days=${days} becomes=${becomes(openDay, clockDay)} />`}
  </section>`;
}

/**
 * What setting the day by the clock does to the numbers of the open one.
 * @param {string} openDay
 * @param {string} clockDay
 */
function becomes(openDay, clockDay) {
  if (openDay === clockDay) return "day.stays";
  return openDay < clockDay ? "day.ends" : "day.carries";
}

/** The strip goes, and perhaps the question over it: the keys go on once both are gone. */
function goOnWorking() {
  askDay(false);
  queueMicrotask(() => {
    if (document.activeElement !== document.body) return;
    /** @type {HTMLElement | null} */ (document.querySelector(WORK))?.focus();
  });
}

/**
 * @param {{days: {clock: string, open: string}, becomes: string}} props
 */
function Question({ days, becomes }) {
  return html`<${Dialog} label=${say("day.title", days)} onClose=${() => askDay(false)}>
    <h2>${say("day.title", days)}</h2>
    <p>${say(becomes, days)}</p>
    <p class="dialog-note">${say("day.look", days)}</p>
    <p class="complaint" role="alert">
      ${dayRefused.value && html`<${Icon} name="alert" /><span>${dayRefused.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${() => askDay(false)}>${say("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${sending.value?.id === "day"}
        aria-disabled=${connectionIsDown.value}
        onClick=${pressSetDay}
      >
        ${say("day.do", days)}
      </button>
    </div>
  <//>`;
}
