// @ts-check
/** How long people waited, as bars of five minutes, with the promise and nine tenths marked. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";
import { countOf, minutesOf } from "../words.js";
import { HowLink } from "./how.js";

/** @import {Statistics, WaitBar} from "../../shared/contract.js" */

const WIDE = 600;
const HIGH = 230;
const TOP = 54;
const GAP = 3;

/** @param {{told: Statistics}} props */
export function Waits({ told }) {
  const bars = told.waits;
  const most = Math.max(1, ...bars.map((one) => one.called + one.uncalled));
  const width = WIDE / bars.length;
  const step = (bars[0]?.to_minutes ?? 5) - (bars[0]?.minutes ?? 0);
  /** @param {number} minutes */
  const across = (minutes) => Math.min(WIDE, (minutes / step) * width);
  return html`<section class="chart" aria-label=${say("waits")}>
    <div class="chart-head"><h2>${say("waits")}</h2><span>${say("waits.unit")}</span></div>
    <svg viewBox="0 0 ${WIDE} ${HIGH + 26}" role="img" aria-label=${say("waits.picture")}>
      ${bars.map((one, place) => html`<${Bar} key=${one.minutes} one=${one} at=${place * width} width=${width} most=${most} late=${one.minutes >= told.promised_wait_minutes} />`)}
      <line class="ground" x1="0" x2=${WIDE} y1=${HIGH} y2=${HIGH} />
      ${bars.map((one, place) => html`<text key=${one.minutes} class="tick" x=${place * width} y=${HIGH + 20} text-anchor=${place === 0 ? "start" : "middle"}>${one.minutes}</text>`)}
      <${Mark} at=${across(told.promised_wait_minutes)} high=${18} name=${say("waits.promise", { minutes: told.promised_wait_minutes })} kind="promise" />
      ${told.total.waiting.p90 !== null &&
      html`<${Mark} at=${across(told.total.waiting.p90)} high=${42} name=${say("waits.p90", { minutes: minutesOf(told.total.waiting.p90) })} kind="p90" />`}
    </svg>
    <details class="beside-chart"><summary>${say("as_table")}</summary><${BarTable} bars=${bars} /></details>
    <p class="chart-foot">${say("waits.uncalled")} <${HowLink} figure="waiting_count" /></p>
  </section>`;
}

/** @param {{one: WaitBar, at: number, width: number, most: number, late: boolean}} props */
function Bar({ one, at, width, most, late }) {
  const room = HIGH - TOP - 18;
  const called = (one.called / most) * room;
  const uncalled = (one.uncalled / most) * room;
  const top = HIGH - called - uncalled;
  const all = one.called + one.uncalled;
  return html`<g class="bar-of-waits" data-late=${late}>
    <rect class="called" x=${at + GAP / 2} y=${HIGH - called} width=${width - GAP} height=${called} />
    <rect class="uncalled" x=${at + GAP / 2} y=${top} width=${width - GAP} height=${uncalled} />
    ${all > 0 && html`<text class="count" x=${at + width / 2} y=${top - 6} text-anchor="middle">${countOf(all)}</text>`}
  </g>`;
}

/** @param {{at: number, high: number, name: string, kind: string}} props */
function Mark({ at, high, name, kind }) {
  const right = at > WIDE * 0.7;
  return html`<g class=${`mark ${kind}`}>
    <line x1=${at} x2=${at} y1=${high - 14} y2=${HIGH} />
    <text x=${right ? at - 8 : at + 8} y=${high} text-anchor=${right ? "end" : "start"}>${name}</text>
  </g>`;
}

/** @param {{bars: WaitBar[]}} props */
function BarTable({ bars }) {
  return html`<table class="scores">
    <thead><tr><th scope="col">${say("minutes")}</th><th scope="col">${say("waits.called")}</th><th scope="col">${say("waits.gone")}</th></tr></thead>
    <tbody>${bars.map(
      (one) => html`<tr key=${one.minutes}>
        <th scope="row">${one.to_minutes === null ? say("waits.from", { minutes: one.minutes }) : say("waits.between", { minutes: one.minutes, to: one.to_minutes })}</th>
        <td>${countOf(one.called)}</td><td>${countOf(one.uncalled)}</td></tr>`,
    )}</tbody>
  </table>`;
}
