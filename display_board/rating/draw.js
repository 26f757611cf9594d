// @ts-check
/** Draws what the tablet is at; text only, so that nothing from outside becomes markup. */

import { SMILES } from "../shared/smiles.js";
import { DIMENSIONS, OVERALLS, WORDS } from "./visit.js";

/** @import {RatingTablet} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Dimension, Visit} from "./visit.js" */

/**
 * @typedef {Object} Picture
 * @property {Visit} visit
 * @property {RatingTablet | null} tablet
 * @property {string} language
 * @property {Say} say
 */

/**
 * What is touched.
 *
 * @typedef {Object} Hands
 * @property {(overall: number) => void} overall
 * @property {(dimension: Dimension, word: number) => void} word
 * @property {(code: string) => void} reason
 * @property {(text: string) => void} comment
 * @property {() => void} goOn
 * @property {() => void} skip
 */

const SVG = "http://www.w3.org/2000/svg";
/** @type {Record<string, string[]>} */
const STROKES = {
  skip: ["m12 12 12 12-12 12", "m24 12 12 12-12 12"],
  check: ["m10 26 10 10 20-24"],
  speed: ["M27 5 11 27h11l-2 16 16-22H25l2-16Z"],
  attitude: ["M24 23a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z", "M9 42c1-8.500 7-13 15-13s14 4.500 15 13"],
  convenience: ["M11 5h18l9 9v29H11Z", "M29 5v9h9", "M18 24h13", "M18 32h13"],
  lock: ["M12 22h24v20H12Z", "M16 22v-6a8 8 0 0 1 16 0v6"],
  box: ["M8 8h32v32H8Z"],
  boxed: ["M8 8h32v32H8Z", "m15 25 7 7 12-15"],
};

/**
 * @param {string} tag
 * @param {string} className
 * @param {...(Node | string | null)} children
 */
export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((one) => one !== null));
  return made;
}

/** @param {string | number} name of an icon, or the figure of a face */
export function icon(name) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", "0 0 48 48");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  for (const stroke of typeof name === "number" ? SMILES[name] : STROKES[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", stroke);
    made.append(path);
  }
  return made;
}

/**
 * @param {string} className
 * @param {string | number} name of the icon or face
 * @param {string} words
 * @param {() => void} touched
 * @param {boolean | null} [pressed] null: it is no choice that stays
 */
function tile(className, name, words, touched, pressed = null) {
  const made = /** @type {HTMLButtonElement} */ (
    element("button", className, name ? icon(name) : null, element("span", "words", words))
  );
  made.type = "button";
  if (pressed !== null) made.setAttribute("aria-pressed", String(pressed));
  made.addEventListener("click", touched);
  return made;
}

/**
 * @param {string} language
 * @param {Say} say in it
 * @param {() => void} touched
 */
export function languageButton(language, say, touched) {
  const made = /** @type {HTMLButtonElement} */ (element("button", "language", say(`language.${language}`)));
  made.type = "button";
  made.lang = language;
  made.addEventListener("click", touched);
  return made;
}

/**
 * @param {Picture} picture
 * @param {Hands} hands
 * @returns {Node[]}
 */
export function drawn(picture, hands) {
  const { stage } = picture.visit;
  if (stage === "overall") return overall(picture, hands);
  if (stage === "dimensions") return dimensions(picture, hands);
  if (stage === "reasons") return reasons(picture, hands);
  return stage === "thanks" ? thanks(picture) : idle(picture);
}

/**
 * @param {string} title
 * @param {...(Node | string)} hint
 */
function head(title, ...hint) {
  const heading = element("h1", "title", title);
  heading.tabIndex = -1;
  return element("div", "head", heading, element("p", "hint", ...hint));
}

/** @param {Picture} picture */
function placed({ tablet, say }) {
  return tablet === null ? "" : say(`place.${tablet.counter.place}`, { code: tablet.counter.code });
}

