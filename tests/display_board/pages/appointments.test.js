// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { byPart, clockOf, codeInGroups, dayShortly, hour, leftOfDay, weekday } from "../../../display_board/appointments/words.js";
import { NAME } from "../../../display_board/shared/names.js";

/** @type {import("../../../display_board/shared/texts.js").Say} */
const say = (key, values = {}) => [key, ...Object.values(values)].join(" ");
const slot = (/** @type {string} */ at) => ({ slot: at, at: `2026-11-20T${at}:00+07:00`, left: 1 });
const day = { day: "2026-11-24", left: 0, open: false, name: null };

test("a day is named by its weekday, wherever the phone stands", () => {
  assert.equal(weekday("2026-11-20", say), "weekday.5");
  assert.equal(dayShortly("2026-11-05", say), "day.short weekday.4 5 11");
});

test("hours lose their leading zero alone", () => {
  assert.deepEqual(["09:00", "00:30", "13:30"].map(hour), ["9:00", "0:30", "13:30"]);
  assert.equal(clockOf("2026-11-20T08:45:00+07:00"), "8:45");
});

test("a code stands in two groups", () => {
  assert.equal(codeInGroups("7K3M9QPX"), "7K3M 9QPX");
});

test("a day says what is left, that it is full, or why it is closed", () => {
  assert.equal(leftOfDay({ ...day, left: 18, open: true }, say), "left 18");
  assert.equal(leftOfDay({ ...day, open: true }, say), "full");
  assert.equal(leftOfDay(day, say), "closed");
  assert.equal(leftOfDay({ ...day, name: { vi: "nghỉ lễ", en: "holiday" } }, say), NAME);
});

test("slots stand under their part of the day, and an empty part is not named", () => {
  const parts = byPart(["07:30", "11:30", "12:00", "18:00"].map(slot));
  assert.deepEqual(parts.map(({ part, slots }) => [part, slots.length]), [["morning", 2], ["afternoon", 1], ["evening", 1]]);
  assert.deepEqual(byPart([slot("13:30")]).map(({ part }) => part), ["afternoon"]);
});
