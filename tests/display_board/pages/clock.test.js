import assert from "node:assert/strict";
import { test } from "node:test";

import { clockOffset, officeTime } from "../../../display_board/board/clock.js";

/** @param {string} text */
const at = (text) => officeTime(Date.parse(text), "Asia/Ho_Chi_Minh");

test("the office's own day and hour, wherever the machine thinks it is", () => {
  assert.deepEqual(at("2026-11-17T02:42:00Z"), { weekday: 2, day: 17, month: 11, clock: "09:42" });
  assert.deepEqual(at("2026-11-16T17:00:00Z"), { weekday: 2, day: 17, month: 11, clock: "00:00" });
  assert.deepEqual(at("2026-11-22T16:59:00Z"), { weekday: 7, day: 22, month: 11, clock: "23:59" });
  assert.deepEqual(at("2026-11-22T17:01:00Z"), { weekday: 1, day: 23, month: 11, clock: "00:01" });
});

test("the server's clock corrects the machine's", () => {
  const now = Date.parse("2026-11-17T02:40:00Z");
  assert.equal(clockOffset("2026-11-17T09:42:00+07:00", now), 120_000);
  assert.equal(clockOffset("no time", now), 0);
});
