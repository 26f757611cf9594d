// @ts-check
/** Everybody is to leave the hall: asked about once, then on every wall until it is over. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { isDown } from "../../shared/staff/person.js";
import { hourInWords, inWords, say } from "../../shared/staff/words.js";
import { act } from "../acting.js";
import { place } from "../halls.js";
import { choosing, mayAct, sending } from "../state.js";

/** @import {HallEmergency, HallNow} from "../../shared/contract.js" */

const EXITS = [1, 2, 3, 4];

/** @param {{hall: HallNow}} props */
export function EmergencyBand({ hall }) {
  return html`${hall.emergencies.map((one) => html`<${Band} key=${one.hall} hall=${hall} emergency=${one} />`)}`;
}

/** @param {{hall: HallNow, emergency: HallEmergency}} props */
function Band({ hall, emergency }) {
  const exit = emergency.exit === null ? "" : say("emergency.exit", { exit: emergency.exit });
  const left = hall.halls.find((one) => one.code === emergency.hall);
  return html`<section class="band outage" role="alert" aria-label=${say("emergency")}>
    <${Icon} name="alert" />
    <div><h2>${left === undefined ? "" : `${inWords(left.name)}: `}${say("emergency.since", { hour: hourInWords(emergency.since) })}</h2><p>${say("emergency.said")} ${exit}</p></div>
    ${mayAct.value &&
    html`<button type="button" class="strong-button" disabled=${isDown.value || sending.value !== null} onClick=${() => act("emergency/end", { hall: emergency.hall }, say("done.emergency_end"))}>${say("emergency.end")}</button>`}
  </section>`;
}

/**
 * Which way out is said: one press more, and nothing to type. Of several halls the one that is
 * looked at is left, or all.
 * @param {{hall: HallNow}} props
 */
export function EmergencyChoice({ hall }) {
  const [left, setLeft] = useState(place.value?.code ?? null);
  /** @param {number | null} exit */
  const begin = async (exit) => {
    if (await act("emergency/begin", { exit, hall: left }, say("done.emergency"))) choosing.value = null;
  };
  const places = [{ code: null, said: say("emergency.everywhere") }, ...hall.halls.map((one) => ({ code: one.code, said: inWords(one.name) }))];
  return html`<div class="choice">
    ${hall.halls.length > 0 &&
    html`<fieldset><legend>${say("emergency.where")}</legend>${places.map(
      (one) => html`<label class="tick" key=${one.code}><input type="radio" name="left" checked=${left === one.code} onChange=${() => setLeft(one.code)} /> ${one.said}</label>`,
    )}</fieldset>`}
    <p>${say(left === null ? "emergency.ask" : "emergency.ask.hall")}</p>
    ${EXITS.map((exit) => html`<button type="button" class="strong-button" key=${exit} disabled=${isDown.value} onClick=${() => begin(exit)}>${say("emergency.exit", { exit })}</button>`)}
    <button type="button" class="plain-button" disabled=${isDown.value} onClick=${() => begin(null)}>${say("emergency.any")}</button>
  </div>`;
}
