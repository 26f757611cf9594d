// @ts-check
/** One procedure as a form made from the columns of the file: what is saved goes the file's way. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { tell } from "../../shared/staff/notice.js";
import { inWords, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { fileOf, itemsOf, readVersions, rowsOf, sendFile, wrongAt } from "../catalogue.js";
import { draft } from "../state.js";
import { Both } from "./procedure_both.js";

/** @import {CatalogueColumn, FieldError} from "../../shared/contract.js" */
/** @import {Row} from "../catalogue.js" */
/** @import {Meanwhile} from "./procedure_both.js" */

const DAYS = ["effective_from", "effective_to", "waived_until"];
const COUNTS = ["originals", "copies"];

/** @param {{columns: CatalogueColumn[], rows: Row[], newest: number, saved: () => Promise<void>, leave: () => void}} props */
export function ProcedureForm({ columns, rows, newest, saved, leave }) {
  const listed = columns.filter((one) => one.list !== null);
  const roots = [...new Set(listed.map((one) => String(one.list)))];
  const [once, setOnce] = useState(/** @type {Row} */ (rows[0] ?? {}));
  const [lists, setLists] = useState(() => roots.map((root) => itemsOf(rows, of(root))));
  const [mistakes, setMistakes] = useState(/** @type {FieldError[]} */ ([]));
  const [isBusy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState(/** @type {Meanwhile | null} */ (null));
  const isKnown = rows[0]?.["code"] !== undefined;

  /** @param {string} root */
  function of(root) {
    return listed.filter((one) => one.list === root);
  }

  /** @param {number} list @param {Row[]} items */
  const put = (list, items) => setLists(lists.map((one, at) => (at === list ? items : one)));

  /** @returns {Row[]} what stands in the form */
  function mine() {
    const single = Object.fromEntries(columns.filter((one) => one.list === null).map(({ key }) => [key, once[key] ?? ""]));
    return rowsOf(single, lists);
  }

  /** @param {number} on  the version that was looked at */
  async function save(on) {
    const code = (once["code"] ?? "").trim();
    setBusy(true);
    const told = await sendFile("", fileOf(columns, mine()), on);
    setBusy(false);
    if (told.code === "settings_changed") {
      const reply = await readVersions(code);
      if (reply.outcome === "done") setTheirs({ detail: told.detail, newest: reply.body.newest, rows: reply.body.versions[0]?.rows ?? [] });
      else complain(reply);
      setMistakes([]);
      return;
    }
    // What is mended is saved over the version that was looked at.
    setTheirs((seen) => seen && { ...seen, detail: "" });
    setMistakes(told.mistakes);
    if (told.body === null) {
      tell("bad", told.mistakes.length > 0 ? say("procedures.wrong", { count: told.mistakes.length }) : told.detail);
      return;
    }
    tell("good", say(told.body.drafts.length > 0 ? "procedures.saved.draft" : "procedures.saved"));
    await saved();
  }

  /** @param {Meanwhile} one */
  function takeTheirs(one) {
    setOnce(one.rows[0] ?? {});
    setLists(roots.map((root) => itemsOf(one.rows, of(root))));
    setTheirs({ ...one, detail: "" });
  }

  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    if (isUnsettled) return;
    void save(theirs?.newest ?? newest);
  };

  const isUnsettled = theirs !== null && theirs.detail !== "";
  return html`<form class="procedure-form" onSubmit=${submit} novalidate>
    ${!once["legal_time"] && !once["committed_time"] && html`<p class="doubt">${say("procedures.draft.help")}</p>`}
    <div class="procedure-cells">${columns
      .filter((one) => one.list === null)
      .map((one) => html`<${Cell} key=${one.key} column=${one} value=${once[one.key] ?? ""} isFixed=${isKnown && one.key === "code"}
        wrong=${wrongAt(mistakes, inWords(one.title), 0)} put=${(/** @type {string} */ text) => setOnce({ ...once, [one.key]: text })} />`)}</div>
    ${roots.map((root, list) => html`<${List} key=${root} columns=${of(root)} items=${lists[list] ?? []} mistakes=${mistakes} put=${(/** @type {Row[]} */ items) => put(list, items)} />`)}
    ${theirs !== null && isUnsettled && html`<${Both} columns=${columns} mine=${mine()} theirs=${theirs} takeTheirs=${() => takeTheirs(theirs)} keepMine=${() => save(theirs.newest)} />`}
    <div class="save-acts">
      <button type="button" class="plain-button" onClick=${leave}>${say("close")}</button>
      <button type="submit" class="strong-button" aria-busy=${isBusy} disabled=${isBusy || isUnsettled}>${say("save")}</button>
    </div>
  </form>`;
}

/** @param {{columns: CatalogueColumn[], items: Row[], mistakes: FieldError[], put: (items: Row[]) => void}} props */
function List({ columns, items, mistakes, put }) {
  const [first] = columns;
  if (first === undefined) return null;
  const what = inWords(first.title);
  return html`<fieldset class="procedure-list"><legend>${what}</legend>
    ${items.map(
      (item, at) => html`<div key=${at} class="procedure-item" role="group" aria-label=${`${what} ${at + 1}`}>
        <div class="procedure-cells">${columns.map((one) => html`<${Cell} key=${one.key} column=${one} place=${at} value=${item[one.key] ?? ""}
          wrong=${wrongAt(mistakes, inWords(one.title), at)}
          put=${(/** @type {string} */ text) => put(items.map((each, place) => (place === at ? { ...each, [one.key]: text } : each)))} />`)}</div>
        <button type="button" class="quiet-button" aria-label=${say("procedures.less", { what, place: at + 1 })} onClick=${() => put(items.filter((_, place) => place !== at))}>${say("take_out")}</button>
      </div>`,
    )}
    <button type="button" class="quiet-button" onClick=${() => put([...items, {}])}>${say("add", { what })}</button>
  </fieldset>`;
}

/** @param {{column: CatalogueColumn, value: string, place?: number, isFixed?: boolean, wrong: string, put: (text: string) => void}} props */
function Cell({ column, value, place = 0, isFixed = false, wrong, put }) {
  const id = `cell-${column.key}-${place}`;
  const about = { id, value, "aria-invalid": wrong !== "", "aria-describedby": `${id}-wrong`, onInput: (/** @type {any} */ event) => put(event.currentTarget.value) };
  const type = DAYS.includes(column.key) ? "date" : "text";
  return html`<div class="setting" data-kind=${column.key}>
    <label for=${id}>${inWords(column.title)}${column.needed && html`<span class="muted"> · ${say("procedures.needed")}</span>`}</label>
    ${column.key === "service"
      ? html`<select ...${about}><option value=""></option>${services(value).map((one) => html`<option key=${one.code} value=${one.code}>${one.name}</option>`)}</select>`
      : html`<input ...${about} type=${type} maxlength=${column.most} disabled=${isFixed} inputmode=${COUNTS.includes(column.key) ? "numeric" : undefined} />`}
    <span class="wrong" id=${`${id}-wrong`} role="alert">${wrong && html`<span>${wrong}</span>`}</span>
  </div>`;
}

/** @param {string} chosen @returns {{code: string, name: string}[]} the office's, and a chosen one that it has no more */
function services(chosen) {
  const known = (draft.value["service"] ?? []).map((/** @type {any} */ one) => ({ code: one.code, name: `${one.code} · ${inWords(one.name)}` }));
  return chosen === "" || known.some((/** @type {any} */ one) => one.code === chosen) ? known : [...known, { code: chosen, name: chosen }];
}
