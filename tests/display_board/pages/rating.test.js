// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { neighbour, placeOf } from "../../../display_board/rating/keys.js";
import { Unsent } from "../../../display_board/rating/unsent.js";
import { IDLE, ask, chooseOverall, chooseWord, goOn, lock, locks, skip, turnReason, write } from "../../../display_board/rating/visit.js";

/** @import {Timed} from "../../../display_board/rating/unsent.js" */

const rated = (/** @type {number} */ overall) => chooseOverall(ask("r1"), overall);

test("nothing is chosen beforehand, and nobody is asked before a visit ends", () => {
  assert.equal(IDLE.rating, null);
  assert.deepEqual(ask("r1").said, { overall: null, speed: null, attitude: null, convenience: null, reasons: [], comment: "" });
  assert.equal(chooseOverall(IDLE, 5), IDLE);
});

test("skipping at once says nothing at all", () => {
  assert.deepEqual(skip(ask("r1")), { visit: IDLE, answer: null });
  assert.deepEqual(lock(ask("r1")), { visit: IDLE, answer: null });
});

for (const [overall, stage] of /** @type {const} */ ([[5, "thanks"], [3, "thanks"], [2, "reasons"], [1, "reasons"]])) {
  test(`after ${overall} comes ${stage}`, () => {
    const { visit, answer } = goOn(rated(overall));
    assert.equal(visit.stage, stage);
    assert.equal(answer === null, stage === "reasons");
  });
}

test("a word is taken back by choosing it again", () => {
  const once = chooseWord(rated(4), "speed", 3);
  assert.equal(once.said.speed, 3);
  assert.equal(chooseWord(once, "speed", 3).said.speed, null);
  assert.equal(chooseWord(once, "speed", 1).said.speed, 1);
});

test("what was chosen is sent by skipping later, by going on, and when the glass is locked", () => {
  const low = write(turnReason(turnReason(goOn(chooseWord(rated(2), "attitude", 1)).visit, "late"), "rude"), "x");
  for (const step of [skip(low), goOn(low), lock(low)]) {
    assert.equal(step.answer?.rating, "r1");
    assert.deepEqual(step.answer?.reasons, ["late", "rude"]);
    assert.equal(step.visit.rating, null, "nothing of it can be sent again");
  }
  assert.deepEqual(turnReason(low, "late").said.reasons, ["rude"]);
});

test("the next call at this counter locks, and none elsewhere", () => {
  assert.ok(locks("ticket.called", "3", "3"));
  assert.ok(locks("ticket.started", "3", "3"));
  assert.ok(locks("ticket.undone", "3", "3"));
  assert.ok(!locks("ticket.called", "2", "3"));
  assert.ok(!locks("ticket.recalled", "3", "3"));
  assert.ok(!locks("ticket.finished", "3", "3"));
});

const answer = (/** @type {string} */ rating) => ({ ...rated(5).said, rating, seconds: 4 });

/** @param {Record<string, string>} kept */
const storeOf = (kept) => ({
  getItem: (/** @type {string} */ key) => kept[key] ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
    kept[key] = value;
  },
});

test("answers wait for their server over a reload, go in order and once", async () => {
  /** @type {Record<string, string>} */
  const kept = {};
  /** @type {string[]} */
  const sent = [];
  let up = false;
  const post = async (/** @type {Timed} */ one) => {
    if (!up) throw new Error("nobody answers");
    sent.push(one.rating);
    return 201;
  };
  const first = new Unsent(storeOf(kept), "o", post, () => undefined);
  first.add(answer("a"));
  first.add(answer("b"));
  await first.send();
  assert.equal(first.count, 2);
  up = true;
  const again = new Unsent(storeOf(kept), "o", post, () => undefined);
  await Promise.all([again.send(), again.send()]);
  assert.deepEqual(sent, ["a", "b"]);
  assert.equal(again.count, 0);
  assert.equal(kept["luot.rating.unsent.o"], "[]");
});

for (const [status, left] of /** @type {const} */ ([[201, 0], [409, 0], [404, 0], [422, 0], [401, 1], [403, 1], [429, 1], [503, 1]])) {
  test(`after ${status} ${left ? "it is kept" : "it is settled"}`, async () => {
    const unsent = new Unsent(storeOf({}), "o", async () => status, () => undefined);
    unsent.add(answer("a"));
    await unsent.send();
    assert.equal(unsent.count, left);
  });
}

test("without any storage it works while the page is open", async () => {
  const broken = {
    getItem: () => {
      throw new Error("off");
    },
    setItem: () => {
      throw new Error("off");
    },
  };
  const unsent = new Unsent(broken, "o", async () => 503, () => undefined);
  unsent.add(answer("a"));
  await unsent.send();
  assert.equal(unsent.count, 1);
});

test("arrows walk a grid and stay in their row", () => {
  const at = (/** @type {number} */ x, /** @type {number} */ y) => ({ left: x, right: x + 10, top: y, bottom: y + 10 });
  const grid = [at(0, 0), at(20, 0), at(0, 20), at(20, 20)];
  assert.equal(neighbour(grid, -1, "ArrowRight"), 0);
  assert.equal(neighbour(grid, 0, "ArrowRight"), 1);
  assert.equal(neighbour(grid, 1, "ArrowRight"), 1);
  assert.equal(neighbour(grid, 1, "ArrowDown"), 3);
  assert.equal(neighbour(grid, 3, "ArrowLeft"), 2);
  assert.equal(neighbour(grid, 2, "ArrowUp"), 0);
  assert.equal(neighbour([], -1, "ArrowUp"), -1);
});

test("digits name tiles from the first", () => {
  assert.equal(placeOf("1"), 0);
  assert.equal(placeOf("6"), 5);
  assert.equal(placeOf("0"), null);
  assert.equal(placeOf("a"), null);
});
