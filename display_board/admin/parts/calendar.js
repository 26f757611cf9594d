// @ts-check
/** A month: ordinary days are quiet bars, only an exception has words; a day opens below. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { officePath } from "../../shared/staff/person.js";
import { ask } from "../../shared/staff/server.js";
import { dayInWords, inWords, say, weekdayInWords } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { gridStart, inMonth, shifted } from "../days.js";
import { draft, settings } from "../state.js";
import { tableAt } from "../words.js";
import { DaySheet } from "./day_sheet.js";
import { Inherited } from "./inherited.js";

/** @import {SettledDay, SettledDays} from "../../shared/contract.js" */

const WEEK = 7;
const WEEKS = 6;
/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };

export function Calendar() {
  const [at, setAt] = useState("");
  const [open, setOpen] = useState("");
  const [read, setRead] = useState(/** @type {SettledDays | null} */ (null));
  const grid = useRef(/** @type {HTMLElement | null} */ (null));
  const first = at === "" ? "" : gridStart(at);
  const version = settings.value?.version;

  useEffect(() => {
    const from = first || gridStart(new Date().toISOString().slice(0, 10));
    void ask("GET", `${officePath.value}/settings/days?first=${from}&days=${WEEK * WEEKS}`).then((reply) => {
      if (reply.outcome !== "done") {
        complain(reply);
        return;
      }
      setRead(reply.body);
      if (at === "") setAt(reply.body.today);
    });
  }, [first, version]);

  useEffect(() => {
    if (grid.current?.contains(document.activeElement)) focus(at);
  }, [at, read]);

  /** @param {string} day */
  function focus(day) {
    /** @type {HTMLElement | null | undefined} */ (grid.current?.querySelector(`[data-day="${day}"]`))?.focus();
  }

  /** @param {KeyboardEvent} event */
  function go(event) {
    const step = STEPS[event.key];
    const months = event.key === "PageUp" ? -1 : event.key === "PageDown" ? 1 : 0;
    if (event.key === "Escape") setOpen("");
    else if (step !== undefined) setAt(shifted(at, step));
    else if (months !== 0) setAt(inMonth(at, months));
    else return;
    event.preventDefault();
  }

  if (read === null || at === "") return html`<p class="lead" role="status">${say("starting")}</p>`;
  const days = read.days;
  const table = tableAt("calendar_day");
  const month = say("calendar.month", { month: String(Number(at.slice(5, 7))), year: at.slice(0, 4) });
  return html`<div class="month-head"><h2>${month}</h2>
      <button type="button" class="plain-button" onClick=${() => setAt(inMonth(at, -1))}>${say("calendar.before")}</button>
      <button type="button" class="plain-button" onClick=${() => setAt(read.today)}>${say("calendar.today")}</button>
      <button type="button" class="plain-button" onClick=${() => setAt(inMonth(at, 1))}>${say("calendar.after")}</button>
    </div>
    ${table && html`<${Inherited} path=${["calendar_day"]} what=${inWords(table.label)} />`}
    <div class="month-beside" data-open=${open !== ""}><table class="month" ref=${grid} onKeyDown=${go} aria-label=${month}>
      <thead><tr>${days.slice(0, WEEK).map((one) => html`<th scope="col">${weekdayInWords(String(one.day))}</th>`)}</tr></thead>
      <tbody>${Array.from({ length: WEEKS }, (_, week) => html`<tr>${days.slice(week * WEEK, (week + 1) * WEEK).map(
        (one) => html`<td><${Day} key=${one.day} settled=${one} isToday=${one.day === read.today} month=${at.slice(0, 7)}
          isAt=${one.day === at} isOpen=${one.day === open} choose=${() => { setAt(String(one.day)); setOpen(String(one.day)); }} /></td>`,
      )}</tr>`)}</tbody>
    </table>
    ${open !== "" && html`<${DaySheet} key=${open} day=${open} settled=${days.find((one) => one.day === open)} close=${() => setOpen("")} />`}</div>`;
}

/** @param {{settled: SettledDay, isToday: boolean, month: string, isAt: boolean, isOpen: boolean, choose: () => void}} props */
function Day({ settled, isToday, month, isAt, isOpen, choose }) {
  const day = String(settled.day);
  const own = draft.value["calendar_day"]?.find((/** @type {any} */ one) => one.date === day);
  const taken = settled.own && own === undefined;
  const kind = own?.kind ?? (taken ? null : settled.kind);
  const name = own?.name ?? (taken ? null : settled.name);
  const sessions = own?.sessions ?? (own !== undefined && ["closed", "holiday", "day_off"].includes(kind) ? [] : settled.sessions);
  const label = isToday ? say("calendar.is_today", { day: dayInWords(day).slice(0, 5) }) : dayInWords(day).slice(0, 5);
  return html`<button type="button" class="day" data-day=${day} data-kind=${kind} data-open=${sessions.length > 0} data-month=${day.startsWith(month)}
    tabindex=${isAt ? 0 : -1} aria-pressed=${isOpen} onClick=${choose}>
    <span>${label}</span><span class="day-told">${name && inWords(name)}</span>
    <span class="day-bars" aria-hidden="true">${sessions.map(() => html`<i></i>`)}</span>
  </button>`;
}
