// @ts-check
/**
 * What a page keeps in its browser. Where the browser keeps nothing (it was told to, it is inside
 * another app, it is full) it is kept while the page is open: no page may stay empty for that.
 */

/** @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} Store */

/** @type {Map<string, string>} */
const inHand = new Map();

/** @type {Store} */
export const keep = {
  getItem(key) {
    const here = inHand.get(key);
    if (here !== undefined) return here;
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key, value) {
    try {
      window.localStorage.setItem(key, value);
      inHand.delete(key);
    } catch {
      inHand.set(key, value);
    }
  },
};
