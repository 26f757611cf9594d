import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { ACTS, BUTTONS, possible } from "../../../display_board/clerk/acts.js";
import { deskOf, inCallingOrder, isDue, isUnconfirmed, ticketAt } from "../../../display_board/clerk/desk.js";
import { fold } from "../../../display_board/clerk/hall.js";
import { NextPresses } from "../../../display_board/clerk/presses.js";
import { actsInList, mayChoose, officesOf, pastLimit, suggestNoShow, undoMs } from "../../../display_board/clerk/rules.js";
import { ask, askAgain, unsettled } from "../../../display_board/shared/staff/server.js";
import { printersOf, troublesOf } from "../../../display_board/clerk/troubles.js";
import { about, at, device, event, hall, NOW, person, RULES, ticket } from "./samples.js";

/** @import {PrintState, Problem, Ticket, TicketState} from "../../../display_board/shared/contract.js" */

const VIEW = { seat: null, now: NOW, awaited: new Map() };

test("a ticket's event replaces it or adds it, and counts who waits", () => {
  const issued = fold(hall(), event("ticket.issued", about(ticket("A001"), { A: 1 })));
  assert.equal(issued.tickets.length, 1);
  assert.equal(issued.office.services[0].waiting, 1);
  const called = ticket("A001", { state: "called", counter: "1" });
  const after = fold(issued, event("ticket.called", {
    ...about(called, { A: 0 }), counter: "1", call_count: 1, called_at: at(0), announcement: [],
  }));
  assert.deepEqual(after.tickets, [called]);
  assert.equal(after.office.services[0].waiting, 0);
});

test("a fold never changes the hall it was given", () => {
  const before = hall([ticket("A001")]);
  const copy = structuredClone(before);
  fold(before, event("counter.paused", { counter: "1", clerk: "Binh", reason: "lunch" }));
  fold(before, event("counter.closed", { counter: "1" }));
  fold(before, event("counter.opened", { counter: "1", clerk: "Binh" }));
  fold(before, event("device.trouble", { device: "k", kind: "kiosk", name: "K", trouble: "x" }));
  fold(before, event("day.closed", { business_day: "2026-11-23" }));
  assert.deepEqual(before, copy);
});

test("a counter's pause keeps clerk and reason, its closing neither", () => {
  const paused = fold(hall(), event("counter.paused", { counter: "1", clerk: "An", reason: "lunch" }));
  assert.deepEqual(
    [paused.counters[0].state, paused.counters[0].clerk, paused.counters[0].pause_reason],
    ["paused", "An", "lunch"],
  );
  const closed = fold(paused, event("counter.closed", { counter: "1" })).counters[0];
  assert.deepEqual([closed.state, closed.clerk, closed.pause_reason], ["closed", null, null]);
});

test("unknown events and the day's turn", () => {
  const before = hall([ticket("A001")]);
  assert.equal(fold(before, /** @type {any} */ ({ seq: 1, type: "weather.changed", at: at(0), data: {} })), before);
  const opened = event("day.opened", { business_day: "2026-11-24", waiting: { A: 0, B: 0 }, banners: {} });
  assert.deepEqual(fold(before, opened).tickets, []);
});

test("a device's trouble, its absence and its return", () => {
  const who = /** @type {const} */ ({ device: "k", kind: "kiosk", name: "Kiosk 1" });
  let now = fold(hall(), event("device.online", who));
  assert.deepEqual(troublesOf(now, VIEW), []);
  now = fold(now, event("device.trouble", { ...who, trouble: "paper_out" }));
  assert.deepEqual(troublesOf(now, VIEW).map((one) => one.code), ["paper_out"]);
  now = fold(now, event("device.trouble", { ...who, trouble: null }));
  now = fold(now, event("device.offline", who));
  assert.deepEqual(troublesOf(now, VIEW).map((one) => one.code), ["offline"]);
  assert.deepEqual(troublesOf(fold(now, event("device.online", who)), VIEW), []);
});

