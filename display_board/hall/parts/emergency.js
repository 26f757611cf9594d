// @ts-check
/** Everybody is to leave the hall: asked about once, then on every wall until it is over. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { isDown } from "../../shared/staff/person.js";
import { hourInWords, say } from "../../shared/staff/words.js";
import { act } from "../acting.js";
import { choosing, mayAct, sending } from "../state.js";

/** @import {HallNow} from "../../shared/contract.js" */

const EXITS = [1, 2, 3, 4];

/** @param {{hall: HallNow}} props */
export function EmergencyBand({ hall }) {
  const { emergency } = hall;
  if (emergency === null) return null;
  const exit = emergency.exit === null ? "" : say("emergency.exit", { exit: emergency.exit });
  return html`<section class="band outage" role="alert" aria-label=${say("emergency")}>
    <${Icon} name="alert" />
    <div><h2>${say("emergency.since", { hour: hourInWords(emergency.since) })}</h2><p>${say("emergency.said")} ${exit}</p></div>
    ${mayAct.value &&
    html`<button type="button" class="strong-button" disabled=${isDown.value || sending.value !== null} onClick=${() => act("emergency/end", null, say("done.emergency_end"))}>${say("emergency.end")}</button>`}
  </section>`;
}

/** Which way out is said: one press more, and nothing to type. */
export function EmergencyChoice() {
  /** @param {number | null} exit */
  const begin = async (exit) => {
    if (await act("emergency/begin", { exit }, say("done.emergency"))) choosing.value = null;
  };
  return html`<div class="choice">
    <p>${say("emergency.ask")}</p>
    ${EXITS.map((exit) => html`<button type="button" class="strong-button" key=${exit} disabled=${isDown.value} onClick=${() => begin(exit)}>${say("emergency.exit", { exit })}</button>`)}
    <button type="button" class="plain-button" disabled=${isDown.value} onClick=${() => begin(null)}>${say("emergency.any")}</button>
  </div>`;
}
