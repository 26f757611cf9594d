// @ts-check
/** Listening to the office: keeps the hall, its clock and the calling order true. */

import { batch } from "@preact/signals";

import { wearAccent } from "../shared/accent.js";
import { openFeed } from "../shared/live.js";
import { followMove, noteMove, readMove } from "./asked_move.js";
import { fold } from "./hall.js";
import { noteOffer, readOffer } from "./help_offer.js";
import { askWho } from "./offices.js";
import { ask } from "../shared/staff/server.js";
import { clockAhead, connection, hall, known, order, pausedAt, person, seat, tell } from "./state.js";
import { say } from "./words.js";

/** @import {Person, StaffEvent, StaffSnapshot, Ticket} from "../shared/contract.js" */
/** @import {Feed, FeedOptions} from "../shared/live.js" */

/** Several events often come together: one question answers them all. */
const ASK_ORDER_AFTER_MS = 200;
/** Waiting alone changes the order where priority grows with time. */
const ASK_ORDER_EVERY_MS = 30_000;

/** @type {Feed | null} */
let feed = null;
/** @type {number | undefined} */
let orderTimer;
/** @type {number | undefined} */
let orderBeat;
let ordersAsked = 0;

/**
 * Listen to the office of whoever signed in.
 * @param {Person} who
 * @param {(reason: "taken" | "closed" | "signed_out") => void} onSeatLost
 */
export function listen(who, onSeatLost) {
  stopListening();
  /** @type {FeedOptions<StaffSnapshot, StaffEvent>} */
  const options = {
    office: who.office,
    onHello: (hello) => {
      clockAhead.value = Date.parse(hello.server_time) - Date.now();
    },
    onSnapshot: (snapshot) => {
      batch(() => {
        hall.value = snapshot;
        wearAccent(snapshot.office.accent);
        if (snapshot.person) person.value = snapshot.person;
      });
      askOrderSoon();
      void readOffer();
      // A yes that was kept meanwhile is followed before it is forgotten.
      void checkSeat(onSeatLost).then(readMove);
    },
    onEvent: (event) => take(event, onSeatLost),
    onConnection: (now) => {
      const wasDown = connection.value?.state === "down";
      connection.value = now;
      if (wasDown && now.state === "connected") tell("good", say("connection.back"));
      if (now.refused) void checkSeat(onSeatLost);
    },
  };
  feed = openFeed(options);
  orderBeat = window.setInterval(askOrderSoon, ASK_ORDER_EVERY_MS);
}

/** Stop listening: nobody is signed in, or somebody else took the counter over. */
export function stopListening() {
  feed?.close();
  feed = null;
  window.clearTimeout(orderTimer);
  window.clearInterval(orderBeat);
}

/**
 * @param {StaffEvent} event
 * @param {(reason: "taken" | "closed" | "signed_out") => void} onSeatLost
 */
function take(event, onSeatLost) {
  if (!hall.value) return;
  hall.value = fold(hall.value, event);
  if (event.type === "skip") return;
  noteOffer(event);
  noteMove(event);
  if ("ticket" in event.data || event.type.startsWith("day.")) askOrderSoon();
  switch (event.type) {
    case "ticket.print_failed":
      noteFailedSlip(event.data.ticket.id);
      break;
    case "counter.paused":
      if (event.data.counter === seat.value) pausedAt.value = Date.parse(event.at);
      break;
    case "counter.opened":
    case "counter.closed":
      if (event.data.counter !== seat.value) return;
      pausedAt.value = null;
      void checkSeat(onSeatLost);
  }
}

/**
 * A copy that failed as well is news, even to who put the first failure aside.
 * @param {string} ticket
 */
function noteFailedSlip(ticket) {
  const others = new Set(known.value);
  others.delete(`print:${ticket}`);
  known.value = others;
}

/**
 * Ask whether this page still sits where it thinks it sits.
 * @param {(reason: "taken" | "closed" | "signed_out") => void} onSeatLost
 */
export async function checkSeat(onSeatLost) {
  const [asked, expected] = [feed, seat.value];
  const reply = await askWho();
  // Whoever signed out meanwhile is not brought back by an answer that was under way.
  if (feed !== asked) return;
  if (reply.outcome === "refused" && reply.code === "not_signed_in") {
    onSeatLost("signed_out");
    return;
  }
  if (reply.outcome !== "done") return;
  person.value = reply.body;
  if (expected === null || seat.value !== expected || reply.body.counter === expected) return;
  if (followMove(reply.body.counter)) {
    askOrderSoon();
    return;
  }
  const counter = hall.value?.counters.find((one) => one.code === expected);
  onSeatLost(counter && counter.state !== "closed" ? "taken" : "closed");
}

/** Ask soon in which order this counter would call those who wait. */
export function askOrderSoon() {
  window.clearTimeout(orderTimer);
  orderTimer = window.setTimeout(askOrder, ASK_ORDER_AFTER_MS);
}

async function askOrder() {
  const office = person.value?.office;
  const counter = seat.value;
  if (!office || !counter) return;
  ordersAsked += 1;
  const asked = ordersAsked;
  const reply = await ask("GET", `/offices/${office}/tickets?state=waiting&counter=${encodeURIComponent(counter)}`);
  // Answers may overtake each other: only the last question's is the order of now.
  if (reply.outcome !== "done" || counter !== seat.value || asked !== ordersAsked) return;
  const tickets = /** @type {Ticket[]} */ (reply.body.tickets);
  order.value = tickets.map((one) => one.id);
}
