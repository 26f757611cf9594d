// @ts-check
/** The keyboard: function keys and Ctrl combinations only, so that typing never calls anybody. */

import { actOfKey, MAIN_KEYS } from "./acts.js";
import { press, pressMain, pressUndo } from "./pressing.js";
import { desk, helpOpen } from "./state.js";

/**
 * What a key stands for on the counter's page; null for every other key.
 * @param {KeyboardEvent} event
 * @returns {(() => unknown) | null}
 */
function meaning(event) {
  if (event.key === "F1") return () => (helpOpen.value = !helpOpen.value);
  if (helpOpen.value) return null;
  if (event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === "z") return pressUndo;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (MAIN_KEYS.includes(event.code) || MAIN_KEYS.includes(event.key)) return pressMain;
  const act = actOfKey(event.key);
  return act ? () => press(act) : null;
}

/** Listen to the keyboard while the counter's page is open. */
export function listenToKeys() {
  window.addEventListener("keydown", (event) => {
    if (desk.value === null) return;
    const act = meaning(event);
    if (act === null) return;
    event.preventDefault();
    if (!event.repeat) void act();
  });
}
