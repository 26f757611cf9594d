// @ts-check
/** The hall's usual week as a table: a line a day, from–to of each session, copied by one press. */

import { html } from "htm/preact";

import { inWords, say } from "../../shared/staff/words.js";
import { draft, edit, preview } from "../state.js";
import { rowsOf, weekOf, DAYS } from "../week.js";
import { Inherited, inheritedAt } from "./inherited.js";

/** @import {Session} from "../week.js" */

const WORKED = DAYS.slice(0, 5);
const MOST_SESSIONS = 3;
const PATH = ["office", "hours"];

export function WeekHours() {
  /** @type {any[]} */
  const rows = draft.value["office"]?.hours ?? [];
  const week = weekOf(rows);
  const wrong = (preview.value?.mistakes ?? []).filter((one) => one.path[0] === "office" && one.path[1] === "hours");

  /**
   * @param {string[]} days
   * @param {Session[]} sessions
   */
  const put = (days, sessions) => edit(PATH, rowsOf(rows, { ...week, ...Object.fromEntries(days.map((day) => [day, sessions])) }));

  return html`<section class="settings" aria-label=${say("week")}>
    <h2 class="list-title">${say("week")}</h2>
    <p class="lead">${say("week.lead")}</p>
    <${Inherited} path=${PATH} what=${say("week")} />
    <fieldset class="held" disabled=${inheritedAt(PATH)?.state === "locked"}><div class="week" data-wrong=${wrong.length > 0}>${DAYS.map((day) => html`<${Day} key=${day} day=${day} sessions=${week[day] ?? []} put=${put} />`)}</div></fieldset>
    <div role="alert">${wrong.map((one) => html`<p class="wrong">${inWords(one.says)}</p>`)}</div>
    ${rows.some((one) => one.services !== undefined) && html`<p class="lead">${say("week.services")}</p>`}
  </section>`;
}

/** @param {{day: string, sessions: Session[], put: (days: string[], sessions: Session[]) => void}} props */
function Day({ day, sessions, put }) {
  const name = say(`week.${day}`);

  /**
   * @param {number} at
   * @param {keyof Session} key
   * @param {string} value
   */
  function change(at, key, value) {
    put([day], sessions.map((one, place) => {
      if (place !== at) return one;
      const { [key]: _, ...others } = one;
      return /** @type {Session} */ (value === "" && key === "last_ticket" ? others : { ...one, [key]: value });
    }));
  }

  const last = sessions.at(-1);
  const next = last === undefined ? { opens: "07:30", closes: "11:30" } : { opens: later(last.closes, 120), closes: later(last.closes, 330) };
  return html`<div class="week-day" data-open=${sessions.length > 0}>
    <strong>${name}</strong>
    <div class="week-sessions">
      ${sessions.length === 0 && html`<span class="muted">${say("week.closed")}</span>`}
      ${sessions.map((one, at) => html`<fieldset key=${at}><legend class="for-screen-readers">${say("week.session", { day: name, at: at + 1 })}</legend>
        ${/** @type {const} */ (["opens", "closes", "last_ticket"]).map((key) => html`<label key=${key}><span>${say(`week.${key}`)}</span>
          <input inputmode="numeric" placeholder="07:30" maxlength="5" value=${one[key] ?? ""} onChange=${(/** @type {any} */ event) => change(at, key, asClock(event.currentTarget.value))} /></label>`)}
        <button type="button" class="quiet-button" aria-label=${say("week.drop", { day: name, at: at + 1 })} onClick=${() => put([day], sessions.filter((_, place) => place !== at))}>${say("take_out")}</button>
      </fieldset>`)}
    </div>
    <div class="week-acts">
      ${sessions.length < MOST_SESSIONS && html`<button type="button" class="quiet-button" aria-label=${say("week.add_to", { day: name })} onClick=${() => put([day], [...sessions, next])}>${say("week.add")}</button>`}
      ${day === "mon" && sessions.length > 0 && html`<button type="button" class="quiet-button" onClick=${() => put(WORKED, sessions)}>${say("week.copy")}</button>`}
    </div>
  </div>`;
}

/**
 * A time of day as people type it, such as 7:30, 730 or 7h30, as settings write it.
 * @param {string} typed
 */
function asClock(typed) {
  const [, hour, minute = "00"] = /^(\d{1,2})[\s.:h]*(\d{2})?$/.exec(typed.trim()) ?? [];
  return hour === undefined ? typed.trim() : `${hour.padStart(2, "0")}:${minute}`;
}

/**
 * A time of day so many minutes later, midnight at the latest.
 * @param {string} clock
 * @param {number} minutes
 */
function later(clock, minutes) {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const at = hour * 60 + minute + minutes;
  return at >= 1440 ? "00:00" : `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}
