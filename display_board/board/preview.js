// @ts-check
/** The board inside the page that sets an office up: it shows what that page sends, and is silent. */

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("./page.js").BoardPage} BoardPage */

/**
 * Whether this board stands in a page of the same server that asks it for a preview.
 *
 * @param {Window} window
 */
export function isPreview(window) {
  return window.parent !== window && new URLSearchParams(window.location.search).has("preview");
}

/**
 * Draw each picture that the page around sends; nothing is listened to, spoken or kept.
 *
 * @param {Window} window
 * @param {BoardPage} page
 */
export function showWhatIsSent(window, page) {
  const { origin } = window.location;
  window.addEventListener("message", (event) => {
    if (event.origin !== origin || event.source !== window.parent || !event.data.board) return;
    const board = /** @type {Board} */ (event.data.board);
    page.board = Object.assign({}, board, { settings: Object.assign({}, board.settings, { speak: false }) });
    page.offset = Date.parse(board.server_time) - Date.now();
    page.connection = { state: "connected", since: Date.now(), heard: Date.now(), refused: "" };
    page.show();
  });
  page.listen();
  window.parent.postMessage({ board: "ready" }, origin);
}
