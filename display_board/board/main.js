// @ts-check
/** The wall board: listens, shows and speaks; recovers by itself from everything it can. */

import en from "./i18n/en.json";
import vi from "./i18n/vi.json";

import { loadTexts, speaker } from "../shared/texts.js";
import { takeWakeLock } from "../shared/wake_lock.js";
import { BoardPage } from "./page.js";
import { isPreview, showWhatIsSent } from "./preview.js";

/** @returns {import("./memory.js").Store} */
function storage() {
  try {
    return window.localStorage;
  } catch (error) {
    return { getItem: () => null, setItem: () => undefined };
  }
}

const AudioContextOfEngine = window.AudioContext || /** @type {any} */ (window).webkitAudioContext;
const page = new BoardPage({
  address: window.location,
  store: storage(),
  audio: new AudioContextOfEngine({ latencyHint: "playback" }),
  tongues: { vi: speaker(vi), en: speaker(en) },
  further: (language) => loadTexts("/languages/" + language, "board").then((own) => speaker(Object.assign({}, vi, own))),
});
if (isPreview(window)) showWhatIsSent(window, page);
else page.start();

/** A desktop's screen saver would cover the wall; without https its owner turns it off. */
function stayAwake() {
  if (document.visibilityState === "visible") void takeWakeLock();
}

stayAwake();
document.addEventListener("visibilitychange", stayAwake);

/** What the board does, for the watchdog of its machine and for whoever repairs it: read only. */
Object.defineProperty(window, "luotBoard", { value: () => page.report() });
