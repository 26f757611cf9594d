// @ts-check
/** The parts of the page: which tables of the description stand together. */

/** @import {SettingTable} from "../shared/contract.js" */

/** @typedef {{name: string, tables: SettingTable[]}} Section */

/** @type {Record<string, string[]>} */
const TOGETHER = {
  office: ["office"],
  services: ["service", "field"],
  counters: ["counter", "hall", "pause_reason", "park_reason", "outcome"],
  calendar: ["calendar_day", "calendar", "special_day", "quota"],
  boards: ["board"],
  slips: ["slip", "printer"],
  order: ["queue", "priority", "limits"],
  booking: ["appointments", "from_home", "card"],
  rating: ["rating", "rating_reason", "campaign", "reception"],
  dossiers: ["dossiers", "figures"],
  alerts: ["alert", "alerts"],
};

/**
 * Every table at the top of the file in some part: one that nobody placed stands in the last.
 * @param {SettingTable[]} tables
 * @returns {Section[]}
 */
export function sections(tables) {
  const tops = tables.filter((one) => !one.path.includes("."));
  const placed = new Set(Object.values(TOGETHER).flat());
  const named = Object.entries(TOGETHER).map(([name, paths]) => ({
    name,
    tables: paths.flatMap((path) => tops.filter((one) => one.path === path)),
  }));
  const others = tops.filter((one) => !placed.has(one.path));
  return [...named, ...(others.length > 0 ? [{ name: "others", tables: others }] : [])];
}
