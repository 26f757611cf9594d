// @ts-check
/** Booked visits over the page: a new one for whoever asks, or one by its code. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import {
  askVisit,
  bookable,
  booking,
  bookingAnswer,
  chooseDay,
  chooseService,
  chooseSlot,
  findVisit,
  pressBook,
  pressCancelVisit,
  pressCheckIn,
  pressMove,
  showBooking,
} from "../booking.js";
import { connectionIsDown, sending } from "../state.js";
import { dayShortly, inWords, say } from "../words.js";
import { Icon } from "../../shared/staff/icon.js";
import { Dialog } from "./dialog.js";
import { Choices } from "./panels/frame.js";

/** @import {Appointment, StaffSnapshot} from "../../shared/contract.js" */
/** @import {Booking as Booked} from "../booking.js" */

/** The way to booked visits; none where nothing is booked. @param {{hall: StaffSnapshot}} props */
export function BookingButton({ hall }) {
  if (bookable(hall).length === 0) return null;
  return html`<button
    type="button"
    class="aside-tool"
    data-act="booking"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+B"
    onClick=${() => showBooking(true)}
  >
    <${Icon} name="clock" />${say("booking.open")}<kbd>Ctrl+B</kbd>
  </button>`;
}

/** @param {{hall: StaffSnapshot}} props */
export function Booking({ hall }) {
  const open = booking.value;
  if (open === null) return null;
  const said = bookingAnswer.value;
  return html`<${Dialog} label=${say("booking.title")} wide onClose=${() => showBooking(false)}>
    <h2>${say("booking.title")}</h2>
    ${open.visit === null
      ? html`<${FindByCode} /><${NewVisit} open=${open} hall=${hall} />`
      : html`<${Visit} key=${open.visit.code} open=${open} visit=${open.visit} />`}
    <div class="account-foot booking-foot">
      <p role="status" class="panel-words" data-tone=${said?.tone ?? "quiet"}>
        ${said && html`<${Icon} name=${said.tone === "good" ? "check" : "alert"} /><span>${said.text}</span>`}
      </p>
      ${open.visit !== null &&
      html`<button type="button" class="plain-button" onClick=${() => showBooking(true)}>${say("booking.another")}</button>`}
      <button type="button" class="plain-button" onClick=${() => showBooking(false)}>${say("help.close")}</button>
    </div>
  <//>`;
}

function FindByCode() {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    void findVisit(String(new FormData(form).get("code")));
  };
  return html`<form class="account-part booking-find" onSubmit=${submit} noValidate>
    <label for="booking-code">${say("booking.code")}</label>
    <input id="booking-code" class="booking-input" name="code" autocomplete="off" autocapitalize="characters" spellcheck=${false} autofocus />
    <button type="submit" class="plain-button">${say("booking.find")}</button>
  </form>`;
}

/** @param {{open: Booked, hall: StaffSnapshot}} props */
function NewVisit({ open, hall }) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    void pressBook(String(new FormData(form).get("email") ?? ""));
  };
  const services = bookable(hall).map((one) => ({ value: one.code, text: inWords(one.name) }));
  return html`<form class="account-part" aria-labelledby="booking-new" onSubmit=${submit} noValidate>
    <h3 id="booking-new">${say("booking.new")}</h3>
    <div onChange=${(/** @type {Event} */ event) => void chooseService(valueOf(event))}>
      <${Choices} label=${say("ask.service")} name="service" choices=${services} />
    </div>
    <${When} open=${open} />
    ${open.slot !== "" &&
    open.reminds &&
    html`<label class="choices">
      <span class="choices-label">${say("booking.email")}</span>
      <span class="choices-row"><input class="booking-input" type="email" name="email" autocomplete="off" /><small>${say("booking.email_note")}</small></span>
    </label>`}
    ${open.slot !== "" && html`<${Send} id="book" text=${say("booking.book", whenOf(open))} />`}
  </form>`;
}

