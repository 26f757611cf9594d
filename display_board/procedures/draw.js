// @ts-check
/** Draws results and one procedure as elements; text only, so that nothing becomes markup. */

import { NAME, inVietnamese, sentence, write } from "../shared/names.js";
import { called, due, everyday, queue, sheets } from "./words.js";

/** @import {Everyday, FoundProcedure, Localized, Paper, Procedure, PublicOffice, PublicService} from "../shared/contract.js" */
/** @import {Say} from "../shared/texts.js" */
/** @import {Language} from "./words.js" */

/**
 * @typedef {object} Spoken
 * @property {PublicOffice} office
 * @property {Language} language
 * @property {string} house the same, or Vietnamese for what the server writes in the house's alone
 * @property {Say} say
 * @property {(code: string) => string} address of a procedure's page
 */

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
 * @param {PublicOffice} office
 * @param {string} code
 * @returns {PublicService | undefined}
 */
const serviceOf = (office, code) => office.services.find((one) => one.code === code);

/**
 * A result: a ticket's stub with the letter of its series, the name, what people call it.
 *
 * @param {FoundProcedure} one
 * @param {Spoken} spoken
 */
export function result(one, spoken) {
  const { language, say, office } = spoken;
  const service = serviceOf(office, one.service);
  const link = element("a", "result");
  link.setAttribute("href", spoken.address(one.code));
  link.dataset.code = one.code;
  const letter = element("span", "letter", service?.prefix ?? "");
  letter.setAttribute("aria-hidden", "true");
  const words = element("span", "result-words", write(element("strong", "name"), one.name, language));
  const names = called(one, language);
  if (names.length > 0) {
    const others = names.map(({ text, typed }) => everydayName(typed ? "mark" : "span", text, one, language));
    words.append(element("span", "called", `${say("called")} `, ...between(others, ", ")));
  }
  const facts = [service?.name, one.time, one.fee]
    .map((fact) => write(element("span", ""), fact, language))
    .filter((fact) => fact.textContent !== "");
  words.append(element("span", "facts", ...between(facts, " · ")));
  link.append(letter, words);
  return element("li", "", link);
}

/**
 * @param {string} tag
 * @param {string} text
 * @param {{everyday: Everyday}} of
 * @param {Language} language
 */
function everydayName(tag, text, of, language) {
  const name = element(tag, "", text);
  const isVietnamese = language !== "vi" && !of.everyday.en?.includes(text);
  return isVietnamese ? inVietnamese(name) : name;
}

/**
 * @param {HTMLElement[]} parts
 * @param {string} mark
 */
function between(parts, mark) {
  return parts.flatMap((part, place) => (place === 0 ? [part] : [mark, part]));
}

/**
 * @param {PublicService} service
 * @param {Spoken} spoken
 * @param {boolean} chosen
 */
export function serviceChip(service, spoken, chosen) {
  const name = write(element("span", ""), service.name, spoken.language);
  const letter = element("b", "", service.prefix);
  const link = element("a", "chip", letter, " ", name);
  link.setAttribute("href", `?service=${encodeURIComponent(service.code)}`);
  link.dataset.service = service.code;
  if (chosen) link.setAttribute("aria-current", "true");
  return element("li", "", link);
}

/**
 * @param {Procedure} one
 * @param {Spoken} spoken
 * @returns {HTMLElement[]}
 */
export function procedure(one, spoken) {
  const { language, say } = spoken;
  const back = element("a", "back", `‹ ${say("back")}`);
  back.setAttribute("href", spoken.address(""));
  const title = write(element("h1", ""), one.name, language);
  title.tabIndex = -1;
  const names = everyday(one, language).map((text) => everydayName("span", text, one, language));
  const others = names.length > 0 ? [element("p", "called", `${say("called")} `, ...between(names, ", "))] : [];
  return [
    back,
    title,
    ...others,
    element("h2", "", say("papers")),
    element("ol", "papers", ...one.papers.map((paper, place) => paperRow(paper, place, spoken))),
    facts(one, spoken),
    ...listOf("steps", one.steps.map((step) => write(element("li", ""), step, language)), say, "ol"),
    ...forms(one, spoken),
    ...listOf("legal_basis", one.legal_basis.map((law) => inVietnamese(element("li", "", law))), say, "ul"),
    element("p", "source", ...source(one, language, say)),
    ...bookLink(one, spoken),
    ...homeLink(one, spoken),
    printButton(say),
    sheetLink(one, spoken),
  ];
}

/**
 * @param {Paper} paper
 * @param {number} place
 * @param {Spoken} spoken
 */
