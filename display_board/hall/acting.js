// @ts-check
/** What is done to the hall, and what the page says of it. */

import { tell } from "../shared/staff/notice.js";
import { officePath } from "../shared/staff/person.js";
import { askAgain } from "../shared/staff/server.js";
import { inWords, language, say } from "../shared/staff/words.js";
import { look } from "./looking.js";
import { hall, sending, undo } from "./state.js";

/** @import {HallCounter, ServedService} from "../shared/contract.js" */

/**
 * Send an act, once however often its button is pressed; answers whether it was done.
 * @param {string} path  below the office
 * @param {object | null} body
 * @param {string | ((body: any) => string)} done  what is said then, of what the server answered
 * @param {string} [method]
 */
export async function act(path, body, done, method = "POST") {
  if (sending.value !== null) return false;
  sending.value = path;
  const request = body === null ? {} : { body };
  const reply = await askAgain(method, `${officePath.value}/${path}`, { ...request, language: language.value });
  sending.value = null;
  if (reply.outcome !== "done") {
    tell("bad", reply.outcome === "lost" ? say("lost") : reply.detail || say("refused"));
    return false;
  }
  tell("good", typeof done === "string" ? done : done(reply.body));
  await look();
  return true;
}

/**
 * Give a counter one service more, or one less; what stays keeps its weight.
 * @param {HallCounter} counter
 * @param {string} service
 */
export async function toggle(counter, service) {
  const before = counter.profile;
  const others = before.filter((one) => one.code !== service);
  const serves = counter.services.includes(service);
  const after = serves ? others : [...others, { code: service, weight: 1, after_minutes: null }];
  if (!after.some((one) => one.after_minutes === null)) {
    tell("bad", say("counter.last", { counter: titleOf(counter) }));
    return;
  }
  const [key, short] = serves ? ["counter.taken", "counter.taken.short"] : ["counter.given", "counter.given.short"];
  const words = { counter: titleOf(counter), service: serviceName(service) };
  if (!(await assign(counter, after, say(key, words)))) return;
  undo.value = {
    text: say("undo", { what: say(short, words) }),
    run: () => assign(counter, before, say("undone")),
  };
}

/** Take the last change of a counter's work back. */
export async function undoLast() {
  const last = undo.value;
  undo.value = null;
  if (last !== null && !(await last.run())) undo.value = last;
}

/**
 * @param {HallCounter} counter
 * @param {ServedService[]} services
 * @param {string} done
 */
function assign(counter, services, done) {
  return act(`counters/${encodeURIComponent(counter.code)}/profile`, { services }, done, "PUT");
}

/** @param {string} code */
export function serviceName(code) {
  const found = hall.value?.services.find((one) => one.code === code);
  return found === undefined ? code : inWords(found.name);
}

/** @param {string} code */
export function counterName(code) {
  const found = hall.value?.counters.find((one) => one.code === code);
  return found === undefined ? code : titleOf(found);
}

/** @param {HallCounter} counter */
export function titleOf(counter) {
  return say(`place.${counter.place}`, { code: counter.code });
}
