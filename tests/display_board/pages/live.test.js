import assert from "node:assert/strict";
import { test } from "node:test";

import { HEARTBEAT_SECONDS, PROTOCOL } from "../../../display_board/shared/contract.js";
import { feedPath, openFeed } from "../../../display_board/shared/live.js";
import { retryDelay } from "../../../display_board/shared/live_retry.js";
import { aBoard, called, event as boardEvent } from "./samples.js";

/** @import {Authorize, BoardEvent, DeviceStatus, Hello, LiveEvent, LiveMessage, Snapshot} from "../../../display_board/shared/contract.js" */
/** @import {FeedOptions, Connection, Reached} from "../../../display_board/shared/live.js" */
/** @import {Host, Socket} from "../../../display_board/shared/live_host.js" */

/**
 * A socket whose other end the test holds: what it is told, and what came over it.
 *
 * @typedef {Object} OtherEnd
 * @property {string} path
 * @property {(Authorize | DeviceStatus)[]} sent
 * @property {boolean} closed
 * @property {() => void} opens
 * @property {(code: number, reason?: string) => void} closes
 * @property {(message: LiveMessage) => void} say
 * @property {(text: string) => void} sayText
 */

/** Sockets and a clock that move only when the test says so. */
function world() {
  /** @type {Map<number, {at: number, act: () => void}>} */
  const timers = new Map();
  let clock = 1000;
  let made = 0;
  /** @type {OtherEnd[]} */
  const sockets = [];
  /** @type {unknown[]} */
  const reported = [];
  /** @type {() => void} */
  let backOnline = () => undefined;
  /** @type {Host} */
  const host = {
    connect(path) {
      /** @type {Socket} */
      const socket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        onerror: null,
        send: (text) => other.sent.push(JSON.parse(text)),
        close: () => (other.closed = true),
      };
      /** @type {OtherEnd} */
      const other = {
        path,
        sent: [],
        closed: false,
        opens: () => socket.onopen?.({}),
        closes: (code, reason = "") => socket.onclose?.({ code, reason }),
        say: (message) => other.sayText(JSON.stringify(message)),
        sayText: (data) => socket.onmessage?.({ data }),
      };
      sockets.push(other);
      return socket;
    },
    now: () => clock,
    random: () => 0.5,
    after(milliseconds, act) {
      made += 1;
      timers.set(made, { at: clock + milliseconds, act });
      return made;
    },
    cancel: (timer) => timers.delete(timer),
    onOnline(act) {
      backOnline = act;
      return () => (backOnline = () => undefined);
    },
    report: (error) => reported.push(error),
  };
  /** @param {number} milliseconds */
  function pass(milliseconds) {
    const end = clock + milliseconds;
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      timers.delete(due[0]);
      clock = due[1].at;
      due[1].act();
    }
    clock = end;
  }
  return { host, sockets, pass, reported, timers, comesOnline: () => backOnline(), last: () => sockets[sockets.length - 1] };
}

/** @param {Partial<FeedOptions<Snapshot["data"], LiveEvent>>} [more] */
function listen(more = {}) {
  const scene = world();
  /** @type {{snapshots: [Snapshot["data"], Reached][], events: [string, number][], reached: number[], connections: Connection[]}} */
  const heard = { snapshots: [], events: [], reached: [], connections: [] };
  const feed = openFeed({
    office: "MT",
    host: scene.host,
    onSnapshot: (data, reached) => heard.snapshots.push([data, reached]),
    onEvent: (event, reached) => heard.events.push([event.type, reached.seq]),
    onReached: (reached) => heard.reached.push(reached.seq),
    onConnection: (connection) => heard.connections.push(connection),
    ...more,
  });
  return { ...scene, feed, heard };
}

/**
 * @param {number} seq
 * @param {string} [epoch]
 * @returns {Hello}
 */
const hello = (seq, epoch = "e1") => ({
  type: "hello",
  protocol: PROTOCOL,
  epoch,
  seq,
  server_time: "2026-11-20T09:42:00+07:00",
  heartbeat_seconds: HEARTBEAT_SECONDS,
});

