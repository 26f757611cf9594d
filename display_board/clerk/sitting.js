// @ts-check
/** Signing in and out, and sitting at a counter: open, take over, pause, resume, close. */

import { batch, signal } from "@preact/signals";

import { askOrderSoon, checkSeat, listen, stopListening } from "./feed.js";
import { withCounter } from "./hall.js";
import { offer, readOffer } from "./help_offer.js";
import { askWho, isSettled, workAt, workNowhere } from "./offices.js";
import { closePanel } from "./panels.js";
import { refusalText } from "./refusal.js";
import { officesOf } from "./rules.js";
import { ask, askAgain } from "../shared/staff/server.js";
import { changeHall, connectionIsDown, forget, hall, notice, officesAsked, person, seat, taken, tell } from "./state.js";
import { inTurn } from "./turns.js";
import { warningText } from "./warning.js";
import { counterTitle, language, say } from "./words.js";

/** @import {Counter, Person} from "../shared/contract.js" */

/** What went wrong on the sign-in or counter screen, in words; empty when nothing did. */
export const complaint = signal("");

/** The counter that would have to be taken over, and who sits there. */
export const takeOver = signal(/** @type {{counter: Counter, clerk: string} | null} */ (null));

/** How long to wait before asking again who is signed in. */
const ASK_AGAIN_MS = 2_000;

/** Find out who is signed in; while the server is away, again and again. */
export async function whoIsHere() {
  const reply = await askWho();
  if (reply.outcome === "done") return arrive(reply.body);
  if (reply.outcome === "refused" && reply.status === 401) {
    workNowhere();
    person.value = null;
    return;
  }
  complaint.value = "page.unreachable";
  window.setTimeout(whoIsHere, ASK_AGAIN_MS);
}

/**
 * Sign in; on refusal `complaint` says why.
 * @param {string} user
 * @param {string} password
 */
export async function signIn(user, password) {
  if (user === "" || password === "") {
    complaint.value = say("sign_in.empty");
    return;
  }
  const reply = await ask("POST", "/sign-in", { body: { user, password }, language: language.value });
  if (reply.outcome === "done") {
    await arrive(reply.body.person);
  } else if (reply.outcome === "lost") {
    complaint.value = say("sign_in.lost");
  } else if (reply.code === "not_signed_in") {
    complaint.value = say("sign_in.wrong");
  } else if (reply.code === "too_many_requests") {
    complaint.value = say("sign_in.too_many", { seconds: reply.retryAfterSeconds ?? 60 });
  } else {
    complaint.value = refusalText(reply);
  }
}

/**
 * Go on to the office where somebody works; of several, and of none, ask first.
 * @param {Person} who
 */
async function arrive(who) {
  const offices = officesOf(who);
  const [only] = offices;
  if (isSettled(who)) enter(who);
  else if (only !== undefined && offices.length === 1) await chooseOffice(only);
  else askOffice(who);
}

/** @param {Person} who */
function askOffice(who) {
  stopListening();
  workNowhere();
  closePanel();
  batch(() => {
    forget();
    complaint.value = "";
    person.value = who;
    officesAsked.value = officesOf(who);
  });
}

/** Leave this office for another where this person works. */
export function otherOffice() {
  if (person.value) askOffice(person.value);
}

/**
 * Work at an office; on refusal `complaint` says why.
 * @param {string} office
 */
export async function chooseOffice(office) {
  const reply = await workAt(office);
  if (reply.outcome === "done" && isSettled(reply.body)) return enter(reply.body);
  if (reply.outcome === "done") return askOffice(reply.body);
  if (reply.outcome === "refused" && reply.status === 401) return leave(say("sign_in.expired"));
  complaint.value = reply.outcome === "lost" ? say("sign_in.lost") : refusalText(reply);
  return undefined;
}

/** @param {Person} who */
function enter(who) {
  closePanel();
  batch(() => {
    forget();
    complaint.value = "";
    person.value = who;
    seat.value = who.counter;
  });
  listen(who, seatLost);
}

/** Sign out and forget the hall. */
export async function signOut() {
  const reply = await ask("POST", "/sign-out");
  if (reply.outcome === "lost") {
    complaint.value = say("sign_in.lost");
    return;
  }
  leave("");
}

/**
 * Nobody is signed in here any more.
 * @param {string} why  in words, on the sign-in screen
 */
