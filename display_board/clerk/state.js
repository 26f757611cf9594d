// @ts-check
/** What the clerk page knows, as signals; the rest is computed from these. */

import { computed, effect, signal } from "@preact/signals";

import { possible } from "./acts.js";
import { deskOf } from "./desk.js";
import { rulesOf } from "./rules.js";
import { troublesOf } from "./troubles.js";
import { ownPlace } from "./words.js";

/** @import {StaffSnapshot, Person} from "../shared/contract.js" */
/** @import {Connection} from "../shared/live.js" */
/** @import {Act} from "./acts.js" */

/** Who signed in; undefined until the server said so, null for nobody. */
export const person = signal(/** @type {Person | null | undefined} */ (undefined));

/**
 * Codes of the offices to choose among after signing in; empty where this person works at none.
 * Null: nothing is to be chosen.
 */
export const officesAsked = signal(/** @type {ReadonlyArray<string> | null} */ (null));

/** The hall as the feed tells it; null before the first picture. */
export const hall = signal(/** @type {StaffSnapshot | null} */ (null));

/** Code of the counter this page sits at. */
export const seat = signal(/** @type {string | null} */ (null));

effect(() => {
  const own = hall.value?.counters.find((one) => one.code === seat.value);
  ownPlace.value = own?.place ?? "counter";
});

/**
 * Why this page no longer sits where it sat.
 * @typedef {{counter: string, by: string | null}} Taken
 */
export const taken = signal(/** @type {Taken | null} */ (null));

/** Ids of waiting tickets as this counter would call them. */
export const order = signal(/** @type {ReadonlyArray<string>} */ ([]));

/** @type {import("@preact/signals").Signal<Connection | null>} */
export const connection = signal(/** @type {Connection | null} */ (null));

/** Milliseconds that the server's clock is ahead of this computer's. */
export const clockAhead = signal(0);

/** This computer's clock, every second. */
export const tick = signal(Date.now());

/** The server's clock in milliseconds. */
export const now = computed(() => tick.value + clockAhead.value);

/** When the counter paused, if this page saw it, in the server's milliseconds. */
export const pausedAt = signal(/** @type {number | null} */ (null));

/**
 * What is being sent: the id of an act, and whether it had to be sent again.
 * @typedef {{id: string, again: boolean}} Sending
 */
export const sending = signal(/** @type {Sending | null} */ (null));

/**
 * An answer in words below the buttons. `number` counts them, so that the same words said twice
 * are seen twice.
 * @typedef {{tone: "good" | "bad" | "warn" | "quiet", text: string, number: number, until: number}} Notice
 */
export const notice = signal(/** @type {Notice | null} */ (null));

/** How long good news stays; what went wrong stays until the next act. */
const GOOD_NEWS_MS = 10_000;

/** What a screen reader says last. `number` counts, so that the same words said twice are heard twice. */
export const spoken = signal({ text: "", number: 0 });

/**
 * The last act that can be taken back.
 * @typedef {{id: string, ticket: string, number: string, to: string, since: number, until: number}} LastAct
 */
export const lastAct = signal(/** @type {LastAct | null} */ (null));

/** Ids of the troubles that the clerk put aside. */
export const known = signal(/** @type {ReadonlySet<string>} */ (new Set()));

/** Slips that this page ordered: until when they should be out, by ticket, in the server's time. */
export const awaitedSlips = signal(/** @type {ReadonlyMap<string, number>} */ (new Map()));

/** Whether the list of keys is open. */
export const helpOpen = signal(false);

/** Whether the person's own account is open: password and sign-ins. */
export const accountOpen = signal(false);

export const desk = computed(() =>
  hall.value && seat.value ? deskOf(hall.value, seat.value, order.value, now.value) : null,
);

export const isPaused = computed(() => desk.value?.counter.state === "paused");

/** What the office has settled for its clerks; null before the first picture. */
export const rules = computed(() => (hall.value ? rulesOf(hall.value.office) : null));

export const connectionIsDown = computed(() => connection.value?.state === "down");

export const troubles = computed(() =>
  hall.value
    ? troublesOf(hall.value, {
        seat: seat.value,
        now: now.value,
        awaited: awaitedSlips.value,
      }).filter((one) => !known.value.has(one.id))
    : [],
);

/** The notice while it still says something. */
export const freshNotice = computed(() =>
  notice.value !== null && tick.value < notice.value.until ? notice.value : null,
);

/** The act that can still be taken back, and the milliseconds left for it. */
export const undoOffer = computed(() => {
  const act = lastAct.value;
  if (act === null || now.value >= act.until) return null;
  const ticket = hall.value?.tickets.find((one) => one.id === act.ticket);
  if (ticket && ticket.state !== act.to) return null;
  return { ...act, leftMs: Math.min(act.until - act.since, act.until - now.value) };
});

/**
 * Tell whether a key or button for an act does something now.
 * @param {Act} act
 */
export function canDo(act) {
  return possible(act, desk.value?.ticket ?? null);
}

/**
 * Say something to a screen reader.
 * @param {string} text
 */
export function speak(text) {
  spoken.value = { text, number: spoken.value.number + 1 };
}

/**
 * Say something below the buttons.
 * @param {Notice["tone"]} tone
 * @param {string} text
 */
export function tell(tone, text) {
  const until = tone === "bad" || tone === "warn" ? Infinity : tick.value + GOOD_NEWS_MS;
  notice.value = { tone, text, number: (notice.value?.number ?? 0) + 1, until };
  speak(text);
}

/**
 * Put one newer ticket into the hall.
 * @param {(hall: StaffSnapshot) => StaffSnapshot} change
 */
export function changeHall(change) {
  if (hall.value) hall.value = change(hall.value);
}

/** Forget everything of whoever sat here before. */
export function forget() {
  hall.value = null;
  seat.value = null;
  officesAsked.value = null;
  accountOpen.value = false;
  taken.value = null;
  order.value = [];
  connection.value = null;
  lastAct.value = null;
  notice.value = null;
  speak("");
  pausedAt.value = null;
  awaitedSlips.value = new Map();
}
