// @ts-check
/** The keys of one table, or of one row of it, as a form made from their description. */

import { html } from "htm/preact";

import { inWords } from "../../shared/staff/words.js";
import { tables } from "../state.js";
import { tableAt } from "../words.js";
import { Field } from "./field.js";
import { Inherited, inheritedAt } from "./inherited.js";
import { Rows } from "./rows.js";

/** @import {SettingTable} from "../../shared/contract.js" */

/**
 * @param {{table: SettingTable, path: (string | number)[], without?: string[]}} props  without: keys that stand elsewhere
 */
export function Form({ table, path, without = [] }) {
  const keys = table.keys.filter((one) => !without.includes(one.name));
  const inside = tables.value.filter(
    (one) => one.path.startsWith(`${table.path}.`) && one.path.split(".").length === table.path.split(".").length + 1 && !one.repeats,
  );
  return html`<div class="form">
      ${keys
        .filter((one) => one.kind !== "rows")
        .map((one) => html`<${Field} key=${one.name} about=${one} path=${[...path, one.name]} />`)}
    </div>
    ${keys
      .filter((one) => one.kind === "rows")
      .map((one) => {
        const rows = tableAt(`${table.path}.${one.name}`);
        return rows === undefined
          ? null
          : html`<fieldset class="inside" key=${one.name}>
              <legend>${inWords(one.label)}</legend><p class="lead">${inWords(one.help)}</p>
              <fieldset class="held" disabled=${inheritedAt([...path, one.name])?.state === "locked"}><${Rows} table=${rows} path=${[...path, one.name]} /></fieldset>
              <${Inherited} path=${[...path, one.name]} what=${inWords(one.label)} />
            </fieldset>`;
      })}
    ${inside.map((one) => {
      const name = String(one.path.split(".").at(-1));
      return html`<fieldset class="inside" key=${name}>
        <legend>${inWords(one.label)}</legend><p class="lead">${inWords(one.help)}</p>
        <${Form} table=${one} path=${[...path, name]} />
      </fieldset>`;
    })}`;
}
