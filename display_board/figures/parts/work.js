// @ts-check
/** What became of dossiers and what people answered: each share with its base, each apart from the visits. */

import { html } from "htm/preact";

import { officePath } from "../../shared/staff/person.js";
import { language, say } from "../../shared/staff/words.js";
import { isOwn, span, told, work } from "../state.js";
import { countOf, shareOf } from "../words.js";
import { HowLink } from "./how.js";

/** @import {AnswerShare, DossierCount, OfficeWork} from "../../shared/contract.js" */

const QUESTIONS = /** @type {const} */ (["speed", "attitude", "convenience"]);
const CHANNEL_COLUMNS = /** @type {const} */ (["received", "solved", "early", "on_time", "over_due", "in_progress"]);

export function Work() {
  const now = work.value;
  if (now === null || isOwn.value) return null;
  return html`<div class="two"><${Dossiers} now=${now} /><${Answers} now=${now} /></div>`;
}

/** @param {{now: OfficeWork}} props */
function Dossiers({ now }) {
  const { dossiers: all, channels } = now;
  const due = all.carried + all.received;
  const lines = /** @type {const} */ ([
    ["dossiers_received", countOf(all.received), say("work.carried", { count: countOf(all.carried) })],
    ["certified_copies", countOf(all.copies), say("work.copies")],
    ["dossiers_solved", countOf(all.solved), say("work.solved", { share: shareOf(all.solved_share), base: countOf(due) })],
    ["dossiers_early", countOf(all.early), of(all.early, all.solved)],
    ["dossiers_on_time", countOf(all.on_time), of(all.on_time, all.solved)],
    ["dossiers_over_due", countOf(all.over_due), of(all.over_due, all.solved)],
    ["dossiers_without_result", countOf(all.without_result), say("work.not_solved")],
    ["dossiers_in_progress", countOf(all.in_progress), say("work.late", { count: countOf(all.in_progress_over_due) })],
    ["in_time_share", shareOf(all.in_time_share), say("work.of_solved", { base: countOf(all.solved) })],
    ["in_time_of_all_share", shareOf(all.in_time_of_all_share), say("work.of_all", { base: countOf(all.solved + all.in_progress) })],
  ]);
  return html`<section class="chart" aria-label=${say("work.dossiers")}>
    <div class="chart-head"><h2>${say("work.dossiers")}</h2>
      ${due > 0 && html`<a class="link" href=${register()} download>${say("work.behind")}</a>`}</div>
    ${due === 0
      ? html`<p class="too-few">${say("work.none")}</p>`
      : html`<dl class="lines">${lines.map((one) => html`<${Line} key=${one[0]} line=${one} />`)}</dl>
          <p class="chart-foot">${say("work.why")}</p>
          ${channels.length > 1 && html`<${Channels} channels=${channels} />`}`}
  </section>`;
}

/** @param {number} part @param {number} base */
function of(part, base) {
  return base === 0 ? "" : say("work.of_solved_share", { share: shareOf(Math.floor((part / base) * 10_000 + 1e-6) / 10_000), base: countOf(base) });
}

/** @param {{line: readonly [string, string, string]}} props */
function Line({ line: [figure, value, base] }) {
  return html`<div class="line" data-figure=${figure}>
    <dt>${say(`work.${figure}`)}</dt>
    <dd><span><strong>${value}</strong></span><small>${base}</small><${HowLink} figure=${figure} /></dd>
  </div>`;
}

/** @param {{channels: DossierCount[]}} props */
function Channels({ channels }) {
  return html`<div class="wide" role="region" aria-label=${say("work.channels")} tabindex="0"><table class="scores">
    <thead><tr><th scope="col">${say("work.channels")}</th>
      ${CHANNEL_COLUMNS.map((one) => html`<th key=${one} scope="col"><${HowLink} figure=${`dossiers_${one}`} words=${say(`work.column.${one}`)} /></th>`)}</tr></thead>
    <tbody>${channels.map(
      (row) => html`<tr key=${row.channel}><th scope="row">${say(`work.channel.${row.channel}`)}</th>
        ${CHANNEL_COLUMNS.map((one) => html`<td key=${one}>${countOf(row[one])}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}

/** Where the dossiers themselves are, as the register of the same days. */
function register() {
  const days = `from=${span.value.first}&to=${span.value.last}`;
  return `/api/v1${officePath.value}/received-dossiers/lists/register?${days}&form=xlsx&language=${language.value}`;
}

/** @param {{now: OfficeWork}} props */
function Answers({ now }) {
  const ratings = told.value?.total.ratings ?? null;
  return html`<section class="chart answers" aria-label=${say("work.answers")}>
    <div class="chart-head"><h2>${say("work.answers")}</h2>
      <a class="link" href="/cases/">${say("work.cases")}</a></div>
    <dl class="lines">${QUESTIONS.map((one) => html`<${Answer} key=${one} name=${one} one=${now[one]} />`)}</dl>
    ${ratings !== null && ratings.asked > 0 &&
    html`<p class="chart-foot">${say("work.rate", { count: countOf(ratings.count), asked: countOf(ratings.asked), share: shareOf(ratings.rate) })} <${HowLink} figure="ratings_rate" /></p>`}
  </section>`;
}

/** @param {{name: typeof QUESTIONS[number], one: AnswerShare}} props */
function Answer({ name, one }) {
  const base =
    one.share === null
      ? say("too_few", { count: one.count })
      : say("work.answered", { count: countOf(one.count), low: shareOf(one.low), high: shareOf(one.high), rate: shareOf(one.rate), best: shareOf(one.best_share), word: say(`work.best.${name}`) });
  return html`<${Line} line=${[`${name}_good`, shareOf(one.share), base]} />`;
}
