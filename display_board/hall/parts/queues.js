// @ts-check
/** Queues against the promise: the longest wait as a bar, the promise as a tick. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { isDown } from "../../shared/staff/person.js";
import { hourInWords, inWords, say } from "../../shared/staff/words.js";
import { act } from "../acting.js";
import { groups } from "../halls.js";
import { mayAct, mayTake, sending, taken } from "../state.js";
import { isLate } from "../words.js";

/** @import {HallNow, HallService} from "../../shared/contract.js" */

/** The bar's end, in promises. */
const FULL = 2;

/** @param {{hall: HallNow}} props */
export function Queues({ hall }) {
  return html`<section>
    <div class="list-head"><h2>${say("queues")}</h2><span>${say("queues.unit")}</span></div>
    ${groups(hall).map(
      ({ code, name, part }) => html`${name !== null && html`<h3 class="place-name">${inWords(name)}</h3>`}
        <ul class="queues" key=${code}>${part.services.map((one) => html`<${Queue} key=${one.code} hall=${hall} service=${one} />`)}</ul>`,
    )}
  </section>`;
}

/** @param {{hall: HallNow, service: HallService}} props */
function Queue({ hall, service }) {
  const late = isLate(hall, service);
  const longest = service.longest_minutes;
  const share = Math.min(1, (longest ?? 0) / (FULL * hall.promise_minutes));
  return html`<li class="queue" data-late=${late} data-service=${service.code}>
    <span class="letter" aria-hidden="true">${service.prefix}</span>
    <div class="queue-name"><span>${inWords(service.name)}</span><${Numbers} service=${service} /></div>
    <strong class="queue-people">${service.waiting}<span class="for-screen-readers"> ${say("count.waiting")}</span></strong>
    <span class="promise" aria-hidden="true"><span class="promise-bar" style=${{ width: `${share * 100}%` }}></span><span class="promise-tick"></span></span>
    <span class="queue-wait">${longest === null ? say("queue.nobody") : html`<strong>${longest}</strong> / ${say("minutes", { minutes: hall.promise_minutes })}`}</span>
    <span class="queue-judged">
      ${longest !== null &&
      (late
        ? html`<${Icon} name="alert" />${say("queue.over", { minutes: longest - hall.promise_minutes })}`
        : html`<${Icon} name="check" />${say("queue.within")}`)}
    </span>
    ${mayTake.value && html`<${Take} service=${service} />`}
  </li>`;
}

/** @param {{service: HallService}} props */
function Take({ service }) {
  const named = { service: inWords(service.name) };
  const take = () =>
    act("tickets", { service: service.code }, (ticket) => {
      taken.value = { id: ticket.id, number: ticket.number, service: named.service };
      return say("done.take", { ...named, number: ticket.number });
    });
  return html`<button type="button" class="queue-take" disabled=${isDown.value || sending.value !== null || !service.open}
    aria-label=${say("queue.take.of", named)} onClick=${take}><${Icon} name="ticket" />${say("queue.take")}</button>`;
}

/** @param {{service: HallService}} props */
function Numbers({ service }) {
  const again = () => act("services/resume", { services: [service.code] }, say("done.resume", { service: inWords(service.name) }));
  if (service.stopped_until !== null) {
    return html`<small>${say("queue.stopped", { hour: hourInWords(service.stopped_until) })}
      ${mayAct.value && html` <button type="button" class="link" disabled=${isDown.value || sending.value !== null} aria-label=${say("queue.resume.of", { service: inWords(service.name) })} onClick=${again}>${say("queue.resume")}</button>`}</small>`;
  }
  if (service.waiting > 0 && service.counters.length === 0) return html`<small class="wrong">${say("queue.nobody_calls")}</small>`;
  return service.open ? null : html`<small>${say("queue.closed")}</small>`;
}
