// @ts-check
/** What is published, how and to whom: first what it would change, then what it did. */

import { signal } from "@preact/signals";
import { html } from "htm/preact";

import { pathInWords, valueInWords } from "../../admin/words.js";
import { inWords, say } from "../../shared/staff/words.js";
import { choose, chosen, defaults, foresee, pathOf, publish, publishedTo, reached, settled, step, takeBack, ticked, toPublish, toSave, valueOf, way } from "../defaults.js";
import { folded } from "../state.js";

/** @import {ReachedOffice} from "../../shared/contract.js" */
/** @import {Way} from "../defaults.js" */

const WAYS = /** @type {Way[]} */ (["offer", "reset", "lock"]);
const MOST_LISTED = 50;
const sought = signal("");

export function Publish() {
  const isReady = toPublish.value.length > 0 && publishedTo.value.length > 0 && step.value === null;
  return html`<section class="settings centre-publish" aria-label=${say("publish.title")}>
    <h2>${say("publish.title")}</h2>
    ${settled.value.length === 0
      ? html`<p class="lead">${say("publish.nothing")}</p>`
      : toSave.value.length > 0
        ? html`<p class="lead">${say("publish.save_first")}</p>`
        : html`<${Fields} /><${Ways} /><${ToWhom} />
          <button type="button" class="plain-button" disabled=${!isReady} onClick=${foresee}>${say("publish.foresee")}</button>`}
    <p role="status">${step.value !== null && say(`publish.${step.value.what}`, { done: step.value.done, of: step.value.of })}</p>
    ${reached.value !== null && html`<${Reached} isDone=${reached.value.isDone} offices=${reached.value.offices} />`}
  </section>`;
}

function Fields() {
  const wanted = new Set(toPublish.value);
  /** @param {string} field */
  const toggle = (field) =>
    choose(() => {
      const next = new Set(wanted);
      if (!next.delete(field)) next.add(field);
      ticked.value = next;
    });
  return html`<fieldset class="inside"><legend>${say("publish.fields")}</legend>
    ${settled.value.map(
      (field) => html`<label class="tick" key=${field}><input type="checkbox" checked=${wanted.has(field)} onChange=${() => toggle(field)} />
        <span>${pathInWords(pathOf(field))}: <b>${valueInWords(valueOf(defaults.value?.document, field), pathOf(field))}</b></span></label>`,
    )}
  </fieldset>`;
}

function Ways() {
  return html`<fieldset class="inside"><legend>${say("publish.way")}</legend>
    ${WAYS.map(
      (one) => html`<label class="tick" key=${one}><input type="radio" name="way" checked=${way.value === one} onChange=${() => choose(() => (way.value = one))} />
        <span><b>${say(`way.${one}`)}.</b> ${say(`way.${one}.help`)}</span></label>`,
    )}
  </fieldset>`;
}

function ToWhom() {
  const offices = defaults.value?.offices ?? [];
  const some = chosen.value;
  const wanted = folded(sought.value);
  const found = offices.filter((one) => some?.has(one.code) || folded(`${one.code} ${inWords(one.name)}`).includes(wanted));
  /** @param {string} code */
  const toggle = (code) =>
    choose(() => {
      const next = new Set(some);
      if (!next.delete(code)) next.add(code);
      chosen.value = next;
    });
  return html`<fieldset class="inside"><legend>${say("publish.offices")}</legend>
    <label class="tick"><input type="radio" name="whom" checked=${some === null} onChange=${() => choose(() => (chosen.value = null))} />
      <span>${say("publish.all", { count: offices.length })}</span></label>
    <label class="tick"><input type="radio" name="whom" checked=${some !== null} onChange=${() => choose(() => (chosen.value = new Set()))} />
      <span>${say("publish.some", { count: some?.size ?? 0 })}</span></label>
    ${some !== null &&
    html`<div class="centre-find"><label>${say("publish.find")}
        <input type="search" value=${sought.value} onInput=${(/** @type {any} */ event) => (sought.value = event.currentTarget.value)} /></label></div>
      <div class="centre-chosen">${found.slice(0, MOST_LISTED).map(
        (one) => html`<label class="tick" key=${one.code}><input type="checkbox" checked=${some.has(one.code)} onChange=${() => toggle(one.code)} />
          <span>${inWords(one.name)} <small>${one.code}</small></span></label>`,
      )}</div>`}
  </fieldset>`;
}

