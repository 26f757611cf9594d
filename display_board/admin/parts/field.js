// @ts-check
/** One key as its description wants it asked, with what is wrong under it. */

import { html } from "htm/preact";

import { inWords, say } from "../../shared/staff/words.js";
import { named } from "../changes.js";
import { draft, edit, preview, settings } from "../state.js";
import { Inherited, inheritedAt } from "./inherited.js";
import { Ordered } from "./ordered.js";
import { Choices, References, Weights } from "./several.js";

/** @import {SettingKey} from "../../shared/contract.js" */

/** @typedef {{about: SettingKey, path: (string | number)[], id: string, value: any, described: string, wrong: boolean}} Asked */

/** @type {Record<string, (asked: Asked) => any>} */
const INPUTS = {
  number: NumberInput,
  switch: Switch,
  choice: Choice,
  choices: Choices,
  languages: Choices,
  order: Ordered,
  references: References,
  reference: Reference,
  weights: Weights,
  codes: Codes,
  names: Codes,
  addresses: Codes,
  prose: Prose,
  name: Words,
  phrase: Words,
};
const GROUPS = ["choices", "order", "languages", "references", "weights", "name", "phrase"];

/** @param {{about: SettingKey, path: (string | number)[], short?: boolean}} props  short: without its help */
export function Field({ about, path, short = false }) {
  const value = path.reduce((part, step) => part?.[step], draft.value);
  const where = named(draft.value, path).join("\n");
  const mistakes = (preview.value?.mistakes ?? []).filter((one) => within(one.path.join("\n"), where));
  const id = `key-${path.join("-")}`;
  const asked = { about, path, id, value, described: `${id}-help ${id}-wrong`, wrong: mistakes.length > 0 };
  const Input = INPUTS[about.kind] ?? Line;
  const isLocked = inheritedAt(path)?.state === "locked";
  const label = inWords(about.label);
  const below = html`<${Inherited} path=${path} what=${label} />
    <small id=${`${id}-help`} hidden=${short}>${inWords(about.help)}</small>
    <span class="wrong" id=${`${id}-wrong`} role="alert">${mistakes.map((one) => html`<span>${inWords(one.says)}</span>`)}</span>`;
  if (GROUPS.includes(about.kind)) {
    return html`<fieldset class="setting" data-kind=${about.kind} disabled=${isLocked} aria-describedby=${asked.described}>
      <legend>${label}</legend>${Input(asked)}${below}
    </fieldset>`;
  }
  return html`<div class="setting" data-kind=${about.kind}>
    ${about.kind !== "switch" && html`<label for=${id}>${label}</label>`}
    ${isLocked ? html`<fieldset class="held" disabled>${Input(asked)}</fieldset>` : Input(asked)}${below}
  </div>`;
}

/**
 * @param {string} path
 * @param {string} where
 */
function within(path, where) {
  return path === where || path.startsWith(`${where}\n`);
}

/** @param {Asked} asked */
function Line({ about, path, id, value, described, wrong }) {
  const isKnown = about.kind === "code" && about.name === "code" && isStored(path, value);
  const type = about.kind === "date" ? "date" : about.kind === "telephone" ? "tel" : "text";
  return html`<input id=${id} type=${type} value=${value ?? ""} disabled=${isKnown} maxlength=${about.most}
    inputmode=${about.kind === "clock" ? "numeric" : undefined} placeholder=${about.kind === "clock" ? "07:30" : undefined}
    aria-describedby=${described} aria-invalid=${wrong}
    onInput=${(/** @type {any} */ event) => edit(path, orNothing(about, event.currentTarget.value))} />`;
}

/**
 * Whether a row of this code is stored: then its code stays, for others hang on it.
 * @param {(string | number)[]} path
 * @param {any} code
 */
function isStored(path, code) {
  if (path.length === 2) return path[0] === "office";
  const rows = path.slice(0, -2);
  const [stored, now] = [settings.value?.document, draft.value].map((one) => rows.reduce((part, step) => part?.[step], one) ?? []);
  const same = (/** @type {any[]} */ list) => list.filter((/** @type {any} */ row) => row.code === code).length;
  return same(stored) === 1 && same(now) === 1;
}

/** @param {Asked} asked */
function Prose({ about, path, id, value, described, wrong }) {
  return html`<textarea id=${id} rows="3" maxlength=${about.most} aria-describedby=${described} aria-invalid=${wrong}
    onInput=${(/** @type {any} */ event) => edit(path, orNothing(about, event.currentTarget.value))} value=${value ?? ""}></textarea>`;
}

