// @ts-check
/** Cases of low ratings: the most urgent first, one open beside them. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { dayInWords, momentInWords, say } from "../../shared/staff/words.js";
import { assignCase, closeCase } from "../acting.js";
import { caseList, drafts, leads, opened, sending } from "../state.js";
import { Erase } from "./erase.js";
import { fieldName, TextField, typed } from "./field.js";
import { Row, Rows, Sheet } from "./rows.js";

/** @import {Case, CaseOwner, Office} from "../../shared/contract.js" */

const CLOSING = /** @type {const} */ (["cause", "action", "check"]);

/** @param {{office: Office}} props */
export function Cases({ office }) {
  const listed = caseList.value?.cases ?? [];
  const open = listed.filter((one) => one.closed_at === null);
  const closed = listed.filter((one) => one.closed_at !== null);
  const late = open.filter((one) => one.overdue).length;
  const shown = listed.find((one) => one.id === opened.value);
  const key = open.length === 0 ? "cases.none" : late === 0 ? "cases.open" : "cases.late";
  return html`<h1>${say(key, { count: open.length, late })}</h1>
    <p class="lead">${say("cases.lead")}</p>
    <div class="beside" data-open=${shown !== undefined}>
      <div class="lists">
        ${open.length > 0 && html`<${CaseRows} title=${say("cases.to_close")} listed=${open} office=${office} />`}
        ${closed.length > 0 && html`<${CaseRows} title=${say("cases.closed")} listed=${closed} office=${office} />`}
      </div>
      ${shown && html`<${CaseSheet} key=${shown.id} one=${shown} office=${office} />`}
    </div>`;
}

/** @param {{title: string, listed: Case[], office: Office}} props */
function CaseRows({ title, listed, office }) {
  return html`<h2 class="list-title">${title}</h2>
    <${Rows} label=${title}>
      ${listed.map(
        (one) => html`<${Row} key=${one.id} id=${one.id} late=${one.overdue && one.closed_at === null}>
          <span class="row-head"><strong>${fieldName(office, one.field)}</strong><span>${dayInWords(one.business_day)}</span></span>
          <span class="row-text">${one.text ?? say("case.no_text")}</span>
          <span class="row-foot"><${Due} one=${one} /><span>${ownerName(one.owner)}</span></span>
        <//>`,
      )}
    <//>`;
}

/** @param {{one: Case}} props */
function Due({ one }) {
  const state = one.closed_at !== null ? "closed" : one.due_at === null ? "no_due" : "due";
  const key = state !== "no_due" && one.overdue ? `case.${state}_late` : `case.${state}`;
  const at = one.closed_at ?? one.due_at;
  return html`<span class="due" data-late=${one.overdue}>
    <${Icon} name=${one.overdue ? "alert" : one.closed_at !== null ? "check" : "clock"} />
    ${say(key, { at: at === null ? "" : momentInWords(at) })}
  </span>`;
}

/** @param {string | null} user */
function ownerName(user) {
  if (user === null) return say("case.no_owner");
  return caseList.value?.owners.find((one) => one.user === user)?.name ?? user;
}

/** @param {{one: Case, office: Office}} props */
function CaseSheet({ one, office }) {
  const title = say("case.title", { field: fieldName(office, one.field), day: dayInWords(one.business_day) });
  return html`<${Sheet} title=${title}>
    <p><${Due} one=${one} /></p>
    ${one.text === null
      ? html`<p class="lead">${say("case.no_text")}</p>`
      : html`<blockquote class="said">${one.text}</blockquote>`}
    ${one.closed_at === null && leads.value
      ? html`<${Owner} one=${one} owners=${caseList.value?.owners ?? []} />`
      : html`<p class="owned">${say("case.owner")}: <strong>${ownerName(one.owner)}</strong></p>`}
    ${one.closed_at === null ? html`<${Closing} one=${one} />` : html`<${Closed} one=${one} />`}
    ${one.text !== null && leads.value && html`<${Erase} of="cases" id=${one.id} />`}
  <//>`;
}

/** @param {{one: Case, owners: CaseOwner[]}} props */
function Owner({ one, owners }) {
  const [chosen, choose] = useState(one.owner ?? "");
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    void assignCase(one.id, chosen);
  };
  return html`<form class="owner" onSubmit=${submit}>
    <label class="choice-field"><span>${say("case.owner")}</span>
      <select value=${chosen} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.value)}>
        <option value="">${say("case.no_owner")}</option>
        ${owners.map((who) => html`<option key=${who.user} value=${who.user}>${who.name}</option>`)}
      </select>
    </label>
    <button type="submit" class="plain-button" aria-busy=${sending.value === "assign"}>${say("case.assign")}</button>
  </form>`;
}

/** @param {{one: Case}} props */
function Closing({ one }) {
  /** @param {typeof CLOSING[number]} name */
  const draft = (name) => `${one.id}:${name}`;
  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    const [cause, action, check] = CLOSING.map((name) => typed(draft(name)));
    if (await closeCase(one.id, { cause: cause ?? "", action: action ?? "", check: check ?? "" })) {
      for (const name of CLOSING) drafts.delete(draft(name));
    }
  }
  return html`<form class="closing" onSubmit=${submit}>
    ${CLOSING.map(
      (name) => html`<${TextField} key=${name} name=${draft(name)} label=${say(`case.${name}`)} help=${say(`case.${name}.help`)} />`,
    )}
    <p class="lead">${say("nameless")}</p>
    <button type="submit" class="strong-button" aria-busy=${sending.value === "close"}>${say("case.close")}</button>
  </form>`;
}

/** @param {{one: Case}} props */
function Closed({ one }) {
  return html`<dl class="done-about">
    ${CLOSING.map((name) => html`<div key=${name}><dt>${say(`case.${name}`)}</dt><dd>${one[name]}</dd></div>`)}
  </dl>`;
}
