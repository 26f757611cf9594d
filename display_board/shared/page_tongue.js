// @ts-check
/**
 * The language of a page that everybody reads: one of the house's, or one that its office has.
 * It is chosen once for all such pages: whoever reads what to bring and then books is not asked
 * again.
 */

import { keep } from "./keep.js";
import { fillTexts, loadTexts, speaker } from "./texts.js";

/** @import {Say} from "./texts.js" */

/** Come along with every page; an office's further ones are fetched. */
const HOUSE = ["vi", "en"];
const KEPT_AS = "luot.language";

export class PageTongue {
  /**
   * @param {string} page names its catalogues of further languages
   * @param {string} folder where its own catalogues are
   * @param {() => void} onChange draws the page anew
   */
  constructor(page, folder, onChange) {
    this.page = page;
    this.folder = folder;
    this.onChange = onChange;
    /** @type {Record<string, Say>} */
    this.voices = {};
    this.wanted = keep.getItem(KEPT_AS) ?? HOUSE[0];
    this.offered = [...HOUSE];
    /** @type {string[]} */
    this.asked = [];
    /** @type {ReturnType<typeof loadTexts> | undefined} */
    this.vietnamese = undefined;
  }

  /** In which the page is shown: until the words of the wanted one are here, Vietnamese. */
  get language() {
    return this.voices[this.wanted] === undefined ? HOUSE[0] : this.wanted;
  }

  /** The same, or Vietnamese for what the server writes in the house's languages alone. */
  get house() {
    return HOUSE.includes(this.language) ? this.language : HOUSE[0];
  }

  /** Whether there are words to show the page with. */
  get ready() {
    return this.voices[this.language] !== undefined;
  }

  /** @type {Say} */
  say = (key, values) => this.voices[this.language](key, values);

  /**
   * Fetch the words with which the page begins.
   *
   * @throws {Error} when the server does not give them
   */
  async start() {
    if (this.wanted !== "en") await this.learn(HOUSE[0]);
    if (this.wanted !== HOUSE[0]) await this.learn(this.wanted);
    this.drawSwitch();
  }

  /**
   * Show the document's own texts in the page's language.
   *
   * @param {string} title
   */
  show(title) {
    document.documentElement.lang = this.language;
    document.title = title;
    fillTexts(document, this.say);
    for (const button of switches()) button.setAttribute("aria-pressed", String(button.lang === this.language));
  }

  /**
   * Offer the languages of the office as well. One that was chosen elsewhere and that this office
   * does not have is left for Vietnamese, here.
   *
   * @param {string[]} languages
   */
  offer(languages) {
    if (![...HOUSE, ...languages].includes(this.wanted)) this.wanted = HOUSE[0];
    for (const one of languages) {
      if (this.offered.includes(one) || this.asked.includes(one)) continue;
      this.asked.push(one);
      void this.learn(one).then(() => {
        // What did not come is asked for again with the next news of the office.
        this.asked.splice(this.asked.indexOf(one), 1);
        if (this.voices[one] === undefined) return;
        this.offered.push(one);
        this.drawSwitch();
        this.onChange();
      });
    }
  }

  /**
   * @param {string} one
   * @throws {Error} for a language of the house's that does not come
   */
  async learn(one) {
    if (this.voices[one] !== undefined) return;
    try {
      if (one === "en") this.voices[one] = speaker(await loadTexts(this.folder, one));
      else {
        this.vietnamese = this.vietnamese ?? loadTexts(this.folder, HOUSE[0]);
        const own = one === HOUSE[0] ? {} : await loadTexts(`/languages/${one}`, this.page);
        this.voices[one] = speaker({ ...(await this.vietnamese), ...own });
      }
    } catch (error) {
      this.vietnamese = undefined;
      if (HOUSE.includes(one)) throw error;
    }
  }

  drawSwitch() {
    const place = /** @type {HTMLElement} */ (document.getElementById("languages"));
    const before = document.activeElement instanceof HTMLElement ? document.activeElement.lang : "";
    const held = place.contains(document.activeElement);
    place.replaceChildren(
      ...this.offered.map((one) => {
        const button = document.createElement("button");
        button.type = "button";
        button.lang = one;
        button.className = "language";
        button.setAttribute("aria-pressed", String(one === this.language));
        const own = this.voices[one];
        button.textContent = HOUSE.includes(one) ? this.say(`language.${one}`) : own("language.own");
        button.addEventListener("click", () => void this.choose(one));
        return button;
      }),
    );
    if (held) switches().find((button) => button.lang === before)?.focus();
  }

  /** @param {string} one */
  async choose(one) {
    try {
      await this.learn(one);
    } catch {
      // Without a connection the page stays as it is read now.
      return;
    }
    this.wanted = one;
    keep.setItem(KEPT_AS, one);
    this.onChange();
  }
}

/** @returns {HTMLButtonElement[]} */
function switches() {
  return Array.from(document.querySelectorAll("#languages button"));
}
