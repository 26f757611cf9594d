// @ts-check
/** The live feed: stays connected for ever, resumes without a gap, says when the connection is down. */

import { SILENCE_SECONDS, STATUS_SECONDS } from "./contract.js";
import { browserHost } from "./live_host.js";
import { retryDelay } from "./live_retry.js";

/** @typedef {import("./contract.js").DeviceStatus} DeviceStatus */
/** @typedef {import("./contract.js").Hello} Hello */
/** @typedef {import("./contract.js").LiveEvent} LiveEvent */
/** @typedef {import("./contract.js").Heartbeat} Heartbeat */
/** @typedef {import("./contract.js").Refused} Refused */
/** @typedef {import("./contract.js").Snapshot} Snapshot */
/** @typedef {import("./live_host.js").Host} Host */
/** @typedef {import("./live_host.js").Socket} Socket */
/**
 * How the connection stands. `since` and `heard` are milliseconds of the host's clock; `heard` is when
 * the last message came, null before the first. `refused`: the code with which the server said that
 * this page may not listen, "" where it did not (it goes on trying: somebody may be signing it in).
 *
 * @typedef {Object} Connection
 * @property {"connecting" | "connected" | "down"} state
 * @property {number} since
 * @property {number | null} heard
 * @property {string} refused
 */

/** @typedef {{epoch: string, seq: number}} Reached how far in the office's history a page is */
/**
 * Every message of one audience's feed: `Picture` is its snapshot, `Told` its events.
 *
 * @template {Snapshot["data"]} Picture
 * @template {LiveEvent} Told
 * @typedef {Hello | (Snapshot & {data: Picture}) | Heartbeat | import("./contract.js").Door | Refused | Told} Message
 */

/**
 * @template {Snapshot["data"]} Picture
 * @template {LiveEvent} Told
 * @typedef {Object} FeedOptions
 * @property {string} office
 * @property {string} [zone]
 * @property {string} [token] for devices; without it the sign-in's cookie says who listens
 * @property {Reached | null} [reached] resume from here when the page still has the picture of it
 * @property {(data: Picture, reached: Reached, hello: Hello) => void} onSnapshot
 * @property {(event: Told, reached: Reached) => void} onEvent in order, none missing, none twice
 * @property {(reached: Reached) => void} [onReached] it moved on by a message that tells nothing
 * @property {(hello: Hello) => void} [onHello]
 * @property {(door: import("./contract.js").Door) => void} [onDoor] the code at the door, whenever it changes
 * @property {(connection: Connection) => void} [onConnection]
 * @property {() => Omit<DeviceStatus, "type" | "seq">} [status] what a device says of itself, every 10 s
 * @property {Host} [host]
 */

/** @typedef {{close: () => void, retry: () => void, sendStatus: () => void, connection: () => Connection}} Feed */

/** Codes with which a server closes the socket of someone who may not listen. */
const REFUSALS = [1008, 4401, 4403, 4404];
/** A connection that never opens is given up sooner than one that fell silent. */
const OPENING_MS = 8000;

/**
 * The feed's address below the page's own origin.
 *
 * @param {string} office
 * @param {string | undefined} zone
 * @param {Reached | null} reached
 * @param {boolean} hasToken whether a first message will say who listens
 * @returns {string} path and query
 */
export function feedPath(office, zone, reached, hasToken) {
  const query = [];
  // The token alone decides: a signed-in person's cookie in the same browser must not.
  if (hasToken) query.push("authorize=message");
  if (reached) query.push("since=" + reached.seq, "epoch=" + encodeURIComponent(reached.epoch));
  if (zone) query.push("zone=" + encodeURIComponent(zone));
  const path = "/api/v1/offices/" + encodeURIComponent(office) + "/live";
  return query.length ? path + "?" + query.join("&") : path;
}

/**
 * @param {{code: number, reason?: string}} closed
 * @returns {string} the code of the refusal, "" for a connection that broke
 */
function refusalOf(closed) {
  return REFUSALS.includes(closed.code) ? closed.reason || "not_allowed" : "";
}

/**
 * Open the feed and keep it open until `close()`.
 *
 * @template {Snapshot["data"]} Picture
 * @template {LiveEvent} Told
 * @param {FeedOptions<Picture, Told>} options
 * @returns {Feed}
 */
export function openFeed(options) {
  const feed = new LiveFeed(options, options.host || browserHost());
  feed.open();
  return {
    close: () => feed.close(),
    retry: () => feed.retry(),
    sendStatus: () => feed.sendStatus(),
    connection: () => feed.connection,
  };
}

/**
 * @template {Snapshot["data"]} Picture
 * @template {LiveEvent} Told
 */
class LiveFeed {
  /**
   * @param {FeedOptions<Picture, Told>} options
   * @param {Host} host
   */
  constructor(options, host) {
    this.options = options;
    this.host = host;
    /** @type {Reached | null} */
    this.reached = options.reached || null;
    /** @type {Hello | null} */
    this.hello = null;
    /** @type {Connection} */
    this.connection = { state: "connecting", since: host.now(), heard: null, refused: "" };
    /** @type {Socket | null} */
    this.socket = null;
    this.failures = 0;
    /** Where the last gap was met; a second one there means: take a fresh picture. */
    this.gapAt = -1;
    /** @type {unknown} */
    this.silence = null;
    /** @type {unknown} */
    this.nextTry = null;
    /** @type {unknown} */
    this.nextStatus = null;
    this.forgetOnline = host.onOnline(() => this.retry());
  }

