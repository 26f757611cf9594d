// @ts-check
/** The number that was taken for somebody: its slip at a kiosk, or its code for their phone. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { isDown, officePath } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";
import { act } from "../acting.js";
import { sending, taken } from "../state.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function TakenNumber({ hall }) {
  const one = taken.value;
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useEffect(() => heading.current?.focus(), [one?.id]);
  if (one === null) return null;
  const kiosks = hall.devices.filter((device) => device.kind === "kiosk" || device.kind === "agent");
  /** @param {{id: string, name: string}} device */
  const print = async (device) => {
    if (await act(`tickets/${one.id}/print`, { device: device.id }, say("done.slip", { number: one.number, device: device.name }))) taken.value = null;
  };
  return html`<section class="taken" aria-label=${say("taken")}>
    <img class="taken-code" src=${`/api/v1${officePath.value}/tickets/${one.id}/qr.svg`} alt=${say("taken.code", { number: one.number })} />
    <div class="taken-words"><h2 tabindex="-1" ref=${heading}><strong>${one.number}</strong> ${one.service}</h2>
      <p>${say("taken.scan")}</p>
      <div class="taken-acts">${kiosks.map(
        (device) => html`<button type="button" key=${device.id} class="strong-button" disabled=${isDown.value || sending.value !== null || !device.online} onClick=${() => print(device)}>
          <${Icon} name="printer" />${say(device.online ? "taken.print" : "taken.away", { device: device.name })}</button>`,
      )}
      <button type="button" class="plain-button" onClick=${() => (taken.value = null)}>${say("taken.done")}</button></div></div>
  </section>`;
}