/** Days, then the slots of the chosen one. @param {{open: Booked}} props */
function When({ open }) {
  const days = (open.days ?? []).map((one) => ({
    value: one.day,
    text: dayShortly(one.day),
    note: say("booking.left", { count: one.left }),
  }));
  const slots = (open.slots ?? []).map((one) => ({ value: one.slot, text: one.slot, note: say("booking.left", { count: one.left }) }));
  return html`
    ${open.days?.length === 0 && html`<p class="dialog-note">${say("booking.all_full")}</p>`}
    ${days.length > 0 &&
    html`<div key=${open.service} onChange=${(/** @type {Event} */ event) => void chooseDay(valueOf(event))}>
      <${Choices} label=${say("booking.day")} name="day" choices=${days} />
    </div>`}
    ${slots.length > 0 &&
    html`<div key=${open.day} onChange=${(/** @type {Event} */ event) => chooseSlot(valueOf(event))}>
      <${Choices} label=${say("booking.slot")} name="slot" choices=${slots} />
    </div>`}
  `;
}

/** @param {{open: Booked, visit: Appointment}} props */
function Visit({ open, visit }) {
  const title = useRef(/** @type {HTMLElement | null} */ (null));
  // What had the focus is gone: the keys go on at the visit.
  useEffect(() => title.current?.focus(), [open.asking, visit.slot_at, visit.state]);
  const values = { day: dayShortly(visit.day), slot: visit.slot };
  return html`<section class="account-part" aria-labelledby="booking-visit">
    <h3 id="booking-visit" ref=${title} tabindex="-1">
      ${inWords(visit.service_name)} · ${say("booking.at", values)}
    </h3>
    <p class="panel-number booking-code">${visit.code.slice(0, 4)} ${visit.code.slice(4)}</p>
    <p class="dialog-note">${say(`booking.state.${visit.state}`, { number: visit.number ?? "" })}</p>
    ${visit.state === "booked" && html`<${Acts} open=${open} visit=${visit} />`}
  </section>`;
}

/** @param {{open: Booked, visit: Appointment}} props */
function Acts({ open, visit }) {
  const move = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void pressMove();
  };
  if (open.asking === "move") {
    return html`<form onSubmit=${move} noValidate>
      <${When} open=${open} />
      <div class="booking-acts">
        ${open.slot !== "" && html`<${Send} id="move" text=${say("booking.move_to", whenOf(open))} />`}
        <button type="button" class="plain-button" onClick=${() => askVisit("")}>${say("booking.keep")}</button>
      </div>
    </form>`;
  }
  if (open.asking === "cancel") {
    return html`<p>${say("booking.cancel_sure")}</p>
      <div class="booking-acts">
        <${Send} id="cancel" text=${say("booking.cancel")} danger onPress=${pressCancelVisit} />
        <button type="button" class="plain-button" onClick=${() => askVisit("")}>${say("booking.keep")}</button>
      </div>`;
  }
  return html`<div class="booking-acts">
    ${visit.today && html`<${Send} id="check-in" text=${say("booking.check_in")} onPress=${pressCheckIn} />`}
    <button type="button" class="plain-button" onClick=${() => askVisit("move")}>${say("booking.move")}</button>
    <button type="button" class="plain-button" onClick=${() => askVisit("cancel")}>${say("booking.cancel")}</button>
  </div>`;
}

/** @param {{id: string, text: string, danger?: boolean, onPress?: () => unknown}} props */
function Send({ id, text, danger = false, onPress }) {
  return html`<button
    type=${onPress ? "button" : "submit"}
    class="strong-button"
    data-danger=${danger}
    aria-busy=${sending.value?.id === `booking:${id}`}
    aria-disabled=${connectionIsDown.value}
    onClick=${onPress}
  >
    ${text}
  </button>`;
}

/** @param {Event} event */
const valueOf = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {Booked} open */
const whenOf = (open) => ({ day: dayShortly(open.day), slot: open.slot });
