// @ts-check
/**
 * Keeps the phone's screen on while somebody waits.
 *
 * Browsers lend the wake lock to pages on https alone. Elsewhere a video does it: WebKit keeps the
 * screen on for one that has a sound track, is not muted and has no `loop`; Blink for one that is
 * not muted; Gecko for one with a sound track. So it is silent instead of muted, and starts over
 * by hand.
 */

import { hasWakeLock, leaveWakeLock, takeWakeLock } from "../shared/wake_lock.js";

const STILL = new URL("still.mp4", import.meta.url).href;
const KIND = 'video/mp4; codecs="avc1.42C00A, mp4a.40.2"';

let wanted = false;
/** @type {HTMLVideoElement | null} */
let video = null;

/**
 * How this browser can be kept awake; where it cannot, that is not promised.
 * @returns {"lock" | "video" | "not"}
 */
export function wayToKeepAwake() {
  if (hasWakeLock()) return "lock";
  return document.createElement("video").canPlayType(KIND) === "" ? "not" : "video";
}

/**
 * Keep the screen on until `letSleep`. Browsers allow it only while they handle a touch.
 * @returns {Promise<boolean>} whether the screen stays on
 */
export async function keepAwake() {
  if (wanted) return true;
  wanted = true;
  document.addEventListener("visibilitychange", takeBack);
  const held = await hold();
  if (!held) letSleep();
  return held;
}

/** Let the phone do as it is set. */
export function letSleep() {
  wanted = false;
  document.removeEventListener("visibilitychange", takeBack);
  leaveWakeLock();
  video?.pause();
  video?.remove();
  video = null;
}

/** Browsers take both away from a page that is not looked at. */
function takeBack() {
  if (document.visibilityState === "visible") void hold();
}

async function hold() {
  if (video === null && (await takeWakeLock())) return true;
  return wanted && play();
}

async function play() {
  video ??= still();
  return video.play().then(
    () => true,
    () => false,
  );
}

/** In the page, for iOS counts only what is there; so small that nobody sees it. */
function still() {
  const made = document.createElement("video");
  made.src = STILL;
  made.playsInline = true;
  made.tabIndex = -1;
  made.setAttribute("aria-hidden", "true");
  made.style.cssText = "position:fixed;top:0;left:0;width:1px;height:1px;opacity:0.01;pointer-events:none";
  made.addEventListener("timeupdate", () => {
    if (made.currentTime > made.duration / 2) made.currentTime = 0;
  });
  // A busy phone tells the time too late, and the video ends.
  made.addEventListener("ended", () => void made.play().catch(() => undefined));
  document.body.append(made);
  return made;
}
