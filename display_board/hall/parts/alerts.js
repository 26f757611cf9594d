// @ts-check
/** What needs a supervisor now: a queue, a counter or a device, never a person. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { hourInWords, say } from "../../shared/staff/words.js";
import { act, counterName, serviceName } from "../acting.js";
import { mayAct } from "../state.js";

/** @import {HallAlert, HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Alerts({ hall }) {
  return html`<div role="status" class="alerts-heard">
    ${hall.alerts.length > 0 &&
    html`<section class="band alerts" aria-label=${say("alerts")}>
      <${Icon} name="alert" />
      <ul>
        ${hall.alerts.map(
          (one) => html`<li key=${one.id}>
            <strong>${inAlertWords(hall, one)}</strong> <span class="quiet">${say("alert.since", { hour: hourInWords(one.since) })}</span>
            ${one.kind === "help" && mayAct.value && html` <button type="button" class="link" onClick=${() => act(`alerts/${one.id}/end`, null, say("done.help"))}>${say("alert.help.done")}</button>`}
          </li>`,
        )}
      </ul>
    </section>`}
  </div>`;
}

/**
 * @param {HallNow} hall
 * @param {HallAlert} alert
 */
function inAlertWords(hall, alert) {
  const device = hall.devices.find((one) => one.id === alert.about)?.name ?? "";
  return say(`alert.${alert.kind}`, {
    service: serviceName(alert.about),
    counter: counterName(alert.about),
    device,
    figure: alert.figure ?? 0,
  });
}
