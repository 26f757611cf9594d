// @ts-check
/** Who says that money beyond the fee was asked: for the one reader whom the office file names. */

import { html } from "htm/preact";

import { dayInWords, say } from "../../shared/staff/words.js";
import { reportList } from "../state.js";
import { Erase } from "./erase.js";
import { fieldName } from "./field.js";

/** @import {Office, PaymentReport} from "../../shared/contract.js" */

/** @param {{office: Office}} props */
export function Reports({ office }) {
  const reports = reportList.value?.reports ?? [];
  const title = say(reports.length === 0 ? "reports.none" : "reports.count", { count: reports.length });
  return html`<h1>${title}</h1>
    <p class="lead">${say("reports.lead")}</p>
    <ul class="reports">
      ${reports.map((one) => html`<${Report} key=${one.id} one=${one} office=${office} />`)}
    </ul>`;
}

/** @param {{one: PaymentReport, office: Office}} props */
function Report({ one, office }) {
  return html`<li class="report">
    <p class="row-head"><strong>${fieldName(office, one.field)}</strong> <span>${dayInWords(one.business_day)}</span></p>
    <p>${one.text ?? say("case.no_text")}</p>
    <${Erase} of="payment-reports" id=${one.id} />
  </li>`;
}
