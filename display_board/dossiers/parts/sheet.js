// @ts-check
/** One dossier: who, until when, what may be done, what was done, what is printed. */

import { html } from "htm/preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { notice } from "../../shared/staff/notice.js";
import { dayInWords, hourInWords, inWords, say, weekdayInWords } from "../../shared/staff/words.js";
import { act } from "../acting.js";
import { counter, sending, sheet } from "../state.js";
import { Forms } from "./given.js";
import { Stages } from "./stages.js";

/** @import {DossierSheet, DossierSubmitter, ReceivedDossier} from "../../shared/contract.js" */

/**
 * What each act asks for beside a press.
 * @type {Record<string, string[]>}
 */
const ASKS = {
  "request-supplement": ["reason"],
  prolong: ["by", "reason", "ground"],
  apologise: ["due_at", "agency", "reason"],
  refuse: ["reason", "ground"],
  stop: ["reason", "ground"],
  enter: ["code"],
  "hand-over-proxy": ["collected_by"],
};

/** @param {{shown: DossierSheet}} props */
export function Sheet({ shown }) {
  const one = shown.dossier;
  // An own code is entered into the official system at any step.
  const proxy = one.acts.includes("hand-over") && one.collection !== "post";
  const acts = /** @type {string[]} */ ([...one.acts, ...(proxy ? ["hand-over-proxy"] : []), ...(one.not_entered ? ["enter"] : [])]);
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  const [asked, setAsked] = useState(/** @type {string | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  const close = () => {
    const row = document.getElementById(`row-${one.id}`);
    sheet.value = null;
    requestAnimationFrame(() => row?.focus());
  };
  return html`<section class="sheet" aria-label=${one.code} onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Escape" && close()}>
    <div class="sheet-head">
      <h2 ref=${heading} tabindex="-1">${inWords(one.name)}</h2>
      <button type="button" class="quiet-button" onClick=${close}><${Icon} name="close" />${say("back")}</button>
    </div>
    <p class="sheet-code">${one.code} · ${say(`state.${one.state}`)}${one.result_number !== null && html` · ${say("fetched", { number: one.result_number })}`}</p>
    <p class="due" data-standing=${one.standing}><span>${say("due")}</span>
      <strong>${hourInWords(one.due_at)}</strong> ${weekdayInWords(one.due_at)}, ${dayInWords(one.due_at)}
      <em>${say(`standing.${one.standing}`)}</em></p>
    <${Stages} stages=${shown.stages} />
    ${shown.submitter !== null && html`<${Who} who=${shown.submitter} />`}
    <div class="acts">
      ${acts.map((name) => html`<button key=${name} type="button" class=${name === "hand-over" || name === "result" ? "strong-button" : "plain-button"}
        aria-busy=${sending.value === name} aria-expanded=${name in ASKS ? asked === name : undefined}
        onClick=${() => (needs(name, one).length > 0 ? setAsked(asked === name ? null : name) : act(name, one.id, withNumber(name, one)))}>${say(`act.${name}`)}</button>`)}
    </div>
    ${asked !== null && acts.includes(asked) && html`<${Form} key=${asked} name=${asked} one=${one} who=${shown.submitter} done=${() => setAsked(null)} />`}
    ${shown.handles && html`<${Forms} one=${one} />`}
    <h3>${say("steps")}</h3>
    <ol class="steps">
      ${shown.steps.map((step) => html`<li><strong>${say(`step.${step.act}`)}</strong> ${step.user}
        <span> · ${hourInWords(step.at)} ${dayInWords(step.at)}</span>${step.how !== null && html`<span class="why">${say(`given.${step.form}`)}: ${say(`how.${step.how}`)}</span>`}${step.reason !== null && html`<span class="why">${step.reason}</span>`}</li>`)}
    </ol>
  </section>`;
}

/**
 * The number at the counter goes with the result that it came for.
 * @param {string} name
 * @param {ReceivedDossier} one
 */
function withNumber(name, one) {
  const ticket = counter.value?.ticket?.id;
  return name.startsWith("hand-over") && one.collection === "counter" && ticket !== undefined ? { ticket } : {};
}

/**
 * @param {string} name
 * @param {ReceivedDossier} one
 */
function needs(name, one) {
  if (name === "hand-over") return one.collection === "post" ? ["postal"] : [];
  return ASKS[name] ?? [];
}

/** @param {{who: DossierSubmitter}} props */
function Who({ who }) {
  const rows = /** @type {const} */ (["name", "telephone", "email", "address", "id_number", "authorised", "collected_by"]);
  return html`<dl class="who">
    ${rows.filter((row) => who[row] !== null).map((row) => html`<div key=${row}><dt>${say(`who.${row}`)}</dt><dd>${who[row]}</dd></div>`)}
  </dl>`;
}

/** @param {{name: string, one: ReceivedDossier, who: DossierSubmitter | null, done: () => void}} props */
function Form({ name, one, who, done }) {
  const known = { due_at: one.due_at.slice(0, 16), collected_by: who?.authorised ?? "" };
  const [values, setValues] = useState(/** @type {Record<string, string>} */ (known));
  const proxy = name === "hand-over-proxy";
  const warned = name === "request-supplement" && one.warnings.length > 0;
  const [confirmed, setConfirmed] = useState(false);
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    /** @type {Record<string, unknown>} */
    const told = Object.fromEntries(needs(name, one).map((field) => [field, values[field] ?? ""]));
    if (told.by !== undefined) told.by = Number(told.by);
    // The office's own hour: its offset is that of the date before.
    if (told.due_at !== undefined) told.due_at = `${told.due_at}:00${one.due_at.slice(-6)}`;
    if (warned) told.confirmed = confirmed;
    if (proxy) told.authorisation = confirmed;
    if (await act(proxy ? "hand-over" : name, one.id, { ...told, ...withNumber(name, one) })) done();
  };
  return html`<form class="asked" onSubmit=${submit}>
    ${name === "apologise" && html`<p class="lead" data-tone=${one.apology_in_time ? "plain" : "bad"}>
      ${say(one.apology_in_time ? "apology.in_time" : "apology.late")} ${one.latest_extension !== null && say("apology.latest", { day: dayInWords(one.latest_extension) })}</p>`}
    ${warned && html`<p class="lead" data-tone="bad">${say(`warning.${one.warnings[0]}`)}</p>`}
    ${needs(name, one).map((field) => html`<${Field} key=${field} field=${field} value=${values[field] ?? ""}
      set=${(/** @type {string} */ value) => setValues({ ...values, [field]: value })} />`)}
    ${(warned || proxy) && html`<label class="tick"><input type="checkbox" checked=${confirmed}
      onChange=${(/** @type {any} */ event) => setConfirmed(event.currentTarget.checked)} /><span>${say(proxy ? "authorisation" : "confirm")}</span></label>`}
    <button type="submit" class="strong-button" aria-busy=${sending.value === name}>${say(`act.${name}`)}</button>
  </form>`;
}

/** @param {{field: string, value: string, set: (value: string) => void}} props */
function Field({ field, value, set }) {
  const wrong = notice.value?.tone === "bad" && notice.value.field === field;
  const told = {
    value,
    required: true,
    "aria-invalid": wrong,
    onInput: (/** @type {any} */ event) => set(event.currentTarget.value),
  };
  const types = /** @type {Record<string, string>} */ ({ due_at: "datetime-local", by: "number" });
  return html`<label class="field"><span>${say(`field.${field}`)}</span>
    ${field === "reason" ? html`<textarea rows="3" maxlength="1000" ...${told}></textarea>` : html`<input type=${types[field] ?? "text"} maxlength="200" ...${told} />`}
  </label>`;
}
