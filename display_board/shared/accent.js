// @ts-check
/** The office's own accent colour, worn by a page in place of the house's lotus. */

/**
 * Mix two colours.
 *
 * @param {string} colour "#RRGGBB"
 * @param {string} other "#RRGGBB"
 * @param {number} share of the other colour, from 0 to 1
 * @returns {string} "#RRGGBB"
 */
export function mixed(colour, other, share) {
  const parts = [1, 3, 5].map((at) => {
    const one = parseInt(colour.slice(at, at + 2), 16);
    const two = parseInt(other.slice(at, at + 2), 16);
    return Math.round(one + (two - one) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return "#" + parts.join("");
}

/**
 * Wear an accent colour, or the house's own when the office has none.
 *
 * @param {string | null} accent "#RRGGBB"; its contrast was checked when the office was set up
 */
export function wearAccent(accent) {
  const { style } = document.documentElement;
  for (const name of ["--lotus", "--lotus-deep", "--lotus-wash"]) style.removeProperty(name);
  if (accent === null || !/^#[0-9a-f]{6}$/i.test(accent)) return;
  style.setProperty("--lotus", accent);
  style.setProperty("--lotus-deep", mixed(accent, "#000000", 0.25));
  style.setProperty("--lotus-wash", mixed(accent, "#FFFFFF", 0.92));
}
