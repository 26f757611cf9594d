// @ts-check
/** The hours of a week by its days, and the rows of the office file that say them. */

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** @typedef {{opens: string, closes: string, last_ticket?: string}} Session */

/**
 * The hall's sessions of each day; those of single services are not among them.
 * @param {any[]} rows
 * @returns {Record<string, Session[]>}
 */
export function weekOf(rows) {
  return Object.fromEntries(DAYS.map((day) => [day, rows.find((one) => one.services === undefined && one.days.includes(day))?.sessions ?? []]));
}

/**
 * The rows with other hours of the hall: days with the same hours share a row, as before where
 * nothing changed. Those of single services stay as they are, after them.
 * @param {any[]} rows
 * @param {Record<string, Session[]>} week
 */
export function rowsOf(rows, week) {
  /** @type {{days: string[], sessions: Session[]}[]} */
  const made = [];
  for (const day of DAYS) {
    const sessions = week[day] ?? [];
    if (sessions.length === 0) continue;
    const alike = made.find((one) => JSON.stringify(one.sessions) === JSON.stringify(sessions));
    if (alike === undefined) made.push({ days: [day], sessions });
    else alike.days.push(day);
  }
  return [...made, ...rows.filter((one) => one.services !== undefined)];
}