test("a clock that is not believed is the first trouble until it is right", () => {
  const doubted = fold(hall([]), event("day.doubted", { business_day: "2026-11-24", clock_day: "2026-11-25" }));
  assert.deepEqual(troublesOf(doubted, VIEW).map((one) => one.kind), ["clock"]);
  assert.equal(doubted.business_day, "2026-11-24");
  assert.deepEqual(troublesOf({ ...doubted, person: person("supervisor") }, VIEW), [], "has a strip of its own");
  assert.equal(troublesOf({ ...doubted, person: person("clerk") }, VIEW).length, 1);
  const right = fold(doubted, event("day.doubted", { business_day: "2026-11-24", clock_day: null }));
  assert.deepEqual(troublesOf(right, VIEW), []);
  const opened = fold(hall([]), event("day.opened", { business_day: "2026-12-09", waiting: {}, banners: {} }));
  const late = fold(opened, event("day.doubted", { business_day: "2026-12-09", clock_day: "2026-12-09" }));
  assert.deepEqual(troublesOf(late, VIEW).map((one) => one.kind), ["clock_opened"]);
});

test("a failed slip is a trouble only while its number still counts", () => {
  const failed = (/** @type {TicketState} */ state) => hall([ticket("A001", { print: "failed", state })]);
  assert.equal(troublesOf(failed("waiting"), VIEW).length, 1);
  assert.equal(troublesOf(failed("called"), VIEW).length, 1);
  assert.equal(troublesOf(failed("served"), VIEW).length, 0);
});

test("the line keeps the server's order; newcomers stand behind by arrival", () => {
  const line = [ticket("A003", { issued_at: at(1) }), ticket("A004", { issued_at: at(2) }), ticket("A001"), ticket("B001")];
  const sorted = inCallingOrder(line, ["id-B001", "id-A001"]).map((one) => one.number);
  assert.deepEqual(sorted, ["B001", "A001", "A004", "A003"]);
});

test("a desk sees only its own services, with the longest wait of each", () => {
  const waiting = [ticket("A001", { issued_at: at(5) }), ticket("A002", { issued_at: at(9) }), ticket("B001")];
  const desk = deskOf(hall(waiting), "1", [], NOW);
  assert.ok(desk);
  assert.deepEqual(desk.line.map((one) => one.number), ["A002", "A001"]);
  assert.deepEqual(desk.counts.map((one) => [one.waiting, one.longestMs]), [[2, 9 * 60_000]]);
  assert.equal(deskOf(hall(), "9", [], NOW), null);
});

test("between the answer and the event the ticket called last is the one at the counter", () => {
  const before = ticket("A001", { state: "serving", counter: "1", called_at: at(8) });
  const called = ticket("A002", { state: "called", counter: "1", called_at: at(0) });
  assert.equal(ticketAt(hall([called, before]), "1")?.number, "A002");
  assert.equal(ticketAt(hall([called, before]), "2"), null);
});

test("each act has a key of its own and is possible only from its states", () => {
  const keys = ACTS.flatMap((act) => act.key ?? []);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(BUTTONS.map((act) => act.key), ["F8", "F2", "F4", "F7", "F6", "F10"]);
  for (const act of ACTS) {
    assert.equal(possible(act, null), false);
    for (const state of /** @type {const} */ (["waiting", "called", "serving", "served", "no_show"])) {
      assert.equal(possible(act, ticket("A001", { state })), act.from.includes(state));
    }
  }
});

test("a no-show is suggested after the office's recalls and seconds, not before both", () => {
  const called = (/** @type {Partial<Ticket>} */ change) => ticket("A001", { state: "called", call_count: 1, called_at: at(0), ...change });
  const suggested = (/** @type {Partial<Ticket>} */ change, /** @type {number} */ later) => suggestNoShow(called(change), RULES, NOW + later);
  assert.equal(suggestNoShow(null, RULES, NOW), false);
  assert.equal(suggested({}, 90_000), false);
  assert.equal(suggested({ call_count: 2 }, 90_000), false);
  assert.equal(suggested({ call_count: 3 }, 29_999), false);
  assert.equal(suggested({ call_count: 3 }, 30_000), true);
  assert.equal(suggested({ state: "serving", call_count: 9 }, 90_000), false);
});

