// @ts-check
/** What the wall lists around the call: the calls before it, who waits, what each counter does. */

import { box, pick } from "./elements.js";

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
  const { layout, others, tongues } = picture;
  const say = tongues[0].say;
  const calls = others.slice(0, layout.previousCount);
  if (!layout.previousCount) return null;
  if (layout.portrait || layout.grid) {
    const head = box("heads", box("head", say("two-before")), layout.grid ? box("head", say("counter")) : null);
    const word = layout.portrait && !layout.grid ? say("counter") : "";
    return box("previous", calls.length ? head : null, ...calls.map((call) => callLine(call, word)));
  }
  const columns = calls.map((call, place) =>
    box(
      "previous-column",
      box("heads", box("head", say(place === 0 ? "just" : "before")), box("head", say("counter"))),
      callLine(call, "")
    )
  );
  return box("previous", ...columns);
}

/** @param {Picture} picture */
export function historyCalls(picture) {
  const { layout, others, tongues } = picture;
  const say = tongues[0].say;
  if (!layout.historyCount) return null;
  const first = layout.previousCount;
  const calls = others.slice(first, first + layout.historyCount);
  const lines = calls.map((call) =>
    box(
      "history-line",
      box("history-number", call.number),
      box("history-counter", box("history-word", say("counter")), call.counter)
    )
  );
  return box("history" + (lines.length ? "" : " is-empty"), box("head", say("called")), ...lines);
}

/** @param {Picture} picture */
export function waitingLine(picture) {
  const { board, layout, tongues } = picture;
  const { say, language } = tongues[0];
  if (!layout.serviceCount) return null;
  const services = board.services.map((service) => {
    const letter = box("letter", service.prefix || service.code);
    const count = String(service.waiting);
    if (layout.waiting === "letters") return box("service", letter, box("service-count", count));
    const name = box("service-name", pick(service.name, language));
    if (layout.waiting === "lines") return box("service", letter, name, box("service-count", count));
    const people = layout.portrait
      ? box("service-count", box("figure", count), say("people", { count: service.waiting }))
      : box("service-count", say("people-waiting", { count: service.waiting }));
    return box("service", letter, box("service-words", name, people));
  });
  const columns = Math.ceil(services.length / 2);
  if (layout.waiting === "lines" && !layout.portrait) {
    for (const service of services) service.style.width = 100 / columns + "%";
  }
  const list = box("service-list", ...services);
  return box("waiting by-" + layout.waiting, box("head", say("waiting")), list);
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
  const { say, language } = tongues[0];
  const isCalled = hero !== null && hero.number === counter.number && hero.counter === counter.code;
  const number =
    counter.number !== null
      ? box("cell-number" + (isCalled ? " is-called" : ""), counter.number)
      : box("cell-state", say(counter.state === "open" ? "free" : counter.state));
  const served = board.services.filter((service) => counter.services.indexOf(service.code) >= 0);
  const names = served.map((service) => pick(service.name, language)).join(", ");
  return box(
    "cell cell-" + counter.state,
    box(
      "cell-inner",
      box(
        "cell-row",
        box("cell-place", box("cell-word", say("counter")), box("cell-code", counter.code)),
        number
      ),
      layout.grid && layout.grid.names ? box("cell-names", names) : null
    )
  );
}
