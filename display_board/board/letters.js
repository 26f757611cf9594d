// @ts-check
/** How a board gets its token: with its address, or by letters that an admin types. */

import { askToBePaired } from "../shared/pairing.js";

/** @typedef {import("./memory.js").Memory} Memory */
/** @typedef {{memory: Memory, office: string, showLetters: (letters: string) => void}} Board */

let asks = false;

/**
 * The token comes in the address's fragment, which no server sees, and does not stay there.
 *
 * @param {Memory} memory
 * @param {Location} address
 */
export function takeToken(memory, address) {
  const token = /[#&]token=([^&]+)/.exec(address.hash);
  if (!token) return;
  memory.keepToken(decodeURIComponent(token[1]));
  window.history.replaceState(null, "", address.pathname + address.search);
}

/**
 * Show letters until somebody has typed them, then begin anew; asked once a page.
 *
 * @param {Board} board
 * @param {Location} address
 */
export function askToBeLetIn(board, address) {
  if (asks) return;
  asks = true;
  const show = (/** @type {string} */ letters) => board.showLetters(letters);
  askToBePaired("board", show, (office, token) => {
    if (office === board.office) {
      board.memory.keepToken(token);
      address.reload();
      return;
    }
    address.replace("/board/" + encodeURIComponent(office) + address.search + "#token=" + encodeURIComponent(token));
  });
}
