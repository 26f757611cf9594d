// @ts-check
/** The one panel that slides in below the big button: a question before an act, or one ticket. */

import { signal } from "@preact/signals";

import { newKey } from "../shared/staff/server.js";
import { notice } from "./state.js";

/** @import {Act, Question} from "./acts.js" */

/**
 * What is asked. `act` is done with the answer; without one the answer ends the stay before the
 * next call. `key` names one press of the panel's button, however often it is sent.
 * @typedef {object} Panel
 * @property {Question | "ticket" | "issue" | "issued"} kind
 * @property {string | null} ticket  id of the ticket it is about
 * @property {Act | null} act
 * @property {string} key
 */

export const panel = signal(/** @type {Panel | null} */ (null));

/** What the answer lacks, in words. */
export const lacking = signal("");

/** @type {Element | null} */
let opener = null;

/**
 * Open a panel in place of whichever is open.
 * @param {Panel["kind"]} kind
 * @param {{ticket?: string | null, act?: Act | null}} [about]
 */
export function openPanel(kind, { ticket = null, act = null } = {}) {
  if (panel.value === null) opener = document.activeElement;
  lacking.value = "";
  notice.value = null;
  panel.value = { kind, ticket, act, key: newKey() };
}

/** Close the panel; the focus goes back to where it came from. */
export function closePanel() {
  lacking.value = "";
  panel.value = null;
}

/**
 * Close the panel whose answer is done; one opened since then stays.
 * @param {Panel | null} answered  what was open when the act was sent
 */
export function closeAnswered(answered) {
  if (answered !== null && panel.value === answered) closePanel();
}

/** Give the focus back, once the page shows what the panel hid. */
export function giveFocusBack() {
  if (opener === null) return;
  const back = opener;
  opener = null;
  const seen = back instanceof HTMLElement && back.isConnected && back.offsetParent !== null;
  const target = seen ? back : document.querySelector(/** @type {"button"} */ (".work .main-button"));
  target?.focus({ preventScroll: true });
}

/** Press the button of the open panel, as its own key does. */
export function submitPanel() {
  document.querySelector(/** @type {"form"} */ ("form.panel"))?.requestSubmit();
}
