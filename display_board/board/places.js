// @ts-check
/** What the place is called to which a number is called: counter, room, window, desk. */

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/texts.js").Say} Say */

/** @type {Object<string, string>} */
const WORDS = {
  counter: "place-counter",
  room: "place-room",
  door: "place-door",
  desk: "place-desk",
};

/**
 * @param {Board} board
 * @param {string} code of a counter
 * @param {Say} say
 */
export function placeWord(board, code, say) {
  const counter = board.counters.find((one) => one.code === code);
  return say(WORDS[(counter && counter.place) || "counter"]);
}

/**
 * Every word that the board's counters go by, each once.
 *
 * @param {Board} board
 * @param {Say} say
 */
export function placeWords(board, say) {
  const words = board.counters.map((counter) => say(WORDS[counter.place || "counter"]));
  const found = words.filter((word, place) => words.indexOf(word) === place);
  return found.length ? found : [say(WORDS.counter)];
}
