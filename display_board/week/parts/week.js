// @ts-check
/** A week: its days, what stays empty, hours on days off, and the day that is planned. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Notice } from "../../shared/staff/notice.js";
import { officePath } from "../../shared/staff/person.js";
import { dayInWords, language, say, weekdayInWords } from "../../shared/staff/words.js";
import { turn } from "../looking.js";
import { chosen, draft, leaveDay, leaving } from "../state.js";
import { Day, titleOf } from "./day.js";

/** @import {WeekDay, WeekPlan} from "../../shared/contract.js" */

/** @param {{plan: WeekPlan}} props */
export function Week({ plan }) {
  const last = plan.days[plan.days.length - 1].day;
  const day = plan.days.find((one) => one.day === chosen.value) ?? plan.days[0];
  const sheet = `/api/v1${officePath.value}/weeks/${plan.first}/sheet?language=${language.value}`;
  return html`<div class="week-head">
      <h1>${say("title", { first: dayInWords(plan.first), last: dayInWords(last) })}</h1>
      <div class="week-ways">
        <button type="button" class="plain-button" onClick=${() => leaveDay(() => void turn(-1))}>${say("before")}</button>
        <button type="button" class="plain-button" onClick=${() => leaveDay(() => void turn(1))}>${say("after")}</button>
        <a class="plain-button week-sheet" href=${sheet}>${say("sheet")}</a>
      </div>
    </div>
    <${Empty} plan=${plan} />
    ${plan.days_off.length > 0 &&
    html`<p class="lead days-off">${say("days_off", { sums: plan.days_off.map((one) => `${one.name} ${lasting(one.minutes)}`).join("; ") })}</p>`}
    <div class="days" role="group" aria-label=${say("days")}>
      ${plan.days.map(
        (one) => html`<button type="button" key=${one.day} class="day-button" aria-pressed=${one.day === day.day} data-day=${one.day} onClick=${() => one.day !== day.day && leaveDay(() => choose(one))}>
          <strong>${weekdayInWords(one.day)}</strong><span>${dayInWords(one.day)}</span><small>${state(one)}</small></button>`,
      )}
    </div>
    <${Unsaved} />
    <${Notice} />
    <${Day} key=${day.day} plan=${plan} day=${day} />`;
}

/** @param {WeekDay} day */
function choose(day) {
  chosen.value = day.day;
  draft.value = null;
}

/** What is not saved, before another day or week is looked at. */
function Unsaved() {
  const first = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const go = leaving.value;
  useEffect(() => first.current?.focus(), [go]);
  if (go === null || draft.value === null) return null;
  const stay = () => (leaving.value = null);
  const drop = () => {
    draft.value = null;
    leaving.value = null;
    go();
  };
  return html`<div class="week-unsaved" role="group" aria-labelledby="week-unsaved">
    <p class="lead" id="week-unsaved">${say("unsaved", { day: dayInWords(draft.value.day) })}</p>
    <div class="day-acts">
      <button type="button" class="plain-button" ref=${first} onClick=${stay}>${say("unsaved.stay")}</button>
      <button type="button" class="plain-button" onClick=${drop}>${say("unsaved.drop")}</button>
    </div>
  </div>`;
}

/** @param {WeekDay} day */
function state(day) {
  if (day.sessions.length === 0) return say("day.closed");
  return day.empty.length > 0 ? say("day.empty", { places: day.empty.length }) : say("day.full");
}

/** @param {{plan: WeekPlan}} props */
function Empty({ plan }) {
  const said = plan.days
    .filter((day) => day.empty.length > 0)
    .map((day) => {
      if (day.seats.length === 0) return `${weekdayInWords(day.day)}: ${say("empty.day")}`;
      const places = day.empty.map((one) => {
        const counter = plan.counters.find((each) => each.code === one.counter);
        const title = counter === undefined ? one.counter : titleOf(counter);
        return one.why === "away" ? say("empty.away", { place: title }) : title;
      });
      return `${weekdayInWords(day.day)}: ${places.join(", ")}`;
    });
  return html`<p class="lead week-empty" role="status">${said.length > 0 ? say("empty", { places: said.join("; ") }) : say("empty.none")}</p>`;
}

/** @param {number} minutes */
function lasting(minutes) {
  const rest = minutes % 60;
  const hours = (minutes - rest) / 60;
  return say(rest > 0 ? "time" : "time.whole", { hours, minutes: rest });
}
