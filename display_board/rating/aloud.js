// @ts-check
/** Says what stands on the glass by the clips of the voice, from the gesture that asks for it on. */

import { Sound } from "../shared/sound.js";

/** @import {Say} from "../shared/texts.js" */
/** @import {Visit} from "./visit.js" */

/** @typedef {{text: string, sha256: string}} Listed */

const REST = ";";
const NO_SOUND = "kiosk-no-sound";
/** So much of a hash names a clip's version, as the server does. */
const VERSION = 16;
const EDGES = /^[\s.,:;!?\u00b7\u2013\u2026()\-/\u201c\u201d"'<]+|[\s.,:;!?\u00b7\u2013\u2026()\-/\u201c\u201d"'<]+$/g;

/**
 * Bring a text into the one form by which its clip is found, as the kiosk does.
 *
 * @param {string} text
 */
function plain(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").replace(EDGES, "").toLowerCase();
}

export class Aloud {
  constructor() {
    this.on = false;
    /** Whether the visitor of now wants silence. */
    this.refused = false;
    /** @type {Sound | null} */
    this.sound = null;
    this.asked = 0;
    /** @type {Object<string, Object<string, string>>} keys of clips by language and words */
    this.keys = {};
  }

  /** Somebody asked for it: browsers give sound to a key or a touch alone. */
  begin() {
    if (this.on) return;
    this.on = true;
    // Whoever comes next hears what was imported since.
    this.keys = {};
    if (this.sound === null) this.sound = new Sound(new AudioContext());
    this.sound.resume();
  }

  /**
   * Whether a key asks for it. Not of who writes: that may be a keyboard on the glass, and no
   * complaint is read out unasked. Nor of who wanted silence.
   *
   * @param {EventTarget | null} to
   * @param {HTMLElement} sign  that turns it on and off
   */
  isAskedBy(to, sign) {
    return !this.on && !this.refused && !(to instanceof HTMLTextAreaElement) && !(to instanceof Node && sign.contains(to));
  }

  /** The sign was touched: on, or silence for the rest of the visit. */
  turn() {
    const refused = this.on;
    if (refused) this.end();
    else this.begin();
    this.refused = refused;
  }

  /** The visitor is gone: silence, until the next one asks. */
  end() {
    this.on = this.refused = false;
    this.asked += 1;
    this.sound?.stop();
  }

  /**
   * Say these texts instead of whatever is being said; one without a clip is owned up to.
   *
   * @param {string} language
   * @param {string[]} parts
   */
  async say(language, parts) {
    const { sound } = this;
    if (!this.on || sound === null) return;
    sound.stop();
    const asked = (this.asked += 1);
    try {
      const keys = this.keys[language] ?? (await this.learn(sound, language));
      const said = parts.filter((one) => plain(one) !== "").map((one) => keys[plain(one)] ?? NO_SOUND);
      const clips = said.filter((one, at) => one !== NO_SOUND || said[at - 1] !== NO_SOUND);
      if (asked !== this.asked || clips.length === 0) return;
      const reading = { language, clips: clips.flatMap((one) => [REST, one]).slice(1), kind: /** @type {const} */ ("first") };
      await sound.play({ gap: 0, reading }, () => undefined);
    } catch (error) {
      // The glass tells the same; the next key tries again.
      console.error(error);
    }
  }

  /**
   * @param {Sound} sound
   * @param {string} language
   */
  async learn(sound, language) {
    await sound.list(language, `/voice/${language}/kiosk.json`);
    const listed = /** @type {Object<string, any>} */ (sound.manifests[language]);
    /** @type {Object<string, string>} */
    const keys = {};
    for (const [key, clip] of Object.entries(listed)) {
      clip.version = clip.sha256.slice(0, VERSION);
      // Where a call has a clip of the same words, the quieter one is for whoever stands here.
      if (key.startsWith("kiosk-") || !(plain(clip.text) in keys)) keys[plain(clip.text)] = key;
    }
    this.keys[language] = keys;
    return keys;
  }
}

/**
 * What is said of a stage: what is asked, and what becomes of it.
 *
 * @param {Visit} visit
 * @param {Say} say
 * @returns {string[]}
 */
export function ofStage({ stage }, say) {
  if (stage === "overall") return [say("overall.title"), say("overall.note")];
  if (stage === "dimensions") return [say("dimensions.title"), say("dimensions.hint"), say("nameless")];
  if (stage === "reasons") return [say("reasons.title"), say("reasons.hint"), say("reasons.note")];
  return stage === "thanks" ? [say("thanks.title"), say("thanks.note")] : [say("locked")];
}

/**
 * What is said of a tile, or of what is written in: of what it speaks, its words, and if it is chosen.
 *
 * @param {Element | null} one
 * @param {Say} say
 * @returns {string[]}
 */
export function ofChoice(one, say) {
  if (one === null || !one.matches("#glass button, #glass textarea")) return [];
  const row = one.closest(".row")?.getAttribute("aria-label") ?? "";
  const words = one.getAttribute("aria-label") ?? one.textContent ?? "";
  return [row, words, one.getAttribute("aria-pressed") === "true" ? say("chosen") : ""];
}
