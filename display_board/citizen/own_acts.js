// @ts-check
/** What the holder of a slip may do with it here: the buttons below it, and the sheet that asks. */

import { element, icon, put } from "./draw.js";
import { Holding } from "./holding.js";

/** @import {Followed} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Sent, Surroundings} from "./holding.js" */

/** @typedef {"rejoin" | "let-pass" | "leave"} OwnAct */

/** Each act's sign. */
const SIGNS = { rejoin: "check", "let-pass": "let_pass", leave: "leave" };
const MOST_DOTS = 6;
/** So long an act without a way back can still be taken back, seconds. */
const HELD_SECONDS = 10;

/**
 * What may be done with a ticket, in the order of the buttons.
 * @param {Followed} followed
 * @returns {OwnAct[]}
 */
export function offered(followed) {
  /** @type {OwnAct[]} */
  const acts = [];
  if (followed.rejoin_until !== null) acts.push("rejoin");
  if (followed.let_pass !== null && followed.let_pass.left > 0) acts.push("let-pass");
  if (followed.state === "waiting" || followed.state === "parked") acts.push("leave");
  return acts;
}

/**
 * What the texts of a ticket's acts name.
 * @param {Followed} followed
 * @returns {Record<string, string | number>}
 */
export function valuesOf(followed) {
  const { number, ahead, let_pass: pass, rejoin_until: until } = followed;
  const people = pass === null ? 0 : pass.people;
  return {
    number,
    count: people,
    times: pass === null ? 0 : pass.times,
    left: pass === null ? 0 : pass.left,
    ahead: ahead ?? 0,
    after: (ahead ?? 0) + people,
    time: until === null ? "" : clock(until, followed.office.timezone),
  };
}

/**
 * @param {string} at
 * @param {string} timeZone
 */
function clock(at, timeZone) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at));
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
    const values = followed === null ? {} : valuesOf(followed);
    const words = acts.map((act) => say(`own.${act}`, values));
    if (this.drawn === words.join()) return;
    this.drawn = words.join();
    this.place.replaceChildren(...acts.map((act, at) => this.button(act, words[at])));
    if (this.asked !== null) this.drawSheet();
  }

  /**
   * @param {OwnAct} act
   * @param {string} words
   */
  button(act, words) {
    return pressed(element("button", "own-act", icon(SIGNS[act]), element("span", "", words)), () => this.ask(act));
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
    const values = valuesOf(this.followed);
    const title = element("h2", "sheet-title", this.say(`own.${act}.title`, values));
    title.id = "sheet-title";
    const words = element("p", "sheet-words", this.say(`own.${act}.words`, values));
    const change = act === "let-pass" ? [this.change("now", values.ahead), this.change("then", values.after), element("p", "sheet-words", this.say("own.let-pass.left", values))] : [];
    const news = element("p", "sheet-news");
    news.setAttribute("role", "status");
    const go = pressed(element("button", `sheet-go ${act}`, icon(SIGNS[act]), element("span", "", this.say(`own.${act}.go`, values))), () => this.begin(act));
    const stay = pressed(element("button", "sheet-stay", this.say(`own.${act}.stay`)), () => this.close());
    this.sheet.replaceChildren(title, words, ...change, news, go, stay);
    if (this.holding) this.drawHolding();
  }

  /**
   * How many are before, now and then, drawn as the line itself.
   * @param {"now" | "then"} when
   * @param {string | number} count
   */
  change(when, count) {
    const dots = Array.from({ length: Math.min(Number(count), MOST_DOTS) }, () => element("span", "dot"));
    const path = element("span", "sheet-path", element("span", "dot you"), ...dots);
    path.setAttribute("aria-hidden", "true");
    return element("p", "sheet-change", element("span", "sheet-when", this.say(`own.let-pass.${when}`)), element("strong", "", this.say("people", { count })), path);
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
