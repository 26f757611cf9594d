// @ts-check
/** The whole hall on one screen: the sentence, what to do, queues, counters, devices. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { Notice } from "../../shared/staff/notice.js";
import { isDown } from "../../shared/staff/person.js";
import { hourInWords, say } from "../../shared/staff/words.js";
import { place, seen } from "../halls.js";
import { mayAct } from "../state.js";
import { sentence } from "../words.js";
import { Acts } from "./acts.js";
import { Alerts } from "./alerts.js";
import { Arrivals } from "./arrivals.js";
import { Counters } from "./counters.js";
import { Devices } from "./devices.js";
import { EmergencyBand } from "./emergency.js";
import { HintBand } from "./hint.js";
import { Outage } from "./outage.js";
import { Places } from "./places.js";
import { PriorityBand } from "./priority.js";
import { Queues } from "./queues.js";
import { TakenNumber } from "./taken.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props  hall: the whole office */
export function Screen({ hall }) {
  const part = seen.value ?? hall;
  const manned = part.counters.filter((one) => one.state === "open").length;
  return html`
    ${isDown.value &&
    html`<p class="band lost" role="status"><${Icon} name="wifi_off" /><span>${say("lost_line", { hour: hourInWords(hall.updated_at) })}</span></p>`}
    <${Places} hall=${hall} />
    <div class="hall-head">
      <div>
        <h1>${sentence(part)}</h1>
        <p class="lead counts">
          <span><strong>${part.today.waiting}</strong> ${say("count.waiting")}</span>
          <span><strong>${manned}</strong> ${say("count.counters", { all: part.counters.length })}</span>
          ${place.value === null && html`<span><strong>${hall.today.served}</strong> ${say("count.served")}</span>`}
          ${hall.priority.percent !== null && html`<span><strong>${hall.priority.percent} %</strong> ${say("count.priority")}</span>`}
        </p>
      </div>
      ${mayAct.value && html`<${Acts} hall=${hall} />`}
    </div>
    <${Notice} />
    <${TakenNumber} hall=${hall} />
    <${EmergencyBand} hall=${hall} />
    <${Outage} hall=${hall} />
    <${Alerts} hall=${hall} />
    <${HintBand} hall=${part} />
    <${PriorityBand} hall=${hall} />
    <div class="hall-columns">
      <div><${Queues} hall=${part} /><${Arrivals} hall=${hall} /></div>
      <div><${Counters} hall=${part} /><${Devices} hall=${hall} /></div>
    </div>`;
}
