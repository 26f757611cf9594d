// @ts-check
/** Which numbers this phone took at home: kept by its browser alone, so that the door finds them. */

/** @typedef {{code: string, number: string, day: string}} Taken */
/** @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} Store */

const MOST = 8;

/** @param {string} office */
function keyOf(office) {
  return `luot.home.${office}`;
}

/**
 * @param {Store} store
 * @param {string} office
 * @param {string} today as `dayOf` gives it
 * @returns {Taken[]}
 */
export function takenToday(store, office, today) {
  try {
    const kept = JSON.parse(store.getItem(keyOf(office)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => one && one.day === today && typeof one.code === "string") : [];
  } catch {
    return [];
  }
}

/**
 * @param {Store} store
 * @param {string} office
 * @param {Taken} taken
 */
export function keepTaken(store, office, taken) {
  const others = takenToday(store, office, taken.day).filter((one) => one.code !== taken.code);
  store.setItem(keyOf(office), JSON.stringify([taken, ...others].slice(0, MOST)));
}

/**
 * The office's own date.
 *
 * @param {string} at a moment
 * @param {string} timeZone
 */
export function dayOf(at, timeZone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(at));
}

/**
 * The code at the door, in the address that its QR code leads to.
 *
 * @param {string} hash
 */
export function doorOf(hash) {
  const [, code = ""] = /^#([0-9A-Za-z]{6})$/.exec(hash) ?? [];
  return code.toUpperCase();
}
