// @ts-check
/** What the centre settles for its offices: a form made from the description of settings. */

import { html } from "htm/preact";
import { useEffect } from "preact/hooks";

import { blank } from "../../admin/blank.js";
import { Field } from "../../admin/parts/field.js";
import { Rows } from "../../admin/parts/rows.js";
import { draft, edit, settings, tables } from "../../admin/state.js";
import { tableAt } from "../../admin/words.js";
import { Icon } from "../../shared/staff/icon.js";
import { Notice } from "../../shared/staff/notice.js";
import { dayInWords, hourInWords, inWords, say } from "../../shared/staff/words.js";
import { defaults, pathOf, readDefaults, save, toSave, valueOf } from "../defaults.js";
import { Publish } from "./publish.js";

/** @import {SettingKey, SettingTable, SettledDefault} from "../../shared/contract.js" */

export function Defaults() {
  useEffect(() => void readDefaults(), []);
  if (defaults.value === null) return html`<p class="lead" role="status">${say("starting")}</p>`;
  return html`<h1>${say("defaults.title")}</h1>
    <p class="lead">${say("defaults.lead")}</p>
    <div class="desk centre-desk">${tables.value.map((one) => html`<${Section} key=${one.path} table=${one} />`)}</div>
    ${toSave.value.length > 0 &&
    html`<section class="save-bar" aria-label=${say("defaults.save")}>
      <p role="status">${say("defaults.changed", { count: toSave.value.length })}</p>
      <div class="save-acts">
        <button type="button" class="plain-button" onClick=${() => (draft.value = settings.value?.document)}>${say("defaults.discard")}</button>
        <button type="button" class="strong-button" onClick=${save}>${say("defaults.save")}</button>
      </div>
    </section>`}
    <${Notice} />
    <${Publish} />`;
}

/** @param {{table: SettingTable}} props */
function Section({ table }) {
  const of = (defaults.value?.settings ?? []).filter(({ field }) => field === table.path || field.slice(0, field.lastIndexOf(".")) === table.path);
  if (of.length === 0) return null;
  const count = of.filter((one) => valueOf(draft.value, one.field) !== null).length;
  return html`<details class="settings centre-section">
    <summary><h2>${inWords(table.label)}</h2><span>${count > 0 && say("defaults.count", { count })}</span><${Icon} name="chevron_down" /></summary>
    <p class="lead">${inWords(table.help)}</p>
    ${of.map((one) => html`<${Setting} key=${one.field} one=${one} table=${table} />`)}
  </details>`;
}

/** @param {{one: SettledDefault, table: SettingTable}} props */
function Setting({ one, table }) {
  const { field, user, name, at } = one;
  const path = pathOf(field);
  const key = table.keys.find((each) => field === `${table.path}.${each.name}`);
  const what = inWords((key ?? table).label);
  const isSettled = valueOf(draft.value, field) !== null;
  const isStored = at !== null && valueOf(settings.value?.document, field) !== null;
  const rows = key === undefined ? table : key.kind === "rows" ? tableAt(field) : undefined;
  return html`<div class="centre-default" data-field=${field}>
    <label class="tick"><input type="checkbox" checked=${isSettled} onChange=${() => edit(path, isSettled ? undefined : first(one, table, key))} />
      <span>${say("defaults.settle", { what })}</span></label>
    ${isStored && html`<small>${say("defaults.by", { who: name ?? user ?? say("by_command"), at: `${hourInWords(String(at))}, ${dayInWords(String(at).slice(0, 10))}` })}</small>`}
    ${isSettled && rows !== undefined && html`<fieldset class="inside"><legend>${what}</legend><${Rows} table=${rows} path=${path} /></fieldset>`}
    ${isSettled && rows === undefined && key !== undefined && html`<${Field} about=${key} path=${path} />`}
  </div>`;
}

/**
 * The value with which somebody begins who settles something.
 * @param {SettledDefault} one
 * @param {SettingTable} table
 * @param {SettingKey | undefined} key
 */
function first({ usual }, table, key) {
  return usual ?? (key === undefined ? [] : blank(table, key));
}