export function leave(why) {
  stopListening();
  workNowhere();
  batch(() => {
    forget();
    takeOver.value = null;
    person.value = null;
    complaint.value = why;
  });
}

/** @param {"taken" | "closed" | "signed_out"} reason */
function seatLost(reason) {
  if (reason === "signed_out") {
    leave(say("sign_in.expired"));
    return;
  }
  const counter = hall.value?.counters.find((one) => one.code === seat.value);
  const name = counterTitle(counter ?? { code: String(seat.value) });
  if (reason === "closed") {
    stand();
    complaint.value = say("choose.was_closed", { counter: name });
    return;
  }
  stopListening();
  const mine = counter?.clerk === person.value?.name;
  batch(() => {
    taken.value = { counter: name, by: mine ? null : (counter?.clerk ?? null) };
    seat.value = null;
  });
}

/** Ask the server whether the seat is still ours, and act on the answer. */
export function recheckSeat() {
  return checkSeat(seatLost);
}

/** From the page that was taken over, back to the choice of counters. */
export function chooseAgain() {
  if (person.value) enter({ ...person.value, counter: null });
}

function stand() {
  closePanel();
  batch(() => {
    seat.value = null;
    offer.value = null;
    notice.value = null;
  });
}

/**
 * Sit down at a counter; when somebody sits there, `takeOver` asks first.
 * @param {Counter} counter
 * @param {boolean} force  take it over
 */
export function sitDown(counter, force) {
  complaint.value = "";
  return inTurn(`open:${counter.code}`, () => openCounter(counter, force));
}

/**
 * @param {Counter} counter
 * @param {boolean} force
 */
async function openCounter(counter, force) {
  const reply = await askAgain("POST", counterPath(counter.code, "open"), {
    body: { take_over: force },
    language: language.value,
  });
  if (reply.outcome === "done") {
    batch(() => {
      changeHall((before) => withCounter(before, reply.body));
      takeOver.value = null;
      seat.value = counter.code;
      if (person.value) person.value = { ...person.value, counter: counter.code };
    });
    askOrderSoon();
    void readOffer();
  } else if (reply.outcome === "refused" && reply.code === "counter_taken") {
    takeOver.value = { counter, clerk: clerkAt(counter.code) };
  } else {
    takeOver.value = null;
    complaint.value = reply.outcome === "lost" ? say("sign_in.lost") : refusalText(reply);
  }
}

/**
 * @param {string} code
 * @returns {string}
 */
function clerkAt(code) {
  return hall.value?.counters.find((one) => one.code === code)?.clerk ?? "";
}

/**
 * Change the counter's own state.
 * @param {"pause" | "open" | "close"} act
 * @param {object} body
 * @returns {Promise<Counter | null>}  the counter as it is now; null when nothing was done
 */
async function changeCounter(act, body) {
  const code = seat.value;
  if (code === null) return null;
  if (connectionIsDown.value) {
    tell("bad", say("connection.refuse"));
    return null;
  }
  const reply = await askAgain("POST", counterPath(code, act), { body, language: language.value });
  if (reply.outcome === "done") {
    changeHall((before) => withCounter(before, reply.body));
    return reply.body;
  }
  tell("bad", reply.outcome === "lost" ? say("refused.lost_act") : refusalText(reply));
  void recheckSeat();
  return null;
}

/**
 * Stop calling for a while.
 * @param {string} reason  code of one of the office's reasons
 */
export function pause(reason) {
  return inTurn("pause", async () => {
    const counter = await changeCounter("pause", { reason });
    if (counter === null) return;
    const warning = warningText(counter);
    tell(warning ? "warn" : "quiet", warning ?? say("done.pause"));
  });
}

/** Go on after a pause. */
export function resume() {
  return inTurn("open", async () => {
    if (await changeCounter("open", { take_over: false })) tell("good", say("done.resume"));
  });
}

/** Close the counter and go back to the choice. */
export function closeCounter() {
  return inTurn("close", async () => {
    const counter = await changeCounter("close", {});
    if (counter === null) return;
    stand();
    complaint.value = warningText(counter) ?? "";
    if (person.value) person.value = { ...person.value, counter: null };
  });
}

/**
 * @param {string} code
 * @param {string} act
 */
function counterPath(code, act) {
  return `/offices/${person.value?.office}/counters/${encodeURIComponent(code)}/${act}`;
}
