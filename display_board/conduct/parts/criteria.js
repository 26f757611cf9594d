// @ts-check
/** What is looked at from a month on: read by everybody, announced by the head before it begins. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Notice } from "../../shared/staff/notice.js";
import { inWords, momentInWords, say } from "../../shared/staff/words.js";
import { announce, moved } from "../reading.js";
import { decides, isSending, latest, listed } from "../state.js";
import { monthInWords } from "./choice.js";

/** @import {ConductItemTold, ConductTemplate} from "../../shared/contract.js" */

const GROUPS = /** @type {const} */ (["time", "attitude", "progress", "skill"]);
const SOURCES = /** @type {const} */ (["hand", "opened_on_time", "attitude", "satisfaction", "dossiers_in_time", "asked_once"]);
const MOST = 20;
const MONTHS_AHEAD = 6;

/** @param {{told: ConductTemplate}} props */
export function Criteria({ told }) {
  const [wanted, setWanted] = useState(moved(latest.value, 2));
  const [items, setItems] = useState(told.items);
  const [remarks, setRemarks] = useState(told.remark_only);
  const sum = items.reduce((all, one) => all + one.weight, 0);
  /** @param {number} place @param {Partial<ConductItemTold>} change */
  const change = (place, change) => setItems(items.map((one, at) => (at === place ? { ...one, ...change } : one)));
  const add = () => {
    const code = Array.from({ length: MOST + 1 }, (_, at) => `own_${at + 1}`).find((one) => items.every((item) => item.code !== one)) ?? "own";
    setItems([...items, { code, group: "time", name: { vi: "", en: "" }, weight: 10, source: "hand" }]);
  };
  /** @param {SubmitEvent} event */
  const send = (event) => {
    event.preventDefault();
    const named = items.map((one) => ({ ...one, name: { vi: one.name.vi, en: one.name.en || one.name.vi } }));
    void announce({ month: wanted, items: named, remark_only: remarks });
  };
  /** @param {string} user */
  const toggle = (user) => setRemarks(remarks.includes(user) ? remarks.filter((one) => one !== user) : [...remarks, user]);
  return html`<div class="conduct-left conduct-all"><h1>${say("ways.criteria")}</h1>
    <p class="lead">${toldOf(told)}</p>
    <${Notice} />
    ${!decides.value
      ? html`<${Told} items=${told.items} />`
      : html`<form class="criteria" onSubmit=${send}>
          <label class="whose"><span>${say("criteria.from")}</span>
            <select value=${wanted} onChange=${(/** @type {any} */ event) => setWanted(event.currentTarget.value)}>
              ${Array.from({ length: MONTHS_AHEAD }, (_, at) => moved(latest.value, at + 1)).map((one) => html`<option key=${one} value=${one}>${monthInWords(one)}</option>`)}
            </select></label>
          <p class="input">${say("criteria.before")}</p>
          ${items.map((one, place) => html`<${Row} key=${one.code} one=${one} place=${place + 1} change=${(/** @type {Partial<ConductItemTold>} */ what) => change(place, what)}
            remove=${items.length > 1 ? () => setItems(items.filter((_, at) => at !== place)) : null} />`)}
          <div class="choosing"><button type="button" class="plain-button" disabled=${items.length >= MOST} onClick=${add}>${say("criteria.add")}</button>
            <p class="weights" role="status" data-wrong=${sum !== 100}>${say(sum === 100 ? "criteria.sum" : "criteria.sum.wrong", { sum })}</p></div>
          <fieldset class="remarks"><legend>${say("criteria.remarks")}</legend>
            ${(listed.value?.clerks ?? []).map((one) => html`<label key=${one.clerk}><input type="checkbox" checked=${remarks.includes(one.clerk)} onChange=${() => toggle(one.clerk)} /> ${one.name}</label>`)}</fieldset>
          <button class="strong-button" aria-busy=${isSending.value} disabled=${sum !== 100}>${say("criteria.announce", { month: monthInWords(wanted) })}</button>
        </form>`}
  </div>`;
}

/** @param {ConductTemplate} told */
function toldOf(told) {
  const month = monthInWords(told.month);
  if (told.announced_at === null) return say("criteria.house");
  return say("criteria.told", { month, at: momentInWords(told.announced_at), by: told.announced_by ?? "" });
}

/**
 * @param {{one: ConductItemTold, place: number, change: (what: Partial<ConductItemTold>) => void, remove: (() => void) | null}} props
 */
function Row({ one, place, change, remove }) {
  return html`<fieldset class="criterion"><legend>${say("criteria.item", { place })}</legend>
    <label class="name"><span>${say("criteria.vi")}</span><input required maxlength="200" value=${one.name.vi}
      onInput=${(/** @type {any} */ event) => change({ name: { ...one.name, vi: event.currentTarget.value } })} /></label>
    <label class="name"><span>${say("criteria.en")}</span><input maxlength="200" lang="en" value=${one.name.en}
      onInput=${(/** @type {any} */ event) => change({ name: { ...one.name, en: event.currentTarget.value } })} /></label>
    <label><span>${say("criteria.group")}</span><select value=${one.group} onChange=${(/** @type {any} */ event) => change({ group: event.currentTarget.value })}>
      ${GROUPS.map((group) => html`<option key=${group} value=${group}>${say(`group.${group}`)}</option>`)}</select></label>
    <label><span>${say("column.source")}</span><select value=${one.source} onChange=${(/** @type {any} */ event) => change({ source: event.currentTarget.value })}>
      ${SOURCES.map((source) => html`<option key=${source} value=${source}>${say(`criteria.source.${source}`)}</option>`)}</select></label>
    <label><span>${say("criteria.weight")}</span><input type="number" inputmode="numeric" min="1" max="100" required value=${one.weight}
      onInput=${(/** @type {any} */ event) => change({ weight: Number(event.currentTarget.value) })} /></label>
    ${remove !== null && html`<button type="button" class="quiet-button" onClick=${remove}>${say("criteria.remove")}<span class="for-screen-readers"> ${say("criteria.item", { place })}</span></button>`}
  </fieldset>`;
}

/** @param {{items: ConductItemTold[]}} props */
function Told({ items }) {
  return html`<div class="wide" role="region" aria-label=${say("ways.criteria")} tabindex="0"><table class="items">
    <thead><tr><th scope="col">${say("column.item")}</th><th scope="col">${say("column.source")}</th><th scope="col" class="points">${say("criteria.weight")}</th></tr></thead>
    <tbody>${items.map((one) => html`<tr key=${one.code}><th scope="row">${inWords(one.name)}</th><td>${say(`criteria.source.${one.source}`)}</td><td class="points">${one.weight}</td></tr>`)}</tbody>
  </table></div>`;
}
