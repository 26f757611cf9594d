// @ts-check
/** A board and events as the server sends them, for the tests of the pure modules. */

/** @import {Board, BoardEvent, BoardSettings} from "../../../display_board/shared/contract.js" */
/** @typedef {Extract<BoardEvent, {type: "ticket.called" | "ticket.recalled"}>} CallEvent */

export const DAY = "2026-11-20";
const NOW = "2026-11-20T09:42:00+07:00";
/** @type {[code: string, prefix: string, waiting: number][]} */
const SERVICES = [
  ["CT", "A", 9],
  ["HT", "B", 6],
  ["DD", "H", 11],
];

/**
 * @param {Partial<BoardSettings>} [settings]
 * @param {number} [counters] how many
 * @returns {Board}
 */
export function aBoard(settings = {}, counters = 5) {
  return {
    office: "MT",
    business_day: DAY,
    name: { vi: "Phường Minh Tâm", en: "Minh Tam Ward" },
    agency: { vi: "Trung tâm", en: "Centre" },
    timezone: "Asia/Ho_Chi_Minh",
    accent: null,
    emergency: null,
    settings: {
      zone: null,
      name: { vi: "Sảnh", en: "Hall" },
      farthest_metres: 8,
      panel_width_mm: 1218,
      layout: "auto",
      speak: true,
      languages: ["vi", "en"],
      repeat: 2,
      slide: true,
      text: { vi: "", en: "" },
      ...settings,
    },
    calls: [],
    missed: [],
    counters: Array.from({ length: counters }, (_, place) => ({
      code: String(place + 1),
      name: { vi: "Quầy", en: "Counter" },
      services: [SERVICES[place % SERVICES.length][0]],
      state: "open",
      number: null,
    })),
    services: SERVICES.map(([code, prefix, waiting]) => ({
      code,
      name: { vi: code, en: code },
      prefix,
      digits: 3,
      waiting,
    })),
    rule: null,
    server_time: NOW,
  };
}

let seq = 0;

/**
 * @template {BoardEvent["type"]} Kind
 * @param {Kind} type
 * @param {Extract<BoardEvent, {type: Kind}>["data"]} data
 * @returns {Extract<BoardEvent, {type: Kind}>}
 */
export function event(type, data) {
  seq += 1;
  // What a kind's data holds is checked where it is given; here the kind is not known yet.
  return /** @type {any} */ ({ seq, type, at: NOW, data });
}

/**
 * @param {string} number
 * @param {string} counter
 * @param {Partial<CallEvent["data"]>} [more]
 * @param {CallEvent["type"]} [type]
 */
export function called(number, counter, more = {}, type = "ticket.called") {
  return event(type, {
    number,
    counter,
    service: "CT",
    state: "called",
    called_at: NOW,
    call_count: 1,
    business_day: DAY,
    waiting: {},
    announcement: [],
    ...more,
  });
}
