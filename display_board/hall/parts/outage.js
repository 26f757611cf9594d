// @ts-check
/** An outage of the provincial or national system that goes on. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { isDown } from "../../shared/staff/person.js";
import { hourInWords, language, say } from "../../shared/staff/words.js";
import { act, serviceName } from "../acting.js";
import { mayAct, sending } from "../state.js";

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
