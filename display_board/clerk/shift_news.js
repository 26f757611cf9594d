// @ts-check
/** What changes while nobody presses: the tab's title, the last seconds of an undo, a late call. */

import { effect } from "@preact/signals";

import { tellLateCall } from "./pressing.js";
import { desk, speak, undoOffer } from "./state.js";
import { counterTitle, say } from "./words.js";

/** @import {Desk} from "./desk.js" */

/** So long before its end the time to take an act back is said once more. */
const UNDO_ENDS_MS = 5_000;

/** Keep telling, from when the words are loaded. */
export function tellNews() {
  effect(() => {
    document.title = desk.value ? titleOf(desk.value) : say("page.title");
  });
  effect(tellLateCall);
  let toldOf = -Infinity;
  effect(() => {
    const offer = undoOffer.value;
    if (offer === null || offer.since === toldOf || offer.leftMs > UNDO_ENDS_MS) return;
    toldOf = offer.since;
    speak(say("spoken.undo", { seconds: Math.ceil(offer.leftMs / 1000) }));
  });
}

/** @param {Desk} desk */
function titleOf({ counter, line, next }) {
  const names = { counter: counterTitle(counter), waiting: line.length };
  if (next === null) return say(line.length ? "title.later" : "title.nobody", names);
  return say("title.waiting", { ...names, next: next.number });
}
