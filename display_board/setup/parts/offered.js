// @ts-check
/** Step 2: what are numbers given for, and which counters serve it? */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { say } from "../../shared/staff/words.js";
import { KINDS_OFFERED, blank, change, changeCounters, changeService, numbers, office, ringed, usualOf } from "../answers.js";
import { wrongOf } from "./field.js";

const CONFUSED = ["I", "O", "S", "Z"];

export function Services() {
  const { services, counters, name } = office.value;
  const add = () => change({ services: [...services, { letter: "", name: "", counters: ["1"] }] });
  return html`<h1>${say("services.title", { name: name || say("office.name") })}</h1>
    <p class="setup-lead">${say("services.lead")}</p>
    <div class="setup-template">
      <span>${say("services.template")}</span>
      ${KINDS_OFFERED.map((kind) => html`<button type="button" key=${kind} class="plain-button" onClick=${() => change(usualOf(kind))}>${say(`services.${kind}`)}</button>`)}
      <button type="button" class="plain-button" onClick=${() => change(blank())}>${say("services.blank")}</button>
      <span class="setup-count">${say("services.counters")}
        <button type="button" class="plain-button" aria-label=${say("services.fewer")} onClick=${() => changeCounters(counters - 1)}>−</button>
        <strong aria-live="polite">${counters}</strong>
        <button type="button" class="plain-button" aria-label=${say("services.more")} onClick=${() => changeCounters(counters + 1)}>+</button>
      </span>
    </div>
    <p class="service service-heads" aria-hidden="true"><span>${say("services.head.letter")}</span><span>${say("services.head.name")}</span><span>${say("services.head.counters")}</span></p>
    <ul class="services">${services.map((one, at) => html`<${Row} key=${at} one=${one} at=${at} />`)}</ul>
    <button type="button" class="link" onClick=${add}>${say("services.add")}</button>
    <p class="setup-note">${say("services.letters")}</p>`;
}

/** @param {{one: import("../answers.js").Service, at: number}} props */
function Row({ one, at }) {
  const field = `service[${at + 1}]`;
  const message = wrongOf(field) || (CONFUSED.includes(one.letter) ? say("services.confused") : "");
  const remove = () => change({ services: office.value.services.filter((_, place) => place !== at) });
  const ring = () => {
    ringed.value = at;
  };
  /** @param {string} counter */
  function turn(counter) {
    const has = one.counters.includes(counter);
    const after = numbers.value.filter((all) => (all === counter ? !has : one.counters.includes(all)));
    changeService(at, { counters: after });
  }
  return html`<li class="service" onFocusIn=${ring}>
    <input class="service-letter" value=${one.letter} maxlength="3" aria-label=${say("services.letter", { name: one.name })}
      onInput=${(/** @type {any} */ event) => changeService(at, { letter: event.currentTarget.value.toUpperCase() })} />
    <input class="service-name" value=${one.name} maxlength="120" aria-label=${say("services.name", { letter: one.letter })}
      onInput=${(/** @type {any} */ event) => changeService(at, { name: event.currentTarget.value })} />
    <span class="chips" role="group" aria-label=${say("services.served", { name: one.name })}>${numbers.value.map(
      (counter) => html`<button type="button" key=${counter} class="chip" aria-pressed=${one.counters.includes(counter)}
        aria-label=${say("services.counter", { counter })} onClick=${() => turn(counter)}>${counter}</button>`,
    )}</span>
    <button type="button" class="quiet-button" aria-label=${say("services.remove", { name: one.name })} onClick=${remove}><${Icon} name="close" /></button>
    ${message !== "" && html`<small class="field-wrong"><${Icon} name="alert" />${message}</small>`}
  </li>`;
}
