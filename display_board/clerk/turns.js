// @ts-check
/** One act at a time: a press while another is under way waits its turn, the same press is one. */

import { sending } from "./state.js";

/** @type {Promise<void> | null} */
let underWay = null;
let somebodyWaits = false;

/**
 * Do an act when the one before is answered. Whoever works fast presses the next key before the
 * answer to the last is here; more than one press ahead is a mistake of the fingers.
 * @param {string} id
 * @param {() => Promise<void>} act
 */
export async function inTurn(id, act) {
  if (sending.value?.id === id || somebodyWaits) return;
  if (underWay !== null) {
    somebodyWaits = true;
    await underWay;
    somebodyWaits = false;
  }
  sending.value = { id, again: false };
  underWay = act().finally(() => {
    sending.value = null;
    underWay = null;
  });
  await underWay;
}

/** The act under way had to be sent again. */
export function sentAgain() {
  if (sending.value) sending.value = { ...sending.value, again: true };
}
