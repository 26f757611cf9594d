// @ts-check
/** Follows one ticket over server-sent events; reconnects for ever, also where browsers give up. */

/** @import {Followed} from "../shared/contract.js" */

/**
 * What the following needs of the browser; tests bring their own.
 * @typedef {object} Surroundings
 * @property {(path: string, on: Stream) => () => void} listen  opens a stream, gives its end
 * @property {(path: string) => Promise<{status: number, body: any}>} ask
 * @property {() => number} now
 * @property {() => number} random
 * @property {(milliseconds: number, act: () => void) => unknown} after
 * @property {(timer: any) => void} cancel
 * @property {(act: () => void) => void} onWake  the phone is looked at again, or back on a network
 *
 * @typedef {{opened: () => void, told: (text: string) => void, alive: () => void, broken: () => void}} Stream
 *
 * @typedef {"connecting" | "connected" | "down" | "ended"} ConnectionState
 *
 * @typedef {object} Hearing
 * @property {(followed: Followed) => void} onFollowed
 * @property {() => void} onUnknown
 * @property {(state: ConnectionState, heard: number | null) => void} onConnection
 */

/** A stream silent for so long is opened anew: a phone's network dies without a word. */
const SILENCE_MS = 10_000;
/** A stream that does not speak within this time is not there. */
const OPENING_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5_000;
/** After these nothing comes any more. */
const LAST_STATES = ["cancelled", "expired"];

/**
 * Follow the ticket behind a code until the page is closed.
 * @param {string} code
 * @param {Hearing} hearing
 * @param {Surroundings} around
 */
export function follow(code, hearing, around) {
  new Following(code, hearing, around).open();
}

class Following {
  /**
   * @param {string} code
   * @param {Hearing} hearing
   * @param {Surroundings} around
   */
  constructor(code, hearing, around) {
    this.path = `/t/${encodeURIComponent(code)}`;
    this.hearing = hearing;
    this.around = around;
    /** @type {(() => void) | null} */
    this.end = null;
    /** @type {unknown} */
    this.timer = null;
    /** @type {number | null} */
    this.heard = null;
    this.failures = 0;
    this.over = false;
    around.onWake(() => this.again());
  }

  open() {
    this.drop();
    this.wait(OPENING_MS, () => this.failed());
    const stream = {
      opened: () => undefined,
      told: (/** @type {string} */ text) => this.told(text),
      alive: () => this.alive(),
      broken: () => this.failed(),
    };
    this.end = this.around.listen(`${this.path}/live`, stream);
  }

  /** Open anew at once. */
  again() {
    if (!this.over) this.open();
  }

  drop() {
    const end = this.end;
    this.end = null;
    this.around.cancel(this.timer);
    if (end) end();
  }

  /**
   * @param {number} milliseconds
   * @param {() => void} act
   */
  wait(milliseconds, act) {
    this.around.cancel(this.timer);
    this.timer = this.around.after(milliseconds, act);
  }

  alive() {
    if (this.end === null) return;
    this.failures = 0;
    this.heard = this.around.now();
    this.hearing.onConnection("connected", this.heard);
    this.wait(SILENCE_MS, () => this.open());
  }

  /** @param {string} text */
  told(text) {
    if (this.end === null) return;
    /** @type {Followed} */
    const followed = JSON.parse(text);
    this.alive();
    this.hearing.onFollowed(followed);
    if (LAST_STATES.includes(followed.state)) this.finish();
  }

  finish() {
    this.over = true;
    this.drop();
    this.hearing.onConnection("ended", this.heard);
  }

  failed() {
    this.drop();
    this.failures += 1;
    this.hearing.onConnection("down", this.heard);
    const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (Math.min(this.failures, 8) - 1));
    this.wait(longest * (0.5 + this.around.random() / 2), () => void this.tryAgain());
  }

  /** A stream does not say why it broke; a plain question does. */
  async tryAgain() {
    const answer = await this.around.ask(this.path);
    if (this.end !== null || this.over) return;
    if (answer.status === 404) {
      this.over = true;
      this.hearing.onUnknown();
    } else if (answer.status === 200) {
      this.open();
    } else {
      this.failed();
    }
  }
}

/** @returns {Surroundings} the browser's own streams and timers */
export function browserSurroundings() {
  return {
    listen,
    ask,
    now: () => Date.now(),
    random: () => Math.random(),
    after: (milliseconds, act) => window.setTimeout(act, milliseconds),
    cancel: (timer) => window.clearTimeout(timer),
    onWake: (act) => {
      window.addEventListener("online", act);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") act();
      });
    },
  };
}

/**
 * @param {string} path
 * @param {Stream} on
 */
function listen(path, on) {
  const source = new EventSource(path);
  source.onopen = on.opened;
  source.onmessage = (event) => on.told(event.data);
  source.addEventListener("heartbeat", on.alive);
  source.onerror = on.broken;
  return () => source.close();
}

/** @param {string} path */
async function ask(path) {
  const giveUp = new AbortController();
  const timer = window.setTimeout(() => giveUp.abort(), OPENING_MS);
  try {
    const answer = await fetch(path, {
      headers: { Accept: "application/json" },
      cache: "no-store",
      signal: giveUp.signal,
    });
    return { status: answer.status, body: answer.ok ? await answer.json() : null };
  } catch {
    return { status: 0, body: null };
  } finally {
    window.clearTimeout(timer);
  }
}
