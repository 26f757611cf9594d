// @ts-check
/** A loudspeaker, the hall's or a phone's: fetches the clips and plays one part at a time through Web Audio. */

import { timeline } from "./spoken_call.js";

/** @typedef {{gap: number, reading: import("./spoken_call.js").Reading}} Part `gap` is the silence before it in ms */

/** @typedef {{buffer: AudioBuffer, version: string}} Loaded */

/** Between asking for sound and its beginning; engines need a moment to take all clips in. */
const LEAD_MS = 80;
/** `onended` never comes from a suspended context, so a timer looks after the end as well. */
const GRACE_MS = 500;
const FETCH_MS = 8000;
const USUAL_MS = 400;

export class Sound {
  /** @param {AudioContext} context */
  constructor(context) {
    this.context = context;
    this.analyser = context.createAnalyser();
    this.analyser.connect(context.destination);
    /** @type {Object<string, Object<string, {version: string, ms: number | null}>>} */
    this.manifests = {};
    /** @type {Object<string, Loaded>} */
    this.loaded = {};
    /** @type {AudioBufferSourceNode[]} */
    this.sources = [];
    this.stops = 0;
    /** @type {Object<string, string>} in which language each that has no voice is heard */
    this.heardIn = {};
  }

  /**
   * In which language a language is heard: its own, unless the server has no voice of it.
   *
   * @param {string} language
   */
  voiceOf(language) {
    return this.heardIn[language] || language;
  }

  /** @returns {"running" | "suspended"} */
  state() {
    return this.context.state === "running" ? "running" : "suspended";
  }

  /** Ask the browser for sound; it agrees after a key or touch. */
  resume() {
    const asked = this.context.resume();
    if (asked) asked.catch(() => undefined);
  }

  /**
   * Read which clips there are and fetch them, so that the first call needs no network.
   *
   * @param {string[]} languages
   */
  async prepare(languages) {
    for (const language of languages) await this.list(language, "/voice/" + language + "/manifest.json");
    for (const language of languages) await this.fetchListed(this.voiceOf(language));
  }

  /**
   * Read which clips of a language there are.
   *
   * @param {string} language
   * @param {string} address of all, or of some
   * @throws {Error} when nobody answers
   */
  async list(language, address) {
    const answer = await fetchInTime(address, "no-cache");
    const told = await answer.json();
    this.heardIn[language] = told.language;
    this.manifests[told.language] = told.clips;
  }

  /**
   * Fetch what is listed of a language and not here, one after the other.
   *
   * @param {string} language
   * @throws {Error} when a clip cannot be had
   */
  async fetchListed(language) {
    for (const key of Object.keys(this.manifests[language])) await this.clip(language, key);
  }

  /**
   * Play one part and wait for its end.
   *
   * @param {Part} part
   * @param {(clips: string[], start: number, end: number) => void} onStart what is heard, its first
   *   and its last moment in ms on the audio clock
   * @returns {Promise<boolean>} false when the sound stood still or was stopped before the end
   * @throws {Error} when a clip cannot be had; nothing was played then
   */
  async play(part, onStart) {
    const stops = this.stops;
    const buffers = await this.buffersOf(part.reading);
    if (stops !== this.stops) return false;
    const cues = timeline(part.reading, part.gap, (_language, key) => buffers[key].duration * 1000);
    const start = this.context.currentTime * 1000 + LEAD_MS;
    const end = start + cues[cues.length - 1].end;
    onStart(cues.map((cue) => cue.key), start + cues[0].start, end);
    this.sources = cues.map((cue) => this.schedule(buffers[cue.key], (start + cue.start) / 1000));
    return (await this.ended(this.sources, end)) && stops === this.stops;
  }

  /** Say no more of what is played or about to be. */
  stop() {
    this.stops += 1;
    this.sources.forEach(silence);
    this.sources = [];
  }

  /**
   * How long a clip takes, in ms; of one not yet fetched what the bank says, else as a word usually does.
   *
   * @param {string} language
   * @param {string} key
   */
  length(language, key) {
    const known = this.loaded[language + "/" + key];
    if (known) return known.buffer.duration * 1000;
    const listed = this.manifests[language] && this.manifests[language][key];
    return (listed && listed.ms) || USUAL_MS;
  }

  /** Loudness at this moment, root mean square from 0 to 1; for checks that sound comes out. */
  level() {
    const samples = new Float32Array(this.analyser.fftSize);
    this.analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (let at = 0; at < samples.length; at += 1) sum += samples[at] * samples[at];
    return Math.sqrt(sum / samples.length);
  }

  /**
   * @param {import("./spoken_call.js").Reading} reading
   * @returns {Promise<Object<string, AudioBuffer>>}
   * @throws {Error} when a clip cannot be had
   */
  async buffersOf({ language, clips }) {
    const keys = clips.filter((clip) => /^[a-z]/.test(clip));
    /** @type {Object<string, AudioBuffer>} */
    const buffers = {};
    for (const key of keys) buffers[key] = await this.clip(language, key);
    return buffers;
  }

  /**
   * @param {string} language
   * @param {string} key
   * @returns {Promise<AudioBuffer>}
   */
  async clip(language, key) {
    const name = language + "/" + key;
    const listed = this.manifests[language] && this.manifests[language][key];
    const version = listed ? listed.version : "";
    const known = this.loaded[name];
    if (known && known.version === version) return known.buffer;
    try {
      const answer = await fetchInTime("/voice/" + name + (version ? "?v=" + version : ""), "default");
      const buffer = await this.decode(await answer.arrayBuffer());
      this.loaded[name] = { buffer, version };
      return buffer;
    } catch (error) {
      // A new recording that cannot be had must not silence the clip that is here.
      if (known) return known.buffer;
      throw error;
    }
  }

  /**
   * @param {ArrayBuffer} bytes
   * @returns {Promise<AudioBuffer>}
   */
  decode(bytes) {
    return new Promise((resolve, reject) => {
      // Older engines know only the form with callbacks; newer ones answer in both ways.
      const decoding = this.context.decodeAudioData(bytes, resolve, reject);
      if (decoding) decoding.catch(reject);
    });
  }

  /**
   * @param {AudioBuffer} buffer
   * @param {number} start seconds on the audio clock
   */
  schedule(buffer, start) {
    const source = this.context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.analyser);
    source.start(start);
    return source;
  }

  /**
   * @param {AudioBufferSourceNode[]} sources
   * @param {number} end ms on the audio clock
   * @returns {Promise<boolean>} whether all was heard
   */
  ended(sources, end) {
    return new Promise((resolve) => {
      const remaining = end - this.context.currentTime * 1000;
      const timer = window.setTimeout(() => {
        const heard = this.context.currentTime * 1000 >= end;
        // What stands still must not start again under the next call.
        if (!heard) sources.forEach(silence);
        resolve(heard);
      }, remaining + GRACE_MS);
      sources[sources.length - 1].onended = () => {
        window.clearTimeout(timer);
        resolve(true);
      };
    });
  }
}

/** @param {AudioBufferSourceNode} source */
function silence(source) {
  source.onended = null;
  source.disconnect();
  source.stop();
}

/**
 * @param {string} address
 * @param {RequestCache} cache
 * @returns {Promise<Response>}
 */
function fetchInTime(address, cache) {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => reject(new Error(address + ": no answer")), FETCH_MS);
    fetch(address, { cache }).then(
      (answer) => {
        window.clearTimeout(timer);
        if (answer.ok) resolve(answer);
        else reject(new Error(address + ": " + answer.status));
      },
      (error) => {
        window.clearTimeout(timer);
        reject(error);
      }
    );
  });
}
