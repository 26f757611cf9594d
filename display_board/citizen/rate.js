// @ts-check
/** How it was: five faces, three dimensions, and what a low one is asked besides. */

import { SMILES } from "../shared/smiles.js";
import { named } from "../shared/texts.js";
import { element, strokes } from "./draw.js";

/** @import {Followed, VisitToRate} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/**
 * @typedef {object} Said
 * @property {number | null} overall
 * @property {number | null} speed
 * @property {number | null} attitude
 * @property {number | null} convenience
 * @property {string[]} reasons
 * @property {string} comment
 * @property {boolean | null} extra_payment
 *
 * @typedef {"asked" | "sending" | "failed" | "thanks" | "over" | "skipped"} Stage
 * @typedef {(office: string, body: object) => Promise<number>} Send gives the HTTP status
 */

const DIMENSIONS = /** @type {const} */ (["speed", "attitude", "convenience"]);
const LOWEST_GOOD = 3;

/** @returns {Said} */
const nothing = () => ({ overall: null, speed: null, attitude: null, convenience: null, reasons: [], comment: "", extra_payment: null });

/** One slip's form: it draws itself anew when something is chosen, and not when the ticket is told again. */
export class Rate {
  /**
   * @param {HTMLElement} place
   * @param {Send} send
   */
  constructor(place, send) {
    this.place = place;
    this.send = send;
    this.said = nothing();
    /** @type {Stage} */
    this.stage = "asked";
    /** What was drawn: for another question or language it is drawn anew. */
    this.drawn = "";
  }

  /**
   * @param {Followed} followed
   * @param {Say} say
   * @param {string} language
   */
  show(followed, say, language) {
    const { rate } = followed;
    const told = this.stage === "thanks" || this.stage === "over";
    this.place.hidden = this.stage === "skipped" || (rate === null && !told);
    const key = `${language} ${this.stage} ${rate?.rating}`;
    if (this.place.hidden || key === this.drawn) return;
    this.drawn = key;
    this.again = () => this.draw(followed, say, language);
    this.again();
  }

  /**
   * @param {Followed} followed
   * @param {Say} say
   * @param {string} language
   */
  draw(followed, say, language) {
    const { rate } = followed;
    const title = element("h2", "rate-title", say(this.stage === "thanks" ? "rate.thanks" : this.stage === "over" ? "rate.over" : "rate.title"));
    title.id = "rate-title";
    title.tabIndex = -1;
    if (rate === null || this.stage === "thanks" || this.stage === "over") {
      this.place.replaceChildren(title);
      return;
    }
    this.place.replaceChildren(title, this.faces(say), ...this.more(rate, say, language), this.money(followed, say), this.acts(followed, say), until(rate, say));
  }

  /** @param {Say} say */
  faces(say) {
    const choices = [5, 4, 3, 2, 1].map((one) => this.choice("rate-face", say(`rate.${one}`), "overall", one, strokes(SMILES[one], 48)));
    return element("div", "rate-faces", ...choices);
  }

  /**
   * @param {VisitToRate} rate
   * @param {Say} say
   * @param {string} language
   */
  more(rate, say, language) {
    if (this.said.overall === null) return [];
    const rows = DIMENSIONS.map((name) => {
      const words = [4, 3, 2, 1].map((word) => this.choice("rate-word", say(`rate.${name}.${word}`), name, word, null));
      return group("rate-row", say(`rate.${name}`), ...words);
    });
    if (this.said.overall >= LOWEST_GOOD) return rows;
    const reasons = rate.reasons.map(({ code, name }) => this.reason(code, named(name, language)));
    return [...rows, group("rate-reasons", say("rate.sorry"), ...reasons), this.comment(say)];
  }

  /**
   * @param {string} className
   * @param {string} words
   * @param {"overall" | "speed" | "attitude" | "convenience"} name
   * @param {number} value
   * @param {Node | null} sign
   */
  choice(className, words, name, value, sign) {
    const chosen = this.said[name] === value;
    return this.button(className, words, chosen, sign, () => (this.said[name] = chosen ? null : value));
  }

