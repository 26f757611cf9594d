// @ts-check
/** One press is one act: presses too close together, lost answers and keys kept for the retry. */

import { SAME_PRESS_MS } from "./acts.js";

/**
 * @typedef {object} Unanswered
 * @property {string} key
 * @property {string | null} ticket  what was at the counter when the key was pressed
 */

/**
 * Keeps the presses of *next* apart. A press whose answer never came keeps its key: the next
 * press is the same one again, unless the counter shows meanwhile that it had its effect.
 */
export class NextPresses {
  /** @param {() => string} newKey */
  constructor(newKey) {
    this.newKey = newKey;
    /** @type {Unanswered | null} */
    this.unanswered = null;
    this.lastPress = -Infinity;
  }

  /**
   * Tell whether a press counts, or is the second half of a double one.
   * @param {number} now  milliseconds, never going back
   */
  counts(now) {
    if (now - this.lastPress < SAME_PRESS_MS) return false;
    this.lastPress = now;
    return true;
  }

  /**
   * The key to send with a press that counts.
   * @param {string | null} ticket  id of what is at the counter now
   */
  keyFor(ticket) {
    if (this.unanswered === null || this.unanswered.ticket !== ticket) {
      this.unanswered = { key: this.newKey(), ticket };
    }
    return this.unanswered.key;
  }

  /**
   * Whether what is at the counter now shows that a press without an answer had its effect.
   * @param {string} ticket
   */
  hadItsEffect(ticket) {
    return this.unanswered !== null && this.unanswered.ticket !== ticket;
  }

  /** The press was answered, with a yes or a no: its key is used up. */
  answered() {
    this.unanswered = null;
  }

  /** The answer is lost for good: let the clerk press again at once. */
  lost() {
    this.lastPress = -Infinity;
  }
}
