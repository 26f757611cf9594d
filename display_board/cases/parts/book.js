// @ts-check
/** The suggestion book as the office reads it: what is not answered first. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { notice } from "../../shared/staff/notice.js";
import { officeCode } from "../../shared/staff/person.js";
import { dayInWords, inWords, say } from "../../shared/staff/words.js";
import { enterPaper, replyEntry } from "../acting.js";
import { book, drafts, opened, sending } from "../state.js";
import { Erase } from "./erase.js";
import { fieldName, TextField, typed } from "./field.js";
import { Row, Rows, Sheet } from "./rows.js";

/** @import {Office, Suggestion} from "../../shared/contract.js" */

/** @param {{office: Office}} props */
export function Book({ office }) {
  const entries = book.value?.suggestions ?? [];
  const open = entries.filter((one) => one.reply === null);
  const answered = entries.filter((one) => one.reply !== null);
  const shown = entries.find((one) => one.id === opened.value);
  const enter = () => {
    opened.value = "new";
    notice.value = null;
  };
  return html`<div class="title-line">
      <h1>${say(open.length === 0 ? "book.none" : "book.open", { count: open.length })}</h1>
      <button type="button" class="plain-button" id="row-new" onClick=${enter}>${say("paper.enter")}</button>
    </div>
    <p class="lead">${say("book.lead")} <a href=${`/book/${encodeURIComponent(officeCode.value)}`}>${say("book.public")}</a></p>
    <div class="beside" data-open=${shown !== undefined || opened.value === "new"}>
      <div class="lists">
        ${open.length > 0 && html`<${EntryRows} title=${say("book.to_answer")} entries=${open} office=${office} />`}
        ${answered.length > 0 && html`<${EntryRows} title=${say("book.answered")} entries=${answered} office=${office} />`}
      </div>
      ${shown && html`<${EntrySheet} key=${shown.id} one=${shown} office=${office} />`}
      ${opened.value === "new" && html`<${PaperSheet} office=${office} />`}
    </div>`;
}

/** @param {{title: string, entries: Suggestion[], office: Office}} props */
function EntryRows({ title, entries, office }) {
  return html`<h2 class="list-title">${title}</h2>
    <${Rows} label=${title}>
      ${entries.map(
        (one) => html`<${Row} key=${one.id} id=${one.id}>
          <span class="row-head"><strong>${fieldName(office, one.field)}</strong><span>${dayInWords(one.business_day)}</span></span>
          <span class="row-text">${one.text}</span>
          <span class="row-foot"><span>${say(`source.${one.source}`)}</span><${Shown} one=${one} /></span>
        <//>`,
      )}
    <//>`;
}

/** @param {{one: Suggestion}} props */
function Shown({ one }) {
  if (one.reply === null) return null;
  return html`<span class="due"><${Icon} name=${one.published ? "eye" : "check"} />
    ${say(one.published ? "entry.published" : "entry.answered")}</span>`;
}

/** @param {{one: Suggestion, office: Office}} props */
function EntrySheet({ one, office }) {
  const [publish, setPublish] = useState(one.reply === null || one.published);
  const draft = `${one.id}:reply`;
  const title = say("entry.title", { field: fieldName(office, one.field), day: dayInWords(one.business_day) });
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (await replyEntry(one.id, typed(draft, one.reply ?? ""), publish)) drafts.delete(draft);
  }
  return html`<${Sheet} title=${title}>
    <p class="lead">${say(`source.${one.source}`)} <${Shown} one=${one} /></p>
    <blockquote class="said">${one.text}</blockquote>
    <form class="closing" onSubmit=${submit}>
      <${TextField} name=${draft} label=${say("entry.reply")} starts=${one.reply ?? ""} />
      <label class="tick"><input type="checkbox" checked=${publish}
        onChange=${(/** @type {any} */ event) => setPublish(event.currentTarget.checked)} /><span>${say("entry.publish")}</span></label>
      <p class="lead">${say("nameless")}</p>
      <button type="submit" class="strong-button" aria-busy=${sending.value !== null}>${say("entry.send")}</button>
    </form>
    <${Erase} of="suggestions" id=${one.id} />
  <//>`;
}

/** @param {{office: Office}} props */
function PaperSheet({ office }) {
  const [field, setField] = useState("");
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    void enterPaper(typed("new:text"), field || null);
  };
  return html`<${Sheet} title=${say("paper.title")}>
    <form class="closing" onSubmit=${submit}>
      <${TextField} name="new:text" label=${say("paper.text")} />
      <label class="choice-field"><span>${say("paper.field")}</span>
        <select value=${field} onChange=${(/** @type {any} */ event) => setField(event.currentTarget.value)}>
          <option value="">${say("no_field")}</option>
          ${office.fields.map((one) => html`<option key=${one.code} value=${one.code}>${inWords(one.name)}</option>`)}
        </select>
      </label>
      <p class="lead">${say("nameless")}</p>
      <button type="submit" class="strong-button" aria-busy=${sending.value !== null}>${say("paper.send")}</button>
    </form>
  <//>`;
}
