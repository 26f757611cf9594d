// @ts-check
/**
 * In which order the clips of a call are played, wherever it is spoken: each language, then number
 * and counter once more, in 13 seconds at most. Pure.
 */

/** @typedef {import("./contract.js").Announcement} Announcement */

/**
 * One stretch of sound, played without interruption; its chime is the first of its clips.
 *
 * @typedef {{language: string, clips: string[], kind: "first" | "further" | "again"}} Reading
 */

/** @typedef {{key: string, start: number, end: number}} Cue a clip's place in time, in ms */

/** @typedef {(language: string, key: string) => number} Length of a clip in ms */

/** People who heard themselves called listen no longer, and the next call waits. */
export const WHOLE_MS = 13000;
/** Silence between two readings of a call; the second one's chime follows it. */
export const BETWEEN_MS = 100;
const PAUSES = { "|": -6, ",": 120, ";": 200 };

/**
 * What is read of a call when nothing hurries it, in order. Where that takes too long, the further
 * languages are said as number and counter alone, then the number is said less often, and then the
 * first language only.
 *
 * @param {Announcement[]} announcements in the order of their languages, at least one
 * @param {number} repeat how often the number is said in the first language, 1 to 3
 * @param {Length} length
 * @returns {Reading[]}
 */
export function readingsOf(announcements, repeat, length) {
  for (let more = repeat - 1; more >= 0; more -= 1) {
    for (const inFull of [true, false]) {
      const readings = inOrder(announcements, more, inFull);
      if (durationOf(readings, length) <= WHOLE_MS) return readings;
    }
  }
  return inOrder(announcements.slice(0, 1), 0, true);
}

/**
 * @param {Reading[]} readings one after the other
 * @param {Length} length
 * @returns {number} ms from the first chime to the end of the last word
 */
export function durationOf(readings, length) {
  return readings.reduce((sum, one) => sum + endOf(timeline(one, 0, length)), 0) + BETWEEN_MS * (readings.length - 1);
}

/**
 * The clips of a reading on a time line that starts at 0.
 *
 * @param {Reading} reading
 * @param {number} gap silence before it in ms
 * @param {Length} length
 * @returns {Cue[]}
 */
export function timeline(reading, gap, length) {
  /** @type {Cue[]} */
  const cues = [];
  let at = gap;
  for (const clip of reading.clips) {
    const pause = /** @type {Object<string, number>} */ (PAUSES)[clip];
    if (pause !== undefined) {
      at += pause;
      continue;
    }
    cues.push({ key: clip, start: at, end: at + length(reading.language, clip) });
    at = cues[cues.length - 1].end;
  }
  return cues;
}

/**
 * @param {Announcement[]} announcements
 * @param {number} more how often the number is said again
 * @param {boolean} inFull whether further languages are
 * @returns {Reading[]}
 */
function inOrder(announcements, more, inFull) {
  // A call that a server wrote before it was upgraded has no short reading.
  const [first, ...others] = announcements.map(({ language, clips, again = clips }) => ({ language, clips, again }));
  /** @type {Reading[]} */
  const readings = [{ language: first.language, clips: first.clips, kind: "first" }];
  for (const { language, clips, again } of others) {
    readings.push({ language, clips: inFull ? clips : again, kind: "further" });
  }
  for (let time = 0; time < more; time += 1) {
    readings.push({ language: first.language, clips: first.again, kind: "again" });
  }
  return readings;
}

/** @param {Cue[]} cues */
function endOf(cues) {
  return cues.length ? cues[cues.length - 1].end : 0;
}
