// @ts-check
/** A number for somebody who came past the kiosk, and what it is once it is given. */

import { html } from "htm/preact";

import { openPanel } from "../../panels.js";
import { pressIssue } from "../../slips.js";
import { now } from "../../state.js";
import { printersOf } from "../../troubles.js";
import { serviceName } from "../../warning.js";
import { say, todayAt } from "../../words.js";
import { Icon } from "../icon.js";
import { Choices, chosenIn, HourField, Panel } from "./frame.js";
import { classes, firstOnline, lack, listed, printerChoice } from "./questions.js";

/** @import {StaffSnapshot, Ticket} from "../../../shared/contract.js" */

/** @param {{hall: StaffSnapshot}} props */
export function IssuePanel({ hall }) {
  const printers = printersOf(hall);
  const [first] = hall.office.languages;
  const answer = (/** @type {FormData} */ given) => {
    const service = chosenIn(given, "service");
    if (service === null) return lack("lack.service");
    const hour = chosenIn(given, "appointment");
    const wanted = {
      service,
      priority: chosenIn(given, "priority"),
      language: chosenIn(given, "language") ?? first ?? "vi",
      appointment_at: hour && todayAt(hour, now.value, hall.office.timezone),
    };
    return pressIssue(wanted, chosenIn(given, "device"));
  };
  return html`<${Panel} title=${say("panel.issue")} button=${say("do.issue")} busy="issue" onAnswer=${answer}>
    <${Choices} label=${say("ask.service")} name="service" choices=${listed(hall.office.services)} />
    <${Choices} label=${say("ask.priority")} name="priority" choices=${classes(hall)} chosen="" />
    <${HourField} label=${say("ask.appointment")} name="appointment" note=${say("ask.no_appointment")} />
    <${Choices}
      label=${say("ask.printer")}
      name="device"
      choices=${[...printers.map(printerChoice), { value: "", text: say("ask.no_slip") }]}
      chosen=${firstOnline(printers)}
    />
    ${hall.office.languages.length > 1 &&
    html`<${Choices}
      label=${say("ask.language")}
      name="language"
      choices=${hall.office.languages.map((one) => ({ value: one, text: say(`language.${one}`) }))}
      chosen=${first}
    />`}
  <//>`;
}

/** @param {{ticket: Ticket}} props */
export function IssuedPanel({ ticket }) {
  return html`<${Panel} title=${say("panel.issued")}>
    <p class="panel-number">${ticket.number}</p>
    <p class="panel-service">${serviceName(ticket.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${() => openPanel("issue")}>
        <${Icon} name="plus" /><span class="act-word">${say("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${() => openPanel("print", { ticket: ticket.id })}>
        <${Icon} name="printer" /><span class="act-word">${say("act.print")}</span>
      </button>
    </div>
  <//>`;
}
