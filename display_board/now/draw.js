// @ts-check
/** Draws how it stands as elements; text only, so that nothing becomes markup. */

import { NAME, inVietnamese, sentence, write } from "../shared/names.js";
import { percent } from "../shared/share.js";
import { figures, quietInWords, clockInWords, serviceInWords, waitInWords } from "./words.js";

/** @import {AnsweredQuarter, DossierDay, HallOfOffice, Reception, ServiceStatus, Status} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Language} from "./words.js" */

/**
 * @param {string} tag
 * @param {string} kind class
 * @param {(Node | string)[]} children
 * @returns {HTMLElement}
 */
export function element(tag, kind, ...children) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  made.append(...children.filter((one) => one !== ""));
  return made;
}

/**
 * A service: the letter of its series, who waits and how long, the number called last.
 *
 * @param {ServiceStatus} one
 * @param {Status} now
 * @param {Language} language
 * @param {Say} say
 */
export function service(one, now, language, say) {
  const letter = element("span", "letter", one.prefix);
  letter.setAttribute("aria-hidden", "true");
  const words = element("div", "words", write(element("strong", "name"), one.name, language));
  words.append(element("span", "queue", serviceInWords(one, now, say)));
  if (one.serving !== null) words.append(element("span", "serving", say("serving", { number: one.serving })));
  const line = element("li", "service", letter, words);
  line.dataset.open = String(one.open);
  if (one.open) line.append(element("span", "wait", waitInWords(one.wait, say)));
  return line;
}

/**
 * A place of reception: who waits there and how long, or when it opens.
 *
 * @param {HallOfOffice} one
 * @param {Status} now
 * @param {Language} language
 * @param {Say} say
 */
export function hallOfOffice(one, now, language, say) {
  const queue = element("span", "queue", serviceInWords(one, now, say));
  const line = element("li", "hall", element("div", "words", write(element("strong", "name"), one.name, language), queue));
  if (one.open) line.append(element("span", "wait", waitInWords(one.wait, say)));
  return line;
}

/**
 * @param {Status} now
 * @param {Say} say
 */
export function counts(now, say) {
  return figures(now.today).map((name) =>
    element("div", "total", element("dt", "", say(`count.${name}`)), element("dd", "", String(now.today[name])))
  );
}

const OF_DOSSIERS = /** @type {const} */ ([
  "received",
  "solved",
  "on_time",
  "over_due",
  "in_progress",
  "in_progress_over_due",
]);

/**
 * The dossiers of a day; what the office has not told is said to be not known.
 *
 * @param {DossierDay} day
 * @param {Say} say
 */
export function dossiers(day, say) {
  return OF_DOSSIERS.map((name) => {
    const figure = element("dd", "", day[name] === null ? say("not_known") : String(day[name]));
    figure.dataset.known = String(day[name] !== null);
    return element("div", "total", element("dt", "", say(`dossier.${name}`)), figure);
  });
}

/**
 * @param {Reception} one
 * @param {Language} language
 */
export function reception(one, language) {
  const [day, place] = [one.day, one.place].map((name) => write(element("span", ""), name, language));
  const person = write(element("strong", ""), one.person, language);
  return element("li", "reception", person, element("span", "queue", day, " · ", place));
}

/**
 * @param {Status} now
 * @param {Say} say
 */
export function sessions(now, say) {
  return now.sessions.map((one) => {
    const words = { opens: clockInWords(one.opens, say), closes: clockInWords(one.closes, say) };
    const last = say("session.last", { last: clockInWords(one.last_ticket, say) });
    return element("li", "", say("session", words), one.last_ticket === one.closes ? "" : ` · ${last}`);
  });
}

/**
 * @param {Status} now
 * @param {Say} say
 */
export function quiet(now, say) {
  if (now.quiet_hours === null) return [element("li", "", say("quiet.unknown"))];
  return now.quiet_hours.map((one) => element("li", "", quietInWords(one, say)));
}

/**
 * @param {Status} now
 * @param {Say} say
 */
export function kept(now, say) {
  if (now.kept === null) return say("kept.none");
  return say("kept", { share: percent(now.kept.share), count: now.kept.promises });
}

/**
 * Where to ask, complain or suggest something; what the office has not said is left out.
 *
 * @param {Status} now
 * @param {Language} language
 * @param {Say} say
 */
export function contact(now, language, say) {
  const told = /** @type {const} */ ([
    ["hotline", now.hotline, "tel:"],
    ["email", now.email, "mailto:"],
    ["leaders", now.leaders, ""],
    ["suggestion_book", now.suggestion_book, ""],
    ["suggestion_box", now.suggestion_box, ""],
  ]);
  return told.flatMap(([name, text, scheme]) => {
    const words = element(scheme ? "a" : "span", "queue lines");
    if (typeof text === "string") words.textContent = text;
    else write(words, text, language);
    return words.textContent === "" ? [] : [contactLine(say(`contact.${name}`), words, scheme)];
  });
}

/**
 * @param {string} name
 * @param {HTMLElement} words
 * @param {string} scheme of the address that they are; none: they are no address
 */
function contactLine(name, words, scheme) {
  if (scheme) words.setAttribute("href", scheme + words.textContent?.replaceAll(" ", ""));
  return element("li", "reception", element("strong", "", name), words);
}

/**
 * What people said in a quarter, and what was done.
 *
 * @param {AnsweredQuarter} quarter
 * @param {Language} language
 * @param {Say} say
 */
export function answered(quarter, language, say) {
  return quarter.pairs.map(({ said, done }) =>
    element(
      "li",
      "reception",
      inVietnamese(element("span", "lines", said)),
      element("strong", "lines", ...sentence(say("answered.done", { done: NAME }), { vi: done, en: done }, language)),
    )
  );
}