/**
 * @param {number} seq
 * @returns {Snapshot}
 */
const snapshot = (seq) => ({ type: "snapshot", seq, data: aBoard() });

/**
 * @param {number} seq
 * @returns {BoardEvent}
 */
const event = (seq) => ({ ...boardEvent("ticket.issued", { service: "CT", waiting: { CT: seq } }), seq });

/**
 * @param {ReturnType<typeof listen>} scene
 * @param {number} [seq]
 */
function begin(scene, seq = 10) {
  scene.last().opens();
  scene.last().say(hello(seq));
  scene.last().say(snapshot(seq));
}

test("a token is told first, a cookie speaks for itself", () => {
  const device = listen({ token: "secret" });
  device.last().opens();
  assert.deepEqual(device.last().sent, [{ type: "authorize", token: "secret" }]);
  assert.equal(device.last().path, "/api/v1/offices/MT/live?authorize=message");
  const person = listen();
  person.last().opens();
  assert.deepEqual(person.last().sent, []);
});

test("a snapshot, then events in order, and the page is connected", () => {
  const scene = listen();
  begin(scene);
  scene.last().say(event(11));
  scene.last().say({ seq: 12, type: "skip" });
  scene.last().say({ ...called("A012", "3"), seq: 13 });
  assert.deepEqual(scene.heard.snapshots, [[aBoard(), { epoch: "e1", seq: 10 }]]);
  assert.deepEqual(scene.heard.events, [["ticket.issued", 11], ["ticket.called", 13]]);
  assert.deepEqual(scene.heard.reached, [12]);
  assert.equal(scene.feed.connection().state, "connected");
});

test("after a break it resumes where it was and hears nothing twice", () => {
  const scene = listen();
  begin(scene);
  scene.last().say(event(11));
  scene.last().closes(1006);
  assert.equal(scene.feed.connection().state, "down");
  scene.pass(5000);
  assert.equal(scene.sockets.length, 2);
  assert.equal(scene.last().path, "/api/v1/offices/MT/live?since=11&epoch=e1");
  scene.last().say(hello(13));
  for (const seq of [11, 12, 13]) scene.last().say(event(seq));
  assert.deepEqual(scene.heard.events.map(([, seq]) => seq), [11, 12, 13]);
});

test("a jump in seq makes it reconnect from the last event, a second one take a fresh picture", () => {
  const scene = listen();
  begin(scene);
  scene.last().say(event(12));
  assert.ok(scene.last().closed);
  assert.deepEqual(scene.heard.events, []);
  scene.pass(5000);
  assert.match(scene.last().path, /since=10/);
  scene.last().say(hello(12));
  scene.last().say(event(12));
  scene.pass(5000);
  assert.equal(scene.last().path, "/api/v1/offices/MT/live");
});

test("a heartbeat ahead of the last event shows a gap too", () => {
  const scene = listen();
  begin(scene);
  scene.last().say({ type: "heartbeat", seq: 10 });
  assert.equal(scene.last().closed, false);
  scene.last().say({ type: "heartbeat", seq: 11 });
  assert.ok(scene.last().closed);
});

test("another epoch's events are not taken for ours: only its snapshot is", () => {
  const scene = listen({ reached: { epoch: "e1", seq: 10 } });
  assert.match(scene.last().path, /since=10&epoch=e1/);
  scene.last().say(hello(3, "e2"));
  scene.last().say(event(11));
  assert.deepEqual(scene.heard.events, []);
  scene.last().say(snapshot(3));
  scene.last().say(event(4));
  assert.deepEqual(scene.heard.events, [["ticket.issued", 4]]);
});

test("15 s of silence are a dead connection, heartbeats keep it alive", () => {
  const scene = listen();
  begin(scene);
  for (let n = 0; n < 10; n += 1) {
    scene.pass(14_000);
    scene.last().say({ type: "heartbeat", seq: 10 });
  }
  assert.equal(scene.feed.connection().state, "connected");
  scene.pass(15_000);
  assert.equal(scene.feed.connection().state, "down");
  assert.equal(scene.sockets.length, 1);
  scene.pass(1000);
  assert.equal(scene.sockets.length, 2);
});

