import assert from "node:assert/strict";
import { test } from "node:test";

import { layout, neededDigitMm } from "../../../display_board/board/layout.js";
import { aBoard } from "./samples.js";

/** @import {BoardSettings} from "../../../display_board/shared/contract.js" */

/** @type {[width: number, height: number, panel: number][]} */
const SIZES = [
  [1920, 1080, 1218],
  [1080, 1920, 685],
  [1366, 768, 1018],
];
const COUNTERS = [1, 5, 11, 12, 13, 20, 30];
/**
 * About the face's mean width; the real one is measured in the browser tests.
 * @param {string} text
 */
const measure = (text) => text.length * 0.72;

const WORDS = { places: ["Quầy"], states: ["Sẵn sàng", "Tạm ngừng", "Chưa mở"], line: true, missed: false, rows: 1 };

/**
 * @param {[width: number, height: number, panel: number]} size
 * @param {number} counters
 * @param {Partial<BoardSettings>} [settings]
 */
function lay(size, counters, settings = {}) {
  const [width, height, panel] = size;
  const board = aBoard({ panel_width_mm: panel, ...settings }, counters);
  return layout({ width, height, board, measure, words: WORDS });
}

test("the rule for digits: 11.5 mm a metre, never under 75 mm", () => {
  assert.equal(neededDigitMm(3), 75);
  assert.equal(neededDigitMm(10), 115);
});

test("up to ten metres the number called now is large enough on every panel and hall", () => {
  for (const size of SIZES) {
    for (const counters of COUNTERS) {
      for (const metres of [3, 5, 8]) {
        const sizes = lay(size, counters, { farthest_metres: metres });
        const what = `${size} ${counters} counters ${metres} m: ${sizes.digitMm} mm`;
        if (counters <= 12) assert.ok(sizes.legible, what);
        else assert.equal(sizes.legible, sizes.reach >= 1, what);
        assert.ok(sizes.digitMm >= Math.max(75, 11.5 * metres), what);
      }
    }
  }
});

test("a deeper hall gets fewer rows, not smaller digits", () => {
  const near = lay(SIZES[0], 11, { farthest_metres: 5 });
  const far = lay(SIZES[0], 11, { farthest_metres: 13 });
  assert.ok(far.digitMm >= 11.5 * 13 && near.digitMm >= 75);
  assert.ok(far.legible);
  assert.ok(far.previousCount < near.previousCount);
});

test("where even that is not enough, it says so", () => {
  const sizes = lay(SIZES[0], 11, { farthest_metres: 40 });
  assert.equal(sizes.legible, false);
  assert.ok(sizes.hero >= lay(SIZES[0], 11, { farthest_metres: 13 }).hero, "as large as can be");
});

test("all bands together are the panel's height", () => {
  for (const size of SIZES) {
    for (const counters of COUNTERS) {
      const { heights } = lay(size, counters);
      const sum = Object.values(heights).reduce((a, b) => a + b, 0);
      assert.ok(Math.abs(sum - size[1]) < 1, `${size} ${counters}: ${sum}`);
      assert.ok(heights.lower >= 0 && heights.call > 0);
    }
  }
});

test("the number fits beside its counter", () => {
  for (const size of SIZES) {
    for (const counters of COUNTERS) {
      const sizes = lay(size, counters);
      const number = sizes.hero * measure("A000");
      const counter = sizes.heroCounter * measure(String(counters));
      if (sizes.portrait) assert.ok(number <= size[0] - 110 * sizes.unit);
      else assert.ok(number + counter <= size[0] - 110 * sizes.unit);
    }
  }
});

test("many counters make a grid with a cell for each, unless the office wants calls", () => {
  assert.equal(lay(SIZES[0], 12).mode, "calls");
  for (const size of SIZES) {
    const { mode, grid, heights } = lay(size, 30);
    assert.equal(mode, "counters");
    assert.ok(grid);
    assert.ok(grid.columns * grid.rows >= 30);
    assert.ok(grid.rows * grid.cell <= heights.lower);
    assert.ok(grid.font * 0.8 <= grid.cell);
  }
  assert.equal(lay(SIZES[0], 30, { layout: "calls" }).mode, "calls");
  assert.equal(lay(SIZES[0], 3, { layout: "counters" }).mode, "counters");
});

test("a longer number or counter makes the type smaller, never too wide", () => {
  const board = aBoard({}, 2);
  board.counters[1].code = "ROOM12";
  board.services[0].prefix = "AB";
  const sizes = layout({ width: 1920, height: 1080, board, measure, words: WORDS });
  assert.ok(sizes.hero * measure("AB000ROOM12") <= 1920 - 128);
});
