// @ts-check
/** An outage of the provincial or national system that goes on. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { isDown } from "../../shared/staff/person.js";
import { hourInWords, inWords, language, say } from "../../shared/staff/words.js";
import { act, serviceName } from "../acting.js";
import { choosing, mayAct, sending } from "../state.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Outage({ hall }) {
  const outage = hall.outage;
  if (outage === null) return null;
  const names = outage.services?.map(serviceName) ?? null;
  const which = names === null ? say("outage.all") : new Intl.ListFormat(language.value).format(names);
  return html`<section class="band outage" aria-label=${say("outage")}>
    <${Icon} name="wifi_off" />
    <div><h2>${say("outage.since", { hour: hourInWords(outage.since) })}</h2><p>${say("outage.said", { which })}</p></div>
    ${mayAct.value &&
    html`<button type="button" class="strong-button" disabled=${isDown.value || sending.value !== null} onClick=${() => act("outage/end", null, say("done.outage_end"))}>${say("outage.end")}</button>`}
  </section>`;
}

/** Which services are down, where not all of them are. @param {{hall: HallNow}} props */
export function OutageChoice({ hall }) {
  const [services, setServices] = useState(/** @type {string[]} */ ([]));
  /** @param {string} code */
  const turn = (code) => setServices(services.includes(code) ? services.filter((one) => one !== code) : [...services, code]);
  const tell = async () => {
    if (await act("outage/begin", { services }, say("done.outage"))) choosing.value = null;
  };
  return html`<div class="choice">
    <fieldset>
      <legend>${say("outage.which")}</legend>
      ${hall.services.map(
        (one) => html`<label class="tick" key=${one.code}><input type="checkbox" checked=${services.includes(one.code)} onChange=${() => turn(one.code)} /><span>${one.prefix} · ${inWords(one.name)}</span></label>`,
      )}
    </fieldset>
    <button type="button" class="strong-button" disabled=${services.length === 0 || isDown.value} onClick=${tell}>${say("outage.do")}</button>
  </div>`;
}
