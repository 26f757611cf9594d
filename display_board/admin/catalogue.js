// @ts-check
/** The catalogue of procedures: sending a file, and one procedure as rows of such a file. */

import { officePath } from "../shared/staff/person.js";
import { ask } from "../shared/staff/server.js";
import { language } from "../shared/staff/words.js";
import { send } from "./files.js";

/** @import {CatalogueColumn, FieldError} from "../shared/contract.js" */
/** @import {Sent} from "./files.js" */

/** @typedef {Record<string, string>} Row  texts by the keys of columns */

/**
 * Send a file, which may take its time: no limit of it here.
 * @param {"" | "/preview"} path
 * @param {Blob} file
 * @param {number | null} [read]  of the procedure that is edited the newest version when that began, 0: none; null: a file, which says what is to be
 * @returns {Promise<Sent>}
 */
export function sendFile(path, file, read = null) {
  return send(`/catalogue${path}${read === null ? "" : `?version=${read}`}`, file);
}

/**
 * Rows as the file that imports them.
 * @param {CatalogueColumn[]} columns
 * @param {Row[]} rows
 */
export function fileOf(columns, rows) {
  const keys = columns.map((one) => one.key);
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const lines = [keys, ...rows.map((row) => keys.map((key) => row[key] ?? ""))];
  return new Blob([lines.map((line) => line.map(quoted).join(",")).join("\r\n")], { type: "text/csv" });
}

/**
 * The items of a list, in which rows go on one below the other.
 * @param {Row[]} rows
 * @param {CatalogueColumn[]} columns  of that list
 */
export function itemsOf(rows, columns) {
  const items = rows.map((row) => Object.fromEntries(columns.flatMap(({ key }) => (row[key] ? [[key, row[key]]] : []))));
  while (items.length > 0 && Object.keys(items.at(-1) ?? {}).length === 0) items.pop();
  return /** @type {Row[]} */ (items);
}

/**
 * What a procedure has once and its lists, as rows; a mistake of row 2 is one of the first items.
 * @param {Row} once
 * @param {Row[][]} lists
 * @returns {Row[]}
 */
export function rowsOf(once, lists) {
  const most = Math.max(1, ...lists.map((one) => one.length));
  return Array.from({ length: most }, (_, at) => Object.assign({}, at === 0 ? once : {}, ...lists.map((one) => one[at] ?? {})));
}

/**
 * What is wrong with a cell; the server names its row and the column's title.
 * @param {FieldError[]} mistakes
 * @param {string} title
 * @param {number} at  place of the item, 0 for what a procedure has once
 */
export function wrongAt(mistakes, title, at) {
  const found = mistakes.filter((one) => Number(/\d+/.exec(one.field)?.[0]) === at + 2 && one.field.endsWith(`“${title}”`));
  return found.map((one) => one.message).join(" ");
}

/** @param {string} at  a moment, told by this computer's clock */
export function moment(at) {
  return new Date(at).toLocaleString(language.value === "vi" ? "vi-VN" : "en-GB", { dateStyle: "short", timeStyle: "short" });
}

/**
 * Read every version of a procedure, as rows of the file.
 * @param {string} code
 */
export function readVersions(code) {
  return ask("GET", `${officePath.value}/catalogue/procedures/${encodeURIComponent(code)}?language=${language.value}`);
}
