// @ts-check
/** A supervisor gives counters other work while they run: one press, one service more or less. */

import { signal } from "@preact/signals";

import { withCounter } from "./hall.js";
import { refusalText } from "./refusal.js";
import { refusedByConnection, send } from "./sending.js";
import { changeHall } from "./state.js";
import { inTurn } from "./turns.js";
import { counterTitle, say } from "./words.js";
import { warningText } from "./warning.js";

/** @import {Counter, ServedService} from "../shared/contract.js" */

/** Whether the table of counters and services is open. */
export const profilesOpen = signal(false);

/**
 * What the last change led to, in words.
 * @type {import("@preact/signals").Signal<{tone: "good" | "bad" | "warn", text: string} | null>}
 */
export const profileAnswer = signal(
  /** @type {{tone: "good" | "bad" | "warn", text: string} | null} */ (null),
);

/** @param {boolean} open */
export function showProfiles(open) {
  profileAnswer.value = null;
  profilesOpen.value = open;
}

/**
 * The counter's work with one service more or less; what stays keeps its weight. Taking up a
 * service that it only helped with makes it the counter's own.
 * @param {Counter} counter
 * @param {string} service
 * @returns {ServedService[]}
 */
export function toggled(counter, service) {
  const all = counter.profile ?? [];
  const others = all.filter((one) => one.code !== service);
  if (counter.services.includes(service)) return others;
  return [...others, { code: service, weight: 1, after_minutes: null }];
}

/**
 * @param {Counter} counter
 * @param {string} service
 */
export function pressToggle(counter, service) {
  if (!toggled(counter, service).some((one) => one.after_minutes === null)) {
    profileAnswer.value = { tone: "bad", text: say("profiles.last") };
    return undefined;
  }
  if (refusedByConnection()) {
    profileAnswer.value = { tone: "bad", text: say("connection.refuse") };
    return undefined;
  }
  return inTurn(`profile:${counter.code}:${service}`, () => assign(counter, toggled(counter, service)));
}

/**
 * @param {Counter} counter
 * @param {ServedService[]} services
 */
async function assign(counter, services) {
  const path = `/counters/${encodeURIComponent(counter.code)}/profile`;
  const reply = await send(path, { method: "PUT", body: { services } });
  if (reply.outcome === "lost") {
    profileAnswer.value = { tone: "bad", text: say("refused.lost_act") };
  } else if (reply.outcome === "refused") {
    profileAnswer.value = { tone: "bad", text: refusalText(reply) };
  } else {
    changeHall((hall) => withCounter(hall, reply.body));
    const warning = warningText(reply.body);
    profileAnswer.value = warning
      ? { tone: "warn", text: warning }
      : { tone: "good", text: say("profiles.done", { counter: counterTitle(counter) }) };
  }
}
