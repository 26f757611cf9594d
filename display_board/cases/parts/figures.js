// @ts-check
/** What ratings say together: no score without its count, response rate and interval. */

import { html } from "htm/preact";

import { dayInWords, figureInWords, inWords, say } from "../../shared/staff/words.js";
import { fault, group, GROUPS, patterns, report, span } from "../figures.js";
import { caseList } from "../state.js";
import { rateInWords, shareBetween } from "./shares.js";

/** @import {Office, RatingFigures, RatingReport, RatingScore, RatingShares} from "../../shared/contract.js" */

const DIMENSIONS = /** @type {const} */ (["speed", "attitude", "convenience"]);
const BEST_FIRST = [4, 3, 2, 1];

/** @param {{office: Office}} props */
export function Figures({ office }) {
  const told = report.value;
  return html`<h1>${told === null ? say("figures.title") : summary(told)}</h1>
    <p class="lead">${say("figures.lead")}</p>
    <${Asked} />
    ${fault.value !== "" && html`<p class="notice" data-tone="bad" role="alert">${say(fault.value)}</p>`}
    ${told !== null && html`<${Scores} told=${told} office=${office} /><${Dimensions} total=${told.total} />`}
    <${ToLookAt} />`;
}

/** @param {RatingReport} told */
function summary(told) {
  const { count, asked, rate } = told.total.overall;
  return say("figures.summary", {
    count,
    asked,
    rate: rateInWords(rate),
    first: dayInWords(told.first),
    last: dayInWords(told.last),
  });
}

function Asked() {
  const told = report.value;
  /** @param {"first" | "last"} name */
  const day = (name) => html`<label class="choice-field"><span>${say(`figures.${name}`)}</span>
    <input type="date" value=${span.value[name] || told?.[name] || ""}
      onChange=${(/** @type {any} */ event) => (span.value = { ...span.value, [name]: event.currentTarget.value })} />
  </label>`;
  return html`<div class="asked">
    ${day("first")}${day("last")}
    <div class="groups" role="group" aria-label=${say("figures.by")}>
      ${GROUPS.map(
        (one) => html`<button key=${one} type="button" class="group" aria-pressed=${group.value === one}
          onClick=${() => (group.value = one)}>${say(`figures.by.${one}`)}</button>`,
      )}
    </div>
  </div>`;
}

/** @param {{told: RatingReport, office: Office}} props */
function Scores({ told, office }) {
  const columns = ["count", "asked", "rate", "mean", "interval"];
  return html`<div class="wide" role="region" aria-label=${say("figures.scores")} tabindex="0">
    <table class="scores">
      <caption>${say("figures.scores")}</caption>
      <thead><tr><th scope="col">${say(`figures.by.${told.by}`)}</th>
        ${columns.map((one) => html`<th key=${one} scope="col">${say(`figures.${one}`)}</th>`)}</tr></thead>
      <tbody>
        ${told.rows.map((row) => html`<${ScoreRow} key=${row.key} name=${keyName(told.by, row, office)} score=${row.overall} />`)}
      </tbody>
      <tfoot><${ScoreRow} name=${say("figures.total")} score=${told.total.overall} /></tfoot>
    </table>
  </div>`;
}

/** @param {{name: string, score: RatingScore}} props */
function ScoreRow({ name, score }) {
  const { mean, low, high } = score;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${score.count}</td>
    <td>${score.asked}</td>
    <td>${rateInWords(score.rate)}</td>
    ${mean === null || low === null || high === null
      ? html`<td colspan="2" class="too-few">${say("figures.too_few")}</td>`
      : html`<td><strong>${figureInWords(mean)}</strong></td><td>${say("figures.from_to", { low: figureInWords(low), high: figureInWords(high) })}</td>`}
  </tr>`;
}

/**
 * @param {RatingReport["by"]} by
 * @param {RatingFigures} row
 * @param {Office} office
 */
function keyName(by, row, office) {
  const key = row.key ?? "";
  if (by === "day") return dayInWords(key);
  if (by === "stage") return say(key === "result" ? "stage.result" : "stage.intake");
  if (by === "clerk") return caseList.value?.owners.find((one) => one.user === key)?.name ?? key;
  const named = by === "service" ? office.services.find((one) => one.code === key) : office.counters.find((one) => one.code === key);
  return named ? inWords(named.name) : key || say("figures.unnamed");
}

/** @param {{total: RatingFigures}} props */
function Dimensions({ total }) {
  return html`<h2 class="list-title">${say("figures.dimensions")}</h2>
    <div class="dimensions">${DIMENSIONS.map((one) => html`<${Shares} key=${one} name=${one} shares=${total[one]} />`)}</div>`;
}

/** @param {{name: typeof DIMENSIONS[number], shares: RatingShares}} props */
function Shares({ name, shares }) {
  const told = shares.shares;
  return html`<section class="dimension" aria-label=${say(`dimension.${name}`)}>
    <h3>${say(`dimension.${name}`)} <small>${say("figures.answers", { count: shares.count, rate: rateInWords(shares.rate) })}</small></h3>
    ${told === null
      ? html`<p class="too-few">${say("figures.too_few")}</p>`
      : html`<dl class="shares">
          ${BEST_FIRST.map(
            (step) => html`<div key=${step}>
              <dt>${say(`dimension.${name}.${step}`)}</dt>
              <dd><span class="share-bar" style=${`width: ${(told[step - 1] ?? 0) * 100}%`}></span>${shareBetween(shares, step)}</dd>
            </div>`,
          )}
        </dl>`}
  </section>`;
}

function ToLookAt() {
  const clerks = patterns.value?.clerks ?? [];
  if (patterns.value === null) return null;
  return html`<h2 class="list-title">${say("patterns.title")}</h2>
    <p class="lead">${say("patterns.lead")}</p>
    ${clerks.length === 0
      ? html`<p>${say("patterns.none")}</p>`
      : html`<ul class="patterns">
          ${clerks.map(
            (one) => html`<li key=${one.clerk}>
              <strong>${caseList.value?.owners.find((who) => who.user === one.clerk)?.name ?? one.clerk}</strong>
              ${" "}${say("patterns.answers", { answers: one.answers, asked: one.asked })}
              ${one.signs.map((sign) => html`<span key=${sign} class="sign">${say(`sign.${sign}`)}</span>`)}
            </li>`,
          )}
        </ul>`}`;
}
