import assert from "node:assert/strict";
import { test } from "node:test";

import { follow } from "../../../display_board/citizen/following.js";
import { followed } from "./samples.js";

/** @import {ConnectionState, Stream, Surroundings} from "../../../display_board/citizen/following.js" */
/** @import {TicketState} from "../../../display_board/shared/contract.js" */

/** A phone whose clock, streams and server the test holds in its hands. */
function phone() {
  /** @type {{followed: TicketState[], connections: ConnectionState[], unknown: number}} */
  const told = { followed: [], connections: [], unknown: 0 };
  const world = {
    moment: 0,
    /** @type {Map<unknown, {at: number, act: () => void}>} */
    timers: new Map(),
    /** @type {{path: string, on: Stream, closed: boolean}[]} */
    streams: [],
    asked: 0,
    status: 200,
    wake: () => {},
    /** @param {number} milliseconds */
    pass: async (milliseconds) => {
      world.moment += milliseconds;
      for (const [key, timer] of [...world.timers]) {
        if (timer.at > world.moment) continue;
        world.timers.delete(key);
        timer.act();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    now: () => world.streams[world.streams.length - 1],
  };
  let id = 0;
  /** @type {Surroundings} */
  const around = {
    listen: (path, on) => {
      const stream = { path, on, closed: false };
      world.streams.push(stream);
      return () => void (stream.closed = true);
    },
    ask: async () => {
      world.asked += 1;
      return { status: world.status, body: null };
    },
    now: () => world.moment,
    random: () => 1,
    after: (milliseconds, act) => {
      world.timers.set((id += 1), { at: world.moment + milliseconds, act });
      return id;
    },
    cancel: (timer) => void world.timers.delete(timer),
    onWake: (act) => void (world.wake = act),
  };
  follow(
    "abc",
    {
      onFollowed: (one) => told.followed.push(one.state),
      onUnknown: () => void (told.unknown += 1),
      onConnection: (state) => told.connections.push(state),
    },
    around,
  );
  return { told, world };
}

/** @param {TicketState} state */
const say = (state) => JSON.stringify(followed({ state }));

test("tells what the stream says", () => {
  const { told, world } = phone();
  assert.equal(world.now().path, "/t/abc/live");
  world.now().on.told(say("waiting"));
  world.now().on.told(say("called"));
  assert.deepEqual(told.followed, ["waiting", "called"]);
  assert.equal(told.connections.at(-1), "connected");
});

test("tries again for ever after a refusal that would stop a browser", async () => {
  const { told, world } = phone();
  world.status = 503;
  world.now().on.broken();
  assert.equal(told.connections.at(-1), "down");
  for (let round = 0; round < 20; round += 1) await world.pass(5_000);
  assert.equal(world.asked, 20);
  world.status = 200;
  await world.pass(5_000);
  world.now().on.told(say("waiting"));
  assert.equal(told.connections.at(-1), "connected");
});

test("an unknown code is said once and not asked for again", async () => {
  const { told, world } = phone();
  world.status = 404;
  world.now().on.broken();
  await world.pass(5_000);
  await world.pass(60_000);
  assert.equal(told.unknown, 1);
  assert.equal(world.asked, 1);
});

test("a silent stream is opened anew, and called down when it stays silent", async () => {
  const { told, world } = phone();
  world.now().on.told(say("waiting"));
  await world.pass(9_999);
  assert.equal(world.streams.length, 1);
  await world.pass(1);
  assert.equal(world.streams.length, 2);
  assert.equal(world.streams[0].closed, true);
  assert.equal(told.connections.at(-1), "connected");
  await world.pass(5_000);
  assert.equal(told.connections.at(-1), "down");
});

test("a heartbeat keeps the stream", async () => {
  const { world } = phone();
  world.now().on.told(say("waiting"));
  for (let beat = 0; beat < 10; beat += 1) {
    await world.pass(5_000);
    world.now().on.alive();
  }
  assert.equal(world.streams.length, 1);
});

test("looks anew when the phone wakes", () => {
  const { world } = phone();
  world.now().on.told(say("waiting"));
  world.wake();
  assert.equal(world.streams.length, 2);
});

test("stops listening when nothing can come any more", async () => {
  const { told, world } = phone();
  world.now().on.told(say("expired"));
  assert.equal(told.connections.at(-1), "ended");
  assert.equal(world.now().closed, true);
  world.wake();
  await world.pass(60_000);
  assert.equal(world.streams.length, 1);
});

test("words of a stream that was left are not listened to", async () => {
  const { told, world } = phone();
  const left = world.now();
  left.on.broken();
  left.on.told(say("called"));
  assert.deepEqual(told.followed, []);
});
