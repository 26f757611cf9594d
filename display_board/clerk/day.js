// @ts-check
/** A supervisor has looked at the clock and sets the business day by it. */

import { signal } from "@preact/signals";

import { refusalText } from "./refusal.js";
import { refusedByConnection, send } from "./sending.js";
import { hall, tell } from "./state.js";
import { inTurn } from "./turns.js";
import { dayInWords, say } from "./words.js";

/** Whether the question is open. */
export const dayAsked = signal(false);

/** Why the day was not set, in words; empty when it was, and before. */
export const dayRefused = signal("");

/** @param {boolean} open */
export function askDay(open) {
  dayRefused.value = "";
  dayAsked.value = open;
}

export function pressSetDay() {
  if (!refusedByConnection()) return inTurn("day", setDay);
  dayRefused.value = say("connection.refuse");
  return undefined;
}

async function setDay() {
  const day = hall.value?.clock_day ?? "";
  const reply = await send("/day/set", {});
  if (reply.outcome === "lost") {
    dayRefused.value = say("day.lost");
  } else if (reply.outcome === "refused") {
    dayRefused.value = refusalText(reply);
  } else {
    askDay(false);
    tell("good", say("day.done", { day: day && dayInWords(day) }));
  }
}
