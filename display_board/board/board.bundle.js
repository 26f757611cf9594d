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
    counter: "Counter",
    just: "Just called",
    before: "Before that",
    "two-before": "Just called",
    called: "Called",
    waiting: "People waiting",
    "people-waiting": "{count} waiting",
    people: "people",
    "people.one": "person",
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
    spoken: "Number {number}, please go to counter {counter}",
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
    counter: "Qu\u1EA7y",
    just: "V\u1EEBa m\u1EDDi",
    before: "Tr\u01B0\u1EDBc \u0111\xF3",
    "two-before": "C\xE1c s\u1ED1 v\u1EEBa m\u1EDDi",
    called: "\u0110\xE3 m\u1EDDi",
    waiting: "S\u1ED1 ng\u01B0\u1EDDi \u0111ang ch\u1EDD",
    "people-waiting": "{count} ng\u01B0\u1EDDi ch\u1EDD",
    people: "ng\u01B0\u1EDDi",
    paused: "T\u1EA1m ng\u1EEBng",
    closed: "Ch\u01B0a m\u1EDF",
    free: "S\u1EB5n s\xE0ng",
    empty: "Ch\u01B0a m\u1EDDi s\u1ED1 n\xE0o",
    "empty-hint": "S\u1ED1 \u0111\u01B0\u1EE3c m\u1EDDi s\u1EBD hi\u1EC7n \u1EDF \u0111\xE2y v\xE0 \u0111\u01B0\u1EE3c \u0111\u1ECDc tr\xEAn loa.",
    connected: "\u0110\xE3 k\u1EBFt n\u1ED1i \xB7 v\u1EEBa c\u1EADp nh\u1EADt",
    connecting: "\u0110ang n\u1ED1i v\u1EDBi m\xE1y ch\u1EE7\u2026",
    down: "M\u1EA5t k\u1EBFt n\u1ED1i t\u1EEB {clock} \xB7 \u0111ang n\u1ED1i l\u1EA1i",
    "down-banner": "M\u1EA5t k\u1EBFt n\u1ED1i v\u1EDBi m\xE1y ch\u1EE7. B\u1EA3ng n\xE0y d\u1EEBng t\u1EEB {clock}; xin nghe nh\xE2n vi\xEAn m\u1EDDi s\u1ED1.",
    refused: "B\u1EA3ng n\xE0y ch\u01B0a \u0111\u01B0\u1EE3c c\u1EA5p quy\u1EC1n",
    "refused-hint": "Xin m\u1EDF l\u1EA1i b\u1EB1ng \u0111\u1ECBa ch\u1EC9 m\xE0 ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB \u0111\xE3 c\u1EA5p.",
    "sound-off": "\xC2m thanh \u0111ang t\u1EAFt",
    "sound-enable": "Nh\u1EA5n OK \u0111\u1EC3 b\u1EADt \xE2m thanh",
    "sound-hint": "Nh\u1EA5n ph\xEDm b\u1EA5t k\u1EF3 ho\u1EB7c ch\u1EA1m v\xE0o m\xE0n h\xECnh. C\xE1c s\u1ED1 v\u1EABn hi\u1EC7n khi ch\u01B0a c\xF3 \xE2m thanh.",
    "voice-missing": "Thi\u1EBFu t\u1EC7p gi\u1ECDng \u0111\u1ECDc",
    spoken: "M\u1EDDi s\u1ED1 {number} \u0111\u1EBFn qu\u1EA7y {counter}",
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
  var SET_BACK = Object.freeze(
    /** @type {const} */
    {
      ORDER: "order",
      COUNTER: "counter"
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
      ADMIN: "admin"
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
      BAD_REQUEST: "bad_request",
      TOO_MANY_REQUESTS: "too_many_requests",
      BUSY: "busy",
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
    const { layout: layout2, others, tongues } = picture;
    const say = tongues[0].say;
    const calls = others.slice(0, layout2.previousCount);
    if (!layout2.previousCount) return null;
    if (layout2.portrait || layout2.grid) {
      const head = box("heads", box("head", say("two-before")), layout2.grid ? box("head", say("counter")) : null);
      const word = layout2.portrait && !layout2.grid ? say("counter") : "";
      return box("previous", calls.length ? head : null, ...calls.map((call) => callLine(call, word)));
    }
    const columns = calls.map(
      (call, place) => box(
        "previous-column",
        box("heads", box("head", say(place === 0 ? "just" : "before")), box("head", say("counter"))),
        callLine(call, "")
      )
    );
    return box("previous", ...columns);
  }
  function historyCalls(picture) {
    const { layout: layout2, others, tongues } = picture;
    const say = tongues[0].say;
    if (!layout2.historyCount) return null;
    const first = layout2.previousCount;
    const calls = others.slice(first, first + layout2.historyCount);
    const lines = calls.map(
      (call) => box(
        "history-line",
        box("history-number", call.number),
        box("history-counter", box("history-word", say("counter")), call.counter)
      )
    );
    return box("history" + (lines.length ? "" : " is-empty"), box("head", say("called")), ...lines);
  }
  function waitingLine(picture) {
    const { board, layout: layout2, tongues } = picture;
    const { say, language } = tongues[0];
    if (!layout2.serviceCount) return null;
    const services = board.services.map((service) => {
      const letter = box("letter", service.prefix || service.code);
      const count = String(service.waiting);
      if (layout2.waiting === "letters") return box("service", letter, box("service-count", count));
      const name = box("service-name", pick(service.name, language));
      if (layout2.waiting === "lines") return box("service", letter, name, box("service-count", count));
      const people = layout2.portrait ? box("service-count", box("figure", count), say("people", { count: service.waiting })) : box("service-count", say("people-waiting", { count: service.waiting }));
      return box("service", letter, box("service-words", name, people));
    });
    const columns = Math.ceil(services.length / 2);
    if (layout2.waiting === "lines" && !layout2.portrait) {
      for (const service of services) service.style.width = 100 / columns + "%";
    }
    const list = box("service-list", ...services);
    return box("waiting by-" + layout2.waiting, box("head", say("waiting")), list);
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
    const { say, language } = tongues[0];
    const isCalled = hero !== null && hero.number === counter.number && hero.counter === counter.code;
    const number = counter.number !== null ? box("cell-number" + (isCalled ? " is-called" : ""), counter.number) : box("cell-state", say(counter.state === "open" ? "free" : counter.state));
    const served = board.services.filter((service) => counter.services.indexOf(service.code) >= 0);
    const names = served.map((service) => pick(service.name, language)).join(", ");
    return box(
      "cell cell-" + counter.state,
      box(
        "cell-inner",
        box(
          "cell-row",
          box("cell-place", box("cell-word", say("counter")), box("cell-code", counter.code)),
          number
        ),
        layout2.grid && layout2.grid.names ? box("cell-names", names) : null
      )
    );
  }

  // draw.js
  function draw(picture) {
    const { board, layout: layout2, tongues } = picture;
    drawFrame(layout2, tongues);
    const lead = tongues[0];
    byId("agency").textContent = pick(board.agency, lead.language);
    byId("name").textContent = officeLine(board, lead.language);
    drawText(dayBanners(board, lead.language), pick(board.settings.text, lead.language));
    byId("rule").textContent = board.rule ? pick(board.rule, lead.language) : "";
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
  function dayBanners(board, language) {
    const banners = board.services.map((service) => service.banner ? pick(service.banner, language) : "");
    return banners.filter((banner, place) => banner && banners.indexOf(banner) === place).join(" ");
  }
  function drawText(banner, words) {
    const text = byId("text");
    const strong = document.createElement("b");
    strong.textContent = banner;
    fill(text, [banner ? strong : null, document.createTextNode((banner && words ? " \xB7 " : "") + words)]);
  }
  function fitText() {
    const text = byId("text");
    text.classList.remove("is-long");
    text.classList.toggle("is-long", text.scrollWidth > text.clientWidth);
  }
  function drawFrame(layout2, tongues) {
    const wall = byId("wall");
    wall.className = [
      "wall",
      layout2.mode,
      layout2.portrait ? "portrait" : "landscape",
      layout2.previousCount ? "" : "alone",
      layout2.grid && !layout2.grid.names ? "tight" : ""
    ].join(" ");
    const lengths = {
      "--u": layout2.unit,
      "--hero": layout2.hero,
      "--hero-counter": layout2.heroCounter,
      "--previous": layout2.previous,
      "--grid-number": layout2.grid ? layout2.grid.font : 0,
      "--cell": layout2.grid ? layout2.grid.cell : 0
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
  function officeLine(board, language) {
    const zone = board.settings.zone ? pick(board.settings.name, language) : "";
    return pick(board.name, language) + (zone ? " \xB7 " + zone : "");
  }
  function drawCall(picture) {
    const { hero, tongues } = picture;
    byId("call").classList.toggle("is-empty", hero === null);
    const again = hero !== null && hero.call_count > 1;
    const key = again ? "again" : "now";
    fill(byId("label-now"), inTongues(tongues, key, { count: hero ? hero.call_count : 0 }));
    fill(byId("label-counter"), inTongues(tongues, "counter", {}));
    byId("hero-word").textContent = tongues[0].say("counter");
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

  // fold.js
  var CALLS_KEPT = 12;
  var AT_COUNTER = ["called", "serving"];
  function fold(board, event) {
    switch (event.type) {
      case EVENT.TICKET_CALLED:
      case EVENT.TICKET_RECALLED:
        return waiting(isCallHere(board, event) ? called(board, event.data) : board, event.data.waiting);
      case EVENT.COUNTER_OPENED:
        return counterState(board, event.data.counter, "open");
      case EVENT.COUNTER_PAUSED:
        return counterState(board, event.data.counter, "paused");
      case EVENT.COUNTER_CLOSED:
        return counterState(board, event.data.counter, "closed");
      case EVENT.DAY_OPENED:
        return bannered(waiting(cleared(board), event.data.waiting), event.data.banners);
      case EVENT.DAY_CLOSED:
        return cleared(board);
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
    if (!data || !data.number || !data.state) return changed;
    const { number, state, counter = null } = data;
    const calls = state === "waiting" ? board.calls.filter((call) => call.number !== number) : board.calls.map((call) => call.number === number ? Object.assign({}, call, { state }) : call);
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
  function cleared(board) {
    return Object.assign({}, board, {
      calls: [],
      counters: board.counters.map((counter) => Object.assign({}, counter, { number: null }))
    });
  }

  // bands.js
  var DIGIT_LINE_EM = 0.8;
  var DIGIT_EM = 0.74;
  var ARROW_EM = 0.62;
  var TWO_LINES = 2.02;
  var COUNTER_BELOW = 0.9;
  var BESIDE = 0.345;
  var SMALLEST_CELL = 84;
  var GRID_PADDING = 24;
  function isPortrait(wall) {
    return wall.height > wall.width;
  }
  function unitOf(wall) {
    if (isPortrait(wall)) return Math.min(wall.width / 1080, wall.height / 1920);
    return Math.min(wall.width / 1920, wall.height / 1080);
  }
  function neededCallHeight(wall, plan, neededMm) {
    const panel = wall.board.settings.panel_width_mm;
    const unit = unitOf(wall);
    const digits = neededMm * wall.width / panel / unit;
    const line = digits / DIGIT_EM * DIGIT_LINE_EM;
    const upright = line / COUNTER_BELOW * TWO_LINES;
    return callMargins(plan, isPortrait(wall)) + (isPortrait(wall) ? upright : line);
  }
  function frameHeights(plan, portrait, serviceCount, needed, wall) {
    const grid = plan.mode === "counters";
    const header = portrait ? 176 : grid ? 116 : 132;
    const footer = portrait ? 152 : grid ? 88 : 104;
    const services = servicesHeight(serviceCount, portrait, plan);
    const sheetHeight = wall.height / unitOf(wall);
    const rest = sheetHeight - header - footer - services;
    let lower;
    if (grid) {
      const count = wall.board.counters.length;
      const smallest = GRID_PADDING + SMALLEST_CELL * Math.ceil(count / gridColumns(count, portrait));
      lower = Math.max(smallest, rest - Math.max(needed, portrait ? 560 : 280));
    } else if (plan.previous === 0) lower = 0;
    else lower = portrait ? 90 + 146 * plan.previous : 254;
    return { header, footer, services, lower, call: rest - lower };
  }
  function callMargins(plan, portrait) {
    if (portrait) return 68 + 56;
    return plan.mode === "counters" ? 56 + 20 : 76 + 48;
  }
  function servicesHeight(count, portrait, plan) {
    if (count === 0) return 0;
    const style = waitingStyle(count, portrait, plan.mode);
    if (plan.mode === "counters") return 72 * Math.ceil(count / (portrait ? 6 : 12));
    if (!portrait) return style === "letters" ? 84 * Math.ceil(count / 12) : 144;
    const lines = style === "names" ? count * 80 : style === "lines" ? count * 60 : Math.ceil(count / 3) * 80;
    return 110 + Math.max(lines, plan.history ? 5 * 80 : 0);
  }
  function waitingStyle(count, portrait, mode) {
    if (mode === "counters") return "letters";
    if (count <= 5) return "names";
    return count <= (portrait ? 8 : 10) ? "lines" : "letters";
  }
  function callFonts(plan, portrait, sheet, room, widths) {
    const tall = room - callMargins(plan, portrait);
    if (portrait) {
      const wide2 = sheet.width - 2 * 56;
      const hero2 = Math.min(wide2 / widths.number, tall / DIGIT_LINE_EM / TWO_LINES);
      return { hero: hero2, counter: Math.min(hero2 * COUNTER_BELOW, (wide2 - 560) / widths.counter) };
    }
    const wide = heroWidth(plan, sheet.width);
    const hero = Math.min(wide / (widths.number + widths.counter + ARROW_EM), tall / DIGIT_LINE_EM);
    return { hero, counter: hero };
  }
  function heroWidth(plan, width) {
    if (plan.mode === "counters" && plan.previous > 0) return (width - 112) * (1 - BESIDE) - 56;
    return width - (plan.mode === "counters" ? 112 : 128);
  }
  function previousFont(plan, portrait, sheet, widths) {
    if (plan.previous === 0) return 0;
    const line = widths.number + widths.counter + ARROW_EM;
    if (plan.mode === "counters") {
      return Math.min(98, (sheet.width - 112) * BESIDE / line);
    }
    if (portrait) return Math.min(142, (sheet.width - 112 - 160) / (line + 0.2));
    const wide = sheet.width - 128 - (plan.history ? 480 : 0);
    return plan.previous === 1 ? Math.min(176, wide / line) : Math.min(150, (wide - 72) / 2 / line);
  }
  function gridSizes(count, portrait, sheet, room, widths) {
    const columns = gridColumns(count, portrait);
    const rows = Math.max(1, Math.ceil(count / columns));
    const cell = Math.min((room - GRID_PADDING) / rows, portrait ? 220 : 190);
    const names = cell >= 116;
    const wide = (sheet.width - 112 + 40) / columns - 40;
    const tall = (cell - (names ? 64 : 26)) / DIGIT_LINE_EM;
    const font = Math.min((wide - 92) / widths.number, tall, 120);
    return { columns, rows, font, cell, names };
  }
  function gridColumns(count, portrait) {
    if (portrait) return count <= 10 ? 2 : 3;
    if (count <= 4) return Math.max(count, 1);
    if (count <= 12) return 4;
    return count <= 20 ? 5 : 6;
  }

  // layout.js
  var GRID_ABOVE = 12;
  var SMALLEST_DIGIT_MM = 75;
  var DIGIT_MM_PER_METRE = 11.5;
  var SECONDARY_MM_PER_METRE = 6.4;
  function neededDigitMm(metres) {
    return Math.max(SMALLEST_DIGIT_MM, DIGIT_MM_PER_METRE * metres);
  }
  function layout(wall) {
    const candidates = plans(wall).map((plan) => arrange(wall, plan));
    const legible = candidates.find((one) => one.legible);
    if (legible) return legible;
    return candidates.reduce((best, one) => one.hero > best.hero ? one : best);
  }
  function plans(wall) {
    const { layout: wanted } = wall.board.settings;
    const many = wall.board.counters.length > GRID_ABOVE;
    const grid = wanted === "counters" || wanted === "auto" && many;
    const mode = grid ? "counters" : "calls";
    if (grid && isPortrait(wall)) {
      return [
        { mode, previous: 0, history: false, services: true },
        { mode, previous: 0, history: false, services: false }
      ];
    }
    return [
      { mode, previous: 2, history: true, services: true },
      { mode, previous: 2, history: false, services: true },
      { mode, previous: 1, history: false, services: true },
      { mode, previous: 0, history: false, services: true },
      { mode, previous: 0, history: false, services: false }
    ];
  }
  function arrange(wall, plan) {
    const { settings, counters, services } = wall.board;
    const portrait = isPortrait(wall);
    const unit = unitOf(wall);
    const sheet = { width: wall.width / unit, height: wall.height / unit };
    const widths = widest(wall);
    const serviceCount = plan.services ? services.length : 0;
    const neededMm = neededDigitMm(settings.farthest_metres);
    const frame = frameHeights(plan, portrait, serviceCount, neededCallHeight(wall, plan, neededMm), wall);
    const fonts = callFonts(plan, portrait, sheet, frame.call, widths);
    const previous = previousFont(plan, portrait, sheet, widths);
    const grid = plan.mode === "counters" ? gridSizes(counters.length, portrait, sheet, frame.lower, widths) : null;
    return Object.assign(reach(wall, plan, Math.min(fonts.hero, fonts.counter), previous), {
      mode: plan.mode,
      portrait,
      unit,
      hero: fonts.hero * unit,
      heroCounter: fonts.counter * unit,
      previous: previous * unit,
      previousCount: plan.previous,
      historyCount: plan.mode === "counters" || !plan.history ? 0 : portrait ? 5 : 3,
      serviceCount,
      waiting: waitingStyle(serviceCount, portrait, plan.mode),
      grid: grid && Object.assign(grid, { font: grid.font * unit, cell: grid.cell * unit }),
      heights: inPixels(frame, unit)
    });
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
  function reach(wall, plan, font, previous) {
    const { farthest_metres: metres, panel_width_mm: panel } = wall.board.settings;
    const mmPerUnit = unitOf(wall) * panel / wall.width;
    const digitMm = font * DIGIT_EM * mmPerUnit;
    const previousMm = previous * DIGIT_EM * mmPerUnit;
    const neededMm = neededDigitMm(metres);
    const isOverview = plan.previous === 0 || plan.mode === "counters";
    const legible = digitMm >= neededMm && (isOverview || previousMm >= SECONDARY_MM_PER_METRE * metres);
    return { digitMm, neededMm, legible };
  }
  function widest(wall) {
    const { board, measure } = wall;
    const numbers = board.services.map((service) => service.prefix + "000").concat(board.calls.map((call) => call.number));
    const counters = board.counters.map((counter) => counter.code).concat(board.calls.map((call) => call.counter));
    return {
      number: Math.max(measure("A000"), ...numbers.map(measure)),
      counter: Math.max(measure("0"), ...counters.map(measure))
    };
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
  var FACE = '"Be Vietnam Pro"';
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
      this.layout = null;
      this.offset = 0;
      this.connection = { state: "connecting", since: Date.now(), heard: null, refused: false };
      this.soundNeedsGesture = false;
      this.highlighted = "";
      this.measures = document.createElement("canvas").getContext("2d");
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
      window.setInterval(() => this.showMargin(), 1e3);
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
    show() {
      const board = this.board;
      if (!board) return;
      const hero = this.hero();
      this.layout = layout({
        width: window.innerWidth,
        height: window.innerHeight,
        board,
        measure: (text) => this.measure(text)
      });
      const others = board.calls.filter((call) => call !== hero);
      const tongues = this.tongues(board.settings.languages);
      draw({ board, layout: this.layout, hero, others, tongues });
      this.announceChange(hero, tongues[0].say);
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
      byId("spoken").textContent = say("spoken", { number: hero.number, counter: hero.counter });
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
    /** @param {string} text */
    measure(text) {
      if (!this.measures) return text.length * 0.75;
      this.measures.font = "800 100px " + FACE;
      return this.measures.measureText(text).width / 100;
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
      fitText();
    }
    status() {
      const tooSmall = this.layout && !this.layout.legible ? "digits_too_small" : null;
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
      return {
        board: this.board,
        hero: this.hero(),
        connection: this.connection,
        seq: this.reached ? this.reached.seq : null,
        layout: this.layout,
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
