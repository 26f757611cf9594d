import assert from "node:assert/strict";
import { test } from "node:test";

import { Holding } from "../../../display_board/citizen/holding.js";
import { offered, valuesOf } from "../../../display_board/citizen/own_acts.js";
import { followed } from "./samples.js";

/** @import {Sent} from "../../../display_board/citizen/holding.js" */

/** @type {Sent} */
const DONE = { followed: followed({ state: "cancelled" }), why: "", again: false };

/** @param {Sent[]} answers */
function phone(...answers) {
  const world = {
    moment: 0,
    keys: 0,
    /** @type {string[]} */
    sent: [],
    /** @type {(() => void) | null} */
    timer: null,
    /** @param {number} milliseconds */
    pass: async (milliseconds) => {
      world.moment += milliseconds;
      const act = world.timer;
      world.timer = null;
      if (act !== null) act();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const around = {
    send: async (/** @type {string} */ act, /** @type {string} */ key) => {
      world.sent.push(`${act} ${key}`);
      return /** @type {Sent} */ (answers.shift());
    },
    newKey: () => `key-${(world.keys += 1)}`,
    now: () => world.moment,
    after: (/** @type {number} */ _, /** @type {() => void} */ act) => (world.timer = act),
    cancel: () => {
      world.timer = null;
    },
  };
  return { world, around };
}

const quiet = { onChange: () => undefined, onAnswer: () => undefined };

test("an act without a way back is held for ten seconds and then sent once", async () => {
  const { world, around } = phone(DONE);
  const holding = new Holding("leave", 10, around, quiet);
  holding.begin();
  holding.begin();
  await world.pass(9_999);
  assert.deepEqual(world.sent, []);
  assert.deepEqual([holding.step, holding.left], ["held", 1]);
  await world.pass(1);
  assert.deepEqual(world.sent, ["leave key-1"]);
  holding.begin();
  assert.equal(world.sent.length, 1);
});

test("what is taken back in time is never sent", async () => {
  const { world, around } = phone(DONE);
  const holding = new Holding("leave", 10, around, quiet);
  holding.begin();
  await world.pass(5_000);
  holding.stop();
  await world.pass(60_000);
  assert.deepEqual(world.sent, []);
});

test("a press without an answer is sent again as the same, a refused one as another", async () => {
  const lost = { followed: null, why: "", again: true };
  const refused = { followed: null, why: "no", again: false };
  const { world, around } = phone(lost, refused, DONE);
  const holding = new Holding("leave", 0, around, quiet);
  holding.begin();
  await world.pass(0);
  assert.equal(holding.step, "failed");
  holding.begin();
  await world.pass(0);
  assert.equal(holding.why, "no");
  holding.begin();
  await world.pass(0);
  assert.deepEqual(world.sent, ["leave key-1", "leave key-1", "leave key-2"]);
});

test("leaving is offered to those who wait or are put aside", () => {
  const states = /** @type {const} */ (["waiting", "parked", "called", "serving", "served", "no_show", "cancelled", "expired"]);
  const may = states.filter((state) => offered(followed({ state })).includes("leave"));
  assert.deepEqual(may, ["waiting", "parked"]);
});

test("letting pass and rejoining are offered while they may be done", () => {
  const pass = { people: 2, times: 2, left: 1 };
  assert.deepEqual(offered(followed({ let_pass: pass })), ["let-pass", "leave"]);
  assert.deepEqual(offered(followed({ let_pass: { ...pass, left: 0 } })), ["leave"]);
  const until = "2026-11-20T09:52:00+07:00";
  const missed = followed({ state: "no_show", rejoin_until: until });
  assert.deepEqual(offered(missed), ["rejoin"]);
  assert.equal(valuesOf(missed).time, "09:52");
  const { count, ahead, after, left } = valuesOf(followed({ let_pass: pass }));
  assert.deepEqual([count, ahead, after, left], [2, 4, 6, 1]);
});
