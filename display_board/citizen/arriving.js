// @ts-check
/** A number from home: what is still to be done with it, and the code at the door, typed in. */

import { element, icon, put } from "./draw.js";
import { newKey } from "./holding.js";

/** @import {Followed} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Sent} from "./holding.js" */

/** Letters of the code at the door, and room for a space. */
const LONGEST = 8;

/**
 * What is said of a number that is not confirmed yet; nothing once it is, and of one on paper.
 * @param {Followed} followed
 * @param {Say} say
 * @returns {{title: string, note: string, back: string} | null}
 */
export function arrivalWords(followed, say) {
  const { confirm } = followed;
  if (!confirm) return null;
  const format = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: followed.office.timezone });
  return {
    title: say("arrive.title"),
    note: say("arrive.note", { time: format.format(new Date(confirm.until)) }),
    back: say(confirm.put_back ? "arrive.was_back" : "arrive.back", { count: confirm.back_after_calls }),
  };
}

export class Arriving {
  /**
   * @param {HTMLElement} place
   * @param {(key: string, door: string) => Promise<Sent>} send
   * @param {(followed: Followed) => void} onDone
   */
  constructor(place, send, onDone) {
    this.place = place;
    this.send = send;
    this.onDone = onDone;
    this.drawn = "";
    this.sending = false;
    /** @type {Say} */
    this.say = (key) => key;
  }

  /**
   * @param {Followed | null} followed
   * @param {Say} say
   */
  show(followed, say) {
    this.say = say;
    const words = followed === null ? null : arrivalWords(followed, say);
    this.place.hidden = words === null;
    const drawn = words === null ? "" : Object.values(words).join();
    if (words === null || drawn === this.drawn) return;
    this.drawn = drawn;
    const typed = this.input()?.value ?? "";
    const input = element("input", "arrive-code");
    for (const [name, value] of Object.entries({ id: "arrive-code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: String(LONGEST) })) {
      input.setAttribute(name, value);
    }
    const label = element("label", "arrive-label", say("arrive.code"));
    label.setAttribute("for", "arrive-code");
    const go = element("button", "arrive-go", say("arrive.go"));
    go.setAttribute("type", "submit");
    const news = element("p", "arrive-news");
    news.setAttribute("role", "status");
    const form = element("form", "arrive-form", label, input, go, news);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.confirm();
    });
    const lead = element("div", "arrive-lead", icon("enter"), element("div", "", element("h2", "arrive-title", words.title), element("p", "", words.note)));
    this.place.replaceChildren(lead, form, element("p", "arrive-back", words.back));
    const kept = this.input();
    if (kept) kept.value = typed;
  }

  input() {
    return /** @type {HTMLInputElement | null} */ (this.place.querySelector("input"));
  }

  async confirm() {
    const door = this.input()?.value.trim() ?? "";
    if (door === "" || this.sending) return void this.input()?.focus();
    this.sending = true;
    this.tell(this.say("own.sending"));
    const answer = await this.send(newKey(), door);
    this.sending = false;
    if (answer.followed === null) this.tell(answer.why === "" ? this.say("own.unsent") : answer.why);
    else this.onDone(answer.followed);
  }

  /** @param {string} words */
  tell(words) {
    put(this.place.querySelector(".arrive-news"), words);
  }
}
