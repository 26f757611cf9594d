// @ts-check
/** A followed ticket as the server sends it. */

/** @import {Followed} from "../../../display_board/shared/contract.js" */

/**
 * @param {string} text
 * @param {string} [english]
 */
export const both = (text, english = text) => ({ vi: text, en: english });

/** @param {string} code */
export const counter = (code) => ({ code, name: both(`Quầy ${code}`, `Counter ${code}`) });

/**
 * @param {Partial<Followed>} [change]
 * @returns {Followed}
 */
export function followed(change = {}) {
  const { state = "waiting", ahead = 4, soon = true } = change;
  const near = state === "waiting" && soon && ahead !== null && ahead <= 2;
  return {
    notice: state === "called" ? "now" : !near ? null : ahead === 0 ? "next" : "soon", push_notices: false, late: false, push_key: null,
    number: "A012", state: "waiting", ahead: 4, wait: { low_minutes: 10, high_minutes: 15 }, counter: null, soon: true, set_back: null, come_back_at: null, let_pass: null, rejoin_until: null, confirm: null, lapsed: false, emergency: null,
    service: both("Chứng thực", "Certification"), counters: [counter("2"), counter("3")], place: "counter", call_count: 0, rate: null, surveys: [], announcement: [], errands: [],
    office: {
      code: "MT", name: both("Phường Minh Tâm", "Minh Tam Ward"), agency: both("Trung tâm", "Centre"),
      timezone: "Asia/Ho_Chi_Minh", accent: null, languages: ["vi", "en"], switch_seconds: 0, slip_quiet_hours: false, hotline: null, email: null, archive_url: null,
      texts: {
        greeting: both(""), courtesy: both(""), board_line: both(""),
        missed_call: both("Đến quầy 1.", "Come to counter 1."),
      },
      rule: both("Ai đến trước mời trước.", "First come, first served."),
    },
    server_time: "2026-11-20T09:42:00+07:00",
    ...change,
  };
}
