// @ts-check
/** Another counter for whoever sits at one: asked there first, and who has not answered is seen. */

import { html } from "htm/preact";

import { isDown } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";
import { act, counterName, titleOf } from "../acting.js";
import { mayAct, moving, sending } from "../state.js";
import { lasting, minutesSince } from "../words.js";

/** @import {CounterMove, HallCounter, HallNow} from "../../shared/contract.js" */

/** @param {{counter: HallCounter}} props */
export function AskButton({ counter }) {
  const open = moving.value === counter.code;
  return html`<button type="button" class="link" aria-label=${say("move.at", { counter: titleOf(counter) })} aria-expanded=${open}
    disabled=${isDown.value || sending.value !== null} onClick=${() => (moving.value = open ? null : counter.code)}>${say("move")}</button>`;
}

/** @param {{hall: HallNow, counter: HallCounter}} props */
export function Move({ hall, counter }) {
  const asked = counter.move;
  const off = isDown.value || sending.value !== null;
  return html`<div class="seat-move">
    <span role="status">${asked !== null && inMoveWords(hall, asked)}</span>
    ${asked !== null &&
    mayAct.value &&
    html` <button type="button" class="link" aria-label=${say("move.end.at", { counter: titleOf(counter) })} disabled=${off} onClick=${() => askFor(counter, null)}>${say("move.end")}</button>`}
    ${mayAct.value && moving.value === counter.code && html`<${Places} hall=${hall} counter=${counter} off=${off} />`}
  </div>`;
}

/** @param {{hall: HallNow, counter: HallCounter, off: boolean}} props */
function Places({ hall, counter, off }) {
  const free = hall.counters.filter((one) => one.state === "closed");
  const which = say("move.which", { counter: titleOf(counter) });
  return html`<div role="group" aria-label=${which} class="move-places">
    <span>${free.length === 0 ? say("move.none") : which}</span>
    ${free.map((one) => html`<button type="button" class="plain-button" key=${one.code} disabled=${off} onClick=${() => askFor(counter, one.code)}>${titleOf(one)}</button>`)}
  </div>`;
}

/**
 * @param {HallCounter} counter
 * @param {string | null} to
 */
async function askFor(counter, to) {
  const done = say(to === null ? "done.move_end" : "done.move", { counter: titleOf(counter) });
  if (await act(`counters/${encodeURIComponent(counter.code)}/move`, { to }, done)) moving.value = null;
}

/**
 * @param {HallNow} hall
 * @param {CounterMove} asked
 */
function inMoveWords(hall, asked) {
  const words = { counter: counterName(asked.to), since: lasting(minutesSince(hall, asked.since)) };
  if (asked.accepted === null) return say("move.waits", words);
  return say(asked.accepted ? "move.agreed" : "move.stays", { ...words, reason: say(`move.why.${asked.reason ?? "none"}`) });
}
