// @ts-check
/** Campaigns: how many forms were handed out, came back and are valid, and what valid ones say. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { dayInWords, inWords, say } from "../../shared/staff/words.js";
import { campaigns, handOut, sheet } from "../asked.js";
import { leads, sending } from "../state.js";
import { rateInWords, shareBetween } from "./shares.js";

/** @import {CampaignReport, RatingShares, Stage, StageForms} from "../../shared/contract.js" */

const QUESTIONS = /** @type {const} */ (["speed", "attitude", "convenience"]);
const BEST_FIRST = [4, 3, 2, 1];
const STAGES = /** @type {const} */ (["intake", "result"]);
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
    ${one.stage !== null && html`<p class="lead">${say("surveys.at", { stage: say(`stage.${one.stage}`) })}</p>`}
    <p class="counts">
      ${say("surveys.counts", {
        handed_out: one.handed_out,
        asked: one.asked_by_slip,
        returned: one.returned,
        paper: one.returned_on_paper,
        phone: one.returned_by_phone,
        slip: one.returned_by_slip,
        valid: one.valid,
        target: one.target,
        rate: rateInWords(one.rate),
      })}
    </p>
    <${Questions} forms=${one} />
    ${one.stages.length > 0 && one.stage === null && one.stages.map(
      (part) => html`<section key=${part.stage} aria-label=${say(`stage.${part.stage}`)}>
        <h3>${say(`stage.${part.stage}`)}</h3>
        <p class="counts">${say("surveys.stage_counts", {
          handed_out: part.handed_out,
          asked: part.asked_by_slip,
          returned: part.returned,
          valid: part.valid,
          rate: rateInWords(part.rate),
        })}</p>
        <${Questions} forms=${part} />
      </section>`,
    )}
    ${one.open && leads.value && html`<${HandOut} code=${one.code} stage=${one.stage} />`}
  </section>`;
}

/** @param {{forms: CampaignReport | StageForms}} props */
function Questions({ forms }) {
  return html`<div class="dimensions">${QUESTIONS.map((name) => html`<${Question} key=${name} name=${name} told=${forms[name]} />`)}</div>`;
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
              <dd>${shareBetween(told, word)}</dd></div>`,
          )}
        </dl>`}
  </div>`;
}

/** @param {{code: string, stage: Stage | null}} props */
function HandOut({ code, stage }) {
  const [forms, setForms] = useState(USUAL);
  const [where, setWhere] = useState(stage ?? /** @type {Stage} */ ("intake"));
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    void handOut(code, forms, where);
  };
  return html`<form class="asked" onSubmit=${submit}>
    <label class="choice-field"><span>${say("surveys.forms")}</span>
      <input type="number" min="1" max=${MOST} value=${forms} required
        onInput=${(/** @type {any} */ event) => setForms(Number(event.currentTarget.value))} /></label>
    ${stage === null && html`<label class="choice-field"><span>${say("surveys.where")}</span>
      <select name="stage" value=${where} onChange=${(/** @type {any} */ event) => setWhere(event.currentTarget.value)}>
        ${STAGES.map((one) => html`<option key=${one} value=${one}>${say(`stage.${one}`)}</option>`)}
      </select></label>`}
    <button type="submit" class="strong-button" aria-busy=${sending.value === "hand_out"}>${say("surveys.hand_out")}</button>
  </form>`;
}