  /**
   * @param {string} code
   * @param {string} words
   */
  reason(code, words) {
    const chosen = this.said.reasons.includes(code);
    return this.button("rate-word", words, chosen, null, () => {
      const others = this.said.reasons.filter((one) => one !== code);
      this.said.reasons = chosen ? others : [...others, code];
    });
  }

  /** @param {Say} say */
  comment(say) {
    const made = /** @type {HTMLTextAreaElement} */ (element("textarea", "rate-comment"));
    made.maxLength = 1000;
    made.rows = 3;
    made.placeholder = say("rate.comment");
    made.setAttribute("aria-label", say("rate.comment"));
    made.value = this.said.comment;
    made.addEventListener("input", () => (this.said.comment = made.value));
    return made;
  }

  /**
   * @param {Followed} followed
   * @param {Say} say
   */
  money(followed, say) {
    const answers = [true, false].map((one) => {
      const chosen = this.said.extra_payment === one;
      return this.button("rate-word", say(one ? "rate.yes" : "rate.no"), chosen, null, () => (this.said.extra_payment = chosen ? null : one));
    });
    const { hotline } = followed.office;
    const note = say("rate.money_note") + (hotline === null ? "" : ` ${say("rate.hotline", { hotline })}`);
    return group("rate-money", say("rate.money"), ...answers, element("p", "rate-note", note));
  }

  /**
   * @param {Followed} followed
   * @param {Say} say
   */
  acts(followed, say) {
    const skip = this.button("rate-act", say("rate.skip"), null, null, () => (this.stage = "skipped"));
    const send = /** @type {HTMLButtonElement} */ (this.button("rate-act rate-send", say("rate.send"), null, null, () => void this.give(followed)));
    send.disabled = this.stage === "sending" || this.isSilent();
    const failed = element("p", "rate-failed", this.stage === "failed" ? say("rate.failed") : "");
    failed.setAttribute("role", "status");
    return element("div", "rate-acts", skip, send, failed);
  }

  isSilent() {
    const { reasons, comment, ...figures } = this.said;
    return Object.values(figures).every((one) => one === null);
  }

  /** @param {Followed} followed */
  async give({ rate, office }) {
    const { comment, reasons, ...figures } = this.said;
    const low = figures.overall !== null && figures.overall < LOWEST_GOOD;
    const why = low ? { reasons, comment: comment.trim() || null } : {};
    this.turn("sending");
    const status = await this.send(office.code, { rating: rate?.rating, ...figures, ...why }).catch(() => 0);
    this.turn(status === 201 ? "thanks" : status === 409 ? "over" : "failed");
  }

  /** @param {Stage} stage */
  turn(stage) {
    this.stage = stage;
    this.again?.();
    if (stage === "thanks" || stage === "over") document.getElementById("rate-title")?.focus();
  }

  /**
   * @param {string} className
   * @param {string} words
   * @param {boolean | null} pressed null: it is no choice that stays
   * @param {Node | null} sign
   * @param {() => unknown} touched
   */
  button(className, words, pressed, sign, touched) {
    const made = /** @type {HTMLButtonElement} */ (element("button", className, sign, element("span", "", words)));
    made.type = "button";
    if (pressed !== null) made.setAttribute("aria-pressed", String(pressed));
    made.addEventListener("click", () => {
      touched();
      this.place.hidden = this.stage === "skipped";
      this.again?.();
      // What was touched is another element now; whoever goes by keys is still at the same place.
      const same = Array.from(this.place.querySelectorAll("button")).find((one) => one.className === className && one.textContent === words);
      same?.focus();
    });
    return made;
  }
}

/**
 * @param {string} className
 * @param {string} title
 * @param {...Node} children
 */
function group(className, title, ...children) {
  const made = element("div", className, element("p", "rate-name", title), ...children);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", title);
  return made;
}

/**
 * @param {VisitToRate} rate
 * @param {Say} say
 */
function until(rate, say) {
  // The end of a day is the next one's first moment.
  const last = new Date(Date.parse(`${rate.until.slice(0, 10)}T12:00:00Z`) - 86_400_000);
  return element("p", "rate-note", say("rate.until", { day: last.getUTCDate(), month: last.getUTCMonth() + 1 }));
}
