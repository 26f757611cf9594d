// @ts-check
/** The sheet: what is still to do, each check, the day's hours, and the one button. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { Notice } from "../../shared/staff/notice.js";
import { isDown } from "../../shared/staff/person.js";
import { dayInWords, hourInWords, language, momentInWords, say, weekdayInWords } from "../../shared/staff/words.js";
import { begin } from "../looking.js";
import { mayAct, morning, starting } from "../state.js";

/** @import {Morning, MorningCheck} from "../../shared/contract.js" */

/** @type {Record<string, string>} */
const ICONS = { paper: "printer", sound: "bell", screens: "eye", clock: "clock", network: "wifi", database: "bookmark", backup: "undo" };

/** @param {{sheet: Morning}} props */
export function Sheet({ sheet }) {
  const left = sheet.checks.filter((one) => one.state === "wrong").length;
  const day = `${weekdayInWords(sheet.business_day)}, ${dayInWords(sheet.business_day)}`;
  const title = sheet.kept ? say("kept") : left === 0 ? say("ready") : say("left", { count: left });
  return html`<h1>${title}</h1>
    <p class="lead">${sheet.kept ? day : `${day} · ${say("looked_at", { hour: hourInWords(sheet.updated_at) })}`}</p>
    <${Days} sheet=${sheet} />
    <div class="morning">
      <ul class="checks">${sheet.checks.map((one) => html`<${Check} key=${one.code} check=${one} />`)}</ul>
      <div class="today">
        <h2>${say(sheet.kept ? "that_day" : "today")}</h2>
        ${sheet.sessions.length === 0
          ? html`<p>${say(sheet.kept ? "no_sessions.then" : "no_sessions")}</p>`
          : html`<dl>${sheet.sessions.map(
              (one) => html`<dt key=${one.opens}>${one.opens}</dt><dd>${say("opens")}</dd><dt>${one.last_ticket}</dt><dd>${say("last_ticket")}</dd>`,
            )}</dl>`}
        <${Begin} sheet=${sheet} left=${left} />
        <button type="button" class="plain-button print" onClick=${() => window.print()}>${say("print")}</button>
        <${Notice} />
      </div>
    </div>`;
}

/** @param {{sheet: Morning, left: number}} props */
function Begin({ sheet, left }) {
  const started = sheet.started;
  if (started !== null) {
    const red = started.red.map((one) => say(`check.${one}`));
    const rest = red.length === 0 ? say("started.well") : say("started.red", { what: new Intl.ListFormat(language.value).format(red) });
    return html`<p class="started"><${Icon} name="check" /><span><strong>${say("started", { at: momentInWords(started.at), who: started.by ?? "" })}</strong> ${rest}</span></p>`;
  }
  if (sheet.kept) return html`<p class="lead">${say("not_started.then")}</p>`;
  if (!mayAct.value) return html`<p class="lead">${say("not_started")}</p>`;
  return html`<button type="button" class="strong-button begin" disabled=${isDown.value} aria-busy=${starting.value} onClick=${begin}>${say("begin")}</button>
    ${left > 0 && html`<p class="lead">${say("begin.all_the_same")}</p>`}`;
}

/** The days beside this one that have a sheet. @param {{sheet: Morning}} props */
function Days({ sheet }) {
  if (sheet.earlier === null && sheet.later === null) return null;
  return html`<nav class="days" aria-label=${say("days")}>
    ${sheet.earlier !== null && html`<a href=${`?day=${sheet.earlier}`}>${say("earlier", { day: dayInWords(sheet.earlier) })}</a>`}
    ${sheet.later !== null && html`<a href=${`?day=${sheet.later}`}>${say("later", { day: dayInWords(sheet.later) })}</a>`}
  </nav>`;
}

/** @param {{check: MorningCheck}} props */
function Check({ check }) {
  return html`<li class="check" data-state=${check.state} data-check=${check.code}>
    <${Icon} name=${ICONS[check.code]} />
    <h2>${say(`check.${check.code}`)}</h2>
    <div><p>${morning.value?.kept ? "" : said(check)}</p>${check.names.length > 0 && html`<small>${check.names.join(", ")}</small>`}</div>
    <span class="judged"><${Icon} name=${check.state === "well" ? "check" : "alert"} />${say(`state.${check.state}`)}</span>
  </li>`;
}

/** @param {MorningCheck} check */
function said(check) {
  if (check.code === "backup") return check.at === null ? say("backup.none") : say("backup.at", { at: momentInWords(check.at) });
  if (check.code === "clock" || check.code === "database") return say(`${check.code}.${check.state}`);
  return check.all === 0 ? say("devices.none") : say(`${check.code}.of`, { good: check.good, all: check.all });
}
