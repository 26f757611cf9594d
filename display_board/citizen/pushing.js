// @ts-check
/**
 * One touch, after which the phone is told of its turn also while this page is closed (Web Push).
 *
 * Browsers give it to pages on https alone; elsewhere a sentence says so. What works for a closed
 * page is a worker of this slip alone, put there by that touch and taken away with the turn.
 */

import { element, put } from "./draw.js";
import { newKey, send } from "./holding.js";

/** @import {Followed} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/** @typedef {"offer" | "asking" | "on" | "refused" | "failed" | "no_https" | "not_here"} Standing */

const WORKER = new URL("push_worker.js", import.meta.url).href;
/** After these no call comes. */
const OVER = ["served", "cancelled", "expired"];

export class Pushing {
  /**
   * @param {HTMLElement} place
   * @param {string} code  of the slip
   */
  constructor(place, code) {
    this.place = place;
    this.path = `/t/${encodeURIComponent(code)}`;
    this.button = /** @type {HTMLButtonElement} */ (element("button", "alert-button"));
    this.button.type = "button";
    this.button.addEventListener("click", () => void (this.subscription ? this.stop() : this.begin()));
    this.words = element("p", "alert-words");
    this.words.setAttribute("role", "status");
    place.replaceChildren(this.button, this.words);
    /** @type {PushSubscription | null} */
    this.subscription = null;
    /** @type {Standing} */
    this.standing = "offer";
    /** @type {Say} */
    this.say = (key) => key;
    this.language = "";
    /** @type {string | null} */
    this.key = null;
    this.looked = false;
  }

  /**
   * Offer it while a call may come.
   * @param {Followed} followed
   * @param {Say} say
   * @param {string} language  of the page
   */
  show(followed, say, language) {
    const spokeOtherwise = this.language !== "" && this.language !== language;
    this.say = say;
    this.language = language;
    this.key = followed.push_key;
    this.place.hidden = OVER.includes(followed.state);
    if (this.place.hidden) void this.leave();
    else if (!this.looked) void this.look();
    else if (spokeOtherwise && this.subscription) void this.tell(this.subscription);
    this.draw();
  }

  /** Whether this browser can, and does already for this slip. */
  async look() {
    this.looked = true;
    if (!window.isSecureContext || this.key === null) this.standing = "no_https";
    else if (!("serviceWorker" in navigator) || !("PushManager" in window)) this.standing = "not_here";
    else if (Notification.permission === "denied") this.standing = "refused";
    else {
      const registration = await navigator.serviceWorker.getRegistration(this.path);
      this.subscription = (await registration?.pushManager.getSubscription()) ?? null;
      if (this.subscription) this.standing = "on";
    }
    this.draw();
  }

  async begin() {
    this.set("asking");
    try {
      if ((await Notification.requestPermission()) !== "granted") return this.set("refused");
      await navigator.serviceWorker.register(WORKER, { scope: this.path });
      const { pushManager } = await this.ready();
      const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.key });
      if (!(await this.tell(subscription))) {
        await subscription.unsubscribe();
        return this.set("failed");
      }
      this.subscription = subscription;
      this.set("on");
    } catch {
      // The phone's maker could not be reached, or the browser gives no reason.
      this.set("failed");
    }
  }

  /**
   * The worker of this slip, once it works; the page itself may be another one's.
   * @returns {Promise<ServiceWorkerRegistration>}
   */
  async ready() {
    const registration = await navigator.serviceWorker.getRegistration(this.path);
    if (registration === undefined) throw new Error("no worker");
    const worker = registration.installing ?? registration.waiting;
    if (worker !== null && registration.active === null) {
      await new Promise((resolve) => worker.addEventListener("statechange", () => worker.state === "activated" && resolve(null)));
    }
    return registration;
  }

  /** @param {PushSubscription} subscription */
  async tell(subscription) {
    const { endpoint, keys } = subscription.toJSON();
    const body = { endpoint, keys: { p256dh: keys?.p256dh, auth: keys?.auth }, language: this.language };
    return (await send(`${this.path}/subscribe`, newKey(), this.language, body)).followed !== null;
  }

  async stop() {
    const subscription = this.subscription;
    this.subscription = null;
    this.set("offer");
    if (subscription === null) return;
    await send(`${this.path}/unsubscribe`, newKey(), this.language, { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }

  /** The turn is over: the server has forgotten the phone, and the phone forgets the worker. */
  async leave() {
    if (this.subscription === null) return;
    this.subscription = null;
    await (await navigator.serviceWorker.getRegistration(this.path))?.unregister();
  }

  /** @param {Standing} standing */
  set(standing) {
    this.standing = standing;
    this.draw();
  }

  draw() {
    this.button.hidden = this.standing === "no_https" || this.standing === "not_here";
    put(this.button, this.say("push"));
    this.button.setAttribute("aria-pressed", String(this.standing === "on"));
    put(this.words, this.say(`push.${this.standing}`));
  }
}
