// @ts-check
/** Put a board on the wall: from values to elements, nothing is decided here. */

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("../shared/contract.js").BoardCounter} BoardCounter */
/** @typedef {import("../shared/contract.js").Localized} Localized */
/** @typedef {import("../shared/texts.js").Say} Say */
/** @typedef {import("./layout.js").Layout} Layout */

/** @typedef {{language: string, say: Say}} Tongue */

/**
 * What is drawn: `hero` is the call in the large place, `others` the calls before it, newest first.
 *
 * @typedef {Object} Picture
 * @property {Board} board
 * @property {Layout} layout
 * @property {BoardCall | null} hero
 * @property {BoardCall[]} others
 * @property {Tongue[]} tongues the office's languages, the first one leads
 */

/** @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} className
 * @param {(string | Node | null)[]} content
 */
function box(className, ...content) {
  const element = document.createElement("div");
  element.className = className;
  for (const one of content) {
    if (one !== null) element.appendChild(typeof one === "string" ? document.createTextNode(one) : one);
  }
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {(Node | null)[]} content
 */
function fill(element, content) {
  while (element.firstChild) element.removeChild(element.firstChild);
  for (const one of content) if (one) element.appendChild(one);
}

/**
 * Draw everything but the clock and the state of the connection.
 *
 * @param {Picture} picture
 */
export function draw(picture) {
  const { board, layout, tongues } = picture;
  drawFrame(layout, tongues);
  const lead = tongues[0];
  byId("agency").textContent = pick(board.agency, lead.language);
  byId("name").textContent = officeLine(board, lead.language);
  drawText(dayBanners(board, lead.language), pick(board.settings.text, lead.language));
  byId("rule").textContent = board.rule ? pick(board.rule, lead.language) : "";
  drawCall(picture);
  const previous = previousCalls(picture);
  const history = historyCalls(picture);
  if (layout.grid) {
    fill(byId("top"), [byId("call"), previous]);
    fill(byId("lower"), [counterGrid(picture)]);
    fill(byId("services"), [waitingLine(picture)]);
  } else if (layout.portrait) {
    fill(byId("top"), [byId("call")]);
    fill(byId("lower"), [previous]);
    fill(byId("services"), [history, waitingLine(picture)]);
  } else {
    fill(byId("top"), [byId("call")]);
    fill(byId("lower"), [previous, history]);
    fill(byId("services"), [waitingLine(picture)]);
  }
}

/**
 * What is special about today for the services on this wall, each said once.
 *
 * @param {Board} board
 * @param {string} language
 */
function dayBanners(board, language) {
  const banners = board.services.map((service) => (service.banner ? pick(service.banner, language) : ""));
  return banners.filter((banner, place) => banner && banners.indexOf(banner) === place).join(" ");
}

/**
 * The day's banner, then the office's own line.
 *
 * @param {string} banner
 * @param {string} words
 */
function drawText(banner, words) {
  const text = byId("text");
  const strong = document.createElement("b");
  strong.textContent = banner;
  fill(text, [banner ? strong : null, document.createTextNode((banner && words ? " · " : "") + words)]);
}

/** Give what is too long for one line at the foot two smaller ones. */
export function fitText() {
  const text = byId("text");
  text.classList.remove("is-long");
  text.classList.toggle("is-long", text.scrollWidth > text.clientWidth);
}

/**
 * @param {Layout} layout
 * @param {Tongue[]} tongues
 */
function drawFrame(layout, tongues) {
  const wall = byId("wall");
  wall.className = [
    "wall",
    layout.mode,
    layout.portrait ? "portrait" : "landscape",
    layout.previousCount ? "" : "alone",
    layout.grid && !layout.grid.names ? "tight" : "",
  ].join(" ");
  /** @type {Object<string, number>} */
  const lengths = {
    "--u": layout.unit,
    "--hero": layout.hero,
    "--hero-counter": layout.heroCounter,
    "--previous": layout.previous,
    "--grid-number": layout.grid ? layout.grid.font : 0,
    "--cell": layout.grid ? layout.grid.cell : 0,
  };
  for (const name of Object.keys(lengths)) wall.style.setProperty(name, lengths[name] + "px");
  byId("header").style.height = layout.heights.header + "px";
  byId("top").style.height = layout.heights.call + "px";
  byId("lower").style.height = layout.heights.lower + "px";
  byId("services").style.height = layout.heights.services + "px";
  byId("footer").style.height = layout.heights.footer + "px";
  byId("banner").style.height = layout.heights.footer + "px";
  document.documentElement.lang = tongues[0].language;
}

/**
 * @param {Localized} text
 * @param {string} language
 */
function pick(text, language) {
  return /** @type {any} */ (text)[language] || text.vi;
}

/**
 * @param {Board} board
 * @param {string} language
 */
function officeLine(board, language) {
  const zone = board.settings.zone ? pick(board.settings.name, language) : "";
  return pick(board.name, language) + (zone ? " · " + zone : "");
}

/** @param {Picture} picture */
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

/**
 * One text in every language of the board: the first strong, the others beside it.
 *
 * @param {Tongue[]} tongues
 * @param {string} key
 * @param {Object<string, string | number>} values
 */
function inTongues(tongues, key, values) {
  return tongues.map((tongue, place) => {
    const element = document.createElement(place === 0 ? "b" : "span");
    element.textContent = (place === 0 ? "" : " · ") + tongue.say(key, values);
    element.lang = tongue.language;
    return element;
  });
}

/**
 * @param {BoardCall} call
 * @param {string} word before the counter; "" for none
 */
function callLine(call, word) {
  return box(
    "way",
    box("way-number", call.number),
    box("arrow"),
    word ? box("way-word", word) : null,
    box("way-counter", call.counter)
  );
}

/** @param {Picture} picture */
function previousCalls(picture) {
  const { layout, others, tongues } = picture;
  const say = tongues[0].say;
  const calls = others.slice(0, layout.previousCount);
  if (!layout.previousCount) return null;
  if (layout.portrait || layout.grid) {
    const head = box("heads", box("head", say("two-before")), layout.grid ? box("head", say("counter")) : null);
    const word = layout.portrait && !layout.grid ? say("counter") : "";
    return box("previous", calls.length ? head : null, ...calls.map((call) => callLine(call, word)));
  }
  const columns = calls.map((call, place) =>
    box(
      "previous-column",
      box("heads", box("head", say(place === 0 ? "just" : "before")), box("head", say("counter"))),
      callLine(call, "")
    )
  );
  return box("previous", ...columns);
}

/** @param {Picture} picture */
function historyCalls(picture) {
  const { layout, others, tongues } = picture;
  const say = tongues[0].say;
  if (!layout.historyCount) return null;
  const first = layout.previousCount;
  const calls = others.slice(first, first + layout.historyCount);
  const lines = calls.map((call) =>
    box(
      "history-line",
      box("history-number", call.number),
      box("history-counter", box("history-word", say("counter")), call.counter)
    )
  );
  return box("history" + (lines.length ? "" : " is-empty"), box("head", say("called")), ...lines);
}

/** @param {Picture} picture */
function waitingLine(picture) {
  const { board, layout, tongues } = picture;
  const { say, language } = tongues[0];
  if (!layout.serviceCount) return null;
  const services = board.services.map((service) => {
    const letter = box("letter", service.prefix || service.code);
    const count = String(service.waiting);
    if (layout.waiting === "letters") return box("service", letter, box("service-count", count));
    const name = box("service-name", pick(service.name, language));
    if (layout.waiting === "lines") return box("service", letter, name, box("service-count", count));
    const people = layout.portrait
      ? box("service-count", box("figure", count), say("people", { count: service.waiting }))
      : box("service-count", say("people-waiting", { count: service.waiting }));
    return box("service", letter, box("service-words", name, people));
  });
  const columns = Math.ceil(services.length / 2);
  if (layout.waiting === "lines" && !layout.portrait) {
    for (const service of services) service.style.width = 100 / columns + "%";
  }
  const list = box("service-list", ...services);
  return box("waiting by-" + layout.waiting, box("head", say("waiting")), list);
}

/** @param {Picture} picture */
function counterGrid(picture) {
  const { board, layout } = picture;
  const grid = layout.grid;
  if (!grid) return null;
  const cells = board.counters.map((counter) => counterCell(picture, counter));
  for (const cell of cells) {
    cell.style.width = 100 / grid.columns + "%";
    cell.style.height = grid.cell + "px";
  }
  return box("counters", ...cells);
}

/**
 * @param {Picture} picture
 * @param {BoardCounter} counter
 */
function counterCell(picture, counter) {
  const { board, hero, tongues, layout } = picture;
  const { say, language } = tongues[0];
  const isCalled = hero !== null && hero.number === counter.number && hero.counter === counter.code;
  const number =
    counter.number !== null
      ? box("cell-number" + (isCalled ? " is-called" : ""), counter.number)
      : box("cell-state", say(counter.state === "open" ? "free" : counter.state));
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
      layout.grid && layout.grid.names ? box("cell-names", names) : null
    )
  );
}

/** Let the called number stand out: three slow pulses, then steady. */
export function highlight() {
  const hero = byId("hero");
  hero.classList.remove("is-fresh");
  // Reading a length makes the engine notice the removal, so that the pulses start anew.
  void hero.offsetWidth;
  hero.classList.add("is-fresh");
}