/** @type {Record<string, (one: ReachedOffice) => boolean>} */
const KINDS = {
  changes: differs,
  kept: (one) => one.kept.length > 0,
  locked: (one) => one.were_locked.length > 0,
  refused: (one) => one.mistakes.length > 0,
  same: (one) => !differs(one) && one.kept.length === 0 && one.mistakes.length === 0,
};

/** @param {ReachedOffice} one */
function differs(one) {
  return one.changes.length > 0 || one.moved.length > 0;
}

/** @param {{isDone: boolean, offices: ReachedOffice[]}} props */
function Reached({ isDone, offices }) {
  const prefix = (/** @type {string} */ kind) => (kind === "changes" ? (isDone ? "done" : "foreseen") : "reached");
  const told = Object.entries(KINDS).map(([kind, is]) => ({ kind, count: offices.filter(is).length }));
  const changing = offices.filter((one) => differs(one) || one.kept.length > 0).length;
  const undoable = offices.some((one) => one.change !== null);
  return html`<h3>${say(isDone ? "done.title" : "foreseen.title")}</h3>
    <p role="status" class="centre-sum">${told.filter((one) => one.kind === "changes" || one.count > 0).map((one) => say(`${prefix(one.kind)}.${one.kind}`, { count: one.count })).join(" · ")}</p>
    <div class="centre-scroll" tabindex="0" role="region" aria-label=${say(isDone ? "done.title" : "foreseen.title")}>
      <table class="centre-offices">
        <thead><tr><th scope="col">${say("column.office")}</th><th scope="col">${say("column.reached")}</th></tr></thead>
        <tbody>${offices.map((one) => html`<${Row} key=${one.code} one=${one} />`)}</tbody>
      </table>
    </div>
    ${!isDone && changing > 0 && html`<button type="button" class="strong-button" disabled=${step.value !== null} onClick=${publish}>${say("publish.go", { count: publishedTo.value.length })}</button>`}
    ${isDone && undoable && html`<button type="button" class="plain-button" disabled=${step.value !== null} onClick=${takeBack}>${say("publish.undo")}</button>`}`;
}

/** @param {{one: ReachedOffice}} props */
function Row({ one }) {
  const named = (/** @type {string[]} */ fields) => fields.map((field) => pathInWords(pathOf(field))).join(", ");
  return html`<tr data-office=${one.code}>
    <th scope="row">${inWords(one.name)} <small>${one.code}</small></th>
    <td data-wrong=${one.mistakes.length > 0}>
      ${one.mistakes.map((each) => html`<p><b>${say("one.refused")}</b>. ${pathInWords(each.path)}: ${inWords(each.says)}</p>`)}
      ${one.changes.map(
        (each) => html`<p>${pathInWords(each.path)}: <del><span class="for-screen-readers">${say("was")}</span>${valueInWords(each.before, each.path)}</del>
          <span aria-hidden="true"> → </span><ins><span class="for-screen-readers">${say("is")}</span>${valueInWords(each.after, each.path)}</ins></p>`,
      )}
      ${one.moved.map((each) => html`<p>${say("one.moved", { what: pathInWords(pathOf(each.field)), before: say(`state.${each.before}`), after: say(`state.${each.after}`) })}</p>`)}
      ${one.kept.length > 0 && html`<p>${say("one.kept", { what: named(one.kept) })}</p>`}
      ${one.were_locked.length > 0 && html`<p>${say("one.locked", { what: named(one.were_locked) })}</p>`}
      ${KINDS["same"]?.(one) && html`<p>${say("one.same")}</p>`}
    </td>
  </tr>`;
}
