// @ts-check
/** What a clerk is told of a number for several errands. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { countersOf, errandsLeft, mayAddErrand, nextHere } from "../../../display_board/clerk/errands.js";
import { hall, ticket } from "./samples.js";

const errands = /** @type {import("../../../display_board/shared/contract.js").Errand[]} */ ([
  { service: "H", state: "done" },
  { service: "A", state: "now" },
  { service: "C", state: "later" },
  { service: "B", state: "later" },
]);

test("a counter simply goes on with the first errand left that it serves", () => {
  const [one] = hall().counters;
  const several = ticket("A001", { errands });
  assert.deepEqual(errandsLeft(several).map(({ service }) => service), ["C", "B"]);
  assert.equal(nextHere(several, { ...one, services: ["A", "B"] }), "B");
  assert.equal(nextHere(several, { ...one, services: ["A"] }), null);
  assert.equal(nextHere(ticket("A001"), one), null);
  assert.equal(nextHere(several, undefined), null);
});

test("one more errand is offered up to the office's number", () => {
  const { office, ...rest } = hall();
  const allowing = (/** @type {number} */ count) => ({ ...rest, office: { ...office, errands_a_number: count } });
  assert.equal(mayAddErrand(ticket("A001"), allowing(0)), false);
  assert.equal(mayAddErrand(ticket("A001"), allowing(2)), true);
  assert.equal(mayAddErrand(ticket("A001", { errands }), allowing(4)), false);
});

test("people are sent to counters that are open, else to those that serve at all", () => {
  const one = hall();
  const state = (/** @type {"open" | "closed"} */ word) => one.counters.map((counter) => ({ ...counter, services: ["A"], state: word }));
  const [first, ...others] = state("closed");
  const some = { ...one, counters: [{ ...first, state: /** @type {const} */ ("open") }, ...others] };
  assert.deepEqual(countersOf(ticket("A001"), some).map(({ code }) => code), [first.code]);
  assert.equal(countersOf(ticket("A001"), { ...one, counters: state("closed") }).length, one.counters.length);
});
