// @ts-check
/** Campaigns: how many forms were handed out, came back and are valid, and what valid ones say. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { campaigns, handOut, sheet } from "../asked.js";
import { leads, sending } from "../state.js";
import { dayInWords, inWords, say, shareInWords } from "../words.js";

/** @import {CampaignReport, RatingShares} from "../../shared/contract.js" */

const QUESTIONS = /** @type {const} */ (["speed", "attitude", "convenience"]);
const BEST_FIRST = [4, 3, 2, 1];
const USUAL = 10;
const MOST = 50;

export function Surveys() {
  const all = campaigns.value?.campaigns ?? [];
  return html`<h1>${say(all.length === 0 ? "surveys.none" : "surveys.title")}</h1>
    <p class="lead">${say("surveys.lead")}</p>
    ${sheet.value !== "" && html`<p class="notice" data-tone="good"><a href=${sheet.value}>${say("surveys.print")}</a></p>`}
    ${all.map((one) => html`<${Campaign} key=${one.code} one=${one} />`)}`;
}

/** @param {{one: CampaignReport}} props */
function Campaign({ one }) {
  const days = { first: dayInWords(one.first), last: dayInWords(one.last), every: one.every };
  return html`<section class="campaign" data-code=${one.code}>
    <h2 class="list-title">${inWords(one.name)}</h2>
    <p class="lead">${say(one.every === 1 ? "surveys.days" : "surveys.days_every", days)}</p>
    <p class="counts">
      ${say("surveys.counts", {
        handed_out: one.handed_out,
        returned: one.returned,
        paper: one.returned_on_paper,
        phone: one.returned_by_phone,
        valid: one.valid,
        target: one.target,
        rate: one.rate === null ? "–" : shareInWords(one.rate),
      })}
    </p>
    <div class="dimensions">${QUESTIONS.map((name) => html`<${Question} key=${name} name=${name} told=${one[name]} />`)}</div>
    ${one.open && leads.value && html`<${HandOut} code=${one.code} />`}
  </section>`;
}

/** @param {{name: typeof QUESTIONS[number], told: RatingShares}} props */
function Question({ name, told }) {
  return html`<div class="dimension">
    <h3>${say(`dimension.${name}`)} <small>${say("surveys.valid", { count: told.count })}</small></h3>
    ${told.shares === null
      ? html`<p class="too-few">${say("surveys.too_few")}</p>`
      : html`<dl class="shares">
          ${BEST_FIRST.map(
            (word) => html`<div key=${word}><dt>${say(`dimension.${name}.${word}`)}</dt>
              <dd>${shareInWords(told.shares?.[word - 1] ?? 0)}</dd></div>`,
          )}
        </dl>`}
  </div>`;
}

/** @param {{code: string}} props */
function HandOut({ code }) {
  const [forms, setForms] = useState(USUAL);
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    void handOut(code, forms);
  };
  return html`<form class="asked" onSubmit=${submit}>
    <label class="choice-field"><span>${say("surveys.forms")}</span>
      <input type="number" min="1" max=${MOST} value=${forms} required
        onInput=${(/** @type {any} */ event) => setForms(Number(event.currentTarget.value))} /></label>
    <button type="submit" class="strong-button" aria-busy=${sending.value === "hand_out"}>${say("surveys.hand_out")}</button>
  </form>`;
}
