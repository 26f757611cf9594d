// @ts-check
/** What one settings document says that another does not, named as server/office_file/changes does. */

/** @import {ChangedSetting} from "../shared/contract.js" */

const ORDER = "*";
const NAMES = ["code", "date", "zone"];

/**
 * @param {any} before
 * @param {any} after
 * @returns {ChangedSetting[]}
 */
export function changesBetween(before, after) {
  return [...found(before ?? null, after ?? null, [])];
}

/**
 * The name that tells a row from others; null: it has none.
 * @param {any} row
 * @returns {string | null}
 */
export function nameOf(row) {
  const key = isTable(row) ? NAMES.find((one) => one in row) : undefined;
  return key === undefined ? null : String(row[key]);
}

/**
 * What stands at a path of names; null: nothing.
 * @param {any} part
 * @param {string[]} path
 */
export function valueAt(part, path) {
  for (const step of path) {
    part = Array.isArray(part) ? part.find((row) => nameOf(row) === step) : isTable(part) ? part[step] : undefined;
  }
  return part ?? null;
}

/**
 * A path of keys and places as changes name it: rows by their names.
 * @param {any} document
 * @param {(string | number)[]} path
 * @returns {string[]}
 */
export function named(document, path) {
  let part = document;
  return path.map((step) => {
    const inside = part?.[step];
    const name = typeof step === "number" ? nameOf(inside) : null;
    part = inside;
    return name ?? String(step);
  });
}

/**
 * The document with some changes made; one whose place is gone is left out.
 * @param {any} document
 * @param {ChangedSetting[]} changes
 */
export function withChanges(document, changes) {
  const changed = structuredClone(document);
  for (const one of changes) putOne(changed, one);
  return changed;
}

/**
 * @param {any} old
 * @param {any} now
 * @param {string[]} path
 * @returns {Generator<ChangedSetting>}
 */
function* found(old, now, path) {
  if (JSON.stringify(old) === JSON.stringify(now)) return;
  if (isTable(old) && isTable(now)) {
    for (const key of Object.keys({ ...old, ...now })) yield* found(old[key] ?? null, now[key] ?? null, [...path, key]);
  } else if (Array.isArray(old) && Array.isArray(now) && haveNames(old) && haveNames(now)) {
    yield* rows(old, now, path);
  } else {
    yield { path, before: old, after: now };
  }
}

/**
 * @param {any[]} old
 * @param {any[]} now
 * @param {string[]} path
 * @returns {Generator<ChangedSetting>}
 */
function* rows(old, now, path) {
  const [before, after] = [byName(old), byName(now)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    yield* found(before.get(name) ?? null, after.get(name) ?? null, [...path, name]);
  }
  const [was, is] = [[...before.keys()], [...after.keys()]];
  const left = is.filter((one) => before.has(one));
  const usual = [...left, ...is.filter((one) => !before.has(one))];
  const back = [...left, ...was.filter((one) => !after.has(one))];
  if (usual.join("\n") !== is.join("\n") || back.join("\n") !== was.join("\n")) {
    yield { path: [...path, ORDER], before: was, after: is };
  }
}

/** @param {any} part */
function isTable(part) {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

/** @param {any[]} list */
function haveNames(list) {
  const names = list.map(nameOf);
  return !names.includes(null) && new Set(names).size === names.length;
}

/**
 * @param {any[]} list
 * @returns {Map<string, any>}
 */
function byName(list) {
  return new Map(list.map((row) => [String(nameOf(row)), row]));
}

/**
 * @param {any} document
 * @param {ChangedSetting} change
 */
function putOne(document, { path, after }) {
  const last = String(path.at(-1));
  const holder = path.length > 1 ? valueAt(document, path.slice(0, -1)) : document;
  if (Array.isArray(holder) && last === ORDER) {
    const place = (/** @type {any} */ row) => (after.indexOf(nameOf(row)) + 1 || after.length + 1);
    holder.sort((one, other) => place(one) - place(other));
  } else if (Array.isArray(holder)) {
    const at = holder.findIndex((row) => nameOf(row) === last);
    holder.splice(at < 0 ? holder.length : at, at < 0 ? 0 : 1, ...(after === null ? [] : [after]));
  } else if (isTable(holder)) {
    if (after === null) delete holder[last];
    else holder[last] = after;
  }
}
