// @ts-check
/** What the log's lines say, and which of them are shown: pure, so that it can be tested alone. */

import { percent } from "../shared/share.js";

/** @import {KeptPromises, LogEntry} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/** @typedef {"taken" | "called" | "served" | "moved" | "over"} Kind */

/** @type {Record<LogEntry["act"], Kind>} */
const KINDS = {
  issue: "taken",
  call: "called",
  recall: "called",
  start: "served",
  finish: "served",
  park: "moved",
  placed: "moved",
  transfer: "moved",
  "add-service": "moved",
  "add-errand": "moved",
  "go-on": "moved",
  undo: "moved",
  "no-show": "over",
  cancel: "over",
  leave: "over",
  "let-pass": "moved",
  "from-home": "moved",
  confirm: "moved",
  "put-back": "moved",
  lapse: "over",
  expire: "over",
};

/**
 * What sort of thing happened; it decides the mark beside the line.
 *
 * @param {LogEntry} entry
 * @returns {Kind}
 */
export function kindOf(entry) {
  return KINDS[entry.act];
}

/**
 * Say in words what happened.
 *
 * @param {LogEntry} entry
 * @param {Say} say
 * @param {string} service its name, or what stands for that
 */
export function inWords(entry, say, service) {
  const words =
    entry.counter === null
      ? say(`act.${entry.act}`, { service })
      : say(`act.${entry.act}.at`, {
          service,
          where: say(entry.place, { code: entry.counter }),
        });
  if (entry.chosen) return `${words} · ${say("chosen")}`;
  const before = [
    entry.before_others ? [say("before_others")] : [],
    entry.before_other_services ? [say("before_other_services")] : [],
  ];
  return [words, ...before.flat()].join(" · ");
}

/**
 * Pick the lines about a number, the newest first; nothing wanted: all of them.
 *
 * @param {readonly LogEntry[]} entries
 * @param {string} wanted as somebody types it, such as "a12" for A012
 */
export function found(entries, wanted) {
  const [, letters, digits] = /^\s*([^\d\s]*)\s*0*(\d*)\s*$/.exec(wanted.toUpperCase()) ?? [];
  const about =
    letters === undefined
      ? []
      : entries.filter((entry) => {
          const [, prefix = "", number = ""] = /^(\D*)0*(\d+)$/.exec(entry.number) ?? [];
          return (letters === "" || prefix === letters) && (digits === "" || number === digits);
        });
  return [...about].reverse();
}

/**
 * Count the day: numbers given, called, served, and those that left or were lost.
 *
 * @param {readonly LogEntry[]} entries
 */
export function totals(entries) {
  /** @type {Map<string, LogEntry["act"][]>} */
  const acts = new Map();
  /** @type {Map<string, string>} */
  const last = new Map();
  let round = 0;
  for (const entry of entries) {
    if (entry.act === "issue") last.set(entry.number, `${entry.number}#${(round += 1)}`);
    const ticket = last.get(entry.number) ?? entry.number;
    acts.set(ticket, [...(acts.get(ticket) ?? []), entry.act]);
  }
  const all = [...acts.values()];
  return {
    taken: all.length,
    called: all.filter((one) => one.includes("call")).length,
    served: all.filter((one) => one[one.length - 1] === "finish").length,
  };
}

/**
 * The day so many days from another.
 *
 * @param {string} day YYYY-MM-DD
 * @param {number} step
 */
export function dayFrom(day, step) {
  const moved = new Date(`${day}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + step);
  return moved.toISOString().slice(0, 10);
}

/**
 * How many of this week's promised waits were kept, and of those who were to wait at all.
 * @param {KeptPromises} kept
 * @param {Say} say
 */
export function keptInWords(kept, say) {
  const all = say("kept", { share: percent(kept.share), count: kept.promises });
  if (kept.share_of_waits === null) return all;
  return `${all} ${say("kept.waits", { share: percent(kept.share_of_waits), count: kept.waits })}`;
}