test("who may call out of the order: who supervises, and clerks where the office lets them", () => {
  const open = { ...RULES, clerks_may_choose: true };
  const roles = /** @type {const} */ (["clerk", "supervisor", "admin"]);
  assert.deepEqual(roles.map((role) => mayChoose(person(role), RULES)), [false, true, true]);
  assert.equal(mayChoose(person("clerk"), open), true);
  assert.equal(mayChoose(null, RULES), false);
  const [one] = hall().counters;
  const ids = (/** @type {TicketState} */ state, /** @type {boolean} */ chooses) =>
    actsInList(ticket("A001", { state }), one, chooses).map((act) => act.id);
  assert.deepEqual(ids("waiting", false), ["transfer", "priority", "print", "cancel"]);
  assert.deepEqual(ids("waiting", true), ["call", "transfer", "priority", "print", "cancel"]);
  assert.deepEqual(ids("parked", false), ["call", "return", "finish", "priority", "print", "cancel"]);
  assert.deepEqual(ids("no_show", false), ["return"]);
});

test("of a ticket that the counter does not serve a clerk is offered a copy alone", () => {
  const [one] = hall().counters;
  const helps = { ...one, services: ["A"], profile: [...(one.profile ?? []), { code: "C", weight: 1, after_minutes: 20 }] };
  const ids = (/** @type {string} */ number, /** @type {Partial<Ticket>} */ change, /** @type {typeof one} */ counter = one, chooses = false) =>
    actsInList(ticket(number, change), counter, chooses).map((act) => act.id);
  const parked = /** @type {const} */ ({ state: "parked" });
  assert.deepEqual(ids("B001", parked), ["print"]);
  assert.deepEqual(ids("C001", parked, helps), ["call", "return", "finish", "priority", "print", "cancel"]);
  assert.deepEqual(ids("A001", { ...parked, for_counter: "2", counter: "2" }), ["priority", "print"]);
  assert.deepEqual(ids("B001", { ...parked, for_counter: "1" }), ["call", "return", "finish", "print", "cancel"]);
  assert.deepEqual(ids("B001", { ...parked, counter: "1" }), ["call", "return", "finish", "print", "cancel"]);
  assert.deepEqual(ids("B001", parked, one, true), ["call", "return", "finish", "priority", "print", "cancel"]);
});

test("a person works where a role of theirs works, once an office", () => {
  const right = (/** @type {string} */ office, /** @type {import("../../../display_board/shared/contract.js").Role} */ role) => ({ office, role });
  const rights = [right("a", "clerk"), right("b", "head"), right("c", "admin"), right("c", "clerk"), right("d", "centre")];
  assert.deepEqual(officesOf({ ...person("clerk"), rights }), ["a", "c"]);
  assert.deepEqual(officesOf(person("head")), []);
});

test("an act may have been done when its answer is lost or the server does not know", async () => {
  const outcome = async (/** @type {Response | Error} */ one) => unsettled(await ask("POST", "/x", {}, world(one)));
  assert.equal(await outcome(new TypeError("network")), true);
  assert.equal(await outcome(problem(503, { code: "outcome_unknown" })), true);
  assert.equal(await outcome(problem(409, { code: "wrong_state" })), false);
  assert.equal(await outcome(new Response("{}", { status: 200 })), false);
});

test("a refusal names the field that it is about", async () => {
  const errors = [{ field: "new", message: "password_short" }];
  const reply = await ask("POST", "/x", {}, world(problem(422, { code: "bad_request", errors })));
  assert.equal(reply.outcome === "refused" && reply.field, "new");
});

test("somebody is late from the office's limit on, and nobody where it has none", () => {
  const late = (/** @type {number} */ minutes, /** @type {number | null} */ limit) =>
    pastLimit(ticket("A001", { issued_at: at(minutes) }), { ...RULES, longest_wait_minutes: limit }, NOW);
  assert.deepEqual([late(19, 20), late(20, 20), late(99, null)], [null, 20, null]);
  const booked = ticket("A001", { issued_at: at(90), appointment_at: at(10) });
  assert.equal(pastLimit(booked, { ...RULES, longest_wait_minutes: 20 }, NOW), null);
});

test("a finish can be taken back no longer than the office lets it", () => {
  assert.equal(undoMs("no-show", { ...RULES, undo_seconds: 5 }), 15_000);
  assert.equal(undoMs("finish", { ...RULES, undo_seconds: 5 }), 5_000);
  assert.equal(undoMs("finish", RULES), 15_000);
});

