// @ts-check
/** While everybody is to leave, nothing else stands on the wall: the way out, over the whole screen. */

import { box, byId, fill, pick } from "./elements.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("./draw.js").Tongue} Tongue */

/** Cut so that it is read from the farthest seat of a panel of any shape. */
const LARGEST = 0.105;
const SMALLEST = 0.03;
const STEP = 0.92;

/**
 * @param {Board} board
 * @param {Tongue[]} tongues
 */
export function drawEmergency(board, tongues) {
  const wall = byId("emergency");
  const { emergency } = board;
  wall.hidden = !emergency;
  document.documentElement.classList.toggle("leaving", Boolean(emergency));
  if (!emergency) {
    fill(wall, []);
    return;
  }
  const [lead, ...others] = tongues;
  const exit = emergency.exit === null ? null : { exit: emergency.exit };
  const upper = box("emergency-upper", null);
  const head = box("emergency-head", lead.say("emergency-head") + " \u00b7 " + pick(board.name, lead.language));
  fill(upper, [head, said("emergency-text", lead, "emergency", {}), ...others.map((one) => said("emergency-other", one, "emergency", {}))]);
  const lower = box("emergency-lower", null);
  const ways = exit === null ? [] : [said("emergency-exit", lead, "emergency-exit", exit), ...others.map((one) => said("emergency-other", one, "emergency-exit", exit))];
  fill(lower, [...ways, said("emergency-note", lead, "emergency-note", {})]);
  fill(wall, [upper, lower]);
  for (let size = Math.min(wall.clientWidth, wall.clientHeight * 1.6) * LARGEST; ; size *= STEP) {
    wall.style.fontSize = size + "px";
    if (wall.scrollHeight <= wall.clientHeight || size < wall.clientHeight * SMALLEST) return;
  }
}

/**
 * @param {string} kind class
 * @param {Tongue} tongue
 * @param {string} key
 * @param {Object<string, string | number>} values
 */
function said(kind, tongue, key, values) {
  const element = box(kind, tongue.say(key, values));
  element.lang = tongue.language;
  return element;
}