test("it tries for ever, at most 5 s apart, and says since when the connection is down", () => {
  const scene = listen();
  begin(scene);
  scene.last().closes(1006);
  const since = scene.feed.connection().since;
  for (let n = 0; n < 500; n += 1) {
    const tries = scene.sockets.length;
    scene.pass(5000);
    assert.ok(scene.sockets.length > tries);
    scene.last().closes(1006);
  }
  assert.deepEqual([scene.feed.connection().state, scene.feed.connection().since], ["down", since]);
});

test("a socket that never opens is given up", () => {
  const scene = listen();
  scene.pass(15_000);
  assert.ok(scene.sockets[0].closed);
  assert.ok(scene.sockets.length > 1);
});

test("the network coming back is a reason to try at once, not when already connected", () => {
  const scene = listen();
  begin(scene);
  scene.comesOnline();
  assert.equal(scene.sockets.length, 1);
  scene.last().closes(1006);
  scene.comesOnline();
  assert.equal(scene.sockets.length, 2);
  scene.pass(6000);
  assert.equal(scene.sockets.length, 2);
});

test("being refused is said, and tried again", () => {
  const scene = listen({ token: "wrong" });
  scene.last().opens();
  scene.last().closes(4401, "not_signed_in");
  assert.equal(scene.feed.connection().refused, "not_signed_in");
  scene.pass(5000);
  scene.last().closes(4404, "unknown_zone");
  assert.equal(scene.feed.connection().refused, "unknown_zone");
  scene.pass(5000);
  begin(scene);
  assert.equal(scene.feed.connection().refused, "");
  scene.last().closes(1013, "fell_behind");
  assert.equal(scene.feed.connection().refused, "");
});

test("what it does not understand it ignores", () => {
  const scene = listen();
  begin(scene);
  for (const noise of ["not json", "17", "null", '{"type": "song"}', '{"seq": "x", "type": "ticket.called"}']) {
    scene.last().sayText(noise);
  }
  assert.deepEqual(scene.heard.events, []);
  assert.equal(scene.feed.connection().state, "connected");
});

test("a page that fails on an event gets a fresh picture", () => {
  const scene = listen({
    onEvent: () => {
      throw new Error("cannot draw this");
    },
  });
  begin(scene);
  scene.last().say(event(11));
  assert.equal(scene.reported.length, 1);
  scene.pass(5000);
  assert.equal(scene.last().path, "/api/v1/offices/MT/live");
});

test("a device says how it is: at once, then every 10 s, with how far it has come", () => {
  const scene = listen({ status: () => ({ sound: "running" }) });
  begin(scene);
  const statuses = () => scene.last().sent.filter((message) => message.type === "status");
  assert.deepEqual(statuses(), [{ type: "status", seq: null, sound: "running" }]);
  for (let n = 0; n < 3; n += 1) {
    scene.pass(10_000);
    scene.last().say({ type: "heartbeat", seq: 10 });
  }
  assert.equal(statuses().length, 4);
  assert.equal(statuses()[3].seq, 10);
});

test("closed, it is silent for good", () => {
  const scene = listen({ status: () => ({}) });
  begin(scene);
  scene.feed.close();
  scene.pass(60_000);
  assert.equal(scene.sockets.length, 1);
  assert.ok(scene.last().closed);
  assert.equal(scene.timers.size, 0);
});

test("waits double to five seconds and are spread", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 50].map((n) => retryDelay(n, 1)), [500, 1000, 2000, 4000, 5000, 5000]);
  assert.equal(retryDelay(50, 0), 2500);
});

test("office, zone and epoch are written safely into the address", () => {
  assert.equal(
    feedPath("a/b", "hall 1", { epoch: "x&y", seq: 4 }, false),
    "/api/v1/offices/a%2Fb/live?since=4&epoch=x%26y&zone=hall%201"
  );
});
