// @ts-check
/** One touch, after which the phone calls its number out and keeps its screen on. */

import { beSilent, letRing } from "./chime.js";
import { put } from "./draw.js";
import { keepAwake, letSleep, wayToKeepAwake } from "./keep_awake.js";

/** @import {Say} from "../shared/texts.js" */

/** @typedef {{rings: boolean, awake: boolean}} Given  what the phone allowed */

/** After these no call comes. */
const OVER = ["served", "cancelled", "expired"];

export class Alert {
  /**
   * @param {HTMLElement} place  with a button and the words below it
   * @param {() => void} onSound  the phone may be heard from now on
   * @param {() => void} onSilence  or no more
   */
  constructor(place, onSound, onSilence) {
    this.place = place;
    this.onSound = onSound;
    this.onSilence = onSilence;
    this.button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
    this.words = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
    this.why = /** @type {HTMLElement} */ (place.querySelector(".alert-why"));
    this.way = wayToKeepAwake();
    this.on = false;
    /** @type {Given | null} */
    this.given = null;
    /** @type {Say} */
    this.say = (key) => key;
    this.button.addEventListener("click", () => (this.on ? this.stop() : void this.begin()));
  }

  /**
   * Offer it while a call may come; afterwards the phone may sleep.
   * @param {string | null} state  of the ticket, null while it is not known
   * @param {Say} say
   */
  show(state, say) {
    this.say = say;
    this.place.hidden = state === null || OVER.includes(state);
    if (this.place.hidden && this.on) this.stop();
    this.draw();
  }

  async begin() {
    this.on = true;
    this.draw();
    const [rings, awake] = await Promise.all([letRing(), keepAwake()]);
    if (!this.on) return;
    this.given = { rings, awake };
    if (!rings && !awake) this.end();
    if (rings) this.onSound();
    this.draw();
  }

  stop() {
    this.given = null;
    this.end();
    this.draw();
  }

  end() {
    this.on = false;
    this.onSilence();
    beSilent();
    letSleep();
  }

  draw() {
    // The name stays, as a pressed button asks; what a touch does now is seen beside it.
    put(this.button.querySelector(".alert-name"), this.say("alert"));
    put(this.button.querySelector(".alert-state"), this.on ? this.say("alert.switch_off") : "");
    this.button.setAttribute("aria-pressed", String(this.on));
    put(this.words, this.say(this.key()));
    put(this.why, this.way === "video" ? this.say("alert.why_video") : "");
  }

  key() {
    if (this.given === null) return this.way === "not" ? "alert.offer_bell" : "alert.offer";
    const { rings, awake } = this.given;
    if (rings) return awake ? "alert.on" : "alert.on_bell";
    return awake ? "alert.on_screen" : "alert.refused";
  }
}
