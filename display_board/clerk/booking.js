// @ts-check
/** Visits that staff book for whoever telephones or stands there: find, move, cancel, check in. */

import { signal } from "@preact/signals";

import { withTicket } from "./hall.js";
import { openPanel } from "./panels.js";
import { refusalText } from "./refusal.js";
import { refusedByConnection, send } from "./sending.js";
import { ask, newKey } from "../shared/staff/server.js";
import { changeHall, desk, person } from "./state.js";
import { inTurn } from "./turns.js";
import { language, say } from "./words.js";

/** @import {Appointment, AppointmentDay, AppointmentSlot, StaffSnapshot} from "../shared/contract.js" */
/** @import {Reply} from "../shared/staff/server.js" */

/**
 * @typedef {object} Booking
 * @property {string} service           none yet: ""
 * @property {AppointmentDay[] | null} days  those with a place left; null: not known yet
 * @property {boolean} reminds          whether the office sends mail
 * @property {string} day
 * @property {AppointmentSlot[] | null} slots
 * @property {string} slot
 * @property {Appointment | null} visit the one that was found or booked
 * @property {"" | "move" | "cancel"} asking
 * @property {string} key               one press, however often it is sent
 */

/** @type {Booking} */
const NOTHING = { service: "", days: null, reminds: false, day: "", slots: null, slot: "", visit: null, asking: "", key: "" };

/** What the open dialog holds; null: it is closed. */
export const booking = signal(/** @type {Booking | null} */ (null));

/**
 * What the last press led to, in words.
 * @typedef {{tone: "good" | "bad", text: string}} BookingAnswer
 */
export const bookingAnswer = signal(/** @type {BookingAnswer | null} */ (null));

/**
 * The services of which visits are booked.
 * @param {StaffSnapshot} hall
 */
export const bookable = (hall) => hall.office.services.filter((one) => (one.appointments_a_slot ?? 0) > 0);

/** @param {boolean} open */
export function showBooking(open) {
  bookingAnswer.value = null;
  booking.value = open ? { ...NOTHING, key: newKey() } : null;
}

/** @param {Partial<Booking>} change */
function become(change) {
  if (booking.value) booking.value = { ...booking.value, ...change };
}

/**
 * @param {"good" | "bad"} tone
 * @param {string} text
 */
function answer(tone, text) {
  bookingAnswer.value = { tone, text };
}

/** @param {Reply} reply */
function refused(reply) {
  if (reply.outcome === "lost") answer("bad", say("refused.lost_act"));
  else if (reply.outcome === "refused") answer("bad", refusalText(reply));
}

/** @param {string} path  below the office's appointments */
function read(path) {
  const full = `/offices/${person.value?.office}/appointments${path}`;
  return ask("GET", full, { language: language.value });
}

/** @param {string} service */
export async function chooseService(service) {
  bookingAnswer.value = null;
  become({ service, days: null, day: "", slots: null, slot: "" });
  const reply = await read(`/days?service=${encodeURIComponent(service)}`);
  if (booking.value?.service !== service) return;
  if (reply.outcome !== "done") return refused(reply);
  become({ days: reply.body.days.filter((/** @type {AppointmentDay} */ one) => one.left > 0), reminds: reply.body.reminds });
}

/** @param {string} day */
export async function chooseDay(day) {
  become({ day, slots: null, slot: "" });
  const service = booking.value?.service ?? "";
  const reply = await read(`/slots?service=${encodeURIComponent(service)}&day=${day}`);
  if (booking.value?.day !== day || booking.value.service !== service) return;
  if (reply.outcome !== "done") return refused(reply);
  become({ slots: reply.body.slots.filter((/** @type {AppointmentSlot} */ one) => one.left > 0) });
}

/** @param {string} slot */
export function chooseSlot(slot) {
  bookingAnswer.value = null;
  become({ slot });
}

/** @param {string} code  as it was typed or read out */
export async function findVisit(code) {
  if (code.trim() === "") return answer("bad", say("booking.code_missing"));
  const reply = await read(`/${encodeURIComponent(code.trim())}`);
  if (reply.outcome !== "done") return refused(reply);
  bookingAnswer.value = null;
  return become({ ...NOTHING, visit: reply.body, key: newKey() });
}

/** @param {Booking["asking"]} asking */
export function askVisit(asking) {
  const visit = booking.value?.visit;
  if (!visit) return;
  bookingAnswer.value = null;
  become({ ...NOTHING, visit, asking, key: newKey() });
  if (asking === "move") void chooseService(visit.service);
}

/**
 * Send what stands in the dialog, once; it stays open with what became of it.
 * @param {string} id
 * @param {string} path  below the office's appointments
 * @param {object} body
 * @param {string} done  key of the words
 */
function press(id, path, body, done) {
  if (refusedByConnection()) return answer("bad", say("connection.refuse"));
  return inTurn(`booking:${id}`, async () => {
    const reply = await send(`/appointments${path}`, { key: booking.value?.key, body });
    if (reply.outcome !== "done") return refused(reply);
    become({ ...NOTHING, visit: reply.body, key: newKey() });
    return answer("good", say(done));
  });
}

/** @param {string} email */
export function pressBook(email) {
  const { service, day, slot } = booking.value ?? NOTHING;
  if (slot === "") return answer("bad", say("booking.slot_missing"));
  const wanted = { service, day, slot, language: language.value, email: email.trim() || null };
  return press("book", "", wanted, "booking.booked");
}

export function pressMove() {
  const { visit, day, slot } = booking.value ?? NOTHING;
  if (slot === "") return answer("bad", say("booking.slot_missing"));
  return press("move", `/${visit?.code}/move`, { day, slot }, "booking.moved");
}

export function pressCancelVisit() {
  return press("cancel", `/${booking.value?.visit?.code}/cancel`, {}, "booking.cancelled");
}

/** Give whoever has come the number of the visit; at a counter its slip is offered next. */
export function pressCheckIn() {
  if (refusedByConnection()) return answer("bad", say("connection.refuse"));
  return inTurn("booking:check-in", async () => {
    const visit = booking.value?.visit;
    const reply = await send(`/appointments/${visit?.code}/check-in`, { key: booking.value?.key, body: {} });
    if (reply.outcome !== "done") return refused(reply);
    const ticket = reply.body;
    changeHall((hall) => withTicket(hall, ticket));
    if (desk.value !== null) {
      showBooking(false);
      return openPanel("issued", { ticket: ticket.id });
    }
    await findVisit(visit?.code ?? "");
    return answer("good", say("booking.arrived", { number: ticket.number }));
  });
}
