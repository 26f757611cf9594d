// @ts-check
/** One board's life: the feed's messages become a picture, calls become speech. */

import { openFeed } from "../shared/live.js";
import { emptyQueue, next, offer, putBack, withdraw, withoutStale } from "./announce.js";
import { clockOffset } from "./clock.js";
import { byId, draw, highlight } from "./draw.js";
import { fold, isCallHere } from "./fold.js";
import { layout } from "./layout.js";
import { drawLine, drawOverlay, drawTime } from "./margin.js";
import { Memory } from "./memory.js";
import { Sound } from "./sound.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("../shared/contract.js").BoardEvent} BoardEvent */
/** @typedef {import("../shared/live.js").Line} Line */
/** @typedef {import("../shared/live.js").Place} Place */
/** @typedef {import("../shared/texts.js").Say} Say */
/** @typedef {import("./announce.js").Part} Part */
/** @typedef {import("./announce.js").Queue} Queue */
/** @typedef {import("./announce.js").SpokenCall} SpokenCall */

/**
 * @typedef {Object} Surroundings
 * @property {Location} address
 * @property {import("./memory.js").Store} store
 * @property {AudioContext} audio
 * @property {Object<string, Say>} tongues
 */

const SPOKEN_KEPT = 40;
const FACE = '"Be Vietnam Pro"';

export class BoardPage {
  /** @param {Surroundings} surroundings */
  constructor(surroundings) {
    this.surroundings = surroundings;
    const place = /^\/board\/([^/]+)/.exec(surroundings.address.pathname);
    this.office = place ? decodeURIComponent(place[1]) : "";
    this.zone = new URLSearchParams(surroundings.address.search).get("zone") || "";
    this.memory = new Memory(surroundings.store, this.office, this.zone);
    this.sound = new Sound(surroundings.audio);
    /** @type {Board | null} */
    this.board = null;
    /** @type {Place | null} */
    this.place = null;
    this.offset = 0;
    /** @type {Queue} */
    this.queue = emptyQueue();
    /** @type {Line} */
    this.line = { state: "connecting", since: Date.now(), heard: null, refused: false };
    /** @type {string | null} */
    this.trouble = null;
    this.speaking = false;
    /** @type {{id: number, number: string, counter: string, language: string, start: number, end: number}[]} */
    this.spoken = [];
    /** The call whose pulses were shown last. */
    this.highlighted = "";
    this.measures = document.createElement("canvas").getContext("2d");
  }

