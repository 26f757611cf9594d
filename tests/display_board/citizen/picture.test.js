import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { mixed } from "../../../display_board/shared/accent.js";
import { TICKET_STATE } from "../../../display_board/shared/contract.js";
import { speaker } from "../../../display_board/shared/texts.js";
import { countersText, pictureOf, startingPicture, unknownPicture } from "../../../display_board/citizen/picture.js";
import { both, counter, followed } from "./samples.js";

/** @param {"vi" | "en"} language */
const words = (language) =>
  speaker(JSON.parse(readFileSync(new URL(`../../../display_board/citizen/i18n/${language}.json`, import.meta.url), "utf-8")));
const vi = words("vi");
const en = words("en");

test("waiting: how many, how long, where", () => {
  const picture = pictureOf(followed(), vi, "vi");
  assert.equal(picture.mood, "waiting");
  assert.equal(picture.headline, "Còn 4 người phía trước");
  assert.equal(picture.note, "Chờ khoảng 10–15 phút");
  assert.deepEqual(picture.where, { lead: "Sẽ mời Quý vị đến", name: "Quầy 2 hoặc 3" });
});

test("two or fewer ahead are near, three are not", () => {
  const mood = (/** @type {number} */ ahead) => pictureOf(followed({ ahead }), vi, "vi").mood;
  assert.deepEqual([0, 1, 2, 3].map(mood), ["near", "near", "near", "waiting"]);
  assert.equal(pictureOf(followed({ ahead: 1 }), en, "en").note, "1 person before you, about 10–15 minutes");
  assert.equal(pictureOf(followed({ ahead: 0 }), vi, "vi").headline, "Quý vị là người tiếp theo");
});

test("each step nearer has words of its own", () => {
  for (const [say, language] of /** @type {const} */ ([[vi, "vi"], [en, "en"]])) {
    const spoken = [4, 3, 2, 1, 0].map((ahead) => pictureOf(followed({ ahead }), say, language).spoken);
    assert.equal(new Set(spoken).size, 5);
  }
});

test("nobody is near while no open counter will call", () => {
  const picture = pictureOf(followed({ ahead: 0, soon: false }), vi, "vi");
  assert.deepEqual([picture.mood, picture.headline, picture.title], ["waiting", "Quý vị đứng đầu hàng chờ", "A012 · Lượt"]);
  assert.equal(pictureOf(followed({ ahead: 2, soon: false }), vi, "vi").headline, "Còn 2 người phía trước");
});

test("why more people are before is said, naming nobody", () => {
  const note = (/** @type {"order" | "counter"} */ set_back) => pictureOf(followed({ set_back }), vi, "vi").note;
  assert.equal(note("order"), "Chờ khoảng 10–15 phút. Một lượt được mời trước theo quy tắc thứ tự.");
  assert.equal(note("counter"), "Chờ khoảng 10–15 phút. Một quầy vừa thay đổi.");
});

test("who has long to wait in a full hall is told when to come back, but nobody who is at home", () => {
  const note = (/** @type {Partial<import("../../../display_board/shared/contract.js").Followed>} */ change) => pictureOf(followed(change), vi, "vi").note;
  const back = "2026-11-20T10:40:00+07:00";
  assert.equal(note({ come_back_at: back }), "Mời Quý vị quay lại khoảng 10 giờ 40, số vẫn được giữ. Chờ khoảng 10–15 phút");
  assert.match(note({ come_back_at: "2026-11-20T11:00:00+07:00" }), /khoảng 11 giờ, số/);
  const confirm = { until: back, back_after_calls: 3, put_back: false };
  assert.equal(note({ come_back_at: back, confirm }), "Chờ khoảng 10–15 phút");
});

test("what is not known is not guessed", () => {
  assert.equal(pictureOf(followed({ wait: null }), vi, "vi").note, "Chưa có thời gian chờ dự kiến");
  const plain = pictureOf(followed({ ahead: null }), vi, "vi");
  assert.deepEqual([plain.mood, plain.headline, plain.ahead], ["waiting", "Số của Quý vị đang trong hàng chờ", null]);
});

test("the order's rule is told while one waits, in the language chosen", () => {
  assert.equal(pictureOf(followed(), vi, "vi").rule, "Ai đến trước mời trước.");
  assert.equal(pictureOf(followed(), en, "en").rule, "First come, first served.");
  assert.equal(pictureOf(followed({ state: "called", counter: "3" }), vi, "vi").rule, "");
});

test("ranges read like speech", () => {
  const note = (/** @type {number} */ low_minutes, /** @type {number} */ high_minutes) =>
    pictureOf(followed({ wait: { low_minutes, high_minutes } }), vi, "vi").note;
  assert.equal(note(5, 5), "Chờ khoảng 5 phút");
  assert.equal(note(0, 2), "Chờ khoảng dưới 2 phút");
  assert.equal(note(0, 0), "Chờ khoảng dưới 1 phút");
});

