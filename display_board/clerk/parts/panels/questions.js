// @ts-check
/** What an act asks before it is done: why and how long, where to, how it ended. */

import { html } from "htm/preact";

import { actOf } from "../../acts.js";
import { mayAddErrand, nextHere } from "../../errands.js";
import { lacking } from "../../panels.js";
import { endAndCallNext, pressAnswered } from "../../pressing.js";
import { pressPrint, pressPriority } from "../../slips.js";
import { printersOf } from "../../troubles.js";
import { mayChoose, rulesOf } from "../../rules.js";
import { desk, person, speak } from "../../state.js";
import { inWords, say } from "../../words.js";
import { Choices, chosenIn, Panel } from "./frame.js";

/** @import {Counter, Device, StaffSnapshot, Localized, Ticket} from "../../../shared/contract.js" */
/** @import {Act} from "../../acts.js" */
/** @import {Choice} from "./frame.js" */

/** @typedef {{ticket: Ticket, act: Act, hall: StaffSnapshot}} About */

const USUAL_MINUTES = [5, 10, 15, 30, 60];
const POSITIONS = ["first", "arrival", "last"];
const CANCEL_REASONS = ["asked", "left", "mistake", "not_taken"];

/** @param {About} props */
export function ParkPanel({ ticket, act, hall }) {
  const usual = rulesOf(hall.office).park_minutes;
  const reasons = listed(hall.office.park_reasons ?? []);
  const minutes = [...new Set([...USUAL_MINUTES, usual])].sort((one, other) => one - other);
  const answer = (/** @type {FormData} */ given) => {
    const reason = chosenIn(given, "reason");
    if (reason === null) return lack("lack.reason");
    return pressAnswered(act, ticket, { reason, minutes: Number(chosenIn(given, "minutes")) });
  };
  return html`<${Panel} title=${title("park", ticket)} button=${button("park", ticket)} busy="park" onAnswer=${answer}>
    <${Choices} label=${say("ask.why")} name="reason" choices=${reasons} chosen=${reasons[0]?.value} />
    <${Choices}
      label=${say("ask.remind")}
      name="minutes"
      choices=${minutes.map((one) => ({ value: String(one), text: say("duration.minutes", { minutes: one }) }))}
      chosen=${String(usual)}
    />
  <//>`;
}

/** @param {About} props */
export function TransferPanel({ ticket, act, hall }) {
  const [here, others] = servicesAround(ticket, hall);
  // Somebody who waits and is put first or last changes who is next.
  const chooses = ticket.state !== "waiting" || mayChoose(person.value, rulesOf(hall.office));
  const positions = POSITIONS.filter((one) => chooses || one === "arrival");
  const answer = (/** @type {FormData} */ given) => {
    const service = chosenIn(given, "service");
    const counter = chosenIn(given, "to_counter");
    if (service === null && counter === null) return lack("lack.where");
    return pressAnswered(act, ticket, { service, to_counter: counter, position: chosenIn(given, "position") });
  };
  return html`<${Panel} title=${title("transfer", ticket)} button=${button("transfer", ticket)} busy="transfer" onAnswer=${answer}>
    <${Choices} label=${say("ask.service")} name="service" choices=${[{ value: "", text: here, note: say("ask.same_service") }, ...others]} chosen="" />
    <${Choices} label=${say("ask.counter")} name="to_counter" choices=${[{ value: "", text: say("ask.any_counter") }, ...hall.counters.map(counterChoice)]} chosen="" />
    <${Choices} label=${say("ask.position")} name="position" choices=${positions.map((one) => ({ value: one, text: say(`position.${one}`) }))} chosen="arrival" />
  <//>`;
}

/** @param {{ticket: Ticket, act: Act | null, hall: StaffSnapshot}} props */
export function OutcomePanel({ ticket, act, hall }) {
  const ends = act === null ? "next" : act.id;
  const answer = (/** @type {FormData} */ given) => {
    const outcome = chosenIn(given, "outcome");
    if (outcome === null) return lack("lack.outcome");
    return act === null ? endAndCallNext({ outcome }) : pressAnswered(act, ticket, { outcome });
  };
  return html`<${Panel} title=${title(`outcome_${ends}`, ticket)} button=${button(ends, ticket)} busy=${ends} onAnswer=${answer}>
    <${Choices} label=${say("ask.outcome")} name="outcome" choices=${listed(hall.office.outcomes ?? [])} />
  <//>`;
}

/** @param {About} props */
export function AddServicePanel({ ticket, act, hall }) {
  const [, others] = servicesAround(ticket, hall);
  const answer = (/** @type {FormData} */ given) => {
    const service = chosenIn(given, "service");
    if (service === null) return lack("lack.service");
    return pressAnswered(chosenIn(given, "when") === "later" ? actOf("add-errand") : act, ticket, { service });
  };
  const when = ["now", "later"].map((one) => ({ value: one, text: say(`add-service.${one}`) }));
  return html`<${Panel} title=${title("add-service", ticket)} button=${button("add-service", ticket)} busy="add-service" onAnswer=${answer}>
    <p class="panel-note">${say("add-service.note", { number: ticket.number })}</p>
    <${Choices} label=${say("ask.service")} name="service" choices=${others} chosen=${nextHere(ticket, desk.value?.counter) ?? undefined} />
    ${mayAddErrand(ticket, hall) && html`<${Choices} label=${say("ask.when")} name="when" choices=${when} chosen="now" />`}
  <//>`;
}

