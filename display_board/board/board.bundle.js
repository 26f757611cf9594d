/* Made from display_board/board by display_board/generate.py. */
"use strict";
(() => {
  var __async = (__this, __arguments, generator) => {
    return new Promise((resolve, reject) => {
      var fulfilled = (value) => {
        try {
          step(generator.next(value));
        } catch (e) {
          reject(e);
        }
      };
      var rejected = (value) => {
        try {
          step(generator.throw(value));
        } catch (e) {
          reject(e);
        }
      };
      var step = (x) => x.done ? resolve(x.value) : Promise.resolve(x.value).then(fulfilled, rejected);
      step((generator = generator.apply(__this, __arguments)).next());
    });
  };

  // i18n/en.json
  var en_default = {
    title: "Call board",
    now: "Now calling",
    again: "Called again ({count})",
    "place-counter": "Counter",
    "place-room": "Room",
    "place-door": "Window",
    "place-desk": "Desk",
    zone: "Zone {zone}",
    just: "Just called",
    before: "Before that",
    "two-before": "Just called",
    called: "Called",
    waiting: "Waiting",
    paused: "Paused",
    closed: "Not open",
    free: "Ready",
    empty: "No number called yet",
    "empty-hint": "Numbers appear here when they are called, and are read out.",
    connected: "Connected \xB7 up to date",
    connecting: "Connecting to the server\u2026",
    down: "Connection lost at {clock} \xB7 reconnecting",
    "down-banner": "Connection to the server lost. This board stopped at {clock}; please listen to the staff.",
    refused: "This board has no permission yet",
    "refused-hint": "Please open it again with the address given by the administrator.",
    "sound-off": "Sound is off",
    "sound-enable": "Press OK to turn the sound on",
    "sound-hint": "Press any key or touch the screen. Numbers are shown without sound, too.",
    "voice-missing": "Voice files are missing",
    spoken: "Number {number}, please go to {place} {counter}",
    date: "{weekday}, {day}/{month}",
    "clock-on-day": "{clock} on {day}/{month}",
    "weekday-1": "Monday",
    "weekday-2": "Tuesday",
    "weekday-3": "Wednesday",
    "weekday-4": "Thursday",
    "weekday-5": "Friday",
    "weekday-6": "Saturday",
    "weekday-7": "Sunday"
  };

  // i18n/vi.json
  var vi_default = {
    title: "B\u1EA3ng g\u1ECDi s\u1ED1",
    now: "\u0110ang m\u1EDDi",
    again: "M\u1EDDi l\u1EA1i l\u1EA7n {count}",
    "place-counter": "Qu\u1EA7y",
    "place-room": "Ph\xF2ng",
    "place-door": "C\u1EEDa",
    "place-desk": "B\xE0n",
    zone: "Khu {zone}",
    just: "V\u1EEBa m\u1EDDi",
    before: "Tr\u01B0\u1EDBc \u0111\xF3",
    "two-before": "C\xE1c s\u1ED1 v\u1EEBa m\u1EDDi",
    called: "\u0110\xE3 m\u1EDDi",
    waiting: "Ch\u1EDD",
    paused: "T\u1EA1m ng\u1EEBng",
    closed: "Ch\u01B0a m\u1EDF",
    free: "S\u1EB5n s\xE0ng",
    empty: "Ch\u01B0a m\u1EDDi s\u1ED1 n\xE0o",
    "empty-hint": "S\u1ED1 \u0111\u01B0\u1EE3c m\u1EDDi s\u1EBD hi\u1EC7n \u1EDF \u0111\xE2y v\xE0 \u0111\u01B0\u1EE3c \u0111\u1ECDc tr\xEAn loa.",
    connected: "\u0110\xE3 k\u1EBFt n\u1ED1i \xB7 v\u1EEBa c\u1EADp nh\u1EADt",
    connecting: "\u0110ang k\u1EBFt n\u1ED1i m\xE1y ch\u1EE7\u2026",
    down: "M\u1EA5t k\u1EBFt n\u1ED1i t\u1EEB {clock} \xB7 \u0111ang k\u1EBFt n\u1ED1i l\u1EA1i",
    "down-banner": "M\u1EA5t k\u1EBFt n\u1ED1i v\u1EDBi m\xE1y ch\u1EE7. B\u1EA3ng t\u1EA1m d\u1EEBng t\u1EEB {clock}; xin Qu\xFD v\u1ECB nghe c\xE1n b\u1ED9 m\u1EDDi s\u1ED1.",
    refused: "B\u1EA3ng n\xE0y ch\u01B0a \u0111\u01B0\u1EE3c c\u1EA5p quy\u1EC1n",
    "refused-hint": "Xin m\u1EDF l\u1EA1i b\u1EB1ng \u0111\u1ECBa ch\u1EC9 m\xE0 ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB \u0111\xE3 c\u1EA5p.",
    "sound-off": "\xC2m thanh \u0111ang t\u1EAFt",
    "sound-enable": "Nh\u1EA5n OK \u0111\u1EC3 b\u1EADt \xE2m thanh",
    "sound-hint": "Nh\u1EA5n ph\xEDm b\u1EA5t k\u1EF3 ho\u1EB7c ch\u1EA1m v\xE0o m\xE0n h\xECnh. C\xE1c s\u1ED1 v\u1EABn hi\u1EC7n khi ch\u01B0a c\xF3 \xE2m thanh.",
    "voice-missing": "Thi\u1EBFu t\u1EC7p gi\u1ECDng \u0111\u1ECDc",
    spoken: "M\u1EDDi s\u1ED1 {number} \u0111\u1EBFn {place} {counter}",
    date: "{weekday}, {day} th\xE1ng {month}",
    "clock-on-day": "{clock} ng\xE0y {day}/{month}",
    "weekday-1": "Th\u1EE9 Hai",
    "weekday-2": "Th\u1EE9 Ba",
    "weekday-3": "Th\u1EE9 T\u01B0",
    "weekday-4": "Th\u1EE9 N\u0103m",
    "weekday-5": "Th\u1EE9 S\xE1u",
    "weekday-6": "Th\u1EE9 B\u1EA3y",
    "weekday-7": "Ch\u1EE7 nh\u1EADt"
  };

  // ../shared/texts.js
  function speaker(catalogue) {
    return (key, values = {}) => {
      const one = values.count === 1 ? catalogue[key + ".one"] : void 0;
      const text = one !== void 0 ? one : catalogue[key];
      if (text === void 0) return key;
      return text.replace(
        /\{(\w+)\}/g,
        (whole, name) => values[name] === void 0 ? whole : String(values[name])
      );
    };
  }

  // ../shared/contract.js
  var SILENCE_SECONDS = 15;
  var STATUS_SECONDS = 10;
  var EVENT = Object.freeze(
    /** @type {const} */
    {
      TICKET_ISSUED: "ticket.issued",
      TICKET_CALLED: "ticket.called",
      TICKET_RECALLED: "ticket.recalled",
      TICKET_STARTED: "ticket.started",
      TICKET_FINISHED: "ticket.finished",
      TICKET_PARKED: "ticket.parked",
      TICKET_RETURNED: "ticket.returned",
      TICKET_TRANSFERRED: "ticket.transferred",
      TICKET_SERVICE_ADDED: "ticket.service_added",
      TICKET_PRIORITY_CHANGED: "ticket.priority_changed",
      TICKET_REMINDER: "ticket.reminder",
      TICKET_NO_SHOW: "ticket.no_show",
      TICKET_CANCELLED: "ticket.cancelled",
      TICKET_EXPIRED: "ticket.expired",
      TICKET_UNDONE: "ticket.undone",
      TICKET_PRINTED: "ticket.printed",
      TICKET_PRINT_FAILED: "ticket.print_failed",
      TICKET_PRINT_ORDERED: "ticket.print_ordered",
      COUNTER_OPENED: "counter.opened",
      COUNTER_PAUSED: "counter.paused",
      COUNTER_CLOSED: "counter.closed",
      SERVICE_OPENED: "service.opened",
      SERVICE_CLOSED: "service.closed",
      OFFICE_CHANGED: "office.changed",
      DEVICE_ONLINE: "device.online",
      DEVICE_OFFLINE: "device.offline",
      DEVICE_TROUBLE: "device.trouble",
      DAY_OPENED: "day.opened",
      DAY_CLOSED: "day.closed"
    }
  );
  var TICKET_STATE = Object.freeze(
    /** @type {const} */
    {
      WAITING: "waiting",
      CALLED: "called",
      SERVING: "serving",
      PARKED: "parked",
      SERVED: "served",
      NO_SHOW: "no_show",
      CANCELLED: "cancelled",
      EXPIRED: "expired"
    }
  );
  var ACT = Object.freeze(
    /** @type {const} */
    {
      CALL: "call",
      RECALL: "recall",
      START: "start",
      FINISH: "finish",
      PARK: "park",
      RETURN: "return",
      TRANSFER: "transfer",
      ADD_SERVICE: "add-service",
      NO_SHOW: "no-show",
      CANCEL: "cancel",
      EXPIRE: "expire",
      UNDO: "undo"
    }
  );
  var COUNTER_STATE = Object.freeze(
    /** @type {const} */
    {
      OPEN: "open",
      PAUSED: "paused",
      CLOSED: "closed"
    }
  );
  var PRINT_STATE = Object.freeze(
    /** @type {const} */
    {
      PENDING: "pending",
      PRINTED: "printed",
      FAILED: "failed",
      NONE: "none"
    }
  );
  var CANCEL_REASON = Object.freeze(
    /** @type {const} */
    {
      ASKED: "asked",
      LEFT: "left",
      MISTAKE: "mistake",
      NOT_TAKEN: "not_taken"
    }
  );
  var POSITION = Object.freeze(
    /** @type {const} */
    {
      FIRST: "first",
      ARRIVAL: "arrival",
      LAST: "last"
    }
  );
  var QUEUE_ORDER = Object.freeze(
    /** @type {const} */
    {
      FIRST_COME: "first-come",
      RATIO: "ratio",
      ACCUMULATING: "accumulating"
    }
  );
  var ROLE = Object.freeze(
    /** @type {const} */
    {
      CLERK: "clerk",
      SUPERVISOR: "supervisor",
      ADMIN: "admin",
      HEAD: "head",
      CENTRE: "centre"
    }
  );
  var DEVICE_KIND = Object.freeze(
    /** @type {const} */
    {
      KIOSK: "kiosk",
      BOARD: "board",
      RATING: "rating",
      AGENT: "agent"
    }
  );
  var TROUBLE = Object.freeze(
    /** @type {const} */
    {
      PAPER_LOW: "paper_low",
      PAPER_OUT: "paper_out",
      COVER_OPEN: "cover_open",
      OFFLINE: "offline",
      ERROR: "error",
      BUSY: "busy",
      UNREACHABLE: "unreachable",
      CONNECTION_LOST: "connection_lost",
      MUTED: "muted",
      VOICE_MISSING: "voice_missing",
      DIGITS_TOO_SMALL: "digits_too_small",
      HELP: "help",
      OTHER: "other"
    }
  );
  var PROBLEM = Object.freeze(
    /** @type {const} */
    {
      NOT_SIGNED_IN: "not_signed_in",
      NOT_ALLOWED: "not_allowed",
      UNKNOWN_OFFICE: "unknown_office",
      UNKNOWN_SERVICE: "unknown_service",
      UNKNOWN_COUNTER: "unknown_counter",
      UNKNOWN_TICKET: "unknown_ticket",
      UNKNOWN_DEVICE: "unknown_device",
      UNKNOWN_ZONE: "unknown_zone",
      UNKNOWN_PAGE: "unknown_page",
      WRONG_STATE: "wrong_state",
      COUNTER_CLOSED: "counter_closed",
      COUNTER_TAKEN: "counter_taken",
      NOTHING_TO_UNDO: "nothing_to_undo",
      SERVICE_CLOSED: "service_closed",
      QUOTA_REACHED: "quota_reached",
      NUMBERS_USED_UP: "numbers_used_up",
      BAD_REQUEST: "bad_request",
      TOO_MANY_REQUESTS: "too_many_requests",
      BUSY: "busy",
      OUTCOME_UNKNOWN: "outcome_unknown",
      STORAGE_FAILED: "storage_failed",
      INTERNAL_ERROR: "internal_error"
    }
  );

  // ../shared/live_host.js
  function browserHost() {
    return {
      connect: (path) => (
        /** @type {any} */
        new WebSocket(location.origin.replace(/^http/, "ws") + path)
      ),
      now: () => Date.now(),
      random: () => Math.random(),
      after: (milliseconds, act) => window.setTimeout(act, milliseconds),
      cancel: (timer) => window.clearTimeout(timer),
      onOnline: (act) => {
        window.addEventListener("online", act);
        return () => window.removeEventListener("online", act);
      },
      report: (error) => console.error(error)
    };
  }

  // ../shared/live_retry.js
  var FIRST_RETRY_MS = 500;
  var LONGEST_RETRY_MS = 5e3;
  function retryDelay(failures, random) {
    const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * Math.pow(2, Math.min(failures, 10) - 1));
    return longest * (0.5 + random / 2);
  }

  // ../shared/live.js
  var REFUSALS = [1008, 4401, 4403, 4404];
  var OPENING_MS = 8e3;
  function feedPath(office, zone, reached, hasToken) {
    const query = [];
    if (hasToken) query.push("authorize=message");
    if (reached) query.push("since=" + reached.seq, "epoch=" + encodeURIComponent(reached.epoch));
    if (zone) query.push("zone=" + encodeURIComponent(zone));
    const path = "/api/v1/offices/" + encodeURIComponent(office) + "/live";
    return query.length ? path + "?" + query.join("&") : path;
  }
  function openFeed(options) {
    const feed = new LiveFeed(options, options.host || browserHost());
    feed.open();
    return {
      close: () => feed.close(),
      retry: () => feed.retry(),
      sendStatus: () => feed.sendStatus(),
      connection: () => feed.connection
    };
  }
  var LiveFeed = class {
    /**
     * @param {FeedOptions<Picture, Told>} options
     * @param {Host} host
     */
    constructor(options, host) {
      this.options = options;
      this.host = host;
      this.reached = options.reached || null;
      this.hello = null;
      this.connection = { state: "connecting", since: host.now(), heard: null, refused: false };
      this.socket = null;
      this.failures = 0;
      this.gapAt = -1;
      this.silence = null;
      this.nextTry = null;
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
        this.lost(false);
        return;
      }
      this.socket = socket;
      socket.onopen = () => {
        const token2 = this.options.token;
        if (token2) socket.send(JSON.stringify({ type: "authorize", token: token2 }));
      };
      socket.onmessage = (event) => this.socket === socket && this.receive(event.data);
      socket.onclose = (event) => this.socket === socket && this.lost(REFUSALS.includes(event.code));
      socket.onerror = () => void 0;
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
      this.silence = this.host.after(milliseconds, () => this.lost(false));
    }
    drop() {
      const socket = this.socket;
      this.socket = null;
      this.host.cancel(this.silence);
      this.host.cancel(this.nextStatus);
      if (socket) socket.close();
    }
    /** @param {boolean} refused */
    lost(refused) {
      this.drop();
      this.failures += 1;
      const since = this.connection.state === "down" ? this.connection.since : this.host.now();
      this.show({ state: "down", since, refused });
      this.nextTry = this.host.after(retryDelay(this.failures, this.host.random()), () => this.open());
    }
    /** @param {{state: Connection["state"], since: number, refused: boolean}} change */
    show(change) {
      this.connection = Object.assign({}, this.connection, change);
      if (this.options.onConnection) this.options.onConnection(this.connection);
    }
    /** @param {string} text */
    receive(text) {
      this.connection.heard = this.host.now();
      this.watch(SILENCE_SECONDS * 1e3);
      const message = parse(text);
      if (!message) return;
      try {
        this.take(message);
      } catch (error) {
        this.host.report(error);
        this.reached = null;
        this.lost(false);
      }
    }
    /** @param {Message<Picture, Told>} message */
    take(message) {
      if (message.type === "hello") this.greet(message);
      else if (!this.hello) return;
      else if (message.type === "snapshot") this.start(message, this.hello);
      else if (message.type === "heartbeat") this.compare(message.seq);
      else if ("seq" in message && typeof message.seq === "number" && typeof message.type === "string") this.follow(message);
    }
    /** @param {Hello} hello */
    greet(hello) {
      if (this.reached && this.reached.epoch !== hello.epoch) this.reached = null;
      this.hello = hello;
      this.failures = 0;
      this.show({ state: "connected", since: this.host.now(), refused: false });
      if (this.options.onHello) this.options.onHello(hello);
      this.repeatStatus();
    }
    repeatStatus() {
      this.sendStatus();
      this.nextStatus = this.host.after(STATUS_SECONDS * 1e3, () => this.repeatStatus());
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
      this.lost(false);
    }
  };
  function parse(text) {
    try {
      const message = JSON.parse(text);
      return message && typeof message === "object" ? message : null;
    } catch (error) {
      return null;
    }
  }

  // clock.js
  function officeTime(moment, timezone) {
    const date = new Date(moment);
    const part = (wanted) => new Intl.DateTimeFormat("en-GB", Object.assign({ timeZone: timezone }, wanted)).format(date);
    const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    return {
      weekday: days.indexOf(part({ weekday: "short" })) + 1,
      day: Number(part({ day: "numeric" })),
      month: Number(part({ month: "numeric" })),
      // Some engines write midnight as 24:00 in this form.
      clock: part({ hour: "2-digit", minute: "2-digit", hour12: false }).replace(/^24/, "00")
    };
  }
  function clockOffset(serverTime, now) {
    const moment = Date.parse(serverTime);
    return isNaN(moment) ? 0 : moment - now;
  }

  // elements.js
  function byId(id) {
    return (
      /** @type {HTMLElement} */
      document.getElementById(id)
    );
  }
  function box(className, ...content) {
    const element = document.createElement("div");
    element.className = className;
    for (const one of content) {
      if (one !== null) element.appendChild(typeof one === "string" ? document.createTextNode(one) : one);
    }
    return element;
  }
  function fill(element, content) {
    while (element.firstChild) element.removeChild(element.firstChild);
    for (const one of content) if (one) element.appendChild(one);
  }
  function pick(text, language) {
    return (
      /** @type {any} */
      text[language] || text.vi
    );
  }

  // places.js
  var WORDS = {
    counter: "place-counter",
    room: "place-room",
    door: "place-door",
    desk: "place-desk"
  };
  function placeWord(board, code, say) {
    const counter = board.counters.find((one) => one.code === code);
    return say(WORDS[counter && counter.place || "counter"]);
  }
  function placeWords(board, say) {
    const words = board.counters.map((counter) => say(WORDS[counter.place || "counter"]));
    const found = words.filter((word, place) => words.indexOf(word) === place);
    return found.length ? found : [say(WORDS.counter)];
  }

  // lists.js
  function callLine(call, word) {
    return box(
      "way",
      box("way-number", call.number),
      box("arrow"),
      word ? box("way-word", word) : null,
      box("way-counter", call.counter)
    );
  }
  function previousCalls(picture) {
    const { board, layout: layout2, others, tongues } = picture;
    const say = tongues[0].say;
    const calls = others.slice(0, layout2.previousCount);
    if (!layout2.previousCount) return null;
    const upright = layout2.portrait && !layout2.grid;
    const line = (call) => callLine(call, layout2.mixed || upright ? placeWord(board, call.counter, say) : "");
    const place = layout2.mixed || !calls.length ? "" : placeWord(board, calls[0].counter, say);
    if (layout2.portrait || layout2.grid) {
      const head = box("heads", box("head", say("two-before")), upright ? null : box("head", place));
      return box("previous", calls.length ? head : null, ...calls.map(line));
    }
    const columns = calls.map(
      (call, order) => box(
        "previous-column",
        box("heads", box("head", say(order === 0 ? "just" : "before")), box("head", place)),
        line(call)
      )
    );
    return box("previous of-" + layout2.previousCount, ...columns);
  }
  function historyCalls(picture) {
    const { board, layout: layout2, others, tongues } = picture;
    const say = tongues[0].say;
    if (!layout2.historyCount) return null;
    const first = layout2.previousCount;
    const calls = others.slice(first, first + layout2.historyCount);
    const lines = calls.map((call) => {
      const word = box("history-word", placeWord(board, call.counter, say));
      return box(
        "history-line",
        box("history-number", call.number),
        box("history-counter", word, call.counter)
      );
    });
    return box("history" + (lines.length ? "" : " is-empty"), box("head", say("called")), ...lines);
  }
  function counterGrid(picture) {
    const { board, layout: layout2 } = picture;
    const grid = layout2.grid;
    if (!grid) return null;
    const cells = board.counters.map((counter) => counterCell(picture, counter));
    for (const cell of cells) {
      cell.style.width = 100 / grid.columns + "%";
      cell.style.height = grid.cell + "px";
    }
    return box("counters", ...cells);
  }
  function counterCell(picture, counter) {
    const { board, hero, tongues, layout: layout2 } = picture;
    const { say } = tongues[0];
    const isCalled = hero !== null && hero.number === counter.number && hero.counter === counter.code;
    const number = counter.number !== null ? box("cell-number" + (isCalled ? " is-called" : ""), counter.number) : box("cell-state", say(counter.state === "open" ? "free" : counter.state));
    const word = layout2.grid && layout2.grid.words ? placeWord(board, counter.code, say) : "";
    return box(
      "cell cell-" + counter.state,
      box(
        "cell-inner",
        word ? box("cell-word", word) : null,
        box("cell-row", box("cell-code", counter.code), number)
      )
    );
  }

  // turning.js
  var TURN_MS = 6e3;
  function parts(text, width, room) {
    const words = text.replace(/\s+(?=\d)/g, "\xA0").split(/[^\S\u00a0]+/).filter((word) => word);
    const full = filled(words, width, room);
    for (let share = 0.5; share < 1; share += 0.05) {
      const even = filled(words, width, room * share);
      if (even.length === full.length) return even;
    }
    return full;
  }
  function filled(words, width, room) {
    const found = [];
    let part = "";
    for (const word of words) {
      const longer = part ? part + " " + word : word;
      if (part && width(longer) > room) {
        found.push(part);
        part = word;
      } else part = longer;
    }
    return part ? found.concat([part]) : found;
  }
  function pages(widths, room, rows) {
    const found = [];
    let row = rows;
    let used = room;
    widths.forEach((width, place) => {
      if (used + width > room) {
        row += 1;
        used = 0;
      }
      if (row >= rows) {
        found.push([]);
        row = 0;
      }
      used += width;
      found[found.length - 1].push(place);
    });
    return found;
  }
  function turn(count, now) {
    return count < 2 ? 0 : Math.floor(now / TURN_MS) % count;
  }

  // waiting.js
  var ROWS_WITH_NAMES = 4;
  var LETTER_SHARE = 0.8;
  var LETTER_PADDING = 0.5;
  var SMALLEST_LETTER = 1.1;
  var AFTER_LETTER = 0.3;
  var AFTER_NAME = 0.35;
  var AFTER_SERVICE = 0.7;
  var AFTER_HEAD = 0.5;
  function waitingPages(picture, rows) {
    const { board } = picture;
    const room = roomEm(picture);
    const named = board.services.map((service) => itemEm(picture, service, true));
    const withNames = pages(named, room, rows);
    if (named.every((width) => width <= room) && withNames.length * rows <= ROWS_WITH_NAMES) {
      return { names: true, pages: withNames };
    }
    const short = board.services.map((service) => itemEm(picture, service, false));
    return { names: false, pages: pages(short, room, rows) };
  }
  function waitingRows(picture) {
    return waitingPages(picture, 1).pages.length;
  }
  function waitingLine(picture) {
    const { board, layout: layout2, tongues } = picture;
    const { say, language } = tongues[0];
    if (!layout2.waitingRows || !board.services.length) return null;
    const found = waitingPages(picture, layout2.waitingRows);
    const services = found.pages[turn(found.pages.length, picture.now)].map((place) => {
      const service = board.services[place];
      const name = found.names ? box("service-name", pick(service.name, language)) : null;
      const count = box("service-count", String(service.waiting));
      return box("service", box("letter", letterOf(service)), name, count);
    });
    return box("waiting", box("head", say("waiting")), box("service-list", ...services));
  }
  function letterOf(service) {
    return service.prefix || service.code;
  }
  function itemEm(picture, service, named) {
    const { measure, tongues } = picture;
    const letter = Math.max(SMALLEST_LETTER, measure(letterOf(service)) * LETTER_SHARE + LETTER_PADDING);
    const name = named ? measure(pick(service.name, tongues[0].language)) + AFTER_NAME : 0;
    const count = Math.max(measure("00"), measure(String(service.waiting)));
    return letter + AFTER_LETTER + name + count + AFTER_SERVICE;
  }
  function roomEm(picture) {
    const { layout: layout2, measure, tongues, width } = picture;
    const edge = (layout2.portrait || layout2.grid ? 112 : 128) * layout2.unit;
    const wide = width - edge;
    const beside = layout2.portrait && layout2.historyCount ? wide * 0.36 + 56 * layout2.unit : 0;
    const head = (measure(tongues[0].say("waiting")) + AFTER_HEAD) * layout2.line;
    return (wide - beside - head) / layout2.line;
  }

  // draw.js
  function draw(picture) {
    const { board, layout: layout2, tongues } = picture;
    drawFrame(layout2, tongues);
    const lead = tongues[0];
    byId("agency").textContent = pick(board.agency, lead.language);
    byId("name").textContent = officeLine(board, lead);
    fitOffice();
    drawCall(picture);
    const previous = previousCalls(picture);
    const history = historyCalls(picture);
    if (layout2.grid) {
      fill(byId("top"), [byId("call"), previous]);
      fill(byId("lower"), [counterGrid(picture)]);
      fill(byId("services"), [waitingLine(picture)]);
    } else if (layout2.portrait) {
      fill(byId("top"), [byId("call")]);
      fill(byId("lower"), [previous]);
      fill(byId("services"), [history, waitingLine(picture)]);
    } else {
      fill(byId("top"), [byId("call")]);
      fill(byId("lower"), [previous, history]);
      fill(byId("services"), [waitingLine(picture)]);
    }
  }
  function fitOffice() {
    const office = byId("office");
    for (const share of [1, 0.9, 0.8]) {
      office.style.setProperty("--fit", String(share));
      if (office.scrollHeight <= office.clientHeight) return;
    }
  }
  function drawFrame(layout2, tongues) {
    const wall = byId("wall");
    wall.className = [
      "wall",
      layout2.mode,
      layout2.portrait ? "portrait" : "landscape",
      layout2.previousCount ? "" : "alone"
    ].join(" ");
    const lengths = {
      "--u": layout2.unit,
      "--hero": layout2.hero,
      "--hero-counter": layout2.heroCounter,
      "--word": layout2.word,
      "--small": layout2.small,
      "--previous": layout2.previous,
      "--line": layout2.line,
      "--grid-number": layout2.grid ? layout2.grid.font : 0,
      "--grid-code": layout2.grid ? layout2.grid.code : 0,
      "--grid-state": layout2.grid ? layout2.grid.state : 0,
      "--grid-tag": layout2.grid ? layout2.grid.tag : 0
    };
    for (const name of Object.keys(lengths)) wall.style.setProperty(name, lengths[name] + "px");
    byId("header").style.height = layout2.heights.header + "px";
    byId("top").style.height = layout2.heights.call + "px";
    byId("lower").style.height = layout2.heights.lower + "px";
    byId("services").style.height = layout2.heights.services + "px";
    byId("footer").style.height = layout2.heights.footer + "px";
    byId("banner").style.height = layout2.heights.footer + "px";
    document.documentElement.lang = tongues[0].language;
  }
  function officeLine(board, tongue) {
    const office = pick(board.name, tongue.language);
    const { zone, name } = board.settings;
    if (!zone) return office;
    const own = pick(name, tongue.language);
    return office + " \xB7 " + (own && own !== office ? own : tongue.say("zone", { zone }));
  }
  function drawCall(picture) {
    const { board, hero, tongues } = picture;
    byId("call").classList.toggle("is-empty", hero === null);
    const again = hero !== null && hero.call_count > 1;
    const key = again ? "again" : "now";
    fill(byId("label-now"), inTongues(tongues, key, { count: hero ? hero.call_count : 0 }));
    const word = placeWord(board, hero ? hero.counter : "", tongues[0].say);
    byId("hero-word").textContent = picture.layout.word ? word : "";
    byId("label-counter").textContent = picture.layout.word ? "" : word;
    byId("hero-number").textContent = hero ? hero.number : "";
    byId("hero-counter").textContent = hero ? hero.counter : "";
    fill(byId("empty-title"), inTongues(tongues, "empty", {}));
    byId("empty-hint").textContent = tongues[0].say("empty-hint");
  }
  function inTongues(tongues, key, values) {
    return tongues.map((tongue, place) => {
      const element = document.createElement(place === 0 ? "b" : "span");
      element.textContent = (place === 0 ? "" : " \xB7 ") + tongue.say(key, values);
      element.lang = tongue.language;
      return element;
    });
  }
  function highlight() {
    const hero = byId("hero");
    hero.classList.remove("is-fresh");
    void hero.offsetWidth;
    hero.classList.add("is-fresh");
  }

  // face.js
  var FACE = '"Be Vietnam Pro"';
  var MEAN_EM = 0.75;
  var measures = document.createElement("canvas").getContext("2d");
  function widthOf(text, weight) {
    if (!measures) return text.length * MEAN_EM;
    measures.font = weight + " 100px " + FACE;
    return measures.measureText(text).width / 100;
  }

  // fold.js
  var CALLS_KEPT = 24;
  var AT_COUNTER = ["called", "serving"];
  function fold(board, event) {
    switch (event.type) {
      case EVENT.TICKET_CALLED:
      case EVENT.TICKET_RECALLED:
        return waiting(
          isCallHere(board, event) && isToday(board, event.data) ? called(board, event.data) : board,
          event.data.waiting
        );
      case EVENT.COUNTER_OPENED:
        return counterState(board, event.data.counter, "open");
      case EVENT.COUNTER_PAUSED:
        return counterState(board, event.data.counter, "paused");
      case EVENT.COUNTER_CLOSED:
        return counterState(board, event.data.counter, "closed");
      case EVENT.DAY_OPENED:
        return bannered(waiting(onDay(board, event.data.business_day), event.data.waiting), event.data.banners);
      case EVENT.DAY_CLOSED:
        return board;
      case "skip":
        return board;
      default:
        return moved(board, event.data);
    }
  }
  function isCallHere(board, event) {
    return (event.type === EVENT.TICKET_CALLED || event.type === EVENT.TICKET_RECALLED) && isHere(board, event.data.counter);
  }
  function isHere(board, counter) {
    return board.settings.zone === null || board.counters.some((one) => one.code === counter);
  }
  function called(board, data) {
    const call = {
      number: data.number,
      counter: data.counter,
      service: data.service,
      state: data.state,
      called_at: data.called_at,
      call_count: data.call_count
    };
    const others = board.calls.filter((one) => one.number !== call.number);
    return Object.assign({}, board, {
      calls: [call].concat(others).slice(0, CALLS_KEPT),
      counters: atCounter(board.counters, call.number, call.counter)
    });
  }
  function moved(board, data) {
    const changed = data ? waiting(board, data.waiting) : board;
    if (!data || !data.number || !data.state || !isToday(board, data)) return changed;
    const { number, state, counter = null } = data;
    const calls = state === "waiting" ? board.calls.filter((call) => call.number !== number) : board.calls.map(
      (call) => call.number === number ? Object.assign({}, call, { state, service: data.service || call.service }) : call
    );
    const place = AT_COUNTER.indexOf(state) >= 0 ? counter : null;
    return Object.assign({}, changed, {
      calls,
      counters: atCounter(board.counters, number, place)
    });
  }
  function atCounter(counters, number, place) {
    return counters.map((counter) => {
      const shown = counter.code === place ? number : counter.number === number ? null : counter.number;
      return shown === counter.number ? counter : Object.assign({}, counter, { number: shown });
    });
  }
  function counterState(board, code, state) {
    return Object.assign({}, board, {
      counters: board.counters.map(
        (counter) => counter.code === code ? Object.assign({}, counter, { state }) : counter
      )
    });
  }
  function waiting(board, counts) {
    if (!counts) return board;
    return Object.assign({}, board, {
      services: board.services.map(
        (service) => counts[service.code] === void 0 ? service : Object.assign({}, service, { waiting: counts[service.code] })
      )
    });
  }
  function bannered(board, banners) {
    if (!banners) return board;
    return Object.assign({}, board, {
      services: board.services.map(
        (service) => Object.assign({}, service, { banner: banners[service.code] || null })
      )
    });
  }
  function isToday(board, data) {
    return data.business_day === board.business_day;
  }
  function onDay(board, day) {
    if (board.business_day === day) return board;
    return Object.assign({}, board, {
      business_day: day,
      calls: [],
      counters: board.counters.map((counter) => Object.assign({}, counter, { number: null }))
    });
  }

  // foot.js
  var USUAL = 500;
  var STRONG = 700;
  function told(board, language) {
    const banners = board.services.map((service) => service.banner ? pick(service.banner, language) : "");
    const special = banners.filter((banner, place) => banner && banners.indexOf(banner) === place);
    return special.map((text) => ({ text, strong: true })).concat([
      { text: pick(board.settings.text, language), strong: false },
      { text: board.rule ? pick(board.rule, language) : "", strong: false }
    ]).filter((one) => one.text !== "");
  }
  function footParts(picture) {
    const font = picture.layout.line;
    const room = byId("text").clientWidth;
    const found = [];
    for (const { text, strong } of told(picture.board, picture.tongues[0].language)) {
      const weight = strong ? STRONG : USUAL;
      for (const part of parts(text, (words) => widthOf(words, weight) * font, room)) {
        found.push({ text: part, strong });
      }
    }
    return found;
  }
  function drawFoot(found, now) {
    const part = found[turn(found.length, now)];
    const line = byId("text");
    const text = part ? part.text : "";
    if (line.textContent === text) return;
    const element = document.createElement(part && part.strong ? "b" : "span");
    element.textContent = text;
    fill(line, [element]);
  }

  // margin.js
  var BANNER_AFTER_MS = 3e3;
  function drawTime(margin) {
    if (!margin.timezone) return;
    const { say } = margin.tongues[0];
    const time = officeTime(margin.now, margin.timezone);
    const weekday = say("weekday-" + time.weekday);
    put("clock", time.clock);
    put("date", say("date", { weekday, day: time.day, month: time.month }));
  }
  function clockOf(margin, moment) {
    if (!margin.timezone) return "";
    const then = officeTime(moment + margin.offset, margin.timezone);
    const today = officeTime(margin.now, margin.timezone);
    if (then.day === today.day && then.month === today.month) return then.clock;
    return margin.tongues[0].say("clock-on-day", then);
  }
  function drawConnection(margin, hasPicture, soundKey) {
    const { connection } = margin;
    const { say } = margin.tongues[0];
    const last = clockOf(margin, connection.heard === null ? connection.since : connection.heard);
    const wall = byId("wall");
    const down = connection.state === "down" || connection.state === "connecting" && connection.heard !== null;
    const brief = margin.now - margin.offset - connection.since < BANNER_AFTER_MS;
    const state = connection.refused ? "refused" : down && hasPicture ? "down" : connection.state;
    put("connection", say(state === "down" && !hasPicture ? "connecting" : state, { clock: last }));
    wall.classList.toggle("is-down", down && hasPicture && !brief);
    wall.classList.toggle("is-cut", connection.state !== "connected");
    wall.classList.toggle("is-blank", !hasPicture);
    const banner = byId("banner");
    banner.hidden = !(hasPicture && down && !brief);
    put("banner-text", say(connection.refused ? "refused" : "down-banner", { clock: last }));
    const sound = byId("sound");
    sound.hidden = soundKey === null;
    put("sound", soundKey ? say(soundKey) : "");
    if (hasPicture) return;
    byId("call").classList.add("is-empty");
    put("empty-title", say(connection.refused ? "refused" : "connecting"));
    put("empty-hint", connection.refused ? say("refused-hint") : "");
    document.title = say("title");
  }
  function drawOverlay(margin, silent) {
    byId("overlay").hidden = !silent;
    byId("wall").classList.toggle("is-silent", silent);
    if (!silent) return;
    const [lead, other] = margin.tongues;
    put("overlay-title", lead.say("sound-enable"));
    put("overlay-other", other ? other.say("sound-enable") : "");
    put("overlay-hint", lead.say("sound-hint"));
  }
  function put(id, text) {
    const element = byId(id);
    if (element.textContent !== text) element.textContent = text;
  }

  // memory.js
  var FORMAT = 1;
  var Memory = class {
    /**
     * @param {Store} store
     * @param {string} office
     * @param {string} zone "" for all zones
     */
    constructor(store, office, zone) {
      this.store = store;
      this.tokenKey = "luot.board.token." + office;
      this.pictureKey = "luot.board.picture." + office + "." + zone;
    }
    /** @returns {string | undefined} */
    token() {
      return this.read(this.tokenKey) || void 0;
    }
    /** @param {string} token */
    keepToken(token) {
      this.write(this.tokenKey, token);
    }
    /** @returns {Picture | null} null when there is none that can be read */
    picture() {
      const text = this.read(this.pictureKey);
      if (!text) return null;
      try {
        const kept = JSON.parse(text);
        return kept && kept.format === FORMAT && kept.board && kept.reached ? kept : null;
      } catch (error) {
        return null;
      }
    }
    /** @param {Picture} picture */
    keepPicture(picture) {
      this.write(this.pictureKey, JSON.stringify(Object.assign({ format: FORMAT }, picture)));
    }
    /** @param {string} key */
    read(key) {
      try {
        return this.store.getItem(key);
      } catch (error) {
        return null;
      }
    }
    /**
     * @param {string} key
     * @param {string} value
     */
    write(key, value) {
      try {
        this.store.setItem(key, value);
      } catch (error) {
        return;
      }
    }
  };

  // bands.js
  var DIGIT_LINE_EM = 0.8;
  var DIGIT_EM = 0.74;
  var ARROW_EM = 0.62;
  var TWO_LINES = 2.02;
  var COUNTER_BELOW = 0.9;
  var BESIDE = 0.345;
  var SMALLEST_GRID = 200;
  var TEXT_LINE_EM = 1.36;
  var WAITING_LINE_EM = 1.4;
  var WORD_SPACE_EM = 0.3;
  var LARGEST_LINE = 0.2;
  var SMALLEST_LINE = 32;
  function isPortrait(wall) {
    return wall.height > wall.width;
  }
  function unitOf(wall) {
    if (isPortrait(wall)) return Math.min(wall.width / 1080, wall.height / 1920);
    return Math.min(wall.width / 1920, wall.height / 1080);
  }
  function lineFont(small, sheet) {
    return Math.min(Math.max(SMALLEST_LINE, small), sheet.height * LARGEST_LINE);
  }
  function neededCallHeight(wall, plan, neededMm) {
    const panel = wall.board.settings.panel_width_mm;
    const unit = unitOf(wall);
    const digits = neededMm * wall.width / panel / unit;
    const line = digits / DIGIT_EM * DIGIT_LINE_EM;
    const upright = line / COUNTER_BELOW * TWO_LINES;
    return callMargins(plan, isPortrait(wall)) + (isPortrait(wall) ? upright : line);
  }
  function frameHeights(plan, wall, small, needed) {
    const portrait = isPortrait(wall);
    const grid = plan.mode === "counters";
    const sheet = { height: wall.height / unitOf(wall) };
    const header = portrait ? 176 : grid ? 116 : 132;
    const footer = footerHeight(wall, lineFont(small, sheet));
    const services = servicesHeight(plan, lineFont(small, sheet), portrait);
    const rest = sheet.height - header - footer - services;
    let lower = 0;
    if (grid) {
      const beside = plan.previous ? 56 + 2 * previousLine(small) : 0;
      lower = Math.max(SMALLEST_GRID, rest - Math.max(needed, beside, portrait ? 560 : 280));
    } else if (plan.previous) {
      const line = Math.max(portrait ? 146 : 130, small * DIGIT_LINE_EM + 40);
      lower = portrait ? 90 + line * plan.previous : 104 + line;
    }
    return { header, footer, services, lower, call: rest - lower };
  }
  function previousLine(small) {
    return Math.max(104, small * DIGIT_LINE_EM + 24);
  }
  function footerHeight(wall, line) {
    const told2 = wall.words.line ? line * TEXT_LINE_EM + 8 : 0;
    return isPortrait(wall) ? Math.max(96, told2 + 72) : Math.max(88, told2);
  }
  function servicesHeight(plan, font, portrait) {
    if (plan.waitingRows === 0) return 0;
    const rows = plan.waitingRows * font * WAITING_LINE_EM + 12;
    return portrait && plan.history ? Math.max(rows, 80 * 6 + 24) : rows;
  }
  function callMargins(plan, portrait) {
    if (portrait) return 68 + 56;
    return plan.mode === "counters" ? 56 + 20 : 76 + 48;
  }
  function wordFont(portrait, small) {
    return Math.max(portrait ? 116 : 64, small);
  }
  function callFonts(plan, portrait, sheet, room, widths, small) {
    const tall = room - callMargins(plan, portrait);
    const word = wordFont(portrait, small);
    const said = plan.says ? (widths.word + WORD_SPACE_EM) * word : 0;
    if (portrait) {
      const wide2 = sheet.width - 2 * 56;
      const hero2 = Math.min(wide2 / widths.number, tall / DIGIT_LINE_EM / TWO_LINES);
      const beside = (wide2 - said) / (widths.counter + ARROW_EM);
      return { hero: hero2, counter: Math.min(hero2 * COUNTER_BELOW, beside), word };
    }
    const wide = heroWidth(plan, sheet.width) - said;
    const hero = Math.min(wide / (widths.number + widths.counter + ARROW_EM), tall / DIGIT_LINE_EM);
    return { hero: Math.max(1, hero), counter: Math.max(1, hero), word };
  }
  function heroWidth(plan, width) {
    if (plan.mode === "counters" && plan.previous > 0) return (width - 112) * (1 - BESIDE) - 56;
    return width - (plan.mode === "counters" ? 112 : 128);
  }
  function previousFont(plan, portrait, sheet, widths, small) {
    if (plan.previous === 0) return 0;
    const line = widths.number + widths.counter + ARROW_EM;
    const said = widths.mixed ? (widths.word + WORD_SPACE_EM) * small : 0;
    if (plan.mode === "counters") {
      return Math.min(Math.max(98, small), ((sheet.width - 112) * BESIDE - said) / line);
    }
    if (portrait) {
      const word = said || (widths.word + WORD_SPACE_EM) * small;
      return Math.min(Math.max(142, small), (sheet.width - 112 - word) / (line + 0.2));
    }
    const wide = sheet.width - 128 - (plan.history ? 480 : 0);
    if (plan.previous === 1) return Math.min(Math.max(176, small), (wide - said) / line);
    return Math.min(Math.max(150, small), ((wide - 144) / 2 - said) / line);
  }

  // grid.js
  var GRID_PADDING = 24;
  var BETWEEN = 36;
  var CODE_SHARE = 0.72;
  var TAG_EM = 0.5;
  var TAG_SPACE_EM = 0.4;
  var SPARE_EM = 0.08;
  var LARGEST = 130;
  var SMALLEST_STATE = 20;
  var WORD_HEIGHT = 28;
  function gridSizes(wall, sheet, room, widths) {
    const count = Math.max(1, wall.board.counters.length);
    let best = null;
    for (let columns = 1; columns <= Math.min(count, isPortrait(wall) ? 6 : 12); columns += 1) {
      const one = withColumns(columns, count, sheet, room, widths);
      if (best === null || one.font > best.font) best = one;
    }
    return (
      /** @type {Grid} */
      best
    );
  }
  function withColumns(columns, count, sheet, room, widths) {
    const rows = Math.ceil(count / columns);
    const cell = Math.min((room - GRID_PADDING) / rows, 220);
    const wide = (sheet.width - 112 + BETWEEN) / columns - BETWEEN;
    const tagEm = (widths.counter + TAG_EM) * CODE_SHARE;
    const line = widths.number + tagEm + TAG_SPACE_EM * CODE_SHARE + SPARE_EM;
    const words = widths.mixed || cell >= 116;
    const tall = (cell - 14 - (words ? WORD_HEIGHT : 0)) / (DIGIT_LINE_EM + 0.12);
    const font = Math.max(1, Math.min(wide / line, tall, LARGEST));
    const code = font * CODE_SHARE;
    const tag = tagEm * font;
    const beside = wide - tag - TAG_SPACE_EM * code;
    const state = Math.max(Math.min(font * CODE_SHARE, beside / widths.state), Math.min(font, SMALLEST_STATE));
    return { columns, rows, font, code, state, tag, cell, words };
  }

  // layout.js
  var GRID_ABOVE = 12;
  var SMALLEST_DIGIT_MM = 75;
  var DIGIT_MM_PER_METRE = 11.5;
  var SECONDARY_MM_PER_METRE = 6.4;
  var HISTORY_UNITS = 40;
  var HISTORY_WORD_UNITS = 30;
  var HISTORY_WIDTH = 340;
  var ROUNDING = 1e-6;
  function neededDigitMm(metres) {
    return Math.max(SMALLEST_DIGIT_MM, DIGIT_MM_PER_METRE * metres);
  }
  function layout(wall) {
    const candidates = plans(wall).map((plan) => arrange(wall, plan));
    const legible = candidates.find((one) => one.legible);
    if (legible) return legible;
    return candidates.reduce((best, one) => isNearer(one, best) ? one : best);
  }
  function isNearer(one, best) {
    const [own, other] = [one, best].map((each) => Math.min(1, each.digitMm / each.neededMm));
    if (Math.abs(own - other) > ROUNDING) return own > other;
    return one.reach > best.reach + ROUNDING;
  }
  function plans(wall) {
    const { layout: wanted } = wall.board.settings;
    const many = wall.board.counters.length > GRID_ABOVE;
    const grid = wanted === "counters" || wanted === "auto" && many;
    const mode = grid ? "counters" : "calls";
    const rows = [3, 2, 1, 0].filter((count) => count <= wall.words.rows);
    const must = isPortrait(wall) || wall.words.places.length > 1;
    const spoken = must ? [true] : grid ? [false] : [true, false];
    const found = [];
    for (const previous of grid && isPortrait(wall) ? [0] : [2, 1, 0]) {
      for (const waitingRows2 of rows) {
        for (const says of spoken) {
          for (const history of !grid && previous === 2 ? [true, false] : [false]) {
            found.push({ mode, previous, history, waitingRows: waitingRows2, says });
          }
        }
      }
    }
    return found;
  }
  function arrange(wall, plan) {
    const portrait = isPortrait(wall);
    const unit = unitOf(wall);
    const sheet = { width: wall.width / unit, height: wall.height / unit };
    const small = neededUnits(wall, SECONDARY_MM_PER_METRE * wall.board.settings.farthest_metres);
    const widths = widest(wall);
    const neededMm = neededDigitMm(wall.board.settings.farthest_metres);
    const frame = frameHeights(plan, wall, small, neededCallHeight(wall, plan, neededMm));
    const fonts = callFonts(plan, portrait, sheet, frame.call, widths, small);
    const previous = previousFont(plan, portrait, sheet, widths, small);
    const grid = plan.mode === "counters" ? gridSizes(wall, sheet, frame.lower, widths) : null;
    const line = lineFont(small, sheet);
    const needed = neededUnits(wall, neededMm);
    const call = Math.min(fonts.hero, fonts.counter) / needed;
    const shares = [call];
    if (plan.says) shares.push(fonts.word / small);
    if (wall.words.line) shares.push(line / small);
    if (plan.previous) shares.push(previous / small);
    if (plan.history) shares.push(historyFits(widths) ? HISTORY_UNITS / small : 0);
    if (plan.waitingRows) shares.push(line / small);
    if (grid) shares.push(grid.code / small);
    const reach = Math.min(...shares);
    return {
      mode: plan.mode,
      portrait,
      unit,
      hero: fonts.hero * unit,
      heroCounter: fonts.counter * unit,
      word: plan.says ? fonts.word * unit : 0,
      small: small * unit,
      mixed: widths.mixed,
      previous: previous * unit,
      previousCount: plan.previous,
      historyCount: plan.history ? portrait ? 5 : 3 : 0,
      waitingRows: plan.waitingRows,
      line: line * unit,
      grid: grid && scaled(grid, unit),
      heights: inPixels(frame, unit),
      digitMm: call * neededMm,
      neededMm,
      reach,
      legible: reach >= 1 - ROUNDING
    };
  }
  function historyFits(widths) {
    const said = widths.word * HISTORY_WORD_UNITS + 24;
    return (widths.number + widths.counter) * HISTORY_UNITS + said <= HISTORY_WIDTH;
  }
  function neededUnits(wall, millimetres) {
    const mmPerUnit = unitOf(wall) * wall.board.settings.panel_width_mm / wall.width;
    return millimetres / DIGIT_EM / mmPerUnit;
  }
  function inPixels(frame, unit) {
    return {
      header: frame.header * unit,
      call: frame.call * unit,
      lower: frame.lower * unit,
      services: frame.services * unit,
      footer: frame.footer * unit
    };
  }
  function scaled(grid, unit) {
    return Object.assign({}, grid, {
      font: grid.font * unit,
      code: grid.code * unit,
      state: grid.state * unit,
      cell: grid.cell * unit,
      tag: grid.tag * unit
    });
  }
  function widest(wall) {
    const { board, measure, words } = wall;
    const numbers = board.services.map((service) => service.prefix + "0".repeat(service.digits)).concat(board.calls.map((call) => call.number));
    const counters = board.counters.map((counter) => counter.code).concat(board.calls.map((call) => call.counter));
    return {
      number: Math.max(measure("A000"), ...numbers.map(measure)),
      counter: Math.max(measure("0"), ...counters.map(measure)),
      word: Math.max(...words.places.map(measure)),
      state: Math.max(...words.states.map(measure)),
      mixed: words.places.length > 1
    };
  }

  // picture.js
  var HEAVIEST = 800;
  var MOST_ROWS = 3;
  function pictureOf(board, hero, tongues, now) {
    const { say, language } = tongues[0];
    const measure = (text) => widthOf(text, HEAVIEST);
    const words = {
      places: placeWords(board, say),
      states: [say("free"), say("paused"), say("closed")],
      line: told(board, language).length > 0,
      rows: board.services.length ? MOST_ROWS : 0
    };
    const width = window.innerWidth;
    const wall = { width, height: window.innerHeight, board, measure, words };
    const picture = {
      board,
      layout: layout(wall),
      hero,
      others: board.calls.filter((call) => call !== hero),
      tongues,
      measure,
      width,
      now
    };
    const rows = Math.min(MOST_ROWS, waitingRows(picture));
    if (rows < picture.layout.waitingRows) {
      picture.layout = layout(Object.assign({}, wall, { words: Object.assign({}, words, { rows }) }));
    }
    return picture;
  }

  // announce.js
  var FRESH_MS = 6e4;
  var NO_REPEAT = { calls: 2, ms: 12e3 };
  var FIRST_LANGUAGE_ONLY = { calls: 4, ms: 25e3 };
  var BEFORE_REPEAT_MS = 1e3;
  var BEFORE_LANGUAGE_MS = 350;
  var BEFORE_NEXT_CALL_MS = 750;
  var AFTER_CHIME_MS = 300;
  var PAUSES = { "|": -6, ",": 160, ";": 350 };
  function emptyQueue() {
    return { waiting: [], speaking: null };
  }
  function offer(queue, call, now) {
    const known = queue.waiting.some((one) => one.id === call.id) || queue.speaking !== null && queue.speaking.call.id === call.id;
    if (known || !call.announcement.length || now - call.at > FRESH_MS) return queue;
    return { waiting: queue.waiting.concat([call]), speaking: queue.speaking };
  }
  function withdraw(queue, number) {
    const speaking = queue.speaking;
    return {
      waiting: queue.waiting.filter((call) => call.number !== number),
      speaking: speaking && speaking.call.number === number ? null : speaking
    };
  }
  function withoutStale(queue, now) {
    const fresh = queue.waiting.filter((call) => now - call.at <= FRESH_MS);
    return { waiting: fresh, speaking: queue.speaking };
  }
  function next(queue, repeat, now) {
    const speaking = queue.speaking;
    if (speaking) {
      const more = continuation(speaking, repeat, crowding(queue, now));
      if (more) {
        const said = speaking.said.concat([more.announcement]);
        return { queue: { waiting: queue.waiting, speaking: { call: speaking.call, said } }, part: more };
      }
    }
    const call = queue.waiting[0];
    if (!call) return { queue: { waiting: [], speaking: null }, part: null };
    const announcement = call.announcement[0];
    const hurry = exceeds(crowding(queue, now), NO_REPEAT);
    return {
      queue: { waiting: queue.waiting.slice(1), speaking: { call, said: [announcement] } },
      part: { call, chime: true, gap: speaking && !hurry ? BEFORE_NEXT_CALL_MS : 0, announcement }
    };
  }
  function putBack(queue) {
    if (!queue.speaking) return queue;
    return { waiting: [queue.speaking.call].concat(queue.waiting), speaking: null };
  }
  function timeline(part, length) {
    const cues = [];
    let at = part.gap;
    if (part.chime) {
      cues.push({ key: "chime", start: at, end: at + length("chime") });
      at += length("chime") + AFTER_CHIME_MS;
    }
    for (const clip of part.announcement.clips) {
      const pause = (
        /** @type {Object<string, number>} */
        PAUSES[clip]
      );
      if (pause !== void 0) {
        at += pause;
        continue;
      }
      cues.push({ key: clip, start: at, end: at + length(clip) });
      at += length(clip);
    }
    return cues;
  }
  function crowding(queue, now) {
    const first = queue.waiting[0];
    return { calls: queue.waiting.length, ms: first ? now - first.at : 0 };
  }
  function continuation(speaking, repeat, crowd) {
    const call = speaking.call;
    const first = call.announcement[0];
    const timesSaid = speaking.said.filter((one) => one === first).length;
    if (timesSaid < repeat && speaking.said.every((one) => one === first) && !exceeds(crowd, NO_REPEAT)) {
      return { call, chime: false, gap: BEFORE_REPEAT_MS, announcement: first };
    }
    const further = call.announcement.find((one) => speaking.said.indexOf(one) < 0);
    if (further && !exceeds(crowd, FIRST_LANGUAGE_ONLY)) {
      return { call, chime: false, gap: BEFORE_LANGUAGE_MS, announcement: further };
    }
    return null;
  }
  function exceeds(crowd, limit) {
    return crowd.calls >= limit.calls || crowd.ms >= limit.ms;
  }

  // sound.js
  var LEAD_MS = 80;
  var GRACE_MS = 500;
  var FETCH_MS = 8e3;
  var Sound = class {
    /** @param {AudioContext} context */
    constructor(context) {
      this.context = context;
      this.analyser = context.createAnalyser();
      this.analyser.connect(context.destination);
      this.manifests = {};
      this.loaded = {};
    }
    /** @returns {"running" | "suspended"} */
    state() {
      return this.context.state === "running" ? "running" : "suspended";
    }
    /** Ask the browser for sound; it agrees after a key or touch. */
    resume() {
      const asked = this.context.resume();
      if (asked) asked.catch(() => void 0);
    }
    /**
     * Read which clips there are and fetch them, so that the first call needs no network.
     *
     * @param {string[]} languages
     */
    prepare(languages) {
      return __async(this, null, function* () {
        for (const language of languages) {
          const answer = yield fetchInTime("/voice/" + language + "/manifest.json", "no-cache");
          this.manifests[language] = (yield answer.json()).clips;
        }
        for (const language of languages) {
          for (const key of Object.keys(this.manifests[language])) yield this.clip(language, key);
        }
      });
    }
    /**
     * Play one part and wait for its end.
     *
     * @param {Part} part
     * @param {(start: number, end: number) => void} onStart first and last moment, ms on the audio clock
     * @returns {Promise<boolean>} false when the sound stood still before the end
     * @throws {Error} when a clip cannot be had; nothing was played then
     */
    play(part, onStart) {
      return __async(this, null, function* () {
        const buffers = yield this.buffersOf(part);
        const cues = timeline(part, (key) => buffers[key].duration * 1e3);
        const start = this.context.currentTime * 1e3 + LEAD_MS;
        const end = start + cues[cues.length - 1].end;
        onStart(start + cues[0].start, end);
        const sources = cues.map((cue) => this.schedule(buffers[cue.key], (start + cue.start) / 1e3));
        return this.ended(sources, end);
      });
    }
    /** Loudness at this moment, root mean square from 0 to 1; for checks that sound comes out. */
    level() {
      const samples = new Float32Array(this.analyser.fftSize);
      this.analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      for (let at = 0; at < samples.length; at += 1) sum += samples[at] * samples[at];
      return Math.sqrt(sum / samples.length);
    }
    /**
     * @param {Part} part
     * @returns {Promise<Object<string, AudioBuffer>>}
     */
    buffersOf(part) {
      return __async(this, null, function* () {
        const language = part.announcement.language;
        const keys = part.announcement.clips.filter((clip) => /^[a-z]/.test(clip));
        if (part.chime) keys.push("chime");
        const buffers = {};
        for (const key of keys) buffers[key] = yield this.clip(language, key);
        return buffers;
      });
    }
    /**
     * @param {string} language
     * @param {string} key
     * @returns {Promise<AudioBuffer>}
     */
    clip(language, key) {
      return __async(this, null, function* () {
        const name = language + "/" + key;
        const listed = this.manifests[language] && this.manifests[language][key];
        const version = listed ? listed.version : "";
        const known = this.loaded[name];
        if (known && known.version === version) return known.buffer;
        try {
          const answer = yield fetchInTime("/voice/" + name + (version ? "?v=" + version : ""), "default");
          const buffer = yield this.decode(yield answer.arrayBuffer());
          this.loaded[name] = { buffer, version };
          return buffer;
        } catch (error) {
          if (known) return known.buffer;
          throw error;
        }
      });
    }
    /**
     * @param {ArrayBuffer} bytes
     * @returns {Promise<AudioBuffer>}
     */
    decode(bytes) {
      return new Promise((resolve, reject) => {
        const decoding = this.context.decodeAudioData(bytes, resolve, reject);
        if (decoding) decoding.catch(reject);
      });
    }
    /**
     * @param {AudioBuffer} buffer
     * @param {number} start seconds on the audio clock
     */
    schedule(buffer, start) {
      const source = this.context.createBufferSource();
      source.buffer = buffer;
      source.connect(this.analyser);
      source.start(start);
      return source;
    }
    /**
     * @param {AudioBufferSourceNode[]} sources
     * @param {number} end ms on the audio clock
     * @returns {Promise<boolean>} whether all was heard
     */
    ended(sources, end) {
      return new Promise((resolve) => {
        const remaining = end - this.context.currentTime * 1e3;
        const timer = window.setTimeout(() => {
          const heard = this.context.currentTime * 1e3 >= end;
          if (!heard) sources.forEach(silence);
          resolve(heard);
        }, remaining + GRACE_MS);
        sources[sources.length - 1].onended = () => {
          window.clearTimeout(timer);
          resolve(true);
        };
      });
    }
  };
  function silence(source) {
    source.onended = null;
    source.disconnect();
    source.stop();
  }
  function fetchInTime(address, cache) {
    return new Promise((resolve, reject) => {
      const timer = window.setTimeout(() => reject(new Error(address + ": no answer")), FETCH_MS);
      fetch(address, { cache }).then(
        (answer) => {
          window.clearTimeout(timer);
          if (answer.ok) resolve(answer);
          else reject(new Error(address + ": " + answer.status));
        },
        (error) => {
          window.clearTimeout(timer);
          reject(error);
        }
      );
    });
  }

  // speech.js
  var SPOKEN_KEPT = 40;
  var Speech = class {
    /**
     * @param {Sound} sound
     * @param {() => number} now the server's time, ms
     * @param {() => void} onChange another call is being spoken, or none
     */
    constructor(sound, now, onChange) {
      this.sound = sound;
      this.now = now;
      this.onChange = onChange;
      this.settings = null;
      this.queue = emptyQueue();
      this.spoken = [];
      this.trouble = null;
      this.busy = false;
    }
    /**
     * Take the board's settings and fetch the voice for them.
     *
     * @param {BoardSettings} settings
     */
    prepare(settings) {
      this.settings = settings;
      this.refresh();
      this.speak();
    }
    /** Look for clips that are missing or were recorded anew. */
    refresh() {
      if (!this.settings || !this.settings.speak) return;
      this.sound.prepare(this.settings.languages).then(
        () => this.recover(),
        (error) => this.miss(error)
      );
    }
    /**
     * Queue calls kept from before a reload; the stale ones are dropped.
     *
     * @param {SpokenCall[]} calls
     */
    restore(calls) {
      for (const call of calls) this.queue = offer(this.queue, call, this.now());
    }
    /**
     * Queue a call in the languages of this board, in their order.
     *
     * @param {CallEvent} event
     */
    hear(event) {
      if (!this.settings || !this.settings.speak) return;
      const { number, counter, announcement } = event.data;
      const spoken = [];
      for (const language of this.settings.languages) {
        const one = (announcement || []).find((candidate) => candidate.language === language);
        if (one) spoken.push(one);
      }
      const call = { id: event.seq, number, counter, announcement: spoken, at: Date.parse(event.at) };
      this.queue = offer(this.queue, call, this.now());
    }
    /** @param {string} number called no more */
    withdraw(number) {
      this.queue = withdraw(this.queue, number);
    }
    /** The sound came on or went off: what grew old in silence is not spoken any more. */
    soundChanged() {
      this.queue = withoutStale(this.queue, this.now());
      this.speak();
    }
    /** Calls not yet spoken to their end, the current one first. */
    unspoken() {
      const current = this.queue.speaking ? [this.queue.speaking.call] : [];
      return current.concat(this.queue.waiting);
    }
    /** Speak on, part after part, until nobody waits. */
    speak() {
      return __async(this, null, function* () {
        if (this.busy || !this.settings || this.sound.state() !== "running") return;
        this.busy = true;
        try {
          while (this.sound.state() === "running") {
            const { queue, part } = next(this.queue, this.settings.repeat, this.now());
            this.queue = queue;
            this.onChange();
            if (!part) break;
            yield this.say(part);
          }
        } finally {
          this.busy = false;
        }
      });
    }
    /** @param {Part} part */
    say(part) {
      return __async(this, null, function* () {
        const { id, number, counter } = part.call;
        const { language } = part.announcement;
        try {
          const heard = yield this.sound.play(part, (start, end) => {
            this.spoken.push({ id, number, counter, language, start, end });
            if (this.spoken.length > SPOKEN_KEPT) this.spoken.shift();
          });
          this.recover();
          if (!heard && this.sound.state() !== "running") this.queue = putBack(this.queue);
        } catch (error) {
          this.miss(error);
        }
      });
    }
    recover() {
      if (this.trouble === null) return;
      this.trouble = null;
      this.onChange();
    }
    /** @param {unknown} error */
    miss(error) {
      console.error(error);
      this.trouble = "voice_missing";
      this.onChange();
    }
  };

  // page.js
  var VOICE_REFRESH_MS = 10 * 60 * 1e3;
  var BoardPage = class {
    /** @param {Surroundings} surroundings */
    constructor(surroundings) {
      this.surroundings = surroundings;
      const named = /^\/board\/([^/]+)/.exec(surroundings.address.pathname);
      this.office = named ? decodeURIComponent(named[1]) : "";
      this.zone = new URLSearchParams(surroundings.address.search).get("zone") || "";
      this.memory = new Memory(surroundings.store, this.office, this.zone);
      this.sound = new Sound(surroundings.audio);
      this.speech = new Speech(this.sound, () => this.now(), () => this.show());
      this.board = null;
      this.reached = null;
      this.shown = null;
      this.offset = 0;
      this.connection = { state: "connecting", since: Date.now(), heard: null, refused: false };
      this.soundNeedsGesture = false;
      this.turned = -1;
      this.highlighted = "";
    }
    start() {
      this.takeToken();
      this.remember();
      const options = {
        office: this.office,
        zone: this.zone || void 0,
        token: this.memory.token(),
        reached: this.reached,
        onHello: (hello) => {
          this.offset = clockOffset(hello.server_time, Date.now());
          this.renew();
        },
        onSnapshot: (board, reached) => this.begin(board, reached),
        onEvent: (event, reached) => this.follow(event, reached),
        onReached: (reached) => {
          this.reached = reached;
          this.keep();
        },
        onConnection: (connection) => {
          const heard = connection.heard === null ? this.connection.heard : connection.heard;
          this.connection = Object.assign({}, connection, { heard });
          this.showMargin();
        },
        status: () => this.status()
      };
      openFeed(options);
      this.listen();
      window.setInterval(() => this.tick(), 1e3);
      window.setInterval(() => this.speech.refresh(), VOICE_REFRESH_MS);
      this.showMargin();
    }
    /** The token comes in the address's fragment, which no server sees, and does not stay there. */
    takeToken() {
      const { address } = this.surroundings;
      const token = /[#&]token=([^&]+)/.exec(address.hash);
      if (!token) return;
      this.memory.keepToken(decodeURIComponent(token[1]));
      window.history.replaceState(null, "", address.pathname + address.search);
    }
    /** Show the last picture at once; its unspoken calls are said if they are still fresh. */
    remember() {
      const kept = this.memory.picture();
      if (!kept) return;
      this.board = kept.board;
      this.reached = kept.reached;
      this.offset = kept.offset;
      this.connection.heard = kept.savedAt;
      this.speech.restore(kept.unspoken);
      this.speech.prepare(kept.board.settings);
      this.show();
    }
    listen() {
      window.addEventListener("resize", () => this.show());
      for (const gesture of ["keydown", "pointerdown", "touchend", "click"]) {
        document.addEventListener(gesture, () => this.wakeSound(), true);
      }
      this.surroundings.audio.onstatechange = () => {
        this.speech.soundChanged();
        this.showMargin();
      };
      const faces = (
        /** @type {any} */
        document.fonts
      );
      if (faces) faces.load("800 100px " + FACE, "A0").then(() => this.show());
    }
    wakeSound() {
      if (this.sound.state() === "running") return;
      this.soundNeedsGesture = true;
      this.sound.resume();
    }
    /** The server's time in ms. */
    now() {
      return Date.now() + this.offset;
    }
    /**
     * @param {Board} board
     * @param {Reached} reached
     */
    begin(board, reached) {
      this.board = board;
      this.reached = reached;
      this.speech.prepare(board.settings);
      this.show();
      this.keep();
    }
    /**
     * @param {BoardEvent} event
     * @param {Reached} reached
     */
    follow(event, reached) {
      this.reached = reached;
      if (!this.board) return;
      if (isCallHere(this.board, event)) this.speech.hear(event);
      else if (event.data && "number" in event.data && event.data.state === "waiting") {
        this.speech.withdraw(event.data.number);
      }
      this.board = fold(this.board, event);
      this.show();
      this.keep();
      this.speech.speak();
    }
    keep() {
      if (!this.board || !this.reached) return;
      this.memory.keepPicture({
        board: this.board,
        reached: this.reached,
        savedAt: Date.now(),
        offset: this.offset,
        unspoken: this.speech.unspoken()
      });
    }
    /** The call in the large place: the one being spoken, else the newest. */
    hero() {
      const calls = this.board ? this.board.calls : [];
      const speaking = this.speech.queue.speaking;
      const spoken = speaking && calls.find((call) => call.number === speaking.call.number);
      return spoken || calls[0] || null;
    }
    /** Each second; when the next turn comes of what is shown part after part, all is drawn anew. */
    tick() {
      if (this.board && this.turned !== Math.floor(this.now() / TURN_MS)) this.show();
      else this.showMargin();
    }
    show() {
      if (!this.board) return;
      const tongues = this.tongues(this.board.settings.languages);
      const picture = pictureOf(this.board, this.hero(), tongues, this.now());
      this.shown = picture;
      this.turned = Math.floor(picture.now / TURN_MS);
      draw(picture);
      this.announceChange(picture.hero, picture.tongues[0].say);
      this.showMargin();
    }
    /**
     * Let a new call stand out and tell it to screen readers; a picture from memory is not new.
     *
     * @param {BoardCall | null} hero
     * @param {Say} say
     */
    announceChange(hero, say) {
      const key = hero ? hero.number + " " + hero.counter + " " + hero.call_count : "";
      if (key === this.highlighted) return;
      this.highlighted = key;
      if (!hero || this.connection.state !== "connected") return;
      const place = this.board ? placeWord(this.board, hero.counter, say).toLowerCase() : "";
      byId("spoken").textContent = say("spoken", { number: hero.number, place, counter: hero.counter });
      highlight();
    }
    /** @param {string[]} languages */
    tongues(languages) {
      const known = languages.filter((language) => this.surroundings.tongues[language]);
      return (known.length ? known : ["vi"]).map((language) => ({
        language,
        say: this.surroundings.tongues[language]
      }));
    }
    showMargin() {
      const tongues = this.tongues(this.board ? this.board.settings.languages : ["vi", "en"]);
      const timezone = this.board ? this.board.timezone : null;
      const margin = { tongues, timezone, now: this.now(), offset: this.offset, connection: this.connection };
      const speaks = this.board !== null && this.board.settings.speak;
      const silent = speaks && this.sound.state() !== "running";
      const soundKey = silent ? "sound-off" : this.speech.trouble ? "voice-missing" : null;
      drawTime(margin);
      drawConnection(margin, this.board !== null, soundKey);
      drawOverlay(margin, silent);
      if (this.shown) drawFoot(footParts(this.shown), this.now());
    }
    status() {
      const tooSmall = this.shown && !this.shown.layout.legible ? "digits_too_small" : null;
      return {
        version: this.version(),
        sound: this.sound.state(),
        queue: this.speech.unspoken().length,
        trouble: this.speech.trouble || tooSmall
      };
    }
    /** The build of this page, from the address of its own script. */
    version() {
      const script = (
        /** @type {HTMLScriptElement | null} */
        document.querySelector("script[src]")
      );
      const build = script && /\/static\/([^/]+)\//.exec(script.src);
      return build ? build[1] : "";
    }
    /** The server may have come back with newer pages: take them; unspoken calls survive a reload. */
    renew() {
      return __async(this, null, function* () {
        if (this.soundNeedsGesture) return;
        const { address } = this.surroundings;
        const answer = yield fetch(address.pathname + address.search, { cache: "no-store" }).catch(() => null);
        if (!answer || !answer.ok) return;
        const build = /\/static\/([^/"]+)\//.exec(yield answer.text());
        if (!build || !this.version() || build[1] === this.version()) return;
        this.keep();
        address.reload();
      });
    }
    /** What the board does, as values; for watchdogs. */
    report() {
      const { shown } = this;
      return {
        board: this.board,
        foot: shown ? footParts(shown).map((part) => part.text) : [],
        waiting: shown && shown.layout.waitingRows ? waitingPages(shown, shown.layout.waitingRows) : null,
        hero: this.hero(),
        connection: this.connection,
        seq: this.reached ? this.reached.seq : null,
        layout: shown && shown.layout,
        queue: this.speech.queue.waiting.map((call) => call.number),
        speaking: this.speech.queue.speaking ? this.speech.queue.speaking.call.number : null,
        spoken: this.speech.spoken.slice(),
        sound: this.sound.state(),
        level: this.sound.level(),
        trouble: this.speech.trouble
      };
    }
  };

  // main.js
  function storage() {
    try {
      return window.localStorage;
    } catch (error) {
      return { getItem: () => null, setItem: () => void 0 };
    }
  }
  var AudioContextOfEngine = window.AudioContext || /** @type {any} */
  window.webkitAudioContext;
  var page = new BoardPage({
    address: window.location,
    store: storage(),
    audio: new AudioContextOfEngine({ latencyHint: "playback" }),
    tongues: { vi: speaker(vi_default), en: speaker(en_default) }
  });
  page.start();
  Object.defineProperty(window, "luotBoard", { value: () => page.report() });
})();
