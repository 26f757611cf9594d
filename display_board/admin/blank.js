// @ts-check
/** A new row as its description begins it. */

import { tables } from "./state.js";

/** @import {SettingKey, SettingTable} from "../shared/contract.js" */

/** @type {Record<string, () => any>} */
const BLANKS = {
  name: () => ({ vi: "", en: "" }),
  phrase: () => ({ vi: "", en: "" }),
  switch: () => false,
  choices: () => [],
  references: () => [],
  codes: () => [],
  names: () => [],
  languages: () => ["vi"],
  weights: () => ({}),
};

/**
 * @param {SettingTable} table
 * @returns {any}
 */
export function blankRow(table) {
  /** @type {Record<string, any>} */
  const row = {};
  for (const key of table.keys) {
    const value = key.needed ? blank(table, key) : structuredClone(key.default);
    if (value !== null && value !== undefined) row[key.name] = value;
  }
  return row;
}

/**
 * The value with which a key begins that cannot be left out.
 * @param {SettingTable} table
 * @param {SettingKey} key
 */
export function blank(table, key) {
  if (key.kind === "rows") {
    const inside = tables.value.find((one) => one.path === `${table.path}.${key.name}`);
    return inside === undefined ? [] : [blankRow(inside)];
  }
  if (key.kind === "number") return key.least ?? 0;
  if (key.kind === "choice") return key.choices[0]?.value ?? "";
  if (key.kind === "date") return new Date().toISOString().slice(0, 10);
  return (BLANKS[key.kind] ?? (() => ""))();
}
