import assert from "node:assert/strict";
import { test } from "node:test";

import { speaker } from "../../../display_board/shared/texts.js";

test("values are filled in, unknown names stay visible", () => {
  const say = speaker({ wait: "{count} waiting at {place}" });
  assert.equal(say("wait", { count: 3 }), "3 waiting at {place}");
});

test("one has its own text where the language needs it", () => {
  const say = speaker({ people: "{count} people", "people.one": "{count} person" });
  assert.equal(say("people", { count: 1 }), "1 person");
  assert.equal(say("people", { count: 0 }), "0 people");
});

test("a missing text shows its key and breaks nothing", () => {
  assert.equal(speaker({})("no-such-text"), "no-such-text");
});
