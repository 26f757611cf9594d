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

/** @typedef {{announcement: import("../shared/contract.js").Announcement[], said: number}} Alarm */

const SPOKEN_KEPT = 40;
/** Between two sentences people hear each other, and whoever leads them out. */
const ALARM_GAP_MS = 1500;

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
    /** What is said over and over while everybody is to leave, and how often it was. @type {Alarm | null} */
    this.alarming = null;
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
    if (!this.settings || !this.settings.speak || this.alarming !== null) return;
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

  /**
   * Say nothing but the way out, in each language in turn, until it is over.
   *
   * @param {import("../shared/contract.js").Announcement[] | null} announcement null: it is over
   */
  alarm(announcement) {
    if (announcement === null) this.alarming = null;
    else this.alarming = { announcement, said: this.alarming ? this.alarming.said : 0 };
    if (this.alarming !== null) this.queue = emptyQueue();
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
        const { queue, part } = this.following(this.settings);
        this.queue = queue;
        this.onChange();
        if (!part) break;
        await this.say(part);
      }
    } finally {
      this.busy = false;
    }
  }

  /**
   * The next part: of the alarm while there is one, whatever the board else may speak; else of a call.
   *
   * @param {BoardSettings} settings
   */
  following(settings) {
    if (this.alarming === null) return next(this.queue, settings.repeat, this.now(), this.length);
    const { alarming } = this;
    const voices = settings.languages.map((one) => this.sound.voiceOf(one));
    const spoken = alarming.announcement.filter((one) => voices.indexOf(one.language) >= 0);
    if (!spoken.length || !settings.speak) return { queue: emptyQueue(), part: null };
    const { language, clips } = spoken[alarming.said % spoken.length];
    alarming.said += 1;
    const call = { id: 0, number: "", counter: "", announcement: spoken, at: this.now() };
    /** @type {import("../shared/spoken_call.js").Reading} */
    const reading = { language, clips, kind: "first" };
    return { queue: emptyQueue(), part: { call, gap: ALARM_GAP_MS, reading } };
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
      // A clip that cannot be had may come; the next language's may be there.
      if (this.alarming !== null) await new Promise((go) => window.setTimeout(go, ALARM_GAP_MS));
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