test("called: the counter, the number, and both in the tab's title", () => {
  const picture = pictureOf(followed({ state: "called", counter: "3", ahead: null }), vi, "vi");
  assert.equal(picture.mood, "called");
  assert.deepEqual(picture.where, { lead: "Quầy", name: "3" });
  assert.equal(picture.title, "Mời đến Quầy 3 · A012");
  assert.equal(picture.spoken, "Mời số A012 đến Quầy 3");
});

test("a room is called a room, wherever its words stand", () => {
  const there = (/** @type {Partial<import("../../../display_board/shared/contract.js").Followed>} */ change) =>
    pictureOf(followed({ place: "room", counter: "204", ...change }), vi, "vi");
  const called = there({ state: "called" });
  assert.deepEqual(called.where, { lead: "Phòng", name: "204" });
  assert.equal(called.spoken, "Mời số A012 đến Phòng 204");
  assert.equal(there({ state: "no_show" }).note, "Đã mời A012 nhưng chưa thấy Quý vị đến phòng 204.");
  assert.equal(there({ state: "parked" }).note, "Cán bộ sẽ mời lại. Xin Quý vị ở gần phòng 204.");
  assert.equal(there({ state: "serving" }).note, "Tại Phòng 204.");
  const rooms = ["1", "2", "3", "4", "5", "6"].map((code) => ({ ...counter(code), place: /** @type {const} */ ("room") }));
  assert.equal(countersText(rooms, vi), "Phòng ghi trên bảng gọi số");
});

test("a missed call says what to do in the office's words, else in ours", () => {
  const picture = pictureOf(followed({ state: "no_show" }), vi, "vi");
  assert.equal(picture.mood, "missed");
  assert.equal(picture.where?.name, "Đến quầy 1.");
  const { office } = followed();
  const texts = { ...office.texts, missed_call: both("") };
  const silent = followed({ state: "no_show", office: { ...office, texts } });
  assert.match(pictureOf(silent, en, "en").where?.name ?? "", /A012/);
});

test("every state has words in both languages", () => {
  for (const [say, language] of /** @type {const} */ ([[vi, "vi"], [en, "en"]])) {
    for (const state of Object.values(TICKET_STATE)) {
      const picture = pictureOf(followed({ state, counter: "3" }), say, language);
      for (const text of [picture.title, picture.headline, picture.note]) {
        assert.ok(text && !/[{}]|^[a-z_]+\./.test(text), `${state}: ${text}`);
      }
    }
    assert.ok(unknownPicture(say).note);
    assert.notEqual(startingPicture(say, true).headline, startingPicture(say, false).headline);
  }
});

test("counters in one breath", () => {
  const named = (/** @type {string[]} */ ...codes) => countersText(codes.map(counter), vi);
  assert.equal(named(), "");
  assert.equal(named("7"), "Quầy 7");
  assert.equal(named("2", "3"), "Quầy 2 hoặc 3");
  assert.equal(named("1", "2", "3"), "Quầy 1, 2 hoặc 3");
  assert.equal(named("1", "2", "3", "4", "5", "6"), "Quầy ghi trên bảng gọi số");
});

test("colours mix part by part", () => {
  assert.equal(mixed("#000000", "#FFFFFF", 0.5), "#808080");
  assert.equal(mixed("#A51D2D", "#000000", 0), "#a51d2d");
});

test("several errands: what is done, what is next and where, and what was never done", () => {
  const errands = /** @type {import("../../../display_board/shared/contract.js").Followed["errands"]} */ ([
    { service: both("Chứng thực"), state: "done", counters: [counter("2")] },
    { service: both("Hộ tịch"), state: "now", counters: [counter("4"), counter("5")] },
    { service: null, state: "later", counters: [] },
  ]);
  const lines = (/** @type {import("../../../display_board/shared/contract.js").TicketState} */ state) => pictureOf(followed({ errands, state }), vi, "vi").errands;
  assert.deepEqual(
    lines("waiting").map((one) => [one.name, one.words, one.where]),
    [["Chứng thực", "Đã xong", ""], ["Hộ tịch", "Việc này trước", "Quầy 4 hoặc 5"], ["", "Làm sau", ""]],
  );
  assert.deepEqual(lines("served").map((one) => one.words), ["Đã xong", "Chưa làm", "Chưa làm"]);
  assert.deepEqual(pictureOf(followed(), vi, "vi").errands, []);
});

test("who waited longer than promised is told so before all else, waiting and called", () => {
  const sorry = "Xin lỗi Quý vị đã phải chờ lâu.";
  for (const change of [{ late: true }, { late: true, state: /** @type {const} */ ("called"), counter: "2" }]) {
    assert.ok(pictureOf(followed(change), vi, "vi").note.startsWith(sorry));
    assert.ok(!pictureOf(followed({ ...change, late: false }), vi, "vi").note.includes("Xin lỗi"));
  }
});
