// @ts-check
/** Inputs of several values: days and languages to tick, services and counters as round chips. */

import { html } from "htm/preact";

import { inWords } from "../../shared/staff/words.js";
import { draft, edit } from "../state.js";

/** @import {Asked} from "./field.js" */

/** @param {Asked} asked */
export function Choices({ about, path, value, wrong }) {
  const known = about.choices.map((one) => ({ code: one.value, short: inWords(one.label), label: inWords(one.label) }));
  return html`<${Chips} known=${known} chosen=${value ?? []} wrong=${wrong} isOrdered=${about.kind !== "languages"}
    put=${(/** @type {string[]} */ codes) => edit(path, codes.length === 0 && !about.needed && about.default === null ? undefined : codes)} />`;
}

/** @param {Asked} asked */
export function References({ about, path, value, wrong }) {
  return html`<${Chips} known=${rowsOf(about.of)} chosen=${value ?? []} wrong=${wrong} isOrdered=${true}
    put=${(/** @type {string[]} */ codes) => edit(path, codes.length === 0 && !about.needed && about.default === null ? undefined : codes)} />`;
}

/**
 * The rows of a table as chips: by their letters where they have some.
 * @param {string | null} table
 */
export function rowsOf(table) {
  const rows = draft.value[table ?? ""] ?? [];
  return rows.map((/** @type {any} */ row) => ({ code: row.code, short: row.prefix || row.code, label: `${row.code} · ${inWords(row.name)}` }));
}

/**
 * @param {{known: {code: string, short: string, label: string}[], chosen: string[], wrong: boolean, isOrdered: boolean, put: (codes: string[]) => void}} props
 *     isOrdered: chosen ones stand in the order in which they are known
 */
export function Chips({ known, chosen, wrong, isOrdered, put }) {
  /** @param {string} code */
  function toggle(code) {
    const codes = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
    put(isOrdered ? known.map((one) => one.code).filter((one) => codes.includes(one)) : codes);
  }

  return html`<div class="chips" data-wrong=${wrong}>${known.map(
    (one) => html`<button type="button" class="chip" key=${one.code} aria-pressed=${chosen.includes(one.code)}
      title=${one.label} onClick=${() => toggle(one.code)}>${one.short}${one.label !== one.short && html`<span class="for-screen-readers">, ${one.label}</span>`}</button>`,
  )}</div>`;
}

/** @param {Asked} asked */
export function Weights({ about, path, id, value }) {
  const serves = path.slice(0, -1).reduce((part, step) => part?.[step], draft.value)?.serves;
  const known = rowsOf(about.of).filter((/** @type {any} */ one) => serves?.includes(one.code) || value?.[one.code] !== undefined);
  return html`<div class="weights">${known.map(
    (/** @type {{code: string, short: string, label: string}} */ one) => html`<label key=${one.code}><span>${one.label}</span>
      <input id=${`${id}-${one.code}`} type="number" step="any" min=${about.least} max=${about.most} placeholder="1" value=${value?.[one.code] ?? ""}
        onInput=${(/** @type {any} */ event) => {
          const { [one.code]: _, ...others } = value ?? {};
          const text = event.currentTarget.value;
          edit(path, text === "" ? others : { ...others, [one.code]: Number(text) });
        }} /></label>`,
  )}</div>`;
}