/** @param {Asked} asked */
function NumberInput({ about, path, id, value, described, wrong }) {
  return html`<span class="with-unit"><input id=${id} type="number" step="any" min=${about.least} max=${about.most} value=${value ?? ""}
      aria-describedby=${described} aria-invalid=${wrong} onInput=${(/** @type {any} */ event) => {
        const text = event.currentTarget.value;
        edit(path, text === "" ? (about.needed || about.default !== null ? null : undefined) : Number(text));
      }} />${about.unit && html`<span>${inWords(about.unit)}</span>`}
    ${about.least !== null && about.most !== null && html`<small>${about.least}–${about.most}</small>`}</span>`;
}

/** @param {Asked} asked */
function Switch({ about, path, id, value, described, wrong }) {
  return html`<label class="tick"><input id=${id} type="checkbox" checked=${value === true} aria-describedby=${described} aria-invalid=${wrong}
    onChange=${(/** @type {any} */ event) => edit(path, event.currentTarget.checked)} /><span>${inWords(about.label)}</span></label>`;
}

/** @param {Asked} asked */
function Choice({ about, path, id, value, described, wrong }) {
  const known = about.choices.map((one) => ({ code: one.value, label: inWords(one.label) }));
  return html`<${Select} of=${{ about, path, id, value, described, wrong }} known=${known} />`;
}

/** @param {Asked} asked */
function Reference(asked) {
  const rows = draft.value[asked.about.of ?? ""] ?? [];
  const known = rows.map((/** @type {any} */ row) => ({ code: row.code, label: `${row.code} · ${inWords(row.name)}` }));
  return html`<${Select} of=${asked} known=${known} />`;
}

/** @param {{of: Asked, known: {code: string, label: string}[]}} props */
function Select({ of: { about, path, id, value, described, wrong }, known }) {
  return html`<select id=${id} value=${value ?? ""} aria-describedby=${described} aria-invalid=${wrong}
    onChange=${(/** @type {any} */ event) => edit(path, orNothing(about, event.currentTarget.value))}>
    ${!about.needed && about.default === null && html`<option value="">${say("nothing")}</option>`}
    ${known.map((one) => html`<option key=${one.code} value=${one.code}>${one.label}</option>`)}
  </select>`;
}

/** @param {Asked} asked */
function Codes({ about, path, id, value, described, wrong }) {
  return html`<input id=${id} value=${(value ?? []).join(", ")} aria-describedby=${described} aria-invalid=${wrong}
    onChange=${(/** @type {any} */ event) => {
      const between = about.kind === "names" ? /\s*[,;]\s*/ : /[\s,;]+/;
      edit(path, event.currentTarget.value.trim().split(between).filter(Boolean));
    }} />`;
}

/** @param {Asked} asked */
function Words({ about, path, id, value, described, wrong }) {
  const languages = [...new Set(["vi", "en", ...Object.keys(value ?? {}), ...(draft.value["office"]?.languages ?? [])])];
  return html`<div class="two-languages">${languages.map((one) => {
    const put = (/** @type {any} */ event) => {
      const text = event.currentTarget.value;
      const words = { vi: "", en: "", ...value, [one]: text };
      if (text === "" && !["vi", "en"].includes(one)) delete words[one];
      const isEmpty = Object.values(words).every((each) => each === "");
      edit(path, isEmpty && !about.needed && about.default === null ? undefined : words);
    };
    const label = LANGUAGE_NAMES.includes(one) ? say(`language.${one}`) : one;
    const shared = { id: `${id}-${one}`, lang: one, value: value?.[one] ?? "", maxlength: about.most, "aria-describedby": described, "aria-invalid": wrong, onInput: put };
    return html`<label key=${one}><span>${label}</span>
      ${about.kind === "phrase" ? html`<textarea rows="2" ...${shared}></textarea>` : html`<input ...${shared} />`}</label>`;
  })}</div>`;
}

const LANGUAGE_NAMES = ["vi", "en"];

/**
 * A text that was emptied: taken away where nothing may stand there.
 * @param {SettingKey} about
 * @param {string} text
 */
function orNothing(about, text) {
  return text === "" && !about.needed && about.default === null ? undefined : text;
}
