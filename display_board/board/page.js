// @ts-check
/** One board's life: the feed's messages become a picture, calls become speech. */

import { openFeed } from "../shared/live.js";
import { Sound } from "../shared/sound.js";
import { pageBuild } from "./build.js";
import { clockOffset } from "./clock.js";
import { showDoor } from "./door.js";
import { draw, fitOffice, highlight } from "./draw.js";
import { byId } from "./elements.js";
import { drawEmergency } from "./emergency.js";
import { FACE } from "./face.js";
import { calledNoMore, fold, isHeardHere } from "./fold.js";
import { drawFoot, footParts } from "./foot.js";
import { Idle } from "./idle.js";
import { drawConnection, drawOverlay, drawTime } from "./margin.js";
import { askToBeLetIn, takeToken } from "./letters.js";
import { Memory } from "./memory.js";
import { drawMissed } from "./missed.js";
import { pictureOf } from "./picture.js";
import { placeWord } from "./places.js";
import { Speech } from "./speech.js";
import { Tongues } from "./tongues.js";
import { TURN_MS } from "./turning.js";
import { waitingPages } from "./waiting.js";

/** @typedef {import("../shared/contract.js").Board} Board */
/** @typedef {import("../shared/contract.js").BoardCall} BoardCall */
/** @typedef {import("../shared/contract.js").BoardEvent} BoardEvent */
/** @typedef {import("../shared/contract.js").TroubleCode} TroubleCode */
/** @typedef {import("../shared/live.js").Connection} Connection */
/** @typedef {import("../shared/live.js").Reached} Reached */
/** @typedef {import("../shared/texts.js").Say} Say */

/**
 * @typedef {Object} Surroundings
 * @property {Location} address
 * @property {import("./memory.js").Store} store
 * @property {AudioContext} audio
 * @property {Object<string, Say>} tongues
 * @property {(language: string) => Promise<Say>} further fetches the words of another language
 */

/** An office records its own voice while the board runs: new clips are heard without a reload. */
const VOICE_REFRESH_MS = 10 * 60 * 1000;

export class BoardPage {
  /** @param {Surroundings} surroundings */
  constructor(surroundings) {
    this.surroundings = surroundings;
    const named = /^\/board\/([^/]+)/.exec(surroundings.address.pathname);
    this.office = named ? decodeURIComponent(named[1]) : "";
    this.zone = new URLSearchParams(surroundings.address.search).get("zone") || "";
    this.memory = new Memory(surroundings.store, this.office, this.zone);
    this.sound = new Sound(surroundings.audio);
    this.idle = new Idle(this.office, () => this.show());
    this.speech = new Speech(this.sound, () => this.now(), () => this.show());
    /** @type {Board | null} */
    this.board = null;
    /** @type {Reached | null} */
    this.reached = null;
    /** @type {import("./draw.js").Picture | null} what was drawn last */
    this.shown = null;
    this.offset = 0;
    this.tongues = new Tongues(surroundings.tongues, surroundings.further, () => this.show());
    /** @type {Connection} */
    this.connection = { state: "connecting", since: Date.now(), heard: null, refused: "" };
    /** Whether this browser gave sound only after a key or touch: a reload would mute it again. */
    this.soundNeedsGesture = false;
    /** Which turn of what is shown part after part was drawn last. */
    this.turned = -1;
    /** By which an admin lets this board in; "" while it is let in. */
    this.letters = "";
    /** The call whose pulses were shown last. */
    this.highlighted = "";
  }

  start() {
    takeToken(this.memory, this.surroundings.address);
    this.remember();
    /** @type {import("../shared/live.js").FeedOptions<Board, BoardEvent>} */
    const options = {
      office: this.office,
      zone: this.zone || undefined,
      token: this.memory.token(),
      reached: this.reached,
      onHello: (hello) => {
        this.offset = clockOffset(hello.server_time, Date.now());
        this.renew();
      },
      onSnapshot: (board, reached) => this.begin(board, reached),
      onEvent: (event, reached) => this.follow(event, reached),
      onDoor: (door) => showDoor(door, () => this.show()),
      onReached: (reached) => {
        this.reached = reached;
        this.keep();
      },
      onConnection: (connection) => {
        // Before the first message of this page, the kept picture's age is what counts.
        const heard = connection.heard === null ? this.connection.heard : connection.heard;
        this.connection = Object.assign({}, connection, { heard });
        if (connection.refused === "not_signed_in") askToBeLetIn(this, this.surroundings.address);
        if (connection.state === "down") showDoor(null, () => this.show());
        this.showMargin();
      },
      status: () => this.status(),
    };
    openFeed(options);
    this.listen();
    window.setInterval(() => this.tick(), 1000);
    window.setInterval(() => this.speech.refresh(), VOICE_REFRESH_MS);
    this.showMargin();
  }

  /** @param {string} letters by which an admin lets this board in */
  showLetters(letters) {
    this.letters = letters;
    this.showMargin();
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
    this.speech.alarm(kept.board.emergency ? kept.board.emergency.announcement : null);
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
    const faces = /** @type {any} */ (document).fonts;
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
    Object.assign(this, { board, reached });
    this.speech.alarm(board.emergency ? board.emergency.announcement : null);
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
    if (isHeardHere(this.board, event)) this.speech.hear(event);
    else this.speech.withdraw(calledNoMore(event));
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
      unspoken: this.speech.unspoken(),
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
    this.tongues.learn(this.board.settings.languages);
    const tongues = this.tongues.of(this.board.settings.languages);
    const told = this.connection.state === "connected" ? this.idle.told(this.board, this.speech.queue.speaking !== null, this.now()) : null;
    const picture = pictureOf(this.board, this.hero(), tongues, this.now(), told);
    this.shown = picture;
    this.turned = Math.floor(picture.now / TURN_MS);
    draw(picture);
    drawEmergency(this.board, tongues);
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

  showMargin() {
    const tongues = this.tongues.of(this.board ? this.board.settings.languages : null);
    const timezone = this.board ? this.board.timezone : null;
    const { connection, offset, zone, letters } = this;
    const margin = { tongues, timezone, now: this.now(), offset, connection, zone, token: this.memory.token(), letters };
    const speaks = this.board !== null && this.board.settings.speak;
    const silent = speaks && this.sound.state() !== "running";
    const soundKey = silent ? "sound-off" : this.speech.trouble ? "voice-missing" : null;
    drawTime(margin);
    drawConnection(margin, this.board !== null, soundKey);
    drawOverlay(margin, silent);
    // Their room depends on what stands beside them, their width on typefaces that may come later.
    fitOffice();
    if (this.shown) drawFoot(footParts(this.shown), this.now());
    if (this.shown) drawMissed(this.shown, this.now());
  }

  status() {
    /** @type {TroubleCode | null} */
    const tooSmall = this.shown && !this.shown.layout.legible ? "digits_too_small" : null;
    return {
      version: pageBuild(),
      sound: this.sound.state(),
      queue: this.speech.unspoken().length,
      trouble: this.speech.trouble || tooSmall,
    };
  }

  /** The server may have come back with newer pages: take them; unspoken calls survive a reload. */
  async renew() {
    if (this.soundNeedsGesture) return;
    const { address } = this.surroundings;
    const answer = await fetch(address.pathname + address.search, { cache: "no-store" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const build = /\/static\/([^/"]+)\//.exec(await answer.text());
    if (!build || !pageBuild() || build[1] === pageBuild()) return;
    this.keep();
    address.reload();
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
      trouble: this.speech.trouble,
    };
  }
}
