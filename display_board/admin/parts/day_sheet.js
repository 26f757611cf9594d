// @ts-check
/** What is different on one day: usual, half a day, closed, worked instead, or other hours. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { dayInWords, language, say, weekdayInWords } from "../../shared/staff/words.js";
import { weekdayOf } from "../days.js";
import { draft, edit } from "../state.js";
import { tableAt } from "../words.js";
import { Field } from "./field.js";
import { Form } from "./form.js";
import { inheritedAt } from "./inherited.js";

/** @import {SettledDay} from "../../shared/contract.js" */

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** @typedef {{name: string, row: (before: any) => any}} Way  row: null is no exception */

/** @param {{day: string, settled: SettledDay | undefined, close: () => void}} props */
export function DaySheet({ day, settled, close }) {
  /** @type {any[]} */
  const rows = draft.value["calendar_day"] ?? [];
  const at = rows.findIndex((one) => one.date === day);
  const row = rows[at];
  const isPublic = settled?.kind !== null && settled?.own === false;
  const table = tableAt("calendar_day");
  const usual = usualHours(day);
  const chosen = row === undefined ? "usual" : wayOf(row, usual);

  /** @param {string} way */
  function choose(way) {
    const text = say(`calendar.name.${way}`);
    // Whoever works in English gives the Vietnamese name themselves: it is asked for.
    const name = row?.name ?? { vi: language.value === "vi" ? text : "", en: text };
    const named = { date: day, name, source: row?.source ?? "" };
    const others = rows.filter((one) => one.date !== day);
    const put = (/** @type {any} */ made) => edit(["calendar_day"], [...others, made].sort((one, other) => (one.date < other.date ? -1 : 1)));
    if (way === "usual" && !isPublic) edit(["calendar_day"], others);
    else if (way === "usual") put({ ...named, kind: "usual" });
    else if (way === "closed" || way === "worked") put({ ...named, kind: way });
    else put({ ...named, kind: "hours", sessions: way === "morning" ? usual.slice(0, 1) : way === "afternoon" ? usual.slice(-1) : usual });
  }

  const ways = ["usual", ...(usual.length > 1 ? ["morning", "afternoon"] : []), "closed", "worked", ...(usual.length > 0 ? ["hours"] : [])];
  return html`<section class="day-sheet" aria-label=${dayInWords(day)}>
    <div class="title-line"><h3>${weekdayInWords(day)}, ${dayInWords(day)}</h3>
      <button type="button" class="quiet-button" onClick=${close}><${Icon} name="close" />${say("close")}</button></div>
    <p class="lead">${say("calendar.only")}</p>
    <fieldset class="held" disabled=${inheritedAt(["calendar_day"])?.state === "locked"}><fieldset class="day-choices"><legend class="for-screen-readers">${say("calendar.only")}</legend>
      ${ways.map((way) => html`<label key=${way}><input type="radio" name="way" checked=${chosen === way} onChange=${() => choose(way)} /><span>${say(`calendar.way.${way}`)}</span></label>`)}
    </fieldset>
    ${table !== undefined && row !== undefined && html`
      <div class="form">${table.keys.filter((one) => ["name", "source"].includes(one.name)).map((one) => html`<${Field} key=${one.name} about=${one} path=${["calendar_day", at, one.name]} />`)}</div>
      <details class="more" open=${chosen === "hours"}><summary>${say("calendar.more")}</summary>
        <${Form} table=${table} path=${["calendar_day", at]} without=${["date", "name", "source"]} />
      </details>`}</fieldset>
  </section>`;
}

/**
 * The hall's usual sessions on the weekday of a day.
 * @param {string} day
 * @returns {any[]}
 */
function usualHours(day) {
  const weekday = DAYS[weekdayOf(day)];
  const rows = draft.value["office"]?.hours ?? [];
  return rows.find((/** @type {any} */ one) => one.services === undefined && one.days.includes(weekday))?.sessions ?? [];
}

/**
 * @param {any} row
 * @param {any[]} usual
 */
function wayOf(row, usual) {
  if (row.kind !== "hours") return row.kind;
  const [only, ...more] = row.sessions ?? [];
  if (more.length > 0 || usual.length < 2) return "hours";
  const same = (/** @type {any} */ one) => JSON.stringify(one) === JSON.stringify(only);
  return same(usual[0]) ? "morning" : same(usual.at(-1)) ? "afternoon" : "hours";
}
