// @ts-check
/** Who changed what and when; each line is taken back with one press, none can be deleted. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { dayInWords, hourInWords, say, weekdayInWords } from "../../shared/staff/words.js";
import { readLog, undo } from "../asked.js";
import { log } from "../state.js";
import { pathInWords, valueInWords } from "../words.js";
import { Change } from "./save_bar.js";

/** @import {SettingsChange} from "../../shared/contract.js" */

const MOST_SHOWN = 8;

export function Log() {
  const [sought, setSought] = useState("");
  useEffect(() => void readLog(), []);
  if (log.value === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  const found = log.value.changes.filter((one) => textOf(one).includes(sought.trim().toLowerCase()));
  const days = [...new Set(found.map((one) => String(one.at).slice(0, 10)))];
  return html`<p class="lead">${say("log.lead")}</p>
    <div class="log-acts">
      <label class="find"><span>${say("log.find")}</span><input type="search" value=${sought}
        onInput=${(/** @type {any} */ event) => setSought(event.currentTarget.value)} /></label>
      <a class="plain-button file" download="settings.csv" href=${csv(found)}>${say("log.file")}</a>
    </div>
    ${found.length === 0 && html`<p class="lead">${say("log.nothing")}</p>`}
    ${days.map(
      (day) => html`<h2 class="list-title">${weekdayInWords(day)}, ${dayInWords(day)}</h2>
        <ol class="log">${found.filter((one) => String(one.at).startsWith(day)).map((one) => html`<${Line} key=${one.id} change=${one} />`)}</ol>`,
    )}
    ${log.value.more && html`<button type="button" class="plain-button" onClick=${() => readLog({ older: true })}>${say("log.more")}</button>`}`;
}

/** @param {{change: SettingsChange}} props */
function Line({ change: { id, at, name, user, undoes, undone, undoable, origin, by_centre: byCentre, moved, changes } }) {
  return html`<li class="log-line">
    <span class="log-at">${hourInWords(String(at))}</span>
    <div>
      ${undoes !== null && html`<p class="log-undoes">${say("log.undoes")}</p>`}
      ${changes.slice(0, MOST_SHOWN).map((one) => html`<p><${Change} change=${one} /></p>`)}
      ${moved.map((one) => html`<p class="log-undoes">${pathInWords(one.field.split("."))}: ${say(`inherited.${one.before}`)} → ${say(`inherited.${one.after}`)}</p>`)}
      ${changes.length > MOST_SHOWN && html`<p class="log-undoes">${say("log.others", { count: changes.length - MOST_SHOWN })}</p>`}
    </div>
    <span>${name ?? user ?? say("by_command")}${byCentre && html` · ${say("log.by_centre")}`}</span>
    ${origin !== null
      ? html`<span class="log-undoes">${say("log.origin", { office: origin })}</span>`
      : undone
      ? html`<span class="log-undoes">${say("log.undone")}</span>`
      : !undoable
      ? html`<span class="log-undoes">${say("log.kept_only")}</span>`
      : html`<button type="button" class="plain-button" onClick=${() => undo(id)}><${Icon} name="undo" />${say("undo")}</button>`}
  </li>`;
}

/** @param {SettingsChange} change */
function textOf({ name, user, changes }) {
  const told = changes.map((one) => `${pathInWords(one.path)} ${valueInWords(one.before, one.path)} ${valueInWords(one.after, one.path)}`);
  return `${name ?? ""} ${user ?? ""} ${told.join(" ")}`.toLowerCase();
}

/**
 * What is listed, as a file.
 * @param {SettingsChange[]} listed
 */
function csv(listed) {
  const rows = listed.flatMap((one) =>
    one.changes.map((each) => [one.at, one.user ?? say("by_command"), pathInWords(each.path), JSON.stringify(each.before), JSON.stringify(each.after)]),
  );
  const text = [["at", "user", "key", "before", "after"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}`)}`;
}

/** @param {unknown} value */
function cell(value) {
  // A leading sign would be a formula to a spreadsheet.
  const text = String(value).replace(/^[=+\-@]/, "'$&");
  return `"${text.replaceAll('"', '""')}"`;
}
