// @ts-check
/** The finding first, then what it is made of. */

import { html } from "htm/preact";

import { say, shareInWords } from "../../shared/staff/words.js";
import { fault, inTime, isOwn, isReading, told } from "../state.js";
import { countOf, keyInWords, minutesOf, shareOf, spanInWords } from "../words.js";
import { Arrivals } from "./arrivals.js";
import { HowLink } from "./how.js";
import { Kept } from "./kept.js";
import { PeriodChoice } from "./period.js";
import { Table } from "./table.js";
import { Waits } from "./waits.js";
import { Work } from "./work.js";

/** @import {Office, Statistics} from "../../shared/contract.js" */

const FEWEST = 30;

/** @param {{office: Office}} props */
export function Screen({ office }) {
  const now = told.value;
  return html`<h1>${now === null ? say("page") : finding(now)}</h1>
    ${now !== null && now.total.issued > 0 && html`<p class="lead">${sum(now)}</p><p class="lead">${bottleneck(now)}</p>`}
    <${PeriodChoice} />
    ${fault.value !== "" && html`<p class="notice" data-tone="bad" role="alert"><span>${fault.value}</span></p>`}
    ${now !== null && now.total.issued > 0 && html`<div class="shown" aria-busy=${isReading.value}><${Shown} told=${now} office=${office} /></div>`}
    <${Work} />`;
}

/** @param {{told: Statistics, office: Office}} props */
function Shown({ told: now, office }) {
  return html`<div class="two">
      <div><${Waits} told=${now} /><${Lines} told=${now} /></div>
      <div>
        ${now.of === null && html`<${Arrivals} told=${now} />`}
        ${inTime.value !== null && html`<${Kept} times=${inTime.value} />`}
      </div>
    </div>
    <${Table} told=${now} office=${office} />`;
}

/** @param {Statistics} now */
function finding(now) {
  const { kept } = now.total;
  const days = spanInWords(now);
  if (now.total.issued === 0) return say("finding.nothing", { days });
  if (kept === null) return say(isOwn.value ? "finding.none.own" : "finding.none", { days });
  return say(isOwn.value ? "finding.own" : "finding", { days, share: shareInWords(kept), minutes: now.promised_wait_minutes });
}

/**
 * All numbers and what became of them: the page's own check.
 * @param {Statistics} now
 */
function sum(now) {
  const { issued, served, still_waiting, at_counter, no_show, left, expired } = now.total;
  const parts = { served, still_waiting, at_counter, no_show, left, expired };
  const adds = Object.values(parts).reduce((sum, one) => sum + one, 0) === issued;
  const words = Object.fromEntries(Object.entries(parts).map(([name, count]) => [name, countOf(count)]));
  return say(adds ? "sum" : "sum.wrong", { issued: countOf(issued), ...words });
}

/** @param {Statistics} now */
function bottleneck(now) {
  const rows = now.rows.filter((one) => one.waiting.count >= FEWEST && one.kept !== null);
  const worst = rows.sort((one, other) => Number(one.kept) - Number(other.kept))[0];
  if (worst === undefined || rows.length < 2 || worst.kept === null || worst.kept * 100 >= now.target_percent) return "";
  return say("bottleneck", { name: keyInWords(now, worst.key), share: shareInWords(worst.kept), minutes: minutesOf(worst.waiting.p90) });
}

/** @param {{told: Statistics}} props */
function Lines({ told: now }) {
  const { total, before } = now;
  const lines = /** @type {const} */ ([
    ["waiting_median", minutesOf(total.waiting.median), "minutes", minutesOf(before.total.waiting.median)],
    ["waiting_p90", minutesOf(total.waiting.p90), "minutes", minutesOf(before.total.waiting.p90)],
    ["kept", shareOf(total.kept), "", shareOf(before.total.kept)],
    ["service_median", minutesOf(total.service.median), "minutes", minutesOf(before.total.service.median)],
    ["no_show_share", shareOf(total.no_show_share), "", shareOf(before.total.no_show_share)],
    ["uncalled", countOf(total.uncalled), "", countOf(before.total.uncalled)],
  ]);
  return html`<dl class="lines">
    ${lines.map(
      ([figure, value, unit, earlier]) => html`<div key=${figure} class="line" data-figure=${figure}>
        <dt>${say(`told.${figure}`)}</dt>
        <dd><span><strong>${value}</strong>${unit && value !== "–" ? ` ${say(unit)}` : ""}</span>
          <small>${say("before", { value: earlier })}</small>
          <${HowLink} figure=${figure} /></dd>
      </div>`,
    )}
  </dl>`;
}