  start() {
    this.takeToken();
    this.recall();
    this.feed = openFeed({
      office: this.office,
      zone: this.zone || undefined,
      token: this.memory.token(),
      place: this.place,
      onHello: (hello) => {
        this.offset = clockOffset(hello.server_time, Date.now());
        this.renew();
      },
      onSnapshot: (board, place) => this.begin(board, place),
      onEvent: (event, place) => this.follow(/** @type {BoardEvent} */ (event), place),
      onPlace: (place) => this.moveTo(place),
      onLine: (line) => {
        this.line = line;
        this.showMargin();
      },
      status: () => this.status(),
    });
    this.listen();
    window.setInterval(() => this.showMargin(), 1000);
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
  recall() {
    const kept = this.memory.picture();
    if (!kept) return;
    this.board = kept.board;
    this.place = kept.place;
    this.offset = kept.offset;
    this.line.heard = kept.savedAt;
    for (const call of kept.unspoken) this.queue = offer(this.queue, call, this.now());
    this.show();
  }

  listen() {
    window.addEventListener("resize", () => this.show());
    for (const gesture of ["keydown", "pointerdown", "touchend", "click"]) {
      document.addEventListener(gesture, () => this.sound.resume(), true);
    }
    this.surroundings.audio.onstatechange = () => {
      this.queue = withoutStale(this.queue, this.now());
      this.showMargin();
      this.speak();
    };
    const faces = /** @type {any} */ (document).fonts;
    if (faces) faces.load("800 100px " + FACE, "A0").then(() => this.show());
  }

  /** The server's time in ms. */
  now() {
    return Date.now() + this.offset;
  }

  /**
   * @param {Board} board
   * @param {Place} place
   */
  begin(board, place) {
    this.board = board;
    this.moveTo(place);
    this.show();
    this.prepareVoice();
    this.speak();
  }

  /**
   * @param {BoardEvent} event
   * @param {Place} place
   */
  follow(event, place) {
    if (!this.board) return;
    if (isCallHere(this.board, event)) this.hear(/** @type {any} */ (event));
    else if (event.data && "number" in event.data && event.data.state === "waiting") {
      this.queue = withdraw(this.queue, event.data.number);
    }
    this.board = fold(this.board, event);
    this.moveTo(place);
    this.show();
    this.speak();
  }

  /**
   * Queue a call to be spoken in the languages of this board, in their order.
   *
   * @param {{seq: number, at: string, data: {number: string, counter: string, announcement: SpokenCall["announcement"]}}} event
   */
  hear(event) {
    const settings = /** @type {Board} */ (this.board).settings;
    if (!settings.speak) return;
    const { number, counter, announcement } = event.data;
    const spoken = settings.languages
      .map((language) => (announcement || []).find((one) => one.language === language))
      .filter(Boolean);
    const call = { id: event.seq, number, counter, announcement: /** @type {any} */ (spoken), at: Date.parse(event.at) };
    this.queue = offer(this.queue, call, this.now());
  }

  /** @param {Place} place */
  moveTo(place) {
    this.place = place;
    this.keep();
  }

  keep() {
    if (!this.board || !this.place) return;
    const half = this.queue.speaking ? [this.queue.speaking.call] : [];
    this.memory.keepPicture({
      board: this.board,
      place: this.place,
      savedAt: Date.now(),
      offset: this.offset,
      unspoken: half.concat(this.queue.waiting),
    });
  }

  prepareVoice() {
    const settings = /** @type {Board} */ (this.board).settings;
    if (!settings.speak) return;
    this.sound.prepare(settings.languages).then(
      () => {
        this.trouble = null;
        this.showMargin();
      },
      (error) => this.missVoice(error)
    );
  }

  /** @param {unknown} error */
  missVoice(error) {
    console.error(error);
    this.trouble = "voice_missing";
    this.showMargin();
  }

  /** Speak on, part after part, until nobody waits; one part at a time. */
  async speak() {
    if (this.speaking || !this.board || this.sound.state() !== "running") return;
    this.speaking = true;
    try {
      for (;;) {
        const { queue, part } = next(this.queue, this.board.settings.repeat, this.now());
        this.queue = queue;
        this.keep();
        this.show();
        if (!part || this.sound.state() !== "running") break;
        await this.say(part);
      }
    } finally {
      this.speaking = false;
    }
  }

  /** @param {Part} part */
  async say(part) {
    const { id, number, counter } = part.call;
    try {
      const played = await this.sound.play(part, (cues) => {
        const last = cues[cues.length - 1];
        const { language } = part.announcement;
        this.spoken.push({ id, number, counter, language, start: cues[0].start, end: last.end });
        if (this.spoken.length > SPOKEN_KEPT) this.spoken.shift();
      });
      if (!played.heard && this.sound.state() !== "running") this.queue = putBack(this.queue);
    } catch (error) {
      this.missVoice(error);
    }
  }

  /** The call in the large place: the one being spoken, else the newest. */
  hero() {
    const calls = this.board ? this.board.calls : [];
    const speaking = this.queue.speaking;
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
      measure: (text) => this.measure(text),
    });
    const others = board.calls.filter((call) => call !== hero);
    draw({ board, layout: this.layout, hero, others, tongues: this.tongues(board.settings.languages) });
    this.announceChange(hero);
    this.showMargin();
  }

  /** @param {BoardCall | null} hero */
  announceChange(hero) {
    const key = hero ? hero.number + " " + hero.counter + " " + hero.call_count : "";
    if (key === this.highlighted) return;
    const first = this.highlighted === "" && this.line.state !== "connected";
    this.highlighted = key;
    if (!hero || first) return;
    const say = this.tongues(/** @type {Board} */ (this.board).settings.languages)[0].say;
    byId("spoken").textContent = say("spoken", { number: hero.number, counter: hero.counter });
    highlight();
  }

  /** @param {string[]} languages */
  tongues(languages) {
    const known = languages.filter((language) => this.surroundings.tongues[language]);
    return (known.length ? known : ["vi"]).map((language) => ({
      language,
      say: this.surroundings.tongues[language],
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
    const margin = { tongues, timezone, now: this.now(), offset: this.offset, line: this.line };
    const silent = this.board !== null && this.board.settings.speak && this.sound.state() !== "running";
    drawTime(margin);
    drawLine(margin, this.board !== null, silent ? "sound-off" : this.trouble ? "voice-missing" : null);
    drawOverlay(margin, silent);
  }

  status() {
    const tooSmall = this.layout && !this.layout.legible ? "digits_too_small" : null;
    return {
      version: this.version(),
      sound: this.sound.state(),
      queue: this.queue.waiting.length + (this.queue.speaking ? 1 : 0),
      trouble: this.trouble || tooSmall,
    };
  }

  /** The build of this page, from the address of its own script. */
  version() {
    const script = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[src]"));
    const build = script && /\/static\/([^/]+)\//.exec(script.src);
    return build ? build[1] : "";
  }

  /** After the server came back with newer pages, take them, unless somebody is being called. */
  async renew() {
    const { address } = this.surroundings;
    const answer = await fetch(address.pathname + address.search, { cache: "no-store" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const build = /\/static\/([^/"]+)\//.exec(await answer.text());
    if (build && this.version() && build[1] !== this.version() && !this.queue.speaking) address.reload();
  }

  /** What the board does, as values; for watchdogs. */
  report() {
    return () => ({
      board: this.board,
      hero: this.hero(),
      line: this.line,
      seq: this.place ? this.place.seq : null,
      layout: this.layout,
      queue: this.queue.waiting.map((call) => call.number),
      speaking: this.queue.speaking ? this.queue.speaking.call.number : null,
      sound: this.sound.state(),
      level: this.sound.level(),
      spoken: this.spoken.slice(),
      trouble: this.trouble,
    });
  }
}
