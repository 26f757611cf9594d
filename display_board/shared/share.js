// @ts-check
/** Shares as people read them. */

/**
 * A share as a whole percent, cut: it never looks better than it is.
 *
 * @param {number} share
 */
export function percent(share) {
  return Math.floor(share * 100 + 1e-9);
}
