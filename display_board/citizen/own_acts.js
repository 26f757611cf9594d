// @ts-check
/** What the holder of a slip may do with it here: the buttons below it, and the sheet that asks. */

import { element, icon, put } from "./draw.js";
import { Holding } from "./holding.js";

/** @import {Followed} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Sent, Surroundings} from "./holding.js" */

/** @typedef {"leave"} OwnAct */

/** Each act's sign. */
const SIGNS = { leave: "leave" };
/** So long an act without a way back can still be taken back, seconds. */
const HELD_SECONDS = 10;

/**
 * What may be done with a ticket, in the order of the buttons.
 * @param {Followed} followed
 * @returns {OwnAct[]}
 */
export function offered(followed) {
  return followed.state === "waiting" || followed.state === "parked" ? ["leave"] : [];
}

export class OwnActs {
  /**
   * @param {HTMLElement} place  of the buttons
   * @param {HTMLDialogElement} sheet
   * @param {Surroundings} around
   * @param {(followed: Followed) => void} onDone
   */
  constructor(place, sheet, around, onDone) {
    this.place = place;
    this.sheet = sheet;
    this.around = around;
    this.onDone = onDone;
    this.drawn = "";
    /** @type {Followed | null} */
    this.followed = null;
    /** @type {Say} */
    this.say = (key) => key;
    /** @type {OwnAct | null} */
    this.asked = null;
    /** @type {Holding | null} */
    this.holding = null;
    sheet.addEventListener("close", () => this.end());
  }

  /**
   * @param {Followed | null} followed
   * @param {Say} say
   */
  show(followed, say) {
    this.followed = followed;
    this.say = say;
    const acts = followed === null ? [] : offered(followed);
    this.place.hidden = acts.length === 0;
    if (this.asked !== null && !acts.includes(this.asked)) this.close();
    const words = acts.map((act) => say(`own.${act}`));
    if (this.drawn === words.join()) return;
    this.drawn = words.join();
    this.place.replaceChildren(...acts.map((act) => this.button(act)));
    if (this.asked !== null) this.drawSheet();
  }

  /** @param {OwnAct} act */
  button(act) {
    return pressed(element("button", "own-act", icon(SIGNS[act]), element("span", "", this.say(`own.${act}`))), () => this.ask(act));
  }

  /** @param {OwnAct} act */
  ask(act) {
    this.asked = act;
    this.drawSheet();
    if (!this.sheet.open) this.sheet.showModal();
  }

  /** Nothing that was not sent yet is sent after this. */
  close() {
    if (this.sheet.open) this.sheet.close();
    else this.end();
  }

  end() {
    this.asked = null;
    this.holding?.stop();
    this.holding = null;
  }

  drawSheet() {
    const act = this.asked;
    if (act === null || this.followed === null) return;
    const values = { number: this.followed.number };
    const title = element("h2", "sheet-title", this.say(`own.${act}.title`, values));
    title.id = "sheet-title";
    const words = element("p", "sheet-words", this.say(`own.${act}.words`, values));
    const news = element("p", "sheet-news");
    news.setAttribute("role", "status");
    const go = pressed(element("button", `sheet-go ${act}`, icon(SIGNS[act]), element("span", "", this.say(`own.${act}.go`, values))), () => this.begin(act));
    const stay = pressed(element("button", "sheet-stay", this.say(`own.${act}.stay`)), () => this.close());
    this.sheet.replaceChildren(title, words, news, go, stay);
    if (this.holding) this.drawHolding();
  }

  /** @param {OwnAct} act */
  begin(act) {
    this.holding ??= new Holding(act, act === "leave" ? HELD_SECONDS : 0, this.around, {
      onChange: () => this.drawHolding(),
      onAnswer: (answer) => this.answered(answer),
    });
    this.holding.begin();
  }

  drawHolding() {
    const go = this.sheet.querySelector("button");
    if (this.holding === null || go === null) return;
    const { step, left, why } = this.holding;
    go.hidden = step === "held" || step === "sending";
    const failed = why === "" ? this.say("own.unsent") : why;
    put(this.sheet.querySelector(".sheet-news"), step === "failed" ? failed : this.say(`own.${step}`, { seconds: left, number: this.followed?.number ?? "" }));
  }

  /** @param {Sent} answer */
  answered(answer) {
    if (answer.followed === null) return;
    this.close();
    this.onDone(answer.followed);
  }
}

/**
 * @param {HTMLElement} button
 * @param {() => void} act
 */
function pressed(button, act) {
  button.setAttribute("type", "button");
  button.addEventListener("click", act);
  return button;
}
