// @ts-check
/** What the phone shows for an answer of the server: pure, in words of the chosen language. */

import { named } from "../shared/texts.js";
import { comeBack } from "./coming_back.js";

/** @import {Followed, WaitRange} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */

/** @typedef {{name: string, state: "done" | "now" | "later", words: string, where: string}} ErrandLine */

/**
 * @typedef {"starting" | "waiting" | "near" | "called" | "told" | "missed" | "unknown"} Mood
 *
 * @typedef {object} Picture
 * @property {Mood} mood         how the whole page looks
 * @property {string} number
 * @property {string} service
 * @property {string} title      of the browser's tab
 * @property {string} headline
 * @property {string} note
 * @property {string[]} weighty  figures in the note that the eye looks for
 * @property {number | null} ahead
 * @property {string} place      what the counters are called
 * @property {{lead: string, name: string} | null} where
 * @property {ErrandLine[]} errands  what the number is for, in order, where that is several
 * @property {string} rule       in which order people are called; only while one waits
 * @property {string} spoken     what a screen reader says when it changes
 */

const MOST_COUNTERS_NAMED = 5;

/**
 * @param {Followed} followed
 * @param {Say} say
 * @param {string} language
 * @returns {Picture}
 */
export function pictureOf(followed, say, language) {
  if (followed.state === "waiting") return waiting(followed, say, language);
  if (followed.state === "called") return called(followed, say, language);
  const { number, state } = followed;
  const code = followed.counter ?? "";
  const counter = say(`${followed.place}.title`, { code });
  const here = say(`${followed.place}.here`, { code });
  const missed = state === "no_show";
  return {
    ...base(followed, language, say),
    mood: missed ? "missed" : "told",
    title: say("title.other", { number }),
    headline: say(`${state}.title`),
    note: say(followed.lapsed ? "lapsed.note" : `${state}.note`, { number, counter, here }),
    where: missed ? { lead: "", name: missedCall(followed, say, language) } : null,
    spoken: say(`${state}.title`),
  };
}

/**
 * Whether it is time to come near, by the rule that the server has for this page and Web Push.
 * @param {Followed} followed
 */
export function isNear({ notice }) {
  return notice === "soon" || notice === "next";
}

/**
 * @param {Followed} followed
 * @param {Say} say
 * @param {string} language
 * @returns {Picture}
 */
function waiting(followed, say, language) {
  const { number, ahead, wait } = followed;
  const near = isNear(followed) && ahead !== null;
  const range = wait === null ? null : rangeText(wait, say);
  const words = near ? nearWords(ahead, range, say) : waitingWords(ahead, range, say);
  const name = countersText(followed.counters, say);
  return {
    ...base(followed, language, say),
    ...words,
    note: [banner(followed, language), followed.late ? say("late") : "", comeBack(followed, say), [words.note, setBack(followed.set_back, say)].filter((one) => one !== "").join(". ")].filter((one) => one !== "").join(" "),
    mood: near ? "near" : "waiting",
    title: ahead === null ? say("title.other", { number }) : titleWaiting(number, ahead, followed.soon, say),
    weighty: [range, ahead === null ? null : say("people", { count: ahead })].filter((one) => one !== null),
    ahead,
    place: placeText(followed.counters, say),
    where: name === "" ? null : { lead: say(near ? "near.where" : "waiting.where"), name },
    rule: named(followed.office.rule, language),
    // Two steps near the counter share a headline: the count tells them apart.
    spoken: near && ahead > 0 ? `${words.headline}. ${say("waiting.ahead", { count: ahead })}` : words.headline,
  };
}

/**
 * @param {string} number
 * @param {number} ahead
 * @param {boolean} soon
 * @param {Say} say
 */
function titleWaiting(number, ahead, soon, say) {
  if (ahead === 0) return say(soon ? "title.next" : "title.other", { number });
  return say("title.waiting", { number, count: ahead });
}

/**
 * @param {number | null} ahead
 * @param {string | null} range
 * @param {Say} say
 */
function waitingWords(ahead, range, say) {
  const first = say(ahead === null ? "waiting.plain" : "waiting.first");
  return {
    headline: ahead ? say("waiting.ahead", { count: ahead }) : first,
    note: range === null ? say("waiting.wait_unknown") : say("waiting.wait", { range }),
  };
}

/** @type {Record<string, string>} */
const WHY_SET_BACK = { order: "waiting.set_back_order", counter: "waiting.set_back_counter", let_pass: "waiting.set_back_let_pass", unconfirmed: "waiting.set_back_unconfirmed" };

/**
 * Why more people are before than was told, in words that name nobody.
 * @param {string | null} why
 * @param {Say} say
 */
function setBack(why, say) {
  return why === null ? "" : say(WHY_SET_BACK[why]);
}

/**
 * @param {number} ahead
 * @param {string | null} range
 * @param {Say} say
 */