test("a ticket for one counter waits there alone; a helper sees those who waited long", () => {
  const waiting = [
    ticket("A001", { for_counter: "2" }), ticket("B001", { for_counter: "1" }),
    ticket("B002", { issued_at: at(40) }), ticket("B003", { issued_at: at(5) }),
  ];
  const office = hall(waiting);
  office.counters[0].profile = [
    { code: "A", weight: 1, after_minutes: null }, { code: "B", weight: 1, after_minutes: 30 },
  ];
  assert.deepEqual(deskOf(office, "1", [], NOW)?.line.map((one) => one.number), ["B002", "B001"]);
});

test("a ticket that is younger than this page's clock stands in the line at once", () => {
  const office = hall([ticket("A001", { issued_at: at(-1) })]);
  office.counters[0].profile = [{ code: "A", weight: 1, after_minutes: null }];
  assert.deepEqual(deskOf(office, "1", [], NOW)?.line.map((one) => one.number), ["A001"]);
});

test("who is put aside comes first when due first, who missed the call last comes first", () => {
  const desk = deskOf(hall([
    ticket("A001", { state: "parked", remind_at: at(-9) }), ticket("A002", { state: "parked", remind_at: at(1) }),
    ticket("B001", { state: "parked", counter: "2" }),
    ticket("A003", { state: "no_show", finished_at: at(9) }), ticket("A004", { state: "no_show", finished_at: at(2) }),
  ]), "1", [], NOW);
  assert.ok(desk);
  assert.deepEqual(desk.parked.map((one) => [one.number, isDue(one, NOW)]), [["A002", true], ["A001", false]]);
  assert.deepEqual(desk.missed.map((one) => one.number), ["A004", "A003"]);
});

test("what this counter put aside is a trouble when its time is up; slips say why", () => {
  const office = hall([
    ticket("A001", { state: "parked", counter: "1", remind_at: at(0) }),
    ticket("A002", { state: "parked", counter: "2", remind_at: at(0) }),
    ticket("A003", { print: "failed", print_reason: "abandoned" }),
  ]);
  const found = troublesOf(office, { ...VIEW, seat: "1" });
  assert.deepEqual(found.map((one) => [one.kind, one.ticket?.number, one.code]), [["print", "A003", "abandoned"], ["parked", "A001", undefined]]);
  const ordered = (/** @type {PrintState} */ print, /** @type {number} */ until) =>
    troublesOf(hall([ticket("A001", { print })]), { ...VIEW, awaited: new Map([["id-A001", until]]) });
  assert.deepEqual([ordered("pending", NOW).length, ordered("pending", NOW + 1).length, ordered("printed", NOW).length], [1, 0, 0]);
  const devices = ["kiosk", "board", "agent", "rating"].map(device);
  assert.deepEqual(printersOf({ ...hall(), devices }).map((one) => one.id), ["kiosk", "agent"]);
});

function presses() {
  let count = 0;
  return new NextPresses(() => `key-${(count += 1)}`);
}

test("a second press within a second and a half is the same press", () => {
  const next = presses();
  assert.deepEqual([0, 10, 1499, 1500, 1600].map((moment) => next.counts(moment)), [true, false, false, true, false]);
});

test("a press keeps its key until it is answered or had its effect", () => {
  const next = presses();
  assert.equal(next.keyFor("a"), "key-1");
  assert.equal(next.keyFor("a"), "key-1");
  assert.equal(next.keyFor("b"), "key-2");
  next.answered();
  assert.equal(next.keyFor("b"), "key-3");
});

test("another ticket at the counter shows that a press without an answer had its effect", () => {
  const presses = new NextPresses(() => "k");
  assert.equal(presses.hadItsEffect("A002"), false);
  presses.keyFor("A001");
  assert.deepEqual(["A001", "A002"].map((one) => presses.hadItsEffect(one)), [false, true]);
  presses.answered();
  assert.equal(presses.hadItsEffect("A002"), false);
});

test("after a lost answer the clerk may press again at once", () => {
  const next = presses();
  assert.equal(next.counts(0), true);
  next.lost();
  assert.equal(next.counts(1), true);
});

/**
 * A server that gives these answers in turn; for an Error the connection is down.
 * @param {(Response | Error)[]} answers
 */
function world(...answers) {
  /** @type {unknown[][]} */
  const sent = [];
  return {
    sent,
    /** @type {typeof globalThis.fetch} */
    fetch: async (address, options) => {
      sent.push([address, new Headers(options?.headers).get("Idempotency-Key")]);
      const answer = answers.shift() ?? new Error("asked too often");
      if (answer instanceof Error) throw answer;
      return answer;
    },
    pause: async () => undefined,
  };
}

