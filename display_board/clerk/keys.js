// @ts-check
/** The keyboard: function keys and Ctrl combinations only, so that typing never calls anybody. */

import { actOfKey, BOOKING_KEY, ISSUE_KEY, LINE_KEY, MAIN_KEYS } from "./acts.js";
import { bookable, booking, showBooking } from "./booking.js";
import { dayAsked } from "./day.js";
import { closePanel, openPanel, panel, submitPanel } from "./panels.js";
import { press, pressMain, pressUndo } from "./pressing.js";
import { profilesOpen } from "./profiles.js";
import { accountOpen, desk, hall, helpOpen } from "./state.js";

/**
 * What a key stands for on the counter's page; null for every other key.
 * @param {KeyboardEvent} event
 * @returns {(() => unknown) | null}
 */
function meaning(event) {
  if (accountOpen.value || profilesOpen.value || booking.value || dayAsked.value) return null;
  if (event.key === "F1") return () => (helpOpen.value = !helpOpen.value);
  if (helpOpen.value) return null;
  if (event.ctrlKey) return event.shiftKey || event.altKey ? null : withControl(event.key);
  if (event.altKey || event.metaKey) return null;
  const asked = panel.value;
  if (asked && event.key === "Escape") return closePanel;
  // Inside a panel the keypad's Enter answers it, as any Enter does.
  if (asked && event.code === "NumpadEnter") return null;
  if (MAIN_KEYS.includes(event.code) || MAIN_KEYS.includes(event.key)) {
    return asked?.kind === "outcome" && asked.act === null ? submitPanel : pressMain;
  }
  const act = actOfKey(event.key);
  if (!act) return null;
  const again = asked?.act === act && asked.ticket === desk.value?.ticket?.id;
  return again ? submitPanel : () => press(act);
}

/** @param {string} key */
function withControl(key) {
  if (key.toLowerCase() === "z") return pressUndo;
  if (key.toLowerCase() === ISSUE_KEY) return () => openPanel("issue");
  if (key.toLowerCase() === BOOKING_KEY && hall.value && bookable(hall.value).length > 0) return () => showBooking(true);
  return key === LINE_KEY ? focusLine : null;
}

function focusLine() {
  document.querySelector(/** @type {"button"} */ (".waiting .row-button"))?.focus();
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
