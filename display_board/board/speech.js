// @ts-check
/** Speaks the queue of calls through the loudspeaker, one part at a time. */

import { emptyQueue, next, offer, putBack, withdraw, withoutStale } from "./announce.js";

/** @typedef {import("../shared/contract.js").BoardSettings} BoardSettings */
/** @typedef {import("./announce.js").Part} Part */
/** @typedef {import("./announce.js").Queue} Queue */
/** @typedef {import("./announce.js").SpokenCall} SpokenCall */
/** @typedef {import("../shared/sound.js").Sound} Sound */

/**
 * What was spoken, and by which clips; times in ms on the audio clock.
 *
 * @typedef {Object} Spoken
 * @property {number} id
 * @property {string} number
 * @property {string} counter
 * @property {string} language
 * @property {string[]} clips
 * @property {number} start
 * @property {number} end
 */

/** @typedef {import("./fold.js").CallEvent | import("./fold.js").MissedEvent} HeardEvent */

const SPOKEN_KEPT = 40;

export class Speech {
  /**
   * @param {Sound} sound
   * @param {() => number} now the server's time, ms
   * @param {() => void} onChange another call is being spoken, or none
   */
  constructor(sound, now, onChange) {
    this.sound = sound;
    this.now = now;
    this.onChange = onChange;
    /** @type {BoardSettings | null} */
    this.settings = null;
    /** @type {Queue} */
    this.queue = emptyQueue();
    /** @type {Spoken[]} */
    this.spoken = [];
    /** @type {"voice_missing" | null} */
    this.trouble = null;
    this.busy = false;
    /** @type {import("../shared/spoken_call.js").Length} */
    this.length = (language, key) => this.sound.length(language, key);
  }

  /**
   * Take the board's settings and fetch the voice for them.
   *
   * @param {BoardSettings} settings
   */
  prepare(settings) {
    this.settings = settings;
    this.refresh();
    this.speak();
  }

  /** Look for clips that are missing or were recorded anew. */
  refresh() {
    if (!this.settings || !this.settings.speak) return;
    this.sound.prepare(this.settings.languages).then(
      () => this.recover(),
      (error) => this.miss(error)
    );
  }

  /**
   * Queue calls kept from before a reload; the stale ones are dropped.
   *
   * @param {SpokenCall[]} calls
   */
  restore(calls) {
    for (const call of calls) this.queue = offer(this.queue, call, this.now());
  }

  /**
   * Queue a call in the languages of this board, in their order.
   *
   * @param {HeardEvent} event
   */
  hear(event) {
    if (!this.settings || !this.settings.speak) return;
    const { number, counter, announcement } = event.data;
    /** @type {SpokenCall["announcement"]} */
    const spoken = [];
    for (const language of this.settings.languages) {
      const voice = this.sound.voiceOf(language);
      const one = (announcement || []).find((candidate) => candidate.language === voice);
      if (one && spoken.indexOf(one) < 0) spoken.push(one);
    }
    const call = { id: event.seq, number, counter, announcement: spoken, at: Date.parse(event.at) };
    this.queue = offer(this.queue, call, this.now());
  }

  /** @param {string | null} number called no more; null: nobody is */
  withdraw(number) {
    this.queue = withdraw(this.queue, number);
  }

  /** The sound came on or went off: what grew old in silence is not spoken any more. */
  soundChanged() {
    this.queue = withoutStale(this.queue, this.now());
    this.speak();
  }

  /** Calls not yet spoken to their end, the current one first. */
  unspoken() {
    const current = this.queue.speaking ? [this.queue.speaking.call] : [];
    return current.concat(this.queue.waiting);
  }

  /** Speak on, part after part, until nobody waits. */
  async speak() {
    if (this.busy || !this.settings || this.sound.state() !== "running") return;
    this.busy = true;
    try {
      while (this.sound.state() === "running") {
        const { queue, part } = next(this.queue, this.settings.repeat, this.now(), this.length);
        this.queue = queue;
        this.onChange();
        if (!part) break;
        await this.say(part);
      }
    } finally {
      this.busy = false;
    }
  }

  /** @param {Part} part */
  async say(part) {
    const { id, number, counter } = part.call;
    const { language } = part.reading;
    try {
      const heard = await this.sound.play(part, (clips, start, end) => {
        this.spoken.push({ id, number, counter, language, clips, start, end });
        if (this.spoken.length > SPOKEN_KEPT) this.spoken.shift();
      });
      this.recover();
      // Held up by the browser: said again from the start. A dead sound card is not waited for.
      if (!heard && this.sound.state() !== "running") this.queue = putBack(this.queue);
    } catch (error) {
      this.miss(error);
    }
  }

  recover() {
    if (this.trouble === null) return;
    this.trouble = null;
    this.onChange();
  }

  /** @param {unknown} error */
  miss(error) {
    console.error(error);
    this.trouble = "voice_missing";
    this.onChange();
  }
}