  open() {
    this.hello = null;
    const { office, zone, token } = this.options;
    const path = feedPath(office, zone, this.reached, Boolean(token));
    let socket;
    try {
      socket = this.host.connect(path);
    } catch (error) {
      this.host.report(error);
      this.lost("");
      return;
    }
    this.socket = socket;
    socket.onopen = () => {
      const token = this.options.token;
      if (token) socket.send(JSON.stringify({ type: "authorize", token }));
    };
    socket.onmessage = (event) => this.socket === socket && this.receive(event.data);
    socket.onclose = (event) => this.socket === socket && this.lost(refusalOf(event));
    socket.onerror = () => undefined;
    this.watch(OPENING_MS);
  }

  /** Stop for good. */
  close() {
    this.forgetOnline();
    this.drop();
    this.host.cancel(this.nextTry);
  }

  /** Try now instead of at the next turn, if the connection is down. */
  retry() {
    if (this.socket) return;
    this.host.cancel(this.nextTry);
    this.open();
  }

  sendStatus() {
    if (!this.hello || !this.socket || !this.options.status) return;
    const seq = this.reached ? this.reached.seq : null;
    this.socket.send(JSON.stringify(Object.assign({ type: "status", seq }, this.options.status())));
  }

  /** @param {number} milliseconds of silence after which the connection counts as dead */
  watch(milliseconds) {
    this.host.cancel(this.silence);
    this.silence = this.host.after(milliseconds, () => this.lost(""));
  }

  drop() {
    const socket = this.socket;
    this.socket = null;
    this.host.cancel(this.silence);
    this.host.cancel(this.nextStatus);
    if (socket) socket.close();
  }

  /** @param {string} refused code of the refusal, "" for a connection that broke */
  lost(refused) {
    this.drop();
    this.failures += 1;
    const since = this.connection.state === "down" ? this.connection.since : this.host.now();
    this.show({ state: "down", since, refused });
    this.nextTry = this.host.after(retryDelay(this.failures, this.host.random()), () => this.open());
  }

  /** @param {{state: Connection["state"], since: number, refused: string}} change */
  show(change) {
    this.connection = Object.assign({}, this.connection, change);
    if (this.options.onConnection) this.options.onConnection(this.connection);
  }

  /** @param {string} text */
  receive(text) {
    this.connection.heard = this.host.now();
    this.watch(SILENCE_SECONDS * 1000);
    /** @type {Message<Picture, Told> | null} */
    const message = parse(text);
    if (!message) return;
    try {
      this.take(message);
    } catch (error) {
      // A picture that cannot be drawn on is not worth keeping: start from a fresh one.
      this.host.report(error);
      this.reached = null;
      this.lost("");
    }
  }

  /** @param {Message<Picture, Told>} message */
  take(message) {
    if (message.type === "hello") this.greet(message);
    else if (!this.hello) return;
    else if (message.type === "snapshot") this.start(message, this.hello);
    else if (message.type === "heartbeat") this.compare(message.seq);
    else if (message.type === "door") this.options.onDoor?.(message);
    else if ("seq" in message && typeof message.seq === "number" && typeof message.type === "string") this.follow(message);
  }

  /** @param {Hello} hello */
  greet(hello) {
    if (this.reached && this.reached.epoch !== hello.epoch) this.reached = null;
    this.hello = hello;
    this.failures = 0;
    this.show({ state: "connected", since: this.host.now(), refused: "" });
    if (this.options.onHello) this.options.onHello(hello);
    this.repeatStatus();
  }

  repeatStatus() {
    this.sendStatus();
    this.nextStatus = this.host.after(STATUS_SECONDS * 1000, () => this.repeatStatus());
  }

  /**
   * @param {Snapshot & {data: Picture}} snapshot
   * @param {Hello} hello
   */
  start(snapshot, hello) {
    this.reached = { epoch: hello.epoch, seq: snapshot.seq };
    this.gapAt = -1;
    this.options.onSnapshot(snapshot.data, this.reached, hello);
  }

  /** @param {number} seq what the server has sent so far */
  compare(seq) {
    if (this.reached && seq > this.reached.seq) this.gap();
  }

  /** @param {Told} event */
  follow(event) {
    if (!this.reached || event.seq <= this.reached.seq) return;
    if (event.seq > this.reached.seq + 1) {
      this.gap();
      return;
    }
    this.reached = { epoch: this.reached.epoch, seq: event.seq };
    if (event.type !== "skip") this.options.onEvent(event, this.reached);
    else if (this.options.onReached) this.options.onReached(this.reached);
  }

  gap() {
    const at = this.reached ? this.reached.seq : -1;
    if (this.gapAt === at) this.reached = null;
    this.gapAt = at;
    this.lost("");
  }
}

/**
 * @param {string} text
 * @returns {any} the message as the contract types it, or null for what is no object
 */
function parse(text) {
  try {
    const message = JSON.parse(text);
    return message && typeof message === "object" ? message : null;
  } catch (error) {
    return null;
  }
}