/**
 * @param {number} status
 * @param {Partial<Problem>} body
 * @param {Record<string, string>} [headers]
 */
const problem = (status, body, headers = {}) => new Response(JSON.stringify(body), { status, headers });

test("a lost or busy answer is asked for again with the same key, three times at most", async () => {
  const lost = new TypeError("network");
  const busy = () => problem(503, { code: "busy", detail: "wait" });
  const good = world(lost, busy(), new Response(JSON.stringify({ id: 1 }), { status: 200 }));
  const reply = await askAgain("POST", "/x", { key: "k" }, undefined, good);
  assert.deepEqual(reply, { outcome: "done", status: 200, body: { id: 1 }, tries: 3 });
  assert.deepEqual(good.sent, Array(3).fill(["/api/v1/x", "k"]));
  const bad = world(lost, lost, lost, lost);
  assert.deepEqual(await askAgain("POST", "/x", {}, undefined, bad), { outcome: "lost", tries: 3 });
});

test("an act keeps its key while nobody knows what became of it, until another is answered", async () => {
  const lost = new TypeError("network");
  const yes = () => new Response("{}", { status: 200 });
  const hall = world(lost, lost, lost, yes(), yes(), lost, lost, lost, yes(), yes());
  const pause = () => askAgain("POST", "/pause", { body: { reason: "break" } }, undefined, hall);
  const open = () => askAgain("POST", "/open", { body: {} }, undefined, hall);
  await pause();
  await pause();
  await open();
  await pause();
  await open();
  await pause();
  const keys = hall.sent.map(([, key]) => key);
  assert.equal(new Set(keys.slice(0, 4)).size, 1, "the same press");
  assert.equal(new Set(keys).size, 5, "an hour later it is another one");
  assert.ok(keys.every((key) => /^[0-9a-f]{32}$/.test(String(key))));
});

test("a refusal is not repeated and keeps its code, words and patience", async () => {
  const one = world(problem(429, { code: "too_many_requests", detail: "slow" }, { "Retry-After": "7" }));
  const reply = await askAgain("POST", "/x", {}, undefined, one);
  const code = "too_many_requests";
  assert.deepEqual(reply, { outcome: "refused", status: 429, code, detail: "slow", field: null, retryAfterSeconds: 7, tries: 1 });
});

test("an answer that is no JSON is a refusal, an empty one a yes", async () => {
  const gateway = await ask("GET", "/x", {}, world(new Response("<html>", { status: 500 })));
  assert.equal(gateway.outcome === "refused" && gateway.code, "internal_error");
  const empty = await ask("POST", "/x", {}, world(new Response(null, { status: 204 })));
  assert.deepEqual(empty, { outcome: "done", status: 204, body: null, tries: 1 });
});

test("a server that stays silent is a lost answer after five seconds", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    /** @type {typeof globalThis.fetch} */
    const silent = (_address, options) =>
      new Promise((_resolve, reject) => options?.signal?.addEventListener("abort", () => reject(new Error("given up"))));
    /** @type {unknown} */
    let reply = null;
    const asked = ask("GET", "/x", {}, { fetch: silent, pause: async () => {} }).then((one) => (reply = one));
    mock.timers.tick(4_999);
    await Promise.resolve();
    assert.equal(reply, null);
    mock.timers.tick(1);
    await asked;
    assert.deepEqual(reply, { outcome: "lost", tries: 1 });
  } finally {
    mock.timers.reset();
  }
});

test("a number from home stands in the line and is nobody's turn until it is confirmed", () => {
  const fromHome = ticket("A001", { from_home: true, confirmed_at: null });
  const paper = ticket("A002");
  const order = [fromHome.id, paper.id];
  const desk = deskOf(hall([fromHome, paper]), "1", order, NOW);
  assert.deepEqual(desk?.line.map((one) => [one.number, isUnconfirmed(one)]), [["A001", true], ["A002", false]]);
  assert.equal(desk?.next?.number, "A002");
  assert.equal(deskOf(hall([fromHome]), "1", order, NOW)?.next, null);
  const there = { ...fromHome, confirmed_at: at(0) };
  assert.equal(deskOf(hall([there, paper]), "1", order, NOW)?.next?.number, "A001");
});