function paperRow(paper, place, { language, say }) {
  const row = element("li", "paper");
  const waived = paper.waived_by !== null;
  row.dataset.kind = waived ? "waived" : paper.when === null ? "needed" : "sometimes";
  const box = element("span", "box", waived ? "✓" : String(place + 1));
  box.setAttribute("aria-hidden", "true");
  const words = element("div", "paper-words");
  if (paper.when !== null) words.append(write(element("span", "when"), paper.when, language));
  words.append(write(element("strong", ""), paper.name, language));
  const count = waived ? say("waived") : sheets(paper, say);
  words.append(element("span", "sheets", count));
  if (paper.note !== null) words.append(write(element("span", "note"), paper.note, language));
  if (paper.waived_by !== null && paper.waived_until !== null) {
    const until = paper.waived_until.split("-").reverse().join("/");
    const basis = { vi: paper.waived_by, en: paper.waived_by };
    words.append(element("span", "note", ...sentence(say("waived.basis", { basis: NAME, until }), basis, language)));
  }
  row.append(box, words);
  return row;
}

/**
 * Name counters by the words that they go by: "Quầy 1, 4 · Phòng 201".
 *
 * @param {string[]} codes
 * @param {PublicOffice} office
 * @param {Say} say
 */
function where(codes, office, say) {
  const words = [...new Set(codes.map((one) => office.places[one]))];
  const named = words.map((word) => say(word, { codes: codes.filter((one) => office.places[one] === word).join(", ") }));
  return named.join(" · ") || say("where.none");
}

/**
 * @param {Procedure} one
 * @param {Spoken} spoken
 */
function facts(one, { language, say, office }) {
  const service = serviceOf(office, one.service);
  const rows = [
    [say("time"), one.time, [due(one, say), one.time_note]],
    [say("fee"), one.fee ?? say("fee.unknown"), []],
    [say("where"), where(one.counters, office, say), [service?.name ?? ""]],
    [say("now"), queue(one, say), []],
  ];
  /**
   * @param {string} tag
   * @param {string} kind
   * @param {Localized | string | null} fact
   */
  const shown = (tag, kind, fact) =>
    typeof fact === "string" ? element(tag, kind, fact) : write(element(tag, kind), fact, language);
  const list = element("dl", "fact-list");
  for (const [label, fact, notes] of /** @type {[string, Localized | string, (Localized | string | null)[]][]} */ (rows)) {
    const value = element("dd", "", shown("strong", "", fact));
    value.append(...notes.map((note) => shown("span", "note", note)).filter((note) => note.textContent !== ""));
    list.append(element("div", "fact", element("dt", "", label), value));
  }
  return list;
}

/**
 * @param {string} key
 * @param {HTMLElement[]} items
 * @param {Say} say
 * @param {"ol" | "ul"} kind
 */
function listOf(key, items, say, kind) {
  if (items.length === 0) return [];
  const list = element(kind, "plain-list", ...items);
  return [element("h2", "", say(key)), list];
}

/**
 * @param {Procedure} one
 * @param {Spoken} spoken
 */
function forms(one, { language, say }) {
  if (one.forms.length === 0) return [];
  const items = one.forms.map((form) => {
    if (form.url === null) return write(element("li", ""), form.name, language);
    const link = write(element("a", ""), form.name, language);
    link.setAttribute("href", form.url);
    link.setAttribute("rel", "noreferrer");
    return element("li", "", link);
  });
  return [element("h2", "", say("forms")), element("ul", "plain-list", ...items)];
}

/**
 * @param {Procedure} one
 * @param {Language} language
 * @param {Say} say
 */
function source(one, language, say) {
  const day = one.effective_from.split("-").reverse().join("/");
  const words = say("source", { code: one.code, source: NAME, day });
  return sentence(words, { vi: one.source, en: one.source }, language);
}

/**
 * From the procedure to its visit, where such are booked.
 *
 * @param {Procedure} one
 * @param {Spoken} spoken
 * @returns {HTMLElement[]}
 */
function bookLink(one, { office, say }) {
  const service = office.services.find(({ code }) => code === one.service);
  if (!service?.appointments_a_slot) return [];
  const link = element("a", "book", say("book"));
  link.setAttribute("href", `/appointments/${encodeURIComponent(office.code)}?service=${encodeURIComponent(service.code)}`);
  return [link];
}

/**
 * From the procedure to its number, where such are given at home.
 *
 * @param {Procedure} one
 * @param {Spoken} spoken
 * @returns {HTMLElement[]}
 */
function homeLink(one, { office, say }) {
  if (!office.numbers_from_home || !office.services.some(({ code }) => code === one.service)) return [];
  const link = element("a", "book", say("home"));
  link.setAttribute("href", `/home/${encodeURIComponent(office.code)}?service=${encodeURIComponent(one.service)}`);
  return [link];
}

/**
 * To the sheet of paper that an office posts of it.
 *
 * @param {Procedure} one
 * @param {Spoken} spoken
 */
function sheetLink(one, { office, house, say }) {
  const link = element("a", "sheet-link", say("sheet"));
  const of = `${encodeURIComponent(office.code)}/procedures/${encodeURIComponent(one.code)}`;
  link.setAttribute("href", `/api/v1/offices/${of}/sheet?language=${house}`);
  return link;
}

/** @param {Say} say */
function printButton(say) {
  const button = element("button", "print", say("print"));
  button.setAttribute("type", "button");
  button.addEventListener("click", () => print());
  return button;
}
