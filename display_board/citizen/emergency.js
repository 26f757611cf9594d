// @ts-check
/** While everybody is to leave the hall, that stands above all else, and is read out at once. */

import { element } from "./draw.js";

/** @import {BoardEmergency} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/**
 * What the page and a screen reader say of it; "" while nothing is.
 * @param {BoardEmergency | null} emergency
 * @param {Say} say
 */
export function wayOut(emergency, say) {
  if (emergency === null) return "";
  const way = emergency.exit === null ? [] : [say("emergency.exit", { exit: emergency.exit })];
  return [say("emergency"), ...way, say("emergency.note")].join(". ");
}

export class Emergency {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    /** Whether it goes on, so that its end is told as well. */
    this.lasts = false;
    /** After its end: what was said first, which tells that it is over. @type {string | null} */
    this.after = null;
  }

  /**
   * @param {BoardEmergency | null} emergency
   * @param {Say} say
   */
  show(emergency, say) {
    this.place.hidden = emergency === null;
    if (emergency === null) return;
    const way = emergency.exit === null ? [] : [element("p", "emergency-exit", say("emergency.exit", { exit: emergency.exit }))];
    this.place.replaceChildren(
      element("p", "emergency-head", say("emergency.head")),
      element("h2", "emergency-text", say("emergency")),
      ...way,
      element("p", "emergency-note", say("emergency.note")),
    );
  }

  /**
   * What a screen reader is told at this moment: the way out instead of all else, and once that it
   * is over.
   * @param {BoardEmergency | null} emergency
   * @param {string} usual  what the page says otherwise
   * @param {Say} say
   */
  spoken(emergency, usual, say) {
    if (emergency !== null) {
      this.lasts = true;
      this.after = null;
      return wayOut(emergency, say);
    }
    if (this.lasts) this.after = usual;
    this.lasts = false;
    if (this.after !== usual) this.after = null;
    return this.after === null ? usual : `${say("emergency.over")}. ${usual}`;
  }
}
