// @ts-check
/** What the wall lists around the call: the calls before it, what each counter does. */

import { box } from "./elements.js";
import { placeWord } from "./places.js";

/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("../shared/contract.js").BoardCounter} BoardCounter */
/** @typedef {import("./draw.js").Picture} Picture */

/**
 * @param {BoardCall} call
 * @param {string} word before the counter; "" for none
 */
function callLine(call, word) {
  return box(
    "way",
    box("way-number", call.number),
    box("arrow"),
    word ? box("way-word", word) : null,
    box("way-counter", call.counter)
  );
}

/** @param {Picture} picture */
export function previousCalls(picture) {
  const { board, layout, others, tongues } = picture;
  const say = tongues[0].say;
  const calls = others.slice(0, layout.previousCount);
  if (!layout.previousCount) return null;
  const upright = layout.portrait && !layout.grid;
  /** @param {BoardCall} call */
  const line = (call) =>
    callLine(call, layout.mixed || upright ? placeWord(board, call.counter, say) : "");
  const place = layout.mixed || !calls.length ? "" : placeWord(board, calls[0].counter, say);
  if (layout.portrait || layout.grid) {
    const head = box("heads", box("head", say("two-before")), upright ? null : box("head", place));
    return box("previous", calls.length ? head : null, ...calls.map(line));
  }
  const columns = calls.map((call, order) =>
    box(
      "previous-column",
      box("heads", box("head", say(order === 0 ? "just" : "before")), box("head", place)),
      line(call)
    )
  );
  return box("previous of-" + layout.previousCount, ...columns);
}

/** @param {Picture} picture */
export function historyCalls(picture) {
  const { board, layout, others, tongues } = picture;
  const say = tongues[0].say;
  if (!layout.historyCount) return null;
  const first = layout.previousCount;
  const calls = others.slice(first, first + layout.historyCount);
  const lines = calls.map((call) => {
    const word = box("history-word", placeWord(board, call.counter, say));
    return box(
      "history-line",
      box("history-number", call.number),
      box("history-counter", word, call.counter)
    );
  });
  return box("history" + (lines.length ? "" : " is-empty"), box("head", say("called")), ...lines);
}

/** @param {Picture} picture */
export function counterGrid(picture) {
  const { board, layout } = picture;
  const grid = layout.grid;
  if (!grid) return null;
  const cells = board.counters.map((counter) => counterCell(picture, counter));
  for (const cell of cells) {
    cell.style.width = 100 / grid.columns + "%";
    cell.style.height = grid.cell + "px";
  }
  return box("counters", ...cells);
}

/**
 * @param {Picture} picture
 * @param {BoardCounter} counter
 */
function counterCell(picture, counter) {
  const { board, hero, tongues, layout } = picture;
  const { say } = tongues[0];
  const isCalled = hero !== null && hero.number === counter.number && hero.counter === counter.code;
  const number =
    counter.number !== null
      ? box("cell-number" + (isCalled ? " is-called" : ""), counter.number)
      : box("cell-state", say(counter.state === "open" ? "free" : counter.state));
  const word = layout.grid && layout.grid.words ? placeWord(board, counter.code, say) : "";
  return box(
    "cell cell-" + counter.state,
    box(
      "cell-inner",
      word ? box("cell-word", word) : null,
      box("cell-row", box("cell-code", counter.code), number)
    )
  );
}
