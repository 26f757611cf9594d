import assert from "node:assert/strict";
import { test } from "node:test";

import { CALLS_KEPT, calledNoMore, fold, isCallHere, isHeardHere } from "../../../display_board/board/fold.js";
import { DAY, aBoard, called, event } from "./samples.js";

/** @import {Localized} from "../../../display_board/shared/contract.js" */

test("a call comes first, at its counter, and changes the line it came from", () => {
  const board = fold(aBoard(), called("A012", "3", { waiting: { CT: 8 } }));
  assert.equal(board.calls[0].number, "A012");
  assert.equal(board.counters[2].number, "A012");
  assert.equal(board.services[0].waiting, 8);
  assert.equal(board.services[1].waiting, 6);
});

test("a fold leaves the board it was given as it was", () => {
  const before = aBoard();
  const copy = JSON.stringify(before);
  fold(before, called("A012", "3"));
  assert.equal(JSON.stringify(before), copy);
});

test("a recall moves the call to the front with its count, once in the list", () => {
  let board = fold(aBoard(), called("A012", "3"));
  board = fold(board, called("B014", "5"));
  board = fold(board, called("A012", "3", { call_count: 2 }, "ticket.recalled"));
  assert.deepEqual(board.calls.map((call) => [call.number, call.call_count]), [
    ["A012", 2],
    ["B014", 1],
  ]);
});

test("an undone call leaves the wall and its counter", () => {
  let board = fold(aBoard(), called("A012", "3"));
  board = fold(board, event("ticket.undone", { business_day: DAY, number: "A012", service: "CT", counter: "3", state: "waiting", waiting: { CT: 9 } }));
  assert.deepEqual(board.calls, []);
  assert.equal(board.counters[2].number, null);
  assert.equal(board.services[0].waiting, 9);
});

test("an undone finish puts the number back at its counter", () => {
  let board = fold(aBoard(), called("A012", "3"));
  board = fold(board, event("ticket.finished", { business_day: DAY, number: "A012", service: "CT", counter: "3", state: "served", waiting: {} }));
  assert.equal(board.counters[2].number, null);
  assert.equal(board.calls[0].state, "served");
  board = fold(board, event("ticket.undone", { business_day: DAY, number: "A012", service: "CT", counter: "3", state: "serving", waiting: {} }));
  assert.equal(board.counters[2].number, "A012");
});

test("the next call at a counter replaces its number", () => {
  let board = fold(aBoard(), called("A012", "3"));
  board = fold(board, called("A013", "3"));
  assert.equal(board.counters[2].number, "A013");
  board = fold(board, event("ticket.finished", { business_day: DAY, number: "A012", service: "CT", counter: "3", state: "served", waiting: {} }));
  assert.equal(board.counters[2].number, "A013");
});

test("a number called elsewhere leaves the counter it was at", () => {
  let board = fold(aBoard(), called("A012", "3"));
  board = fold(board, called("A012", "4"));
  assert.equal(board.counters[2].number, null);
  assert.equal(board.counters[3].number, "A012");
});

test("counters open, pause and close", () => {
  let board = aBoard();
  for (const [type, state] of /** @type {const} */ ([
    ["counter.paused", "paused"],
    ["counter.closed", "closed"],
    ["counter.opened", "open"],
  ])) {
    board = fold(board, event(type, { counter: "3" }));
    assert.equal(board.counters[2].state, state);
  }
});

test("a zone's board shows no call to a counter of another zone, but knows the line", () => {
  const board = aBoard({ zone: "hall-1" });
  const elsewhere = called("A012", "77", { waiting: { CT: 1 } });
  assert.equal(isCallHere(board, elsewhere), false);
  const after = fold(board, elsewhere);
  assert.deepEqual(after.calls, []);
  assert.equal(after.services[0].waiting, 1);
  assert.equal(isCallHere(board, called("A012", "3")), true);
});

/** @param {string} business_day */
function opened(business_day) {
  return event("day.opened", { business_day, waiting: { CT: 0, HT: 0 }, banners: {} });
}

test("whoever is at a counter when the day is closed early still stands on the wall", () => {
  const board = fold(aBoard(), called("A012", "3"));
  const closed = fold(board, event("day.closed", { business_day: DAY }));
  assert.deepEqual(closed, board);
  assert.deepEqual(fold(closed, opened(DAY)).calls, board.calls);
});

test("a new day begins with an empty wall, on which nothing of the old one comes back", () => {
  const night = fold(fold(aBoard(), called("A012", "3")), event("day.closed", { business_day: DAY }));
  const morning = fold(night, opened("2026-11-23"));
  assert.deepEqual(morning.calls, []);
  assert.ok(morning.counters.every((counter) => counter.number === null));
  const fresh = fold(morning, called("A012", "1", { business_day: "2026-11-23" }));
  assert.deepEqual(fresh.calls.map((call) => call.counter), ["1"]);
  const fates = /** @type {const} */ (["ticket.started", "ticket.finished", "ticket.no_show"]);
  for (const type of fates) {
    const data = { number: "A012", service: "CT", counter: "3", state: "served", business_day: DAY, waiting: {} };
    assert.deepEqual(fold(fresh, event(type, /** @type {any} */ (data))), fresh);
  }
  const late = called("A012", "3", { called_at: `${DAY}T23:59:00+07:00` }, "ticket.recalled");
  assert.deepEqual(fold(fresh, late).calls, fresh.calls);
});

