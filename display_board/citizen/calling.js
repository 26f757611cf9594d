// @ts-check
/**
 * Rings for a call and then speaks it. What speaks, and the clips of the calls that may come, are
 * fetched once the phone may sound: the page shows the number without them, and a call that finds
 * them missing was rung for.
 */

import { hush, ringCall, sounding } from "./chime.js";

/** @import {Followed} from "../shared/contract.js" */
/** @import {Speaking} from "./speaking.js" */

/** @typedef {typeof import("./speaking.js")} SpeakingModule */

/** Silence between two sayings of the way out, and before its voice is asked for again. */
const ALARM_GAP_MS = 1_500;
const MODULE = new URL("speaking.bundle.js", import.meta.url).href;

export class Calling {
  /** @param {string} code  of the slip */
  constructor(code) {
    this.code = code;
    /** @type {AudioContext | null} */
    this.context = null;
    /** @type {Promise<Speaking> | null} */
    this.voice = null;
    this.failures = 0;
    /** For which calls the clips are here, or on their way. */
    this.prepared = "";
    this.calls = 0;
    /** What is said over and over just now. */
    this.alarm = "";
  }

  /**
   * Fetch what a call may need and what is not here, when the phone may sound.
   * @param {Followed} followed
   * @param {string} language  of the page
   */
  async prepare(followed, language) {
    const voice = this.load();
    if (voice === null) return;
    const spoken = spokenLanguage(followed.office.languages, language);
    const counters = new Set(followed.counters.map((one) => one.code));
    if (followed.counter !== null) counters.add(followed.counter);
    const wanted = [spoken, ...counters].join(" ");
    if (this.prepared === wanted) return;
    this.prepared = wanted;
    try {
      await (await voice).prepare(spoken);
    } catch {
      // Tried again with the next news of the slip.
      if (this.prepared === wanted) this.prepared = "";
    }
  }

  /**
   * Ring, then speak in the page's language or, where the hall is not called in it, in the hall's.
   * @param {Followed} followed  as it was called
   * @param {string} language    of the page
   */
  async callOut(followed, language) {
    if (followed.emergency !== null) return;
    this.stop();
    const call = this.calls;
    const rungAt = ringCall();
    const voice = this.load();
    const { announcement } = followed;
    const spoken = spokenLanguage(announcement.map((one) => one.language), language);
    if (voice === null || spoken === undefined) return;
    try {
      const speaking = await voice;
      if (call === this.calls) await speaking.say(announcement, spoken, rungAt);
    } catch {
      // It was rung for, and the counter stands on the screen.
    }
  }

  /**
   * While everybody is to leave: ring, then say the way out over and over until it is over.
   * @param {Followed} followed
   * @param {string} language  of the page
   */
  async tellWayOut({ emergency }, language) {
    const heard = sounding() !== null;
    const alarm = emergency === null || !heard ? "" : `${language} ${emergency.exit}`;
    if (this.alarm === alarm) return;
    if (this.alarm !== "" || alarm !== "") this.stop();
    this.alarm = alarm;
    if (emergency === null || alarm === "") return;
    const call = this.calls;
    const { announcement } = emergency;
    const spoken = spokenLanguage(announcement.map((one) => one.language), language);
    for (let from = ringCall(); call === this.calls; from = 0) {
      const voice = this.load();
      if (voice === null || spoken === undefined) return;
      try {
        const speaking = await voice;
        if (call === this.calls) await speaking.sayOn(announcement, spoken, from, ALARM_GAP_MS);
      } catch {
        // Its clips may come; until then it stands on the screen.
      }
      await new Promise((go) => window.setTimeout(go, ALARM_GAP_MS));
    }
  }

  /** The call is over or another one begins: nothing of it is heard any more. */
  stop() {
    this.calls += 1;
    this.alarm = "";
    hush();
    if (this.voice !== null) void this.voice.then((speaking) => speaking.stop()).catch(() => undefined);
  }

  /** Another touch brings another context, and what was decoded in the one before goes with it. */
  load() {
    const context = sounding();
    if (context !== null && this.context === context && this.voice !== null) return this.voice;
    this.context = context;
    this.prepared = "";
    this.voice = context === null ? null : this.fetchVoice(context);
    return this.voice;
  }

  /**
   * @param {AudioContext} context
   * @returns {Promise<Speaking>}
   */
  async fetchVoice(context) {
    // Browsers remember the address of a module that did not come.
    const address = this.failures === 0 ? MODULE : `${MODULE}?${this.failures}`;
    try {
      const { Speaking } = /** @type {SpeakingModule} */ (await import(address));
      return new Speaking(context, this.code);
    } catch (error) {
      this.failures += 1;
      if (this.context === context) this.voice = null;
      throw error;
    }
  }
}

/**
 * @param {string[]} offered
 * @param {string} language
 */
function spokenLanguage(offered, language) {
  return offered.includes(language) ? language : offered[0];
}
