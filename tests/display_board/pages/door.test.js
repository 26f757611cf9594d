// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { pathOf, spaced } from "../../../display_board/board/door.js";
import { dayOf, doorOf, keepTaken, takenToday } from "../../../display_board/home/taken.js";

function memory() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return { kept, getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value) };
}

test("dark modules are squares inside a white margin", () => {
  assert.equal(pathOf(["10", "01"]), "M4 4h1v1h-1zM5 5h1v1h-1z");
});

test("a code is read off in two halves", () => {
  assert.equal(spaced("K7M2QX"), "K7M\u00a02QX");
});

test("the code at the door is all that an address of ours may hold", () => {
  assert.equal(doorOf("#k7m2qx"), "K7M2QX");
  for (const other of ["", "#", "#token=x", "#K7M2Q", "#K7M2QXX"]) assert.equal(doorOf(other), "");
});

test("a phone knows what it took today, and forgets other days", () => {
  const store = memory();
  keepTaken(store, "x", { code: "A", number: "A001", day: "2026-11-23" });
  keepTaken(store, "x", { code: "B", number: "A002", day: "2026-11-23" });
  keepTaken(store, "x", { code: "A", number: "A001", day: "2026-11-23" });
  assert.deepEqual(takenToday(store, "x", "2026-11-23").map((one) => one.code), ["A", "B"]);
  assert.deepEqual(takenToday(store, "y", "2026-11-23"), []);
  assert.deepEqual(takenToday(store, "x", "2026-11-24"), []);
  store.setItem("luot.home.x", "{broken");
  assert.deepEqual(takenToday(store, "x", "2026-11-23"), []);
});

test("the day is the office's own", () => {
  assert.equal(dayOf("2026-11-23T18:30:00Z", "Asia/Ho_Chi_Minh"), "2026-11-24");
});