/** @param {About} props */
export function AddErrandPanel({ ticket, act, hall }) {
  const known = new Set((ticket.errands ?? []).map((one) => one.service));
  const others = servicesAround(ticket, hall)[1].filter((one) => !known.has(one.value));
  const answer = (/** @type {FormData} */ given) => {
    const service = chosenIn(given, "service");
    return service === null ? lack("lack.service") : pressAnswered(act, ticket, { service });
  };
  return html`<${Panel} title=${title("add-errand", ticket)} button=${button("add-errand", ticket)} busy="add-errand" onAnswer=${answer}>
    <p class="panel-note">${say("add-errand.note", { number: ticket.number })}</p>
    <${Choices} label=${say("ask.service")} name="service" choices=${others} />
  <//>`;
}

/** @param {About} props */
export function CancelPanel({ ticket, act }) {
  const answer = (/** @type {FormData} */ given) => {
    const reason = chosenIn(given, "reason");
    return reason === null ? lack("lack.reason") : pressAnswered(act, ticket, { reason });
  };
  const reasons = CANCEL_REASONS.map((one) => ({ value: one, text: say(`cancel.${one}`) }));
  return html`<${Panel} title=${title("cancel", ticket)} button=${button("cancel", ticket)} danger busy="cancel" onAnswer=${answer}>
    <p class="panel-note">${say("cancel.note")}</p>
    <${Choices} label=${say("ask.why")} name="reason" choices=${reasons} />
  <//>`;
}

/** @param {About} props */
export function PriorityPanel({ ticket, hall }) {
  const answer = (/** @type {FormData} */ given) => pressPriority(ticket, { priority: chosenIn(given, "priority") });
  return html`<${Panel} title=${title("priority", ticket)} button=${say("ask.save")} busy="priority" onAnswer=${answer}>
    <p class="panel-note">${say("priority.note")}</p>
    <${Choices} label=${say("ask.priority")} name="priority" choices=${classes(hall)} chosen=${ticket.priority ?? ""} />
  <//>`;
}

/** @param {{ticket: Ticket, hall: StaffSnapshot}} props */
export function PrintPanel({ ticket, hall }) {
  const printers = printersOf(hall);
  const answer = (/** @type {FormData} */ given) => {
    const device = chosenIn(given, "device");
    return device === null ? lack("lack.printer") : pressPrint(ticket, device);
  };
  return html`<${Panel} title=${title("print", ticket)} button=${button("print", ticket)} busy=${`print:${ticket.id}`} onAnswer=${answer}>
    <${Choices} label=${say("ask.printer")} name="device" choices=${printers.map(printerChoice)} chosen=${firstOnline(printers)} />
  <//>`;
}

/**
 * @param {StaffSnapshot} hall
 * @returns {Choice[]}
 */
export function classes(hall) {
  return [{ value: "", text: say("priority.none") }, ...listed(hall.office.priorities)];
}

/** @param {Device[]} printers */
export function firstOnline(printers) {
  const online = printers.filter((one) => one.online);
  return (online.find((one) => one.trouble === null) ?? online[0])?.id ?? "";
}

/**
 * @param {Device} device
 * @returns {Choice}
 */
export function printerChoice(device) {
  return { value: device.id, text: device.name, note: device.online ? undefined : say("trouble.offline") };
}

/**
 * @param {ReadonlyArray<{code: string, name: Localized}>} entries
 * @returns {Choice[]}
 */
export function listed(entries) {
  return entries.map((one) => ({ value: one.code, text: inWords(one.name) }));
}

/** @param {string} key */
export function lack(key) {
  lacking.value = say(key);
  speak(lacking.value);
}

/**
 * @param {Ticket} ticket
 * @param {StaffSnapshot} hall
 * @returns {[string, Choice[]]}  the name of its own service, and all others
 */
function servicesAround(ticket, hall) {
  const own = hall.office.services.find((one) => one.code === ticket.service);
  const others = hall.office.services.filter((one) => one.code !== ticket.service);
  return [own ? inWords(own.name) : ticket.service, listed(others)];
}

/**
 * @param {Counter} counter
 * @returns {Choice}
 */
function counterChoice(counter) {
  const note = counter.state === "open" ? undefined : say(`counter.${counter.state}`);
  return { value: counter.code, text: counter.code, note };
}

/**
 * @param {string} what
 * @param {Ticket} ticket
 */
function title(what, ticket) {
  return say(`panel.${what}`, { number: ticket.number });
}

/**
 * @param {string} act
 * @param {Ticket} ticket
 */
function button(act, ticket) {
  return say(`do.${act}`, { number: ticket.number });
}
