// @ts-check
/** The office's clock: its own time zone, the server's time. Pure. */

/**
 * @typedef {Object} OfficeTime
 * @property {number} weekday 1 is Monday, 7 is Sunday
 * @property {number} day
 * @property {number} month
 * @property {string} clock "HH:MM"
 */

/**
 * What the clock on the office's wall shows.
 *
 * @param {number} moment milliseconds since 1970
 * @param {string} timezone IANA name
 * @returns {OfficeTime}
 */
export function officeTime(moment, timezone) {
  const date = new Date(moment);
  /** @param {Intl.DateTimeFormatOptions} wanted */
  const part = (wanted) =>
    new Intl.DateTimeFormat("en-GB", Object.assign({ timeZone: timezone }, wanted)).format(date);
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  return {
    weekday: days.indexOf(part({ weekday: "short" })) + 1,
    day: Number(part({ day: "numeric" })),
    month: Number(part({ month: "numeric" })),
    // Some engines write midnight as 24:00 in this form.
    clock: part({ hour: "2-digit", minute: "2-digit", hour12: false }).replace(/^24/, "00"),
  };
}

/**
 * How far the server's clock is ahead of this machine's.
 *
 * @param {string} serverTime RFC 3339
 * @param {number} now this machine's time, ms
 * @returns {number} ms; 0 for a time that cannot be read
 */
export function clockOffset(serverTime, now) {
  const moment = Date.parse(serverTime);
  return isNaN(moment) ? 0 : moment - now;
}
