// @ts-check
/** Keys, rows and values of the settings in words. */

import { dayInWords, inWords, language, say } from "../shared/staff/words.js";
import { nameOf, valueAt } from "./changes.js";
import { draft, settings, tables } from "./state.js";

/** @import {SettingKey, SettingTable} from "../shared/contract.js" */

const SHORTEST_PROSE = 60;
const SHORT_HASH = 8;
const MEGABYTE = 1_000_000;

/**
 * @param {string} path  the keys that lead to it, joined by dots
 * @returns {SettingTable | undefined}
 */
export function tableAt(path) {
  return tables.value.find((one) => one.path === path);
}

/**
 * What a row is called: its name, else its code or its values.
 * @param {any} row
 * @returns {string}
 */
export function rowInWords(row) {
  if (row?.name?.vi) return inWords(row.name);
  const name = nameOf(row);
  if (name !== null && name !== "") return name;
  return parts(row ?? {}).slice(0, 3).join(" · ") || say("unnamed");
}

/**
 * The place of a change for people: table, row, key.
 * @param {string[]} path
 */
export function pathInWords(path) {
  if (isAct(path)) return actInWords(path);
  const told = /** @type {string[]} */ ([]);
  let at = "";
  let key = /** @type {SettingKey | undefined} */ (undefined);
  path.forEach((step, place) => {
    const inside = tableAt(at === "" ? step : `${at}.${step}`);
    if (inside !== undefined) {
      at = inside.path;
      told.push(inWords(inside.label));
      return;
    }
    key = key ?? tableAt(at)?.keys.find((one) => one.name === step);
    if (step === "*") told.push(say("order"));
    else if (key !== undefined && key.name === step) told.push(inWords(key.label));
    else if (key !== undefined && language.value !== step) told.push(LANGUAGE_NAMES.includes(step) ? say(`language.${step}`) : step);
    else if (key === undefined) told.push(rowAt(path.slice(0, place + 1)) ?? step);
  });
  return told.join(" · ");
}

const LANGUAGE_NAMES = ["vi", "en"];
/** First words of paths that name an act beside the settings, as server/domain/logged has them. */
const ACTS = ["clip", "copy", "copy_taken", "procedure", "person", "shown", "device", "practice"];
const ROLES = ["clerk", "supervisor", "head", "volunteer", "admin"];
/** Whose last word is one of these, in which place. */
const SAID_OF = /** @type {Record<string, string[]>} */ ({
  person: ["password", "sign_in"],
  shown: ["photo", "words"],
  device: ["kiosk", "board", "rating", "agent"],
});

/** @param {string[]} path */
export function isAct(path) {
  return ACTS.includes(path[0] ?? "");
}

/** @param {string[]} path */
function actInWords([act = "", ...rest]) {
  const told = rest.map((one, place) => {
    // The name of a person comes first; the kind of a device does.
    if (act !== "device" && place === 0) return act === "clip" && LANGUAGE_NAMES.includes(one) ? say(`language.${one}`) : one;
    if (act === "person" && ROLES.includes(one)) return say(`role.${one}`);
    return SAID_OF[act]?.includes(one) && !(act === "device" && place > 0) ? say(`act.${one}`) : one;
  });
  return [say(`act.${act}`), ...told].join(" · ");
}

/** @param {string[]} path */
function rowAt(path) {
  const row = valueAt(draft.value, path) ?? valueAt(settings.value?.document, path);
  return row === null ? null : rowInWords(row);
}

/**
 * A value of a change for people.
 * @param {any} value
 * @param {string[]} path
 */
export function valueInWords(value, path) {
  if (path[0] === "clip") return value === null ? say("act.machine") : say("act.recorded", { name: String(value).slice(0, SHORT_HASH) });
  if (path[0] === "procedure" && value !== null) return say("act.version", { version: value });
  if (path[0] === "copy" && value !== null) return `${(value / MEGABYTE).toFixed(1)} MB`;
  if (value === null || value === "") return say("nothing");
  const key = keyAt(path);
  const choice = key?.choices.find((one) => one.value === value);
  if (choice !== undefined) return inWords(choice.label);
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "number" && key?.unit) return `${value} ${inWords(key.unit)}`;
  if (key?.kind === "date") return dayInWords(value);
  const told = plain(value);
  return told.length > SHORTEST_PROSE * 2 ? `${told.slice(0, SHORTEST_PROSE * 2)}…` : told;
}

/**
 * @param {string[]} path
 * @returns {SettingKey | undefined}
 */
function keyAt(path) {
  let at = "";
  for (const step of path) {
    const inside = tableAt(at === "" ? step : `${at}.${step}`);
    if (inside !== undefined) at = inside.path;
    const key = tableAt(at)?.keys.find((one) => one.name === step);
    if (key !== undefined) return key;
  }
  return undefined;
}

/**
 * @param {any} value
 * @returns {string}
 */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "object" && value !== null) {
    return typeof value.vi === "string" ? inWords(value) : parts(value).join(" ");
  }
  return value === null || value === undefined ? "" : String(value);
}

/**
 * What a row without a name says, key by key: choices by their labels, hours as a stretch of time.
 * @param {Record<string, any>} row
 * @returns {string[]}
 */
function parts(row) {
  const { opens, closes, last_ticket: lastTicket, ...rest } = row;
  const hours = opens === undefined ? [] : [`${opens}–${closes}${lastTicket ? ` (${say("last_ticket", { at: lastTicket })})` : ""}`];
  const told = Object.entries(rest).map(([name, value]) => {
    const labels = choicesOf(name);
    return [value].flat().map((one) => labels.get(one) ?? plain(one)).join(", ");
  });
  return [...hours, ...told].filter(Boolean);
}

/** @param {string} name of a key @returns {Map<any, string>} labels of what it may say */
function choicesOf(name) {
  const key = tables.value.flatMap((one) => one.keys).find((one) => one.name === name && one.choices.length > 0);
  return new Map(key?.choices.map((one) => [one.value, inWords(one.label)]));
}
