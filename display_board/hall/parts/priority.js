// @ts-check
/** The share of priority of the day; past the office's share the way to try the ratio order. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { roles } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";

/** @import {HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function PriorityBand({ hall }) {
  const { percent, most, proposes_ratio: proposes } = hall.priority;
  if (percent === null || !proposes) return null;
  return html`<section class="band hint priority-share" aria-label=${say("priority")}>
    <${Icon} name="people" />
    <div><h2>${say("priority.past", { percent, most })}</h2><p>${say("priority.proposes")}</p></div>
    ${roles.value.includes("admin") && html`<a class="plain-button" href="/admin/#order">${say("priority.try")}</a>`}
  </section>`;
}
