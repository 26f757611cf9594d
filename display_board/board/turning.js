// @ts-check
/** What has no room at once in a size that is read from the seats is shown in turn. Pure. */

/** Each part stays long enough to be read twice by who reads slowly. */
export const TURN_MS = 6000;

/**
 * Break a text between words into as few parts as fit, all about as long. A number stays with the
 * word before it; a word that is wider than the line stands alone.
 *
 * @param {string} text
 * @param {(text: string) => number} width of a text
 * @param {number} room
 * @returns {string[]} at least one part, unless there is no word
 */
export function parts(text, width, room) {
  const words = text.replace(/\s+(?=\d)/g, "\u00a0").split(/[^\S\u00a0]+/).filter((word) => word);
  const full = filled(words, width, room);
  for (let share = 0.5; share < 1; share += 0.05) {
    const even = filled(words, width, room * share);
    if (even.length === full.length) return even;
  }
  return full;
}

/**
 * @param {string[]} words
 * @param {(text: string) => number} width
 * @param {number} room
 */
function filled(words, width, room) {
  /** @type {string[]} */
  const found = [];
  let part = "";
  for (const word of words) {
    const longer = part ? part + " " + word : word;
    if (part && width(longer) > room) {
      found.push(part);
      part = word;
    } else part = longer;
  }
  return part ? found.concat([part]) : found;
}

/**
 * Lay widths into rows and rows into pages, in their order.
 *
 * @param {number[]} widths each with the space after it
 * @param {number} room of a row
 * @param {number} rows of a page
 * @returns {number[][]} places in `widths`, page by page
 */
export function pages(widths, room, rows) {
  /** @type {number[][]} */
  const found = [];
  let row = rows;
  let used = room;
  widths.forEach((width, place) => {
    if (used + width > room) {
      row += 1;
      used = 0;
    }
    if (row >= rows) {
      found.push([]);
      row = 0;
    }
    used += width;
    found[found.length - 1].push(place);
  });
  return found;
}

/**
 * Which of so many parts is shown at a moment.
 *
 * @param {number} count
 * @param {number} now ms
 */
export function turn(count, now) {
  return count < 2 ? 0 : Math.floor(now / TURN_MS) % count;
}
