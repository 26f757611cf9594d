// @ts-check
/** Draws services, days, slots and one's own visit; text only, so that nothing becomes markup. */

import { NAME, sentence, write } from "../shared/names.js";
import { byPart, clockOf, codeInGroups, dayInWords, dayOfMonth, hour, leftOfDay, weekday } from "./words.js";

/** @import {Appointment, AppointmentDay, AppointmentSlot, PublicService} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Language} from "./words.js" */

/** @typedef {{language: Language, say: Say}} Spoken */

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
 * @param {string} kind class
 * @param {boolean} pressed
 * @param {() => void} chosen
 * @param {(Node | string)[]} children
 */
function choice(kind, pressed, chosen, ...children) {
  const button = /** @type {HTMLButtonElement} */ (element("button", kind, ...children));
  button.type = "button";
  button.setAttribute("aria-pressed", String(pressed));
  button.addEventListener("click", chosen);
  return button;
}

/**
 * @param {PublicService} service
 * @param {Spoken} spoken
 */
export function serviceRow(service, { language }) {
  const letter = element("b", "", service.prefix);
  letter.setAttribute("aria-hidden", "true");
  const link = element("a", "service", letter, write(element("span", ""), service.name, language));
  link.setAttribute("href", `?service=${encodeURIComponent(service.code)}`);
  link.dataset.service = service.code;
  return element("li", "", link);
}

/**
 * @param {AppointmentDay} one
 * @param {boolean} isToday
 * @param {boolean} pressed
 * @param {Spoken} spoken
 * @param {() => void} chosen
 */
export function dayCard(one, isToday, pressed, { language, say }, chosen) {
  const name = isToday ? say("today") : weekday(one.day, say);
  const left = element("span", "", ...sentence(leftOfDay(one, say), one.name, language));
  const card = choice("day", pressed, chosen, element("span", "", name), element("b", "", dayOfMonth(one.day)), left);
  card.disabled = one.left === 0;
  card.dataset.day = one.day;
  return card;
}

/**
 * @param {readonly AppointmentSlot[]} slots
 * @param {string} chosen the slot that is chosen
 * @param {number} minutes that a slot lasts
 * @param {Spoken} spoken
 * @param {(slot: string) => void} choose
 * @returns {HTMLElement[]}
 */
export function partsOfDay(slots, chosen, minutes, { say }, choose) {
  return byPart(slots).map(({ part, slots: found }, place) => {
    const title = element("h2", "", element("span", "", say(part)));
    if (place === 0) title.append(element("span", "aside", say("each", { minutes })));
    const buttons = found.map((one) => {
      const left = one.left > 0 ? say("left", { count: one.left }) : say("full");
      const words = [element("b", "", hour(one.slot)), element("span", "", left)];
      const button = choice("slot", one.slot === chosen, () => choose(one.slot), ...words);
      button.disabled = one.left === 0;
      button.dataset.slot = one.slot;
      return button;
    });
    const group = element("div", "slots", ...buttons);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say(part));
    return element("section", "", title, group);
  });
}

/**
 * The ticket of one's own visit: its hour, the code that a kiosk reads, and when to come.
 *
 * @param {Appointment} own
 * @param {string} picture address of its QR code
 * @param {Spoken} spoken
 */
export function ticket(own, picture, { language, say }) {
  const title = element("h1", "", ...sentence(say("own", { service: NAME }), own.service_name, language));
  title.id = "own-title";
  title.tabIndex = -1;
  const on = element("p", "on", dayInWords(own.day, say));
  const top = element("div", "ticket-top", title, element("p", "hour", hour(own.slot)), on);
  return element("div", "ticket", top, element("div", "ticket-foot", ...foot(own, picture, { language, say })));
}

/**
 * @param {Appointment} own
 * @param {string} picture
 * @param {Spoken} spoken
 * @returns {HTMLElement[]}
 */
function foot(own, picture, { language, say }) {
  if (own.state === "arrived") return [element("p", "state", say("state.arrived", { number: own.number ?? "" }))];
  if (own.state !== "booked") return [element("p", "state", say(`state.${own.state}`))];
  if (own.closed) {
    const why = own.closed_for;
    const said = why === null ? say("state.closed") : say("state.closed_for", { name: NAME });
    return [element("p", "state", ...sentence(said, why, language))];
  }
  const drawn = document.createElement("img");
  drawn.src = picture;
  drawn.width = 190;
  drawn.height = 190;
  drawn.alt = say("qr", { code: codeInGroups(own.code) });
  const span = { from: clockOf(own.check_in_from), until: clockOf(own.check_in_until) };
  return [
    drawn,
    element("p", "code", codeInGroups(own.code)),
    element("p", "", say("scan")),
    element("p", "state", say("scan.when", span)),
    element("p", "aside", say("scan.late")),
  ];
}

/**
 * @param {string} kind
 * @param {string} to
 * @param {string} text
 */
export function link(kind, to, text) {
  const made = element("a", "act", text);
  made.setAttribute("href", to);
  made.dataset.kind = kind;
  return made;
}

/**
 * @param {string} kind
 * @param {string} text
 * @param {() => void} press
 */
export function button(kind, text, press) {
  const made = /** @type {HTMLButtonElement} */ (element("button", "act", text));
  made.type = "button";
  made.dataset.kind = kind;
  made.addEventListener("click", press);
  return made;
}
