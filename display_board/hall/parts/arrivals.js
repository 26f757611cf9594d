// @ts-check
/** Who came today, half hour by half hour: bars, the usual day as a line, the same as a table. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";

/** @import {HalfHour, HallNow} from "../../shared/contract.js" */

const [WIDTH, HEIGHT, FOOT] = [600, 110, 24];

/** @param {{hall: HallNow}} props */
export function Arrivals({ hall }) {
  const { today, usual, half_hours: bins } = hall.arrivals;
  const most = Math.max(1, ...bins.map((one) => Math.max(one.today ?? 0, one.usual ?? 0)));
  const wide = WIDTH / Math.max(1, bins.length);
  /** @param {number} people */
  const high = (people) => (people / most) * HEIGHT;
  return html`<section class="arrivals">
    <div class="list-head"><h2>${say("arrivals")}</h2><span>${say(usual === null ? "arrivals.today" : "arrivals.both", { today, usual: usual ?? 0 })}</span></div>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" aria-hidden="true" focusable="false">
      ${bins.map((one, place) => (one.today ?? 0) > 0 && html`<rect class="came" x=${place * wide + 2} width=${wide - 4} y=${HEIGHT - high(one.today ?? 0)} height=${high(one.today ?? 0)} />`)}
      <path class="usual" d=${line(bins, wide, high)} />
      <path class="ground" d="M0 ${HEIGHT}H${WIDTH}" />
      ${bins.map((one, place) => place % 4 === 0 && html`<text x=${place * wide} y=${HEIGHT + 18}>${one.begins}</text>`)}
    </svg>
    <details><summary>${say("arrivals.table")}</summary>
      <table class="arrivals-table">
        <thead><tr><th scope="col">${say("arrivals.from")}</th><th scope="col">${say("arrivals.came")}</th><th scope="col">${say("arrivals.usual")}</th></tr></thead>
        <tbody>${bins.map((one) => html`<tr key=${one.begins}><th scope="row">${one.begins}</th><td>${one.today ?? "–"}</td><td>${one.usual === null ? "–" : Math.round(one.usual)}</td></tr>`)}</tbody>
      </table>
    </details>
  </section>`;
}

/**
 * @param {HalfHour[]} bins
 * @param {number} wide
 * @param {(people: number) => number} high
 */
function line(bins, wide, high) {
  return bins
    .map((one, place) => (one.usual === null ? "" : `${place === 0 ? "M" : "L"}${place * wide} ${HEIGHT - high(one.usual)}H${(place + 1) * wide}`))
    .join("");
}
