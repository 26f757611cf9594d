// @ts-check
/** When the large place of the wall is free, and what the office tells everybody meanwhile. */

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").Status} Status */

/** Between two calls of a busy hall the last one stays: whoever looks up late still finds it. */
const CALM_MS = 30 * 1000;
/** Its figures are of whole days. */
const LOOK_AGAIN_MS = 10 * 60 * 1000;

export class Idle {
  /**
   * @param {string} office
   * @param {() => void} onTold  what the office tells has come
   */
  constructor(office, onTold) {
    this.path = "/api/v1/offices/" + encodeURIComponent(office) + "/status";
    this.onTold = onTold;
    /** @type {Status | null} */
    this.status = null;
    /** @type {number | null} since when nobody is called, ms */
    this.calmSince = null;
    this.lookedAt = -Infinity;
  }

  /**
   * What is told in the large place just now; null while it is a call's.
   *
   * @param {Board} board
   * @param {boolean} speaks  a call is being spoken
   * @param {number} now ms
   * @returns {Status | null}
   */
  told(board, speaks, now) {
    if (speaks || board.calls.some((call) => call.state === "called")) {
      this.calmSince = null;
      return null;
    }
    if (this.calmSince === null) this.calmSince = board.calls.length ? now : -Infinity;
    if (!board.settings.slide || now - this.calmSince < CALM_MS) return null;
    this.look(now);
    return this.status;
  }

  /**
   * Ask what everybody may ask; a server that is away is asked again later.
   *
   * @param {number} now ms
   */
  async look(now) {
    if (now - this.lookedAt < LOOK_AGAIN_MS) return;
    this.lookedAt = now;
    const answer = await fetch(this.path).catch(() => null);
    if (!answer || !answer.ok) return;
    this.status = await answer.json();
    this.onTold();
  }
}
