// @ts-check
/** The rows of a table that repeats: each opens in its place; they are added, moved and taken out. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { inWords, say } from "../../shared/staff/words.js";
import { blankRow } from "../blank.js";
import { draft, edit } from "../state.js";
import { rowInWords } from "../words.js";
import { Form } from "./form.js";

/** @import {SettingTable} from "../../shared/contract.js" */

/** @param {{table: SettingTable, path: (string | number)[]}} props */
export function Rows({ table, path }) {
  const [open, setOpen] = useState(-1);
  /** @type {any[]} */
  const rows = path.reduce((part, step) => part?.[step], draft.value) ?? [];

  function add() {
    edit(path, [...rows, blankRow(table)]);
    setOpen(rows.length);
  }

  return html`<ol class="setting-rows">
      ${rows.map(
        (row, at) => html`<li key=${at} class="setting-row" data-open=${open === at}>
          <button type="button" class="row-head" aria-expanded=${open === at} onClick=${() => setOpen(open === at ? -1 : at)}>
            <strong>${rowInWords(row)}</strong><span>${told(table, row)}</span><${Icon} name="chevron_down" />
          </button>
          ${open === at &&
          html`<div class="row-body">
            <${Form} table=${table} path=${[...path, at]} />
            <${RowActs} path=${path} at=${at} rows=${rows} move=${setOpen} />
          </div>`}
        </li>`,
      )}
    </ol>
    ${rows.length === 0 && html`<p class="lead">${say("no_rows")}</p>`}
    <button type="button" class="plain-button" onClick=${add}>${say("add", { what: inWords(table.label) })}</button>`;
}

/**
 * @param {{path: (string | number)[], at: number, rows: any[], move: (to: number) => void}} props  move: shows the row elsewhere, -1 nowhere
 */
export function RowActs({ path, at, rows, move }) {
  /** @param {number} to */
  function put(to) {
    const moved = [...rows];
    const [row] = moved.splice(at, 1);
    moved.splice(to, 0, row);
    edit(path, moved);
    move(to);
  }

  function takeOut() {
    edit([...path, at], undefined);
    move(-1);
  }

  return html`<div class="row-acts">
    <button type="button" class="quiet-button" disabled=${at === 0} onClick=${() => put(at - 1)}>${say("row.up")}</button>
    <button type="button" class="quiet-button" disabled=${at === rows.length - 1} onClick=${() => put(at + 1)}>${say("row.down")}</button>
    <button type="button" class="quiet-button" onClick=${takeOut}>${say("take_out")}</button>
  </div>`;
}

/**
 * What else a row says, in short.
 * @param {SettingTable} table
 * @param {any} row
 */
function told(table, row) {
  const parts = table.keys
    .filter((one) => ["choice", "date", "references", "choices"].includes(one.kind) && row[one.name] !== undefined)
    .map((one) => {
      const values = [row[one.name]].flat();
      const names = values.map((each) => {
        const choice = one.choices.find((some) => some.value === each);
        return choice === undefined ? String(each) : inWords(choice.label);
      });
      return names.join(", ");
    });
  return [row.code, ...parts].filter(Boolean).slice(0, 3).join(" · ");
}
