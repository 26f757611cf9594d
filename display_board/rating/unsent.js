// @ts-check
/** Answers on their way: kept until the server has them, and given to it once. */

/** @import {Answer} from "./visit.js" */

/** @typedef {Answer & {seconds: number}} Timed an answer and how long after the question it came */
/** @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} Store */
/** @typedef {(answer: Timed) => Promise<number>} Post sends, and gives the HTTP status; rejects where nobody answers */

/** More than a counter serves in a week without its server. */
const MOST_KEPT = 2_000;
const CREATED = 201;
/** The server has it, or will never take it; sending it again changes nothing. */
const SETTLED = [CREATED, 404, 409, 422];

export class Unsent {
  /**
   * @param {Store} store
   * @param {string} office
   * @param {Post} post
   * @param {() => void} changed called when there are more or fewer
   */
  constructor(store, office, post, changed) {
    this.store = store;
    this.key = "luot.rating.unsent." + office;
    this.post = post;
    this.changed = changed;
    /** @type {Timed[]} */
    this.answers = this.read();
    /** @type {Promise<void> | null} */
    this.sending = null;
  }

  get count() {
    return this.answers.length;
  }

  /** @param {Timed} answer */
  add(answer) {
    this.answers = [...this.answers.slice(1 - MOST_KEPT), answer];
    this.keep();
    void this.send();
  }

  /** Give the server what it has not, one after the other; a second call waits for the first. */
  send() {
    this.sending ??= this.sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  async sendAll() {
    while (this.answers.length > 0) {
      const [first] = this.answers;
      const status = await this.post(first).catch(() => 0);
      if (!SETTLED.includes(status)) return;
      this.answers = this.answers.filter((one) => one !== first);
      this.keep();
    }
  }

  /** @returns {Timed[]} */
  read() {
    try {
      const kept = JSON.parse(this.store.getItem(this.key) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  keep() {
    try {
      this.store.setItem(this.key, JSON.stringify(this.answers));
    } catch {
      // Storage is switched off or full: they are kept while the page is open.
    }
    this.changed();
  }
}
