// @ts-check
/** One act of the holder on its way: held back for a while, then sent until it is answered. */

/** @import {Followed} from "../shared/contract.js" */

/**
 * @typedef {{followed: Followed | null, why: string, again: boolean}} Sent  `followed`: it was done;
 *   else `why` in the server's words, and whether the same press may be sent `again`
 *
 * @typedef {object} Surroundings  what acts need of the browser; tests bring their own
 * @property {(act: string, key: string) => Promise<Sent>} send
 * @property {() => string} newKey
 * @property {() => number} now  milliseconds
 * @property {(milliseconds: number, act: () => void) => unknown} after
 * @property {(timer: any) => void} cancel
 *
 * @typedef {"fresh" | "held" | "sending" | "failed" | "done"} Step
 */

/** So often the seconds that are left are counted anew. */
const LOOK_MS = 250;

export class Holding {
  /**
   * @param {string} act
   * @param {number} seconds  that it is held back
   * @param {Surroundings} around
   * @param {{onChange: () => void, onAnswer: (answer: Sent) => void}} hearing
   */
  constructor(act, seconds, around, hearing) {
    this.act = act;
    this.seconds = seconds;
    this.around = around;
    this.hearing = hearing;
    this.key = around.newKey();
    /** @type {Step} */
    this.step = "fresh";
    this.why = "";
    this.left = seconds;
    this.until = 0;
    /** @type {unknown} */
    this.timer = null;
  }

  /** Begin to hold it back; after a failure send the same press again at once. */
  begin() {
    if (this.step === "failed") return void this.send();
    if (this.step !== "fresh") return;
    this.step = "held";
    this.until = this.around.now() + this.seconds * 1000;
    this.look();
  }

  look() {
    const left = this.until - this.around.now();
    if (left <= 0) return void this.send();
    this.left = Math.ceil(left / 1000);
    this.hearing.onChange();
    this.timer = this.around.after(LOOK_MS, () => this.look());
  }

  /** What was not sent yet never is. */
  stop() {
    this.around.cancel(this.timer);
    this.step = "done";
  }

  async send() {
    this.step = "sending";
    this.hearing.onChange();
    const answer = await this.around.send(this.act, this.key);
    if (answer.followed === null) {
      this.why = answer.why;
      // A refused press changed nothing: the next one is another.
      if (!answer.again) this.key = this.around.newKey();
      if (this.step === "sending") this.step = "failed";
      this.hearing.onChange();
    }
    this.hearing.onAnswer(answer);
  }
}

const PATIENCE_MS = 10_000;

/**
 * @param {string} code  of the slip
 * @param {() => string} language
 * @returns {Surroundings} the browser's own
 */
export function browserActs(code, language) {
  return {
    send: (act, key) => send(`/t/${encodeURIComponent(code)}/${act}`, key, language()),
    newKey,
    now: () => Date.now(),
    after: (milliseconds, act) => window.setTimeout(act, milliseconds),
    cancel: (timer) => window.clearTimeout(timer),
  };
}

/** `crypto.randomUUID` does not exist on plain HTTP in a local network. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} path
 * @param {string} key
 * @param {string} language
 * @param {object} [body]
 * @returns {Promise<Sent>}
 */
export async function send(path, key, language, body) {
  const giveUp = new AbortController();
  const timer = window.setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Accept-Language": language,
        "Idempotency-Key": key,
        ...(body && { "Content-Type": "application/json" }),
      },
      body: body && JSON.stringify(body),
      cache: "no-store",
      signal: giveUp.signal,
    });
    const told = await answer.json();
    if (answer.ok) return { followed: told, why: "", again: false };
    return { followed: null, why: told.detail, again: answer.status >= 429 };
  } catch {
    return { followed: null, why: "", again: true };
  } finally {
    window.clearTimeout(timer);
  }
}
