import assert from "node:assert/strict";
import { test } from "node:test";

import {
  FIRST_LANGUAGE_ONLY,
  FRESH_MS,
  NO_REPEAT,
  emptyQueue,
  next,
  offer,
  putBack,
  withdraw,
  withoutStale,
} from "../../../display_board/board/announce.js";

/** @import {Queue, SpokenCall} from "../../../display_board/board/announce.js" */

const NOW = 1_800_000_000_000;

/**
 * @param {number} id
 * @param {number} [at]
 * @returns {SpokenCall}
 */
function call(id, at = NOW) {
  return {
    id,
    number: "A" + String(id).padStart(3, "0"),
    counter: "3",
    at,
    announcement: [
      { language: "vi", clips: ["chime", ",", "invite", ",", "letter-a"], again: ["chime", ",", "letter-a"] },
      { language: "en", clips: ["chime", ",", "invite", ",", "letter-a"], again: ["chime", ",", "letter-a"] },
    ],
  };
}

const length = () => 400;

/** @param {SpokenCall[]} calls */
function queueOf(...calls) {
  return calls.reduce((queue, one) => offer(queue, one, NOW), emptyQueue());
}

/**
 * Everything a queue says when nothing more comes in: "001 vi", "001 en", …
 * @param {Queue} queue
 */
function all(queue, repeat = 2, now = NOW) {
  /** @type {string[]} */
  const said = [];
  for (;;) {
    const step = next(queue, repeat, now, length);
    queue = step.queue;
    if (!step.part) return said;
    const { language, kind } = step.part.reading;
    said.push(step.part.call.number.slice(1) + " " + language + (kind === "again" ? " again" : ""));
    assert.ok(said.length < 200);
  }
}

test("a lone call is said, said in the other language, and its number then said again", () => {
  assert.deepEqual(all(queueOf(call(1))), ["001 vi", "001 en", "001 vi again"]);
  assert.deepEqual(all(queueOf(call(1)), 1), ["001 vi", "001 en"]);
  assert.deepEqual(all(queueOf(call(1)), 3), ["001 vi", "001 en", "001 vi again", "001 vi again"]);
});

test("a first call onto an empty board waits for nothing; its further readings follow a silence", () => {
  let { queue, part } = next(queueOf(call(1)), 2, NOW, length);
  assert.equal(part?.gap, 0);
  for (;;) {
    ({ queue, part } = next(queue, 2, NOW, length));
    if (!part) break;
    assert.ok(part.gap > 0);
  }
});

test("every reading begins with the chime", () => {
  let step = next(queueOf(call(1), call(2)), 3, NOW, length);
  for (; step.part; step = next(step.queue, 3, NOW, length)) assert.equal(step.part.reading.clips[0], "chime");
});

test("when calls wait the repeat goes first, then English, and never a first announcement", () => {
  const some = Array.from({ length: NO_REPEAT.calls + 1 }, (_, n) => call(n + 1));
  const said = all(queueOf(...some));
  assert.deepEqual(said.slice(0, 2), ["001 vi", "001 en"]);
  const many = Array.from({ length: FIRST_LANGUAGE_ONLY.calls + 3 }, (_, n) => call(n + 1));
  const spoken = all(queueOf(...many));
  assert.deepEqual(spoken.slice(0, 3), ["001 vi", "002 vi", "003 vi"]);
  for (const one of many) assert.ok(spoken.includes(one.number.slice(1) + " vi"), one.number);
});

test("a call that waits long makes the others shorter, and is said however long it waited", () => {
  const queue = queueOf(call(1), call(2));
  assert.deepEqual(all(queue, 2, NOW + NO_REPEAT.ms).slice(0, 3), ["001 vi", "001 en", "002 vi"]);
  assert.deepEqual(all(queue, 2, NOW + FIRST_LANGUAGE_ONLY.ms).slice(0, 2), ["001 vi", "002 vi"]);
  assert.ok(all(queue, 2, NOW + 10 * FRESH_MS).includes("002 vi"));
});

test("a stale call is not queued, a fresh one is, and none twice", () => {
  assert.deepEqual(offer(emptyQueue(), call(1, NOW - FRESH_MS - 1), NOW).waiting, []);
  const queue = queueOf(call(1, NOW - FRESH_MS), call(1, NOW - FRESH_MS));
  assert.equal(queue.waiting.length, 1);
  const { queue: speaking } = next(queue, 2, NOW, length);
  assert.equal(offer(speaking, call(1), NOW).waiting.length, 0);
});

test("a call without words for this board is not queued", () => {
  assert.deepEqual(offer(emptyQueue(), { ...call(1), announcement: [] }, NOW).waiting, []);
});

test("calls are said in the order they came", () => {
  const said = all(queueOf(call(3), call(1), call(2)), 1);
  assert.deepEqual(said.filter((one) => one.endsWith("vi")), ["003 vi", "001 vi", "002 vi"]);
});

test("an undone call is not said; while it is being said it is not cut but not repeated", () => {
  const queue = queueOf(call(1), call(2));
  assert.deepEqual(all(withdraw(queue, "A001"), 1), ["002 vi", "002 en"]);
  const { queue: speaking } = next(queue, 2, NOW, length);
  assert.deepEqual(all(withdraw(speaking, "A001"), 1), ["002 vi", "002 en"]);
});

test("a call that could not be heard is said again from its beginning, before the others", () => {
  const { queue } = next(queueOf(call(1), call(2)), 1, NOW, length);
  assert.deepEqual(all(putBack(queue), 1)[0], "001 vi");
});

test("what grew old while the sound was off is forgotten", () => {
  const queue = queueOf(call(1, NOW - 50_000), call(2, NOW));
  assert.deepEqual(withoutStale(queue, NOW + 20_000).waiting.map((one) => one.id), [2]);
});
