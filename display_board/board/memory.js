// @ts-check
/** What a board keeps over a reload: its token and its last picture. */

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/live.js").Reached} Reached */
/** @typedef {import("./announce.js").SpokenCall} SpokenCall */

/**
 * The last picture: true at `reached`; `savedAt` is this machine's time in ms; `unspoken` are the
 * calls that were still to be said.
 *
 * @typedef {Object} Picture
 * @property {Board} board
 * @property {Reached} reached
 * @property {number} savedAt
 * @property {number} offset of the server's clock, ms
 * @property {SpokenCall[]} unspoken
 */

const FORMAT = 1;

/** @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} Store */

export class Memory {
  /**
   * @param {Store} store
   * @param {string} office
   * @param {string} zone "" for all zones
   */
  constructor(store, office, zone) {
    this.store = store;
    this.tokenKey = "luot.board.token." + office;
    this.pictureKey = "luot.board.picture." + office + "." + zone;
  }

  /** @returns {string | undefined} */
  token() {
    return this.read(this.tokenKey) || undefined;
  }

  /** @param {string} token */
  keepToken(token) {
    this.write(this.tokenKey, token);
  }

  /** @returns {Picture | null} null when there is none that can be read */
  picture() {
    const text = this.read(this.pictureKey);
    if (!text) return null;
    try {
      const kept = JSON.parse(text);
      return kept && kept.format === FORMAT && kept.board && kept.reached ? kept : null;
    } catch (error) {
      return null;
    }
  }

  /** @param {Picture} picture */
  keepPicture(picture) {
    this.write(this.pictureKey, JSON.stringify(Object.assign({ format: FORMAT }, picture)));
  }

  /** @param {string} key */
  read(key) {
    // Storage may be switched off or full on a television: the board works without it.
    try {
      return this.store.getItem(key);
    } catch (error) {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  write(key, value) {
    try {
      this.store.setItem(key, value);
    } catch (error) {
      return;
    }
  }
}
