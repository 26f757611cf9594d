// @ts-check
/** How a tablet is let in: by a token in its address, or by letters that an admin types. */

import { keep } from "../shared/keep.js";
import { askToBePaired } from "../shared/pairing.js";

let asked = false;

/** @param {string} office */
const tokenKey = (office) => `luot.rating.token.${office}`;

/**
 * The token comes in the address's fragment, which no server sees, and does not stay there.
 *
 * @param {string} office whose page this is
 */
export function takeToken(office) {
  const given = /[#&]token=([^&]+)/.exec(location.hash);
  if (given) {
    keep.setItem(tokenKey(office), decodeURIComponent(given[1]));
    history.replaceState(null, "", location.pathname + location.search);
  }
  return keep.getItem(tokenKey(office)) ?? "";
}

/**
 * Show letters; once they are typed the page begins anew, let in.
 *
 * @param {string} office whose page this is
 */
export function askForLetters(office) {
  if (asked) return;
  asked = true;
  const show = (/** @type {string} */ letters) => {
    /** @type {HTMLElement} */ (document.getElementById("letters")).textContent = letters;
    /** @type {HTMLElement} */ (document.getElementById("pairing")).hidden = false;
  };
  askToBePaired("rating", show, (at, given) => {
    keep.setItem(tokenKey(at), given);
    if (at === office) location.reload();
    else location.replace(`/rating/${encodeURIComponent(at)}`);
  });
}