/** @param {Picture} picture */
function idle(picture) {
  const { tablet, language, say } = picture;
  if (tablet === null) return [];
  const { greeting, courtesy } = tablet.office.texts;
  const [place, ...figure] = placed(picture).split(" ");
  const own = (/** @type {any} */ words) => words[language] ?? "";
  return [
    element(
      "div",
      "idle",
      element(
        "section",
        "counter",
        element("p", "counter-place", place),
        element("p", "counter-code", figure.join(" ")),
        tablet.clerk === null ? null : element("p", "ready", say("ready")),
        tablet.clerk === null || tablet.officer !== null ? null : element("p", "clerk", tablet.clerk),
      ),
      element("section", "courtesy", officer(tablet, own, say), element("p", "greeting", own(greeting)), element("p", "kind-words", own(courtesy))),
    ),
    element("p", "locked", icon("lock"), element("span", "", say("locked"))),
  ];
}

/**
 * Who serves here, where the office shows more than the name: title, field and photograph.
 *
 * @param {RatingTablet} tablet
 * @param {(words: any) => string} own
 * @param {Picture["say"]} say
 */
function officer({ clerk, officer: shown }, own, say) {
  if (clerk === null || shown === null) return null;
  const words = element("div", "", element("p", "clerk", clerk), element("p", "officer-title", own(shown.title)), element("p", "officer-field", own(shown.field)));
  if (shown.photo === null) return element("div", "officer", words);
  const photo = document.createElement("img");
  photo.className = "officer-photo";
  photo.src = shown.photo;
  photo.alt = say("photo", { name: clerk });
  return element("div", "officer", photo, words);
}

/**
 * @param {Picture} picture
 * @param {Hands} hands
 */
function overall(picture, hands) {
  const { say, tablet } = picture;
  const served = tablet?.clerk ? [`${placed(picture)} · `, element("strong", "", tablet.clerk)] : [placed(picture)];
  const faces = OVERALLS.map((one) => tile("tile face", one, say(`overall.${one}`), () => hands.overall(one)));
  const apart = element("span", "apart");
  return [
    head(say("overall.title"), ...served),
    element("div", "faces", ...faces, apart, tile("tile face", "skip", say("skip"), hands.skip)),
    foot(say("overall.note")),
  ];
}

/**
 * @param {Picture} picture
 * @param {Hands} hands
 */
function dimensions({ visit, say }, hands) {
  const rows = DIMENSIONS.map((one) => {
    const name = element("p", "row-name", icon(one), element("span", "", say(one)));
    const words = WORDS.map((word) => {
      const chosen = visit.said[one] === word;
      return tile("tile word", chosen ? "check" : "", say(`${one}.${word}`), () => hands.word(one, word), chosen);
    });
    const row = element("div", "row", name, ...words);
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", say(one));
    return row;
  });
  return [
    head(say("dimensions.title"), say("dimensions.hint")),
    element("div", "rows", ...rows),
    foot(say("nameless"), tile("tile act", "skip", say("skip"), hands.skip), tile("tile act send", "check", say("send"), hands.goOn)),
  ];
}

/**
 * @param {Picture} picture
 * @param {Hands} hands
 */
function reasons({ visit, tablet, language, say }, hands) {
  const offered = (tablet?.reasons ?? []).map(({ code, name }) => {
    const chosen = visit.said.reasons.includes(code);
    const words = language === "en" ? name.en : name.vi;
    return tile("tile reason", chosen ? "boxed" : "box", words, () => hands.reason(code), chosen);
  });
  const comment = /** @type {HTMLTextAreaElement} */ (element("textarea", "comment"));
  comment.maxLength = 1000;
  comment.placeholder = say("comment");
  comment.setAttribute("aria-label", say("comment"));
  comment.value = visit.said.comment;
  comment.addEventListener("input", () => hands.comment(comment.value));
  return [
    head(say("reasons.title"), say("reasons.hint")),
    element("div", "asked", element("div", "reasons", ...offered), comment),
    foot(say("reasons.note"), tile("tile act", "skip", say("skip"), hands.skip), tile("tile act send", "check", say("send_reasons"), hands.goOn)),
  ];
}

/** @param {Picture} picture */
function thanks({ tablet, say }) {
  const hotline = tablet?.office.hotline ?? null;
  return [
    element("div", "thanks", element("h1", "thanks-title", say("thanks.title")), element("p", "hint", say("thanks.note"))),
    foot(hotline === null ? "" : say("thanks.hotline", { hotline })),
  ];
}

/**
 * @param {string} words
 * @param {...Node} acts
 */
function foot(words, ...acts) {
  const closing = element("span", "closing");
  closing.id = "closing";
  return element("div", "foot", element("p", "foot-words", element("span", "", words), closing), ...acts);
}
