// @ts-check
/** A number for somebody who came past the kiosk, and what it is once it is given. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { openPanel } from "../../panels.js";
import { mayChoose, rulesOf, serves } from "../../rules.js";
import { pressIssue } from "../../slips.js";
import { desk, now, person } from "../../state.js";
import { printersOf } from "../../troubles.js";
import { serviceName } from "../../warning.js";
import { languageName, say, todayAt } from "../../words.js";
import { Icon } from "../../../shared/staff/icon.js";
import { Choices, chosenIn, HourField, Panel } from "./frame.js";
import { classes, firstOnline, lack, listed, printerChoice } from "./questions.js";

/** @import {StaffSnapshot, Ticket} from "../../../shared/contract.js" */

/** @param {{hall: StaffSnapshot}} props */
export function IssuePanel({ hall }) {
  const printers = printersOf(hall);
  const { languages } = hall.office;
  const [first] = languages;
  const [service, setService] = useState("");
  const noteService = (/** @type {Event} */ event) => {
    const { name, value } = /** @type {HTMLInputElement} */ (event.target);
    if (name === "service") setService(value);
  };
  const answer = (/** @type {FormData} */ given) => {
    const service = chosenIn(given, "service");
    if (service === null) return lack("lack.service");
    const hour = chosenIn(given, "appointment");
    const wanted = {
      service,
      priority: chosenIn(given, "priority"),
      language: chosenIn(given, "language") ?? first,
      appointment_at: hour && todayAt(hour, now.value, hall.office.timezone),
    };
    return pressIssue(wanted, chosenIn(given, "device"));
  };
  return html`<${Panel} title=${say("panel.issue")} button=${say("do.issue")} busy="issue" onAnswer=${answer}>
    <div onChange=${noteService}>
      <${Choices} label=${say("ask.service")} name="service" choices=${listed(hall.office.services)} />
    </div>
    <${Choices}
      label=${say("ask.printer")}
      name="device"
      choices=${[...printers.map(printerChoice), { value: "", text: say("ask.no_slip") }]}
      chosen=${firstOnline(printers)}
    />
    ${mayGoSooner(service, hall) &&
    html`<${Choices} label=${say("ask.priority")} name="priority" choices=${classes(hall)} chosen="" />
      <${HourField} label=${say("ask.appointment")} name="appointment" note=${say("ask.no_appointment")} />`}
    ${languages.length > 1 &&
    html`<${Choices}
      label=${say("ask.language")}
      name="language"
      choices=${languages.map((one) => ({ value: one, text: languageName(one) }))}
      chosen=${first}
    />`}
  <//>`;
}

/**
 * Whether this person may give somebody of a service a place before those who came first, by
 * priority or hour.
 * @param {string} service
 * @param {StaffSnapshot} hall
 */
function mayGoSooner(service, hall) {
  if (mayChoose(person.value, rulesOf(hall.office))) return true;
  const counter = desk.value?.counter;
  return counter !== undefined && (service === "" || serves(counter, service));
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
