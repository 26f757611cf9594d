// @ts-check
/** The phone's bell, made by the browser itself: there is nothing to fetch before it can ring. */

/** @typedef {{hertz: number, at: number}} Note  `at`: seconds after the first */

/** Two falling thirds and a rise, twice: long enough to be found in a pocket. */
const CALL = [659, 523, 784].flatMap((hertz, at) => [0, 1.5].map((again) => ({ hertz, at: again + at * 0.35 })));
/** One note: for a turn that is near, and to show how loud the phone is set. */
const NEAR = [{ hertz: 659, at: 0 }];
/** Two notes that rise: for whoever is the next. */
const NEXT = [523, 659].map((hertz, at) => ({ hertz, at: at * 0.3 }));
const RISE_SECONDS = 0.01;
const FADE_SECONDS = 0.9;
const LOUDEST = 0.6;
/** As good as silence, from where a fade can come and where it can go. */
const FAINT = 0.001;

/** @type {AudioContext | null} */
let context = null;
/** @type {OscillatorNode[]} */
let ringing = [];

/**
 * Let the page ring until `beSilent`, and ring once. Browsers allow it while they handle a touch.
 * @returns {Promise<boolean>} whether it can ring
 */
export async function letRing() {
  context ??= new AudioContext();
  document.addEventListener("visibilitychange", wake);
  await context.resume().catch(() => undefined);
  if (context?.state !== "running") return false;
  ringNear();
  return true;
}

/** @returns {AudioContext | null} where the page may be heard; null until a touch allowed it */
export function sounding() {
  return context;
}

export function beSilent() {
  document.removeEventListener("visibilitychange", wake);
  void context?.close();
  context = null;
}

/**
 * Ring for a call.
 * @returns {number} seconds on the context's clock when it has rung out
 */
export function ringCall() {
  ring(CALL);
  const last = Math.max(...CALL.map(({ at }) => at));
  return context === null ? 0 : context.currentTime + last + FADE_SECONDS;
}

/** Ring no further. */
export function hush() {
  for (const tone of ringing) tone.stop();
  ringing = [];
}

/** Ring for a turn that is near. */
export function ringNear() {
  ring(NEAR);
}

/** Ring for whoever is the next. */
export function ringNext() {
  ring(NEXT);
}

/** Phones stop the sound of a page that was not looked at. */
function wake() {
  if (document.visibilityState === "visible") void context?.resume().catch(() => undefined);
}

/** @param {Note[]} notes */
function ring(notes) {
  if (context === null) return;
  const sound = context;
  ringing = notes.map(({ hertz, at }) => play(sound, hertz, sound.currentTime + at));
}

/**
 * @param {AudioContext} sounding
 * @param {number} hertz
 * @param {number} at seconds on the context's clock
 */
function play(sounding, hertz, at) {
  const tone = new OscillatorNode(sounding, { frequency: hertz, type: "triangle" });
  const volume = new GainNode(sounding, { gain: FAINT });
  volume.gain.setValueAtTime(FAINT, at);
  volume.gain.linearRampToValueAtTime(LOUDEST, at + RISE_SECONDS);
  volume.gain.exponentialRampToValueAtTime(FAINT, at + FADE_SECONDS);
  tone.connect(volume).connect(sounding.destination);
  tone.start(at);
  tone.stop(at + FADE_SECONDS);
  return tone;
}