function nearWords(ahead, range, say) {
  const headline = say(ahead === 0 ? "near.next" : "near.title");
  if (ahead === 0) return { headline, note: range === null ? "" : say("near.next_wait", { range }) };
  const people = say("people", { count: ahead });
  const note = range === null ? say("near.ahead_unknown", { people }) : say("near.ahead", { people, range });
  return { headline, note };
}

/**
 * @param {Followed} followed
 * @param {Say} say
 * @param {string} language
 * @returns {Picture}
 */
function called(followed, say, language) {
  const { number } = followed;
  const code = followed.counter ?? "";
  const counter = say(`${followed.place}.title`, { code });
  const service = named(followed.service, language);
  const bring = say("called.bring");
  return {
    ...base(followed, language, say),
    mood: "called",
    title: say("title.called", { counter, number }),
    headline: say("called.please"),
    note: [banner(followed, language), followed.late ? say("late") : "", service ? `${service}. ${bring}` : bring].filter((one) => one !== "").join(" "),
    where: { lead: say(`place.${followed.place}`), name: code },
    spoken: say("called.spoken", { number, counter }),
  };
}

/**
 * @param {Followed} followed
 * @param {string} language
 * @param {Say} say
 * @returns {Picture}
 */
function base(followed, language, say) {
  return {
    mood: "told",
    number: followed.number,
    service: named(followed.service, language),
    title: "",
    headline: "",
    note: "",
    weighty: [],
    ahead: null,
    place: "",
    where: null,
    errands: errandLines(followed, language, say),
    rule: "",
    spoken: "",
  };
}

/**
 * The errands of a number that is for several: what is done, what is next, and where.
 * @param {Followed} followed
 * @param {string} language
 * @param {Say} say
 * @returns {ErrandLine[]}
 */
function errandLines({ errands, state }, language, say) {
  const over = !["waiting", "called", "serving", "parked", "no_show"].includes(state);
  return errands.map((one) => ({
    name: named(one.service, language),
    state: one.state,
    words: say(over && one.state !== "done" ? "errands.not_done" : `errands.${one.state}`),
    where: over || one.state === "done" ? "" : countersText(one.counters, say),
  }));
}

/**
 * What to do after a missed call: the office's own words, else ours.
 * @param {Followed} followed
 * @param {Say} say
 * @param {string} language
 */
function missedCall(followed, say, language) {
  return named(followed.office.texts.missed_call, language) || say("no_show.do", { number: followed.number });
}

/**
 * @param {Say} say
 * @returns {Picture}
 */
export function unknownPicture(say) {
  return {
    mood: "unknown",
    number: "",
    service: "",
    title: say("title.none"),
    headline: say("unknown.title"),
    note: say("unknown.note"),
    weighty: [],
    ahead: null,
    place: "",
    where: null,
    errands: [],
    rule: "",
    spoken: say("unknown.title"),
  };
}

/**
 * @param {Say} say
 * @param {boolean} away  the server has not answered yet
 * @returns {Picture}
 */
export function startingPicture(say, away) {
  const headline = say(away ? "starting.away" : "starting");
  return { ...unknownPicture(say), mood: "starting", headline, note: "", spoken: "" };
}

/**
 * What is said of its service; an emergency stands above the number and is not said twice.
 * @param {Followed} followed
 * @param {string} language
 */
function banner(followed, language) {
  return followed.emergency === null ? named(followed.banner, language) : "";
}

/**
 * @param {WaitRange} wait
 * @param {Say} say
 */
function rangeText(wait, say) {
  const values = { low: wait.low_minutes, high: wait.high_minutes, count: wait.high_minutes };
  if (wait.low_minutes === wait.high_minutes && wait.low_minutes > 0) return say("range.same", values);
  return say(wait.low_minutes === 0 ? "range.soon" : "range", { ...values, high: Math.max(1, values.high) });
}

/**
 * The word for where the counters are, when all go by one.
 * @param {{place?: string}[]} counters
 * @param {Say} say
 */
function placeText(counters, say) {
  const [first, ...others] = new Set(counters.map(({ place = "counter" }) => place));
  return say(`place.${first === undefined || others.length ? "counter" : first}`);
}

/**
 * Name the counters in one breath: "Counter 2 or 3", "Counter 2 or Room 204".
 * @param {{code: string, place?: string}[]} counters
 * @param {Say} say
 */
export function countersText(counters, say) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { code, place = "counter" } of counters) {
    groups.set(place, (groups.get(place) ?? []).concat(code));
  }
  if (counters.length > MOST_COUNTERS_NAMED) return say("counters.many", { place: placeText(counters, say) });
  const or = ` ${say("counters.or")} `;
  const named = Array.from(groups, ([place, codes]) => {
    const few = codes.slice(0, -1).join(", ");
    const last = codes[codes.length - 1];
    return say(`${place}.title`, { code: few ? few + or + last : last });
  });
  return named.join(or);
}
