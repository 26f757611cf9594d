// @ts-check
/** Devices that need somebody; those that are well are only counted. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { hourInWords, say } from "../../shared/staff/words.js";

/** @import {Device, HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Devices({ hall }) {
  const sick = hall.devices.filter((one) => !one.online || one.trouble !== null);
  const well = hall.devices.length - sick.length;
  return html`<section>
    <div class="list-head"><h2>${say("devices")}</h2><span>${say("devices.well", { well, all: hall.devices.length })}</span></div>
    <ul class="sick">${sick.map(
      (one) => html`<li key=${one.id}><${Icon} name="alert" /><strong>${one.name}</strong><span>${wrong(one)}</span></li>`,
    )}</ul>
  </section>`;
}

/** @param {Device} device */
function wrong(device) {
  if (!device.online) return device.seen_at === null ? say("device.never") : say("device.silent", { hour: hourInWords(device.seen_at) });
  const known = `trouble.${device.trouble}`;
  const said = say(known);
  return said === known ? say("trouble.other") : said;
}
