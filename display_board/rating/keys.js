// @ts-check
/** Keys: arrows walk from tile to tile, digits choose one, Escape says no more. */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/**
 * Find where an arrow leads from one box: the nearest in its direction, first in the same line.
 *
 * @param {Box[]} boxes
 * @param {number} from -1: from nowhere, to the first
 * @param {string} key
 * @returns {number} its place; where there is none, `from`
 */
export function neighbour(boxes, from, key) {
  const here = boxes[from];
  if (here === undefined) return boxes.length ? 0 : -1;
  const across = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const middle = (/** @type {Box} */ box, /** @type {boolean} */ flat) =>
    flat ? (box.left + box.right) / 2 : (box.top + box.bottom) / 2;
  let best = from;
  let least = Infinity;
  boxes.forEach((box, at) => {
    const ahead = (middle(box, across) - middle(here, across)) * sign;
    const aside = Math.abs(middle(box, !across) - middle(here, !across));
    // A step aside counts more, so that an arrow stays in its row where it can.
    const far = ahead + aside * 3;
    if (at !== from && ahead > 1 && far < least) {
      least = far;
      best = at;
    }
  });
  return best;
}

/**
 * @param {string} key
 * @returns {number | null} the place of the tile that a digit names, from 0
 */
export function placeOf(key) {
  return /^[1-9]$/.test(key) ? Number(key) - 1 : null;
}