test("who is called again after midnight is on the new day's wall until he is served", () => {
  const morning = fold(fold(aBoard(), called("A012", "3")), opened("2026-11-21"));
  const again = called("A012", "3", { called_at: "2026-11-21T00:05:00+07:00", call_count: 2 }, "ticket.recalled");
  const shown = fold(morning, again);
  assert.deepEqual(shown.calls.map((call) => [call.number, call.call_count]), [["A012", 2]]);
  assert.equal(shown.counters[2].number, "A012");
  // Nobody noticed the midnight before: the day opens behind the call.
  assert.deepEqual(fold(fold(fold(aBoard(), called("A012", "3")), again), opened("2026-11-21")).calls, shown.calls);
  const data = { number: "A012", service: "CT", counter: "3", state: "served", business_day: DAY, waiting: {} };
  const served = fold(shown, event("ticket.finished", /** @type {any} */ (data)));
  assert.deepEqual(served.calls.map((call) => call.state), ["served"]);
  assert.equal(served.counters[2].number, null);
});

test("a day brings its own banners", () => {
  const golden = { vi: "Hai ngày vàng", en: "Golden day" };
  /** @param {Object<string, Localized>} banners */
  const opened = (banners) => event("day.opened", { business_day: "2026-11-24", waiting: {}, banners });
  const special = fold(aBoard(), opened({ DD: golden }));
  assert.deepEqual(special.services.map((service) => service.banner), [null, null, golden]);
  const plain = fold(special, opened({}));
  assert.deepEqual(plain.services.map((service) => service.banner), [null, null, null]);
});

test("a board keeps a bounded number of calls", () => {
  let board = aBoard();
  for (let n = 1; n <= 40; n += 1) board = fold(board, called("A" + String(n).padStart(3, "0"), "3"));
  assert.equal(board.calls.length, CALLS_KEPT);
  assert.equal(board.calls[0].number, "A040");
});

test("what it does not know changes nothing", () => {
  const board = fold(aBoard(), called("A012", "3"));
  const younger = /** @type {any} */ ({ seq: 1, type: "weather.changed", at: "", data: { rain: true } });
  assert.deepEqual(fold(board, younger), board);
  assert.equal(fold(board, { seq: 2, type: "skip" }), board);
  assert.deepEqual(fold(board, event("ticket.issued", { service: "XX", waiting: { XX: 3 } })).services, board.services);
});

/**
 * @param {string} number
 * @param {string} counter
 */
function noShow(number, counter) {
  const data = { business_day: DAY, number, service: "CT", counter, state: "no_show", waiting: {}, stands_until: "2026-11-20T11:30:00+07:00" };
  return event("ticket.no_show", /** @type {any} */ (data));
}

test("a missed number stands until it is called, put back or withdrawn, on the wall of its zone", () => {
  let board = fold(fold(aBoard(), called("A012", "3")), noShow("A012", "3"));
  assert.deepEqual(board.missed, [{ number: "A012", counter: "3", stands_until: "2026-11-20T11:30:00+07:00" }]);
  assert.equal(fold(board, noShow("A012", "3")).missed.length, 1);
  assert.deepEqual(fold(board, called("A012", "2")).missed, []);
  for (const state of ["waiting", "cancelled", "served"]) {
    const data = { business_day: DAY, number: "A012", service: "CT", counter: "3", state, waiting: {} };
    assert.deepEqual(fold(board, event("ticket.returned", /** @type {any} */ (data))).missed, []);
  }
  const zone = fold(aBoard({ zone: "east" }), noShow("A012", "99"));
  assert.deepEqual(zone.missed, []);
  board = fold(board, opened("2026-11-23"));
  assert.deepEqual(board.missed, []);
});

test("a missed number that is read again is heard, and changes nothing on the wall", () => {
  const board = fold(fold(aBoard(), called("A012", "3")), noShow("A012", "3"));
  const again = called("A012", "3", { state: "no_show" }, /** @type {any} */ ("ticket.missed"));
  assert.equal(fold(board, again), board);
  assert.ok(isHeardHere(board, again));
  assert.ok(!isCallHere(board, again));
  assert.ok(!isHeardHere(aBoard({ zone: "east" }, 1), again));
  assert.equal(calledNoMore(again), null);
  assert.equal(calledNoMore(event("ticket.cancelled", /** @type {any} */ ({ number: "A012", state: "cancelled" }))), "A012");
});
