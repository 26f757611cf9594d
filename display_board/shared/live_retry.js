// @ts-check
/** When a page that lost its server tries again. */

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 5000;

/**
 * How long to wait before the next try: doubling to at most 5 s, spread over its upper half, so
 * that the boards of a hall do not all come at once.
 *
 * @param {number} failures tries that failed in a row, from 1
 * @param {number} random from 0 up to 1
 * @returns {number} milliseconds
 */
export function retryDelay(failures, random) {
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * Math.pow(2, Math.min(failures, 10) - 1));
  return longest * (0.5 + random / 2);
}
