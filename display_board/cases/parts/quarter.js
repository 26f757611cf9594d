// @ts-check
/** What people said in a quarter and what was done: counts, what is answered already, the text. */

import { html } from "htm/preact";
import { useEffect } from "preact/hooks";

import { dayInWords, inWords, momentInWords, say } from "../../shared/staff/words.js";
import { pairs, quarterBeside, quarterOf, readQuarter, review, writeQuarter } from "../quarters.js";
import { answers, sending } from "../state.js";

/** @import {QuarterReview, SaidAndDone} from "../../shared/contract.js" */

const MOST = 20;
const LONGEST = 1_000;

export function Quarter() {
  useEffect(() => void readQuarter(review.value?.quarter ?? quarterOf(new Date())), []);
  const now = review.value;
  if (now === null) {
    return html`<p role="status">${say("starting")}</p>
      <button type="button" class="plain-button" onClick=${() => readQuarter(quarterOf(new Date()))}>${say("quarter.again")}</button>`;
  }
  return html`<div class="title-line">
      <h1>${say("quarter.title", { quarter: inWordsOf(now.quarter) })}</h1>
      ${[-1, 1].map((on) => html`<button key=${on} type="button" class="plain-button" onClick=${() => readQuarter(quarterBeside(now.quarter, on))}>
        ${inWordsOf(quarterBeside(now.quarter, on))}</button>`)}
    </div>
    <p class="lead">${say("quarter.lead")}</p>
    <${Known} now=${now} />
    ${answers.value ? html`<${Writing} now=${now} />` : html`<${Told} told=${now.versions[0]?.pairs ?? []} />`}
    <${Versions} now=${now} />`;
}

/** @param {string} name */
function inWordsOf(name) {
  return say("quarter.name", { number: name.slice(-1), year: name.slice(0, 4) });
}

/** @param {{now: QuarterReview}} props */
function Known({ now }) {
  const { bases, reasons } = now;
  return html`<section class="quarter-known">
    <p>${say("quarter.days", { first: dayInWords(now.first), last: dayInWords(now.last) })}</p>
    <p>${say("quarter.bases", { ...bases, closed: now.closed_cases })}</p>
    ${reasons === null
      ? html`<p>${say("quarter.too_few")}</p>`
      : reasons.length > 0 && html`<p>${say("quarter.reasons", { count: bases.ratings })}</p>
        <ul>${reasons.map((one) => html`<li key=${one.code}>${inWords(one.name)}: <strong>${one.count}</strong></li>`)}</ul>`}
  </section>`;
}

/** @param {{now: QuarterReview}} props */
function Writing({ now }) {
  const written = pairs.value;
  const proposed = now.proposed.filter((one) => !written.some((other) => other.said === one.said));
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    void writeQuarter(true);
  };
  /** @param {SaidAndDone} one */
  const add = (one) => (pairs.value = [...written, one]);
  return html`${proposed.length > 0 &&
    html`<details class="quarter-proposed"><summary>${say("quarter.proposed", { count: proposed.length })}</summary>
      <ul>${proposed.map((one) => html`<li key=${one.said}><p>${one.said}</p><p>${say("quarter.done_is", { done: one.done })}</p>
        <button type="button" class="plain-button" disabled=${written.length >= MOST} onClick=${() => add(one)}>${say("quarter.take")}</button></li>`)}</ul>
    </details>`}
    <form class="closing" onSubmit=${submit}>
      <ol class="quarter-pairs">${written.map((one, place) => html`<${Pair} key=${place} one=${one} place=${place} />`)}</ol>
      <button type="button" class="plain-button quarter-button" disabled=${written.length >= MOST} onClick=${() => add({ said: "", done: "" })}>${say("quarter.add")}</button>
      <p class="lead">${say("nameless")}</p>
      <button type="submit" class="strong-button" aria-busy=${sending.value !== null}>${say("quarter.publish")}</button>
      <button type="button" class="plain-button quarter-button" onClick=${() => writeQuarter(false)}>${say("quarter.keep")}</button>
    </form>`;
}

/** @param {{one: SaidAndDone, place: number}} props */
function Pair({ one, place }) {
  /** @param {Partial<SaidAndDone>} change */
  const put = (change) => (pairs.value = pairs.value.map((other, at) => (at === place ? { ...other, ...change } : other)));
  return html`<li>
    ${/** @type {const} */ (["said", "done"]).map(
      (name) => html`<label key=${name} class="text-field"><span>${say(`quarter.${name}`)}</span>
        <textarea rows="2" maxlength=${LONGEST} value=${one[name]} onInput=${(/** @type {any} */ event) => put({ [name]: event.currentTarget.value })}></textarea></label>`,
    )}
    <button type="button" class="quiet-button" aria-label=${say("quarter.drop_of", { place: place + 1 })}
      onClick=${() => (pairs.value = pairs.value.filter((_, at) => at !== place))}>${say("quarter.drop")}</button>
  </li>`;
}

/** @param {{told: SaidAndDone[]}} props */
function Told({ told }) {
  return html`<ol class="quarter-pairs">${told.map((one) => html`<li key=${one.said}><p>${one.said}</p><p>${say("quarter.done_is", { done: one.done })}</p></li>`)}</ol>`;
}

/** @param {{now: QuarterReview}} props */
function Versions({ now }) {
  if (now.versions.length === 0) return null;
  return html`<details><summary>${say("quarter.versions", { count: now.versions.length })}</summary>
    <ol reversed>${now.versions.map((one) => html`<li key=${one.version} value=${one.version}>
      ${say(one.published ? "quarter.version_published" : "quarter.version", { at: momentInWords(String(one.at)), by: one.by })}
      <${Told} told=${one.pairs} /></li>`)}</ol>
  </details>`;
}
