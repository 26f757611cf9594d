// @ts-check
/** The words that a board has: two languages come along, those that its office adds are fetched. */

/** @typedef {import("../shared/texts.js").Say} Say */

/** Leads where the words of none of a board's languages are here. */
const FIRST = "vi";

export class Tongues {
  /**
   * @param {Object<string, Say>} known by language
   * @param {(language: string) => Promise<Say>} further fetches the words of another language
   * @param {() => void} onLearnt
   */
  constructor(known, further, onLearnt) {
    this.known = known;
    this.further = further;
    this.onLearnt = onLearnt;
    /** @type {string[]} */
    this.asked = [];
  }

  /**
   * The words of these languages, as far as they are here.
   *
   * @param {string[] | null} languages null: of all
   */
  of(languages) {
    const known = (languages || Object.keys(this.known)).filter((language) => this.known[language]);
    return (known.length ? known : [FIRST]).map((language) => ({ language, say: this.known[language] }));
  }

  /**
   * Fetch what is missing; until it is here, others lead.
   *
   * @param {string[]} languages
   */
  learn(languages) {
    for (const language of languages) {
      if (this.known[language] || this.asked.indexOf(language) >= 0) continue;
      this.asked.push(language);
      this.further(language).then(
        (say) => {
          this.known[language] = say;
          this.onLearnt();
        },
        // Asked again with the next picture: a television stays on for weeks.
        () => this.asked.splice(this.asked.indexOf(language), 1)
      );
    }
  }
}
