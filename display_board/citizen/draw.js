// @ts-check
/** Draws a picture as elements; text only, so that nothing from outside becomes markup. */

/** @import {Picture} from "./picture.js" */
/** @import {Say} from "../shared/texts.js" */

const SVG = "http://www.w3.org/2000/svg";
const MOST_DOTS = 6;

/** @type {Record<string, string[]>} */
const STROKES = {
  desk: ["M12 8.8a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z", "M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4", "M3 14h18", "M5.5 14v6h13v-6"],
  people: ["M9 11a3.6 3.6 0 1 0 0-7.2A3.6 3.6 0 0 0 9 11Z", "M2.5 20c0-3.7 2.6-6 6.5-6s6.5 2.3 6.5 6", "M15.5 4.200a3.6 3.6 0 0 1 0 6.6", "M18 14.800c2.2.8 3.5 2.6 3.5 5.2"],
  alert: ["M12 4 2.8 19.5h18.4L12 4Z", "M12 10v4.5", "M12 17v.1"],
  let_pass: ["M4 6h10", "M4 12h7", "M4 18h7", "M18 6v11", "m14.500 13.500 3.500 3.500 3.500-3.500"],
  leave: ["M14 7V4.500H4.500v15H14V17", "M10 12h10.500", "m16.500 8 4 4-4 4"],
  enter: ["M10 17v2.500h9.500v-15H10V7", "M3.500 12H15", "m11 8 4 4-4 4"],
  check: ["m4.5 12.8 5 5L19.8 7"],
  wifi: ["M3.5 9.3a12.5 12.5 0 0 1 17 0", "M6.6 12.8a8 8 0 0 1 10.8 0", "M9.6 16.200a3.6 3.6 0 0 1 4.8 0", "M12 19.300v.1"],
  wifi_off: ["M4 4l16 16", "M3.5 9.3A12.4 12.4 0 0 1 8 6.6", "M12 6c3.2 0 6.2 1.2 8.5 3.3", "M6.6 12.8a8 8 0 0 1 3.3-1.9", "M9.6 16.200a3.6 3.6 0 0 1 4.8 0", "M12 19.300v.1"],
};

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string | null)[]} children
 * @returns {HTMLElement}
 */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((one) => one !== null));
  return made;
}

/**
 * @param {string} name
 * @returns {SVGElement}
 */
export function icon(name) {
  return strokes(STROKES[name] ?? [], 24);
}

/**
 * @param {string[]} drawing
 * @param {number} side of the square that it is drawn on
 * @returns {SVGElement}
 */
export function strokes(drawing, side) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", `0 0 ${side} ${side}`);
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  for (const stroke of drawing) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", stroke);
    made.append(path);
  }
  return made;
}

/**
 * Writing the same words again would make a screen reader say them again.
 * @param {Element | null} element
 * @param {string} words
 */
export function put(element, words) {
  if (element && element.textContent !== words) element.textContent = words;
}

/**
 * @param {Picture} picture
 * @param {Say} say
 * @returns {HTMLElement[]}
 */
export function drawn(picture, say) {
  if (picture.mood === "called") return drawnCall(picture, say);
  if (picture.mood === "unknown" || picture.mood === "starting") return [message(picture)];
  return [ticket(picture, say), ...advice(picture), ...errands(picture, say), ...order(picture, say)];
}

/**
 * @param {Picture} picture
 * @param {Say} say
 */
function ticket(picture, say) {
  return element(
    "section",
    "slip",
    element(
      "div",
      "slip-top",
      element("p", "slip-label", element("span", "", say("number")), element("span", "slip-service", picture.service)),
      number(picture.number),
    ),
    element(
      "div",
      "slip-rest",
      element("h1", "headline", picture.headline),
      picture.note ? element("p", "note", ...weighed(picture.note, picture.weighty)) : null,
      picture.ahead === null ? null : queue(picture.ahead, picture.place, say),
    ),
  );
}

/**
 * The note with its weighty figures in bold.
 * @param {string} note
 * @param {string[]} weighty
 * @returns {(Node | string)[]}
 */
function weighed(note, weighty) {
  const [first, ...others] = weighty.filter((one) => note.includes(one));
  if (first === undefined) return [note];
  const at = note.indexOf(first);
  return [
    ...weighed(note.slice(0, at), others),
    element("strong", "", first),
    ...weighed(note.slice(at + first.length), others),
  ];
}

/** @param {string} text */
function number(text) {
  const made = element("p", "number", text);
  made.dataset.length = String(text.length);
  return made;
}

/**
 * You, the people before you, the counter.
 * @param {number} ahead
 * @param {string} place
 * @param {Say} say
 */
function queue(ahead, place, say) {
  const shown = Math.min(ahead, MOST_DOTS);
  const dots = Array.from({ length: shown }, () => element("span", "dot"));
  const path = element("div", "queue-path", element("span", "dot you"), ...dots, icon("desk"));
  path.setAttribute("aria-hidden", "true");
  return element(
    "div",
    "queue",
    path,
    element(
      "p",
      "queue-words",
      element("strong", "", say("you")),
      element("span", "", ahead === 0 ? "" : say("people", { count: ahead })),
      element("span", "", place),
    ),
  );
}

/** @param {Picture} picture */
function advice(picture) {
  if (picture.where === null) return [];
  const { lead, name } = picture.where;
  const sign = picture.mood === "missed" ? "alert" : picture.mood === "near" ? "people" : "desk";
  const words = element("p", "advice-words", lead ? element("span", "advice-lead", lead) : null, element("strong", "", name));
  return [element("section", "advice", icon(sign), words)];
}

/**
 * @param {Picture} picture
 * @param {Say} say
 */
function errands(picture, say) {
  if (picture.errands.length === 0) return [];
  const lines = picture.errands.map((one) => {
    const line = element(
      "li",
      "errand",
      element("strong", "", one.name),
      element("span", "errand-state", one.state === "done" ? icon("check") : null, one.words),
      one.where ? element("span", "errand-where", one.where) : null,
    );
    line.dataset.state = one.state;
    return line;
  });
  return [element("section", "errands", element("h2", "errands-title", say("errands.title")), element("ol", "", ...lines))];
}

/**
 * @param {Picture} picture
 * @param {Say} say
 */
function order(picture, say) {
  if (picture.rule === "") return [];
  return [element("p", "order", element("strong", "", say("rule")), " ", picture.rule)];
}

/** @param {Picture} picture */
function message(picture) {
  return element(
    "section",
    "message",
    element("h1", "headline", picture.headline),
    picture.note ? element("p", "note", picture.note) : null,
  );
}

/**
 * @param {Picture} picture
 * @param {Say} say
 */
function drawnCall(picture, say) {
  const { lead, name } = picture.where ?? { lead: "", name: "" };
  return [
    element("h1", "call-please", picture.headline),
    element("p", "call-counter", element("span", "call-word", lead), " ", element("strong", "call-figure", name)),
    element("hr", "call-rule"),
    element("p", "call-label", say("number")),
    number(picture.number),
    element("p", "call-note", picture.note),
  ];
}
