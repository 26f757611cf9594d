// @ts-check
/** Days as YYYY-MM-DD, and the weeks of a month. */

const DAY_MS = 86_400_000;

/**
 * @param {string} day
 * @param {number} by  days
 */
export function shifted(day, by) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Monday is 0.
 * @param {string} day
 */
export function weekdayOf(day) {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * The Monday on or before the first of a day's month.
 * @param {string} day
 */
export function gridStart(day) {
  const first = `${day.slice(0, 8)}01`;
  return shifted(first, -weekdayOf(first));
}

/**
 * The same day in another month, or that month's last.
 * @param {string} day
 * @param {number} by  months
 */
export function inMonth(day, by) {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + by, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last))).toISOString().slice(0, 10);
}
