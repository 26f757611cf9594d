// @ts-check
/** The clock, the state of the connection and of the sound: what stands around the calls. */

import { officeTime } from "./clock.js";
import { byId } from "./elements.js";
import { refusalWords } from "./refusals.js";

/** @typedef {import("../shared/live.js").Connection} Connection */
/** @typedef {import("./draw.js").Tongue} Tongue */

/**
 * `now` is the server's time in ms, `offset` how far it is ahead of this machine's.
 *
 * @typedef {Object} Margin
 * @property {Tongue[]} tongues
 * @property {string | null} timezone null before the first picture
 * @property {number} now
 * @property {number} offset
 * @property {Connection} connection
 * @property {string} zone that this board asks for, "" for the whole hall
 * @property {string} [token]
 * @property {string} [letters] by which an admin lets this board in, while it is refused
 */

/** A short break heals by itself and is not worth a banner. */
const BANNER_AFTER_MS = 3000;

/** @param {Margin} margin */
export function drawTime(margin) {
  if (!margin.timezone) return;
  const { say } = margin.tongues[0];
  const time = officeTime(margin.now, margin.timezone);
  const weekday = say("weekday-" + time.weekday);
  put("clock", time.clock);
  put("date", say("date", { weekday, day: time.day, month: time.month }));
}

/**
 * The time of a moment on the office's wall, with its day if that is not today.
 *
 * @param {Margin} margin
 * @param {number} moment this machine's time, ms
 */
function clockOf(margin, moment) {
  if (!margin.timezone) return "";
  const then = officeTime(moment + margin.offset, margin.timezone);
  const today = officeTime(margin.now, margin.timezone);
  if (then.day === today.day && then.month === today.month) return then.clock;
  return margin.tongues[0].say("clock-on-day", then);
}

/**
 * @param {Margin} margin
 * @param {boolean} hasPicture
 * @param {string | null} soundKey text that says what is wrong with the sound
 */
export function drawConnection(margin, hasPicture, soundKey) {
  const { connection } = margin;
  const { say } = margin.tongues[0];
  const refusal = refusalWords(margin, say);
  const letters = (refusal && margin.letters) || "";
  const last = clockOf(margin, connection.heard === null ? connection.since : connection.heard);
  const wall = byId("wall");
  const down = connection.state === "down" || (connection.state === "connecting" && connection.heard !== null);
  const brief = margin.now - margin.offset - connection.since < BANNER_AFTER_MS;
  const state = down && !hasPicture ? "connecting" : down ? "down" : connection.state;
  put("connection", refusal ? refusal.title : say(state, { clock: last }));
  wall.classList.toggle("is-down", down && hasPicture && !brief);
  wall.classList.toggle("is-cut", connection.state !== "connected");
  wall.classList.toggle("is-blank", !hasPicture);
  const banner = byId("banner");
  banner.hidden = !(hasPicture && down && !brief);
  put("banner-text", refusal ? [refusal.title].concat(letters || []).join(" · ") : say("down-banner", { clock: last }));
  const sound = byId("sound");
  sound.hidden = soundKey === null;
  put("sound", soundKey ? say(soundKey) : "");
  if (hasPicture) return;
  byId("call").classList.add("is-empty");
  put("empty-title", refusal ? refusal.title : say("connecting"));
  put("empty-hint", refusal ? refusal.hint : "");
  put("letters", letters);
  document.title = say("title");
}

/**
 * @param {Margin} margin
 * @param {boolean} silent
 */
export function drawOverlay(margin, silent) {
  byId("overlay").hidden = !silent;
  byId("wall").classList.toggle("is-silent", silent);
  if (!silent) return;
  const [lead, other] = margin.tongues;
  put("overlay-title", lead.say("sound-enable"));
  put("overlay-other", other ? other.say("sound-enable") : "");
  put("overlay-hint", lead.say("sound-hint"));
}

/**
 * @param {string} id
 * @param {string} text
 */
function put(id, text) {
  const element = byId(id);
  // Writing the same text again would make a screen reader say it again.
  if (element.textContent !== text) element.textContent = text;
}
