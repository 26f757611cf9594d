// @ts-check
/** Counters: who sits there, what they do and since when; a letter gives or takes a service. */

import { html } from "htm/preact";

import { isDown } from "../../shared/staff/person.js";
import { inWords, say } from "../../shared/staff/words.js";
import { act, titleOf, toggle } from "../acting.js";
import { groups } from "../halls.js";
import { helps, mayAct, sending } from "../state.js";
import { lasting, minutesSince } from "../words.js";
import { AskButton, Move } from "./moving.js";

/** @import {HallCounter, HallNow} from "../../shared/contract.js" */

/** @param {{hall: HallNow}} props */
export function Counters({ hall }) {
  return html`<section>
    <div class="list-head"><h2>${say("counters")}</h2>${!helps.value && html`<a href="/week/">${say("pages.week")}</a>`}${mayAct.value && html`<span>${say("counters.unit")}</span>`}</div>
    ${groups(hall).map(
      ({ code, name, part }) => html`${name !== null && html`<h3 class="place-name">${inWords(name)}</h3>`}
        <ul class="counters-list" key=${code}>${part.counters.map((one) => html`<${Row} key=${one.code} hall=${part} counter=${one} />`)}</ul>`,
    )}
  </section>`;
}

/** @param {{hall: HallNow, counter: HallCounter}} props */
function Row({ hall, counter }) {
  const since = counter.since === null ? "" : lasting(minutesSince(hall, counter.since));
  return html`<li class="seat" data-state=${counter.works ? "working" : counter.state} data-counter=${counter.code}>
    <strong class="seat-name" title=${inWords(counter.name)}><span class="for-screen-readers">${titleOf(counter)}</span><span aria-hidden="true">${counter.code}</span></strong>
    <div class="seat-who"><span>${counter.clerk ?? planned(counter)}</span><small>${doing(counter)}${mayAct.value && counter.state !== "closed" && html` · <${Help} counter=${counter} /> · <${AskButton} counter=${counter} />`}</small></div>
    <strong class="seat-number">${counter.number ?? "–"}</strong>
    <span class="seat-since">${counter.state === "closed" ? "" : since}</span>
    <div class="letters" role="group" aria-label=${say("counter.serves", { counter: titleOf(counter) })}>
      ${hall.services.map((one) => {
        const serves = counter.services.includes(one.code);
        const suggested = hall.hint?.counter === counter.code && hall.hint.service === one.code;
        return html`<button type="button" key=${one.code} class="letter-button" aria-pressed=${serves} data-suggested=${suggested}
          aria-label=${inWords(one.name)} title=${inWords(one.name)} disabled=${!mayAct.value || isDown.value || sending.value !== null}
          onClick=${() => toggle(counter, one.code)}>${one.prefix}</button>`;
      })}
    </div>
    <${Move} hall=${hall} counter=${counter} />
  </li>`;
}

/** @param {{counter: HallCounter}} props */
function Help({ counter }) {
  const ask = () => act(`counters/${encodeURIComponent(counter.code)}/help`, null, say("done.help_asked", { counter: titleOf(counter) }));
  return html`<button type="button" class="link" aria-label=${say("help.at", { counter: titleOf(counter) })}
    disabled=${isDown.value || sending.value !== null} onClick=${ask}>${say("help")}</button>`;
}

/** @param {HallCounter} counter */
function planned(counter) {
  if (counter.planned === null) return say("counter.nobody");
  return counter.stand_in === null ? say("counter.planned", { who: counter.planned }) : say("counter.stand_in", { who: counter.stand_in });
}

/** @param {HallCounter} counter */
function doing(counter) {
  if (counter.ticket_state !== null) return say(`doing.${counter.ticket_state}`);
  if (counter.state === "paused" && counter.paused_for !== null) {
    const reason = inWords(counter.paused_for);
    return counter.works ? reason : say("doing.paused_for", { reason });
  }
  return say(counter.state === "open" ? "doing.free" : `doing.${counter.state}`);
}
