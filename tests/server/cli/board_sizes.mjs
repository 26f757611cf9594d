// Lays out the walls read from standard input as the board's page does: which are legible.
import { readFileSync } from "node:fs";

import { layout } from "../../../display_board/board/layout.js";

const walls = JSON.parse(readFileSync(0, "utf8"));
const told = walls.map((one) => {
  const widths = { A000: one.number, N: one.number, 0: one.code, C: one.code, ...one.words };
  return layout({
    width: 1920,
    height: 1080,
    measure: (text) => widths[text] ?? 1,
    words: { places: Object.keys(one.words), states: ["S"], line: true, rows: 3 },
    board: {
      settings: { farthest_metres: one.metres, panel_width_mm: one.panel_mm, layout: one.layout },
      services: [{ prefix: "N", digits: 0 }],
      calls: [],
      counters: Array.from({ length: one.counters }, () => ({ code: "C" })),
    },
  }).legible;
});
process.stdout.write(JSON.stringify(told));
