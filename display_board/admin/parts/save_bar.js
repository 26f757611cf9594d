// @ts-check
/** What is changed and whom it touches, before it is saved; what was saved last, to take back. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { hourInWords, inWords, say } from "../../shared/staff/words.js";
import { discard, save, settle, undo } from "../asked.js";
import { changes, isSaving, last, preview } from "../state.js";
import { isAct, pathInWords, valueInWords } from "../words.js";

/** @import {ChangedSetting, SettingOverlap} from "../../shared/contract.js" */

const MOST_SHOWN = 12;

export function SaveBar() {
  if (changes.value.length === 0) return last.value === null ? null : html`<${Saved} />`;
  const told = preview.value;
  const wrong = told?.mistakes ?? [];
  const overlaps = told?.overlaps ?? [];
  const isBlocked = wrong.length > 0 || overlaps.length > 0;
  return html`<section class="save-bar" aria-label=${say("to_save")}>
    <details><summary>${say("changes", { count: changes.value.length })}</summary>
      <ul class="changed">${changes.value.slice(0, MOST_SHOWN).map((one) => html`<li><${Change} change=${one} /></li>`)}</ul>
      ${changes.value.length > MOST_SHOWN && html`<p>${say("log.others", { count: changes.value.length - MOST_SHOWN })}</p>`}
    </details>
    <div class="touched" role="status">
      ${(told?.touched ?? []).map((one) => html`<p><${Icon} name=${isBlocked ? "alert" : "check"} />${inWords(one)}</p>`)}
      ${(told?.doubts ?? []).map((one) => html`<p class="doubt"><${Icon} name="alert" />${pathInWords(one.path)}: ${inWords(one.says)}</p>`)}
    </div>
    <div role="alert">
      ${wrong.map((one) => html`<p class="bad"><${Icon} name="alert" />${pathInWords(one.path)}: ${inWords(one.says)}</p>`)}
      ${overlaps.map((one) => html`<${Settle} overlap=${one} />`)}
    </div>
    <div class="save-acts">
      <button type="button" class="plain-button" onClick=${discard}>${say("discard")}</button>
      <button type="button" class="strong-button" aria-busy=${isSaving.value} disabled=${isBlocked} onClick=${save}>${say("save")}<kbd>Ctrl+S</kbd></button>
    </div>
  </section>`;
}

/** @param {{overlap: SettingOverlap}} props */
function Settle({ overlap: { path, mine, now, user, at } }) {
  const who = user ?? say("by_command");
  return html`<div class="overlap">
    <p class="bad"><${Icon} name="alert" />${say("overlap", { who, at: at === null ? "" : hourInWords(String(at)), where: pathInWords(path) })}</p>
    <button type="button" class="plain-button" onClick=${() => settle(path, "theirs")}>${say("take_theirs", { value: valueInWords(now, path) })}</button>
    <button type="button" class="plain-button" onClick=${() => settle(path, "mine")}>${say("keep_mine", { value: valueInWords(mine, path) })}</button>
  </div>`;
}

/** @param {{change: ChangedSetting}} props */
export function Change({ change: { path, before, after } }) {
  // An act of which there is no before and after: that it was done is all.
  if (isAct(path) && before === null && after === true) return html`<strong>${pathInWords(path)}</strong>`;
  return html`<strong>${pathInWords(path)}</strong>${" "}
    <del><span class="for-screen-readers">${say("was")}</span>${valueInWords(before, path)}</del>${" "}
    <span class="to" aria-hidden="true">→</span>${" "}
    <ins><span class="for-screen-readers">${say("is")}</span>${valueInWords(after, path)}</ins>`;
}

function Saved() {
  const { id, count } = last.value ?? { id: 0, count: 0 };
  return html`<div class="saved" role="status">
    <${Icon} name="check" /><span>${say("saved", { count })}</span>
    <button type="button" class="undo" onClick=${() => undo(id)}><${Icon} name="undo" />${say("undo")}<kbd>Ctrl+Z</kbd></button>
  </div>`;
}
