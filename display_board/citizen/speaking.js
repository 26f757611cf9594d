// @ts-check
/** Speaks the calls of one slip in the words and clips of the hall's loudspeaker. */

import { Sound } from "../shared/sound.js";
import { BETWEEN_MS, readingsOf } from "../shared/spoken_call.js";

/** @import {Announcement} from "../shared/contract.js" */

/** The number is said once more, as boards do that nobody set otherwise. */
const REPEAT = 2;

export class Speaking {
  /**
   * @param {AudioContext} context  that may sound
   * @param {string} code           of the slip
   */
  constructor(context, code) {
    this.sound = new Sound(context);
    this.path = `/t/${encodeURIComponent(code)}/voice/`;
    /** @type {import("../shared/spoken_call.js").Length} */
    this.length = (language, key) => this.sound.length(language, key);
  }

  /**
   * Fetch the clips that a call may need, so that it waits for no network.
   * @param {string} language
   * @throws {Error} when one cannot be had
   */
  async prepare(language) {
    await this.sound.list(language, this.path + language);
    await this.sound.fetchListed(this.sound.voiceOf(language));
  }

  /**
   * Say a call instead of the one before, in the voice that is heard for a language.
   * @param {Announcement[]} announcements
   * @param {string} language
   * @param {number} from  seconds on the context's clock before which something else is heard
   * @throws {Error} when a clip cannot be had; nothing was said then
   */
  async say(announcements, language, from) {
    this.sound.stop();
    const voice = this.sound.voiceOf(language);
    const announcement = announcements.find((one) => one.language === voice);
    if (announcement === undefined) return;
    const stops = this.sound.stops;
    const readings = readingsOf([announcement], REPEAT, this.length);
    for (const reading of readings) await this.sound.buffersOf(reading);
    if (stops !== this.sound.stops) return;
    let gap = Math.max(0, from - this.sound.context.currentTime) * 1000;
    for (const reading of readings) {
      if (!(await this.sound.play({ gap, reading }, () => undefined))) return;
      gap = BETWEEN_MS;
    }
  }

  /**
   * Say the way out until `stop`, in the voice that is heard for a language.
   * @param {Announcement[]} announcements
   * @param {string} language
   * @param {number} from  seconds on the context's clock before which something else is heard
   * @param {number} pause  ms of silence between two sayings
   * @throws {Error} when a clip cannot be had
   */
  async sayOn(announcements, language, from, pause) {
    this.sound.stop();
    const { stops } = this.sound;
    await this.sound.list(language, this.path + language);
    const voice = this.sound.voiceOf(language);
    const said = announcements.find((one) => one.language === voice);
    if (said === undefined) return;
    /** @type {import("../shared/spoken_call.js").Reading} */
    const reading = { language: said.language, clips: said.clips, kind: "first" };
    await this.sound.buffersOf(reading);
    let gap = Math.max(0, from - this.sound.context.currentTime) * 1000;
    while (stops === this.sound.stops && (await this.sound.play({ gap, reading }, () => undefined))) gap = pause;
  }

  stop() {
    this.sound.stop();
  }
}
