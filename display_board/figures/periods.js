// @ts-check
/** Days, weeks, months, quarters, half years and years of an office, as YYYY-MM-DD from the first to the last. */

export const KINDS = /** @type {const} */ (["day", "week", "month", "quarter", "half", "year", "range"]);

/** @typedef {typeof KINDS[number]} Kind */

/** @typedef {{first: string, last: string}} Span */

const DAY_MS = 86_400_000;
const LONG_DAYS = 62;
const LONGER_DAYS = 15;

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 };

/** @param {string} day */
const read = (day) => new Date(`${day}T00:00:00Z`);

/** @param {Date} moment */
const write = (moment) => moment.toISOString().slice(0, 10);

/**
 * @param {string} day
 * @param {number} by  days
 */
export function shifted(day, by) {
  return write(new Date(read(day).getTime() + by * DAY_MS));
}

/**
 * The period of a kind in which a day lies.
 * @param {Exclude<Kind, "range">} kind
 * @param {string} day
 * @param {number} closing  day with which months close; 0: the last
 * @returns {Span}
 */
export function spanOf(kind, day, closing) {
  if (day === "") return { first: "", last: "" };
  if (kind === "day") return { first: day, last: day };
  if (kind === "week") {
    const monday = shifted(day, -((read(day).getUTCDay() + 6) % 7));
    return { first: monday, last: shifted(monday, 6) };
  }
  const at = read(day);
  const late = closing > 0 && at.getUTCDate() > closing ? 1 : 0;
  const month = at.getUTCMonth() + late;
  const months = MONTHS[kind];
  const from = month - (month % months);
  return { first: begin(at.getUTCFullYear(), from, closing), last: shifted(begin(at.getUTCFullYear(), from + months, closing), -1) };
}

/**
 * @param {number} year
 * @param {number} month  from 0, also past a year's end
 * @param {number} closing
 */
function begin(year, month, closing) {
  return write(closing === 0 ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year, month - 1, closing + 1)));
}

/**
 * A day in the period before or after one.
 * @param {Span} span
 * @param {1 | -1} by
 */
export function next(span, by) {
  return by === 1 ? shifted(span.last, 1) : shifted(span.first, -1);
}

/**
 * What a span is told by when its days are shown one after the other.
 * @param {Span} span
 * @returns {"hour" | "day" | "week" | "month"}
 */
export function stepOf(span) {
  const days = (read(span.last).getTime() - read(span.first).getTime()) / DAY_MS + 1;
  if (days === 1) return "hour";
  if (days > LONG_DAYS) return "month";
  return days > LONGER_DAYS ? "week" : "day";
}
