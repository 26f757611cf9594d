// @ts-check
/** One day: the leader on duty, who is on leave, who sits at each counter and who stands in. */

import { html } from "htm/preact";

import { isDown } from "../../shared/staff/person.js";
import { dayInWords, inWords, say, weekdayInWords } from "../../shared/staff/words.js";
import { save } from "../looking.js";
import { draft, draftOf, mayPlan, saving } from "../state.js";

/** @import {CounterSettings, OfficePerson, WeekDay, WeekPlan} from "../../shared/contract.js" */
/** @import {Draft} from "../state.js" */

/** @param {CounterSettings} counter */
export function titleOf(counter) {
  return say(`place.${counter.place}`, { code: counter.code });
}

/** @param {{plan: WeekPlan, day: WeekDay}} props */
export function Day({ plan, day }) {
  const made = draft.value ?? draftOf(day);
  const before = plan.days[plan.days.indexOf(day) - 1];
  const hours = day.sessions.map((one) => `${one.opens}–${one.closes}`).join(", ");
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    void save();
  };
  return html`<form class="day" onSubmit=${submit}>
    <h2>${weekdayInWords(day.day)}, ${dayInWords(day.day)}</h2>
    <p class="lead">${[day.closed_for === null ? "" : inWords(day.closed_for), hours || say("day.closed")].filter(Boolean).join(" · ")}</p>
    <fieldset class="day-fields" disabled=${!mayPlan.value}>
      <legend class="for-screen-readers">${say("planned")}</legend>
      <label class="text-field"><span>${say("leader")}</span>
        <input name="leader" maxlength="80" value=${made.leader} onInput=${(/** @type {any} */ event) => change(made, { leader: event.currentTarget.value })} /></label>
      <${Away} made=${made} people=${plan.people} />
      <ul class="places-list">${plan.counters.map((one) => html`<${Place} key=${one.code} made=${made} counter=${one} people=${plan.people} />`)}</ul>
    </fieldset>
    ${mayPlan.value &&
    html`<div class="day-acts">
      <button type="submit" class="strong-button" disabled=${isDown.value || draft.value === null} aria-busy=${saving.value}>${say("save")}</button>
      ${before !== undefined &&
      html`<button type="button" class="plain-button" onClick=${() => (draft.value = { ...draftOf(before), away: made.away, day: day.day })}>${say("as_before")}</button>`}
    </div>`}
  </form>`;
}

/**
 * @param {Draft} made
 * @param {Partial<Draft>} changed
 */
function change(made, changed) {
  draft.value = { ...made, ...changed };
}

/** @param {{made: Draft, people: OfficePerson[]}} props */
function Away({ made, people }) {
  /** @param {string} user */
  const toggle = (user) => {
    const away = made.away.includes(user) ? made.away.filter((one) => one !== user) : [...made.away, user];
    change(made, { away });
  };
  return html`<fieldset class="away">
    <legend>${say("away")}</legend>
    ${people.map(
      (one) => html`<label class="tick" key=${one.user}><input type="checkbox" checked=${made.away.includes(one.user)} onChange=${() => toggle(one.user)} /><span>${one.name}</span></label>`,
    )}
  </fieldset>`;
}

/** @param {{made: Draft, counter: CounterSettings, people: OfficePerson[]}} props */
function Place({ made, counter, people }) {
  const seat = made.seats[counter.code] ?? { person: "", stand_in: "" };
  /** @param {"person" | "stand_in"} who @param {string} user */
  const put = (who, user) => change(made, { seats: { ...made.seats, [counter.code]: { ...seat, [who]: user } } });
  return html`<li class="place" data-counter=${counter.code}>
    <strong>${titleOf(counter)}</strong><span class="place-name">${inWords(counter.name)}</span>
    ${/** @type {const} */ (["person", "stand_in"]).map(
      (who) => html`<label key=${who} class="choice-field"><span>${say(who)}</span>
        <select aria-label=${say(`${who}.of`, { place: titleOf(counter) })} value=${seat[who]} onChange=${(/** @type {any} */ event) => put(who, event.currentTarget.value)}>
          <option value="">${say("nobody")}</option>
          ${people.map((one) => html`<option key=${one.user} value=${one.user}>${made.away.includes(one.user) ? say("on_leave", { name: one.name }) : one.name}</option>`)}
        </select></label>`,
    )}
  </li>`;
}
