import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { BETWEEN_MS, WHOLE_MS, durationOf, readingsOf, timeline } from "../../../display_board/shared/spoken_call.js";

/** @import {Announcement} from "../../../display_board/shared/contract.js" */
/** @import {Length, Reading} from "../../../display_board/shared/spoken_call.js" */

const BANK = new URL("../../../display_board/voice/bank/", import.meta.url);
/** @type {Object<string, Object<string, {ms: number}>>} */
const CLIPS = Object.fromEntries(
  ["vi", "en"].map((language) => [
    language,
    JSON.parse(readFileSync(new URL(language + "/manifest.json", BANK), "utf-8")).clips,
  ])
);

/** @type {Length} */
const shipped = (language, key) => CLIPS[language][key].ms;
/** @type {(ms: number) => Length} */
const each = (ms) => () => ms;

/**
 * What the server says of A012 called to counter 3.
 *
 * @param {string[]} digits
 * @param {string[]} counter
 * @param {string} letter
 * @returns {Announcement[]}
 */
function call(digits = ["0", "1", "2"], counter = ["digit-3-final"], letter = "letter-a") {
  const number = [letter, ...digits.flatMap((one) => [",", "digit-" + one])];
  const place = counter.flatMap((one) => ["|", one]);
  return ["vi", "en"].map((language) => ({
    language,
    clips: ["chime", ",", "invite", ",", ...number, ";", "to-counter", ...place],
    again: ["chime", ",", ...number, ";", "counter", ...place],
  }));
}

/** @param {Reading[]} readings */
function played(readings) {
  return readings.map(({ language, clips }) => [language, ...clips.filter((clip) => /^[a-z]/.test(clip))].join(" "));
}

const FULL = "chime invite letter-a digit-0 digit-1 digit-2 to-counter digit-3-final";
const SHORT = "chime letter-a digit-0 digit-1 digit-2 counter digit-3-final";

test("a call is read in Vietnamese, in English, and then its number and counter again, each after the chime", () => {
  const readings = readingsOf(call(), 2, shipped);
  assert.deepEqual(played(readings), ["vi " + FULL, "en " + FULL, "vi " + SHORT]);
  assert.deepEqual(readings.map((one) => one.kind), ["first", "further", "again"]);
});

test("the board's first language begins, and its number is the one said again", () => {
  const readings = readingsOf(call().reverse(), 2, each(300));
  assert.deepEqual(played(readings), ["en " + FULL, "vi " + FULL, "en " + SHORT]);
  assert.deepEqual(played(readingsOf(call().slice(0, 1), 2, each(300))), ["vi " + FULL, "vi " + SHORT]);
});

test("the number is said as often as the office settles", () => {
  assert.deepEqual(played(readingsOf(call(), 1, each(300))), ["vi " + FULL, "en " + FULL]);
  assert.deepEqual(played(readingsOf(call(), 3, each(100))), ["vi " + FULL, "en " + FULL, "vi " + SHORT, "vi " + SHORT]);
});

test("what takes longer than 13 s is said shorter: English as number and counter, then no repeat, then Vietnamese only", () => {
  const ladder = [300, 430, 520, 560, 700, 900].map((ms) => played(readingsOf(call(), 2, each(ms))));
  const steps = [
    ["vi " + FULL, "en " + FULL, "vi " + SHORT],
    ["vi " + FULL, "en " + SHORT, "vi " + SHORT],
    ["vi " + FULL, "en " + FULL],
    ["vi " + FULL, "en " + SHORT],
    ["vi " + FULL],
  ];
  const taken = ladder.map((one) => steps.findIndex((step) => JSON.stringify(step) === JSON.stringify(one)));
  assert.ok(taken.every((step) => step >= 0), JSON.stringify(ladder));
  assert.deepEqual(taken, [...taken].sort());
  assert.equal(taken[0], 0);
  assert.equal(taken[taken.length - 1], 4);
});

test("with the shipped voice a call of A and three digits to a counter up to 9 is read whole within 13 s", () => {
  for (let number = 0; number <= 999; number += 1) {
    for (let counter = 1; counter <= 9; counter += 1) {
      const digits = String(number).padStart(3, "0").split("");
      const readings = readingsOf(call(digits, [`digit-${counter}-final`]), 2, shipped);
      assert.equal(readings.length, 3);
      assert.ok(readings[1].clips.includes("invite"), `A${digits.join("")} to ${counter}: English is cut`);
      assert.ok(durationOf(readings, shipped) <= WHOLE_MS);
    }
  }
});

test("a letter that is said with a word leaves room for both languages and Vietnamese once more within 13 s", () => {
  for (const letter of Object.keys(CLIPS.vi).filter((key) => /^letter-.*-word$/.test(key))) {
    for (let number = 0; number <= 999; number += 37) {
      const digits = String(number).padStart(3, "0").split("");
      const readings = readingsOf(call(digits, ["digit-9-final"], letter), 2, shipped);
      assert.deepEqual(readings.map((one) => one.kind), ["first", "further", "again"], letter);
      assert.ok(durationOf(readings, shipped) <= WHOLE_MS);
    }
  }
});

test("however long a number, a counter or a recording, a call keeps its first language and within 13 s what fits", () => {
  for (let ms = 100; ms <= 1500; ms += 100) {
    for (const digits of [["1"], ["1", "2", "3", "4"], ["1", "2", "3", "4", "5", "6"]]) {
      const readings = readingsOf(call(digits, ["digit-2", "hundred", "zero-between", "digit-4-final"]), 3, each(ms));
      assert.equal(readings[0].kind, "first");
      assert.ok(readings.length === 1 || durationOf(readings, each(ms)) <= WHOLE_MS);
    }
  }
});

test("a call that an older server wrote, without a short reading, is still said", () => {
  const older = call().map(({ language, clips }) => /** @type {Announcement} */ ({ language, clips }));
  assert.deepEqual(played(readingsOf(older, 2, each(200))), ["vi " + FULL, "en " + FULL, "vi " + FULL]);
});

test("the clips of a reading follow each other without overlap, the pauses as their signs say", () => {
  const [{ language, clips }] = call();
  const cues = timeline({ language, clips, kind: "first" }, 100, each(400));
  assert.deepEqual(cues.slice(0, 4).map((cue) => cue.key), ["chime", "invite", "letter-a", "digit-0"]);
  assert.equal(cues[0].start, 100);
  assert.equal(cues[1].start - cues[0].end, 120);
  assert.equal(cues[2].start - cues[1].end, 120);
  assert.equal(cues[6].start - cues[5].end, 200);
  // Joined clips overlap by the few milliseconds of their fades only.
  assert.equal(cues[7].start - cues[6].end, -6);
});

test("the length of a call counts its readings and the silence between them", () => {
  const readings = readingsOf(call(), 2, each(200));
  const alone = readings.map((one) => durationOf([one], each(200)));
  assert.equal(durationOf(readings, each(200)), alone[0] + alone[1] + alone[2] + 2 * BETWEEN_MS);
});
