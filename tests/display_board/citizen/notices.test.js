import assert from "node:assert/strict";
import { test } from "node:test";

import { noticeOf } from "../../../display_board/citizen/notices.js";
import { followed } from "./samples.js";

/** @import {Followed} from "../../../display_board/shared/contract.js" */

/** @param {Partial<Followed>[]} steps */
function notices(...steps) {
  const all = steps.map((step) => followed(step));
  return all.slice(1).map((one, at) => noticeOf(all[at], one));
}

test("each step nearer gives its notice once", () => {
  const called = { state: /** @type {const} */ ("called"), ahead: null, call_count: 1 };
  const way = [{ ahead: 4 }, { ahead: 3 }, { ahead: 2 }, { ahead: 1 }, { ahead: 0 }, called, called, { ...called, call_count: 2 }];
  assert.deepEqual(notices(...way), [null, "soon", null, "next", "now", null, "now"]);
});

test("nobody is told to come while no open counter will call", () => {
  assert.deepEqual(notices({ ahead: 4, soon: false }, { ahead: 0, soon: false }, { ahead: 0, soon: true }), [null, "next"]);
});

test("who is set back hears nothing, and is told again on the way", () => {
  assert.deepEqual(notices({ ahead: 0 }, { ahead: 3 }, { ahead: 2 }), [null, "soon"]);
  assert.deepEqual(notices({ ahead: 0 }, { state: "cancelled", ahead: null }), [null]);
});
