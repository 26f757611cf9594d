// @ts-check
/** When the result is due, with every day that counts and why the others do not. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { notice } from "../../shared/staff/notice.js";
import { dayInWords, hourInWords, inWords, say, weekdayInWords } from "../../shared/staff/words.js";

/** @import {DossierPreview, DueDay} from "../../shared/contract.js" */

/** @typedef {{due_at: string, due_reason: string}} Chosen  an hour in the office's time, and why it is so late */

/**
 * The office's own hour as the wire has it: its offset is that of the counted date.
 * @param {DossierPreview} preview
 * @param {string} dueAt
 */
export function chosenAt(preview, dueAt) {
  return dueAt === "" ? null : `${dueAt}:00${preview.due_at.slice(-6)}`;
}

/**
 * Whether the chosen hour is later than the law's as it is counted here.
 * @param {DossierPreview} preview
 * @param {string} dueAt
 */
export function isLate(preview, dueAt) {
  return Date.parse(chosenAt(preview, dueAt) ?? preview.due_at) > Date.parse(preview.legal_at);
}

/** @param {{preview: DossierPreview | null, values: Chosen, set: (some: Partial<Chosen>) => void, send: (immediate: boolean, prints: boolean) => void, busy: boolean}} props */
export function Due({ preview, values, set, send, busy }) {
  if (preview === null) return html`<aside class="answer"><p class="lead">${say("intake.first")}</p></aside>`;
  const dueAt = values.due_at;
  const at = dueAt === "" ? preview.due_at : dueAt;
  const wrong = notice.value?.tone === "bad" && notice.value.field === "due_reason";
  return html`<aside class="answer" aria-label=${say("answer")}>
    <p class="lead">${say("answer")}</p>
    <p class="answer-due"><strong>${hourInWords(at)}</strong> ${weekdayInWords(at)}, ${dayInWords(at)}</p>
    <ol class="days">${preview.days.map((day) => html`<${Day} key=${day.day + (day.counted ?? "")} day=${day} />`)}</ol>
    ${preview.cautions.map((caution) => html`<p class="caution" key=${caution}><${Icon} name="alert" />${say(`caution.${caution}`)}</p>`)}
    <label class="field"><span>${say("box.due_at")}</span>
      <input id="box-due_at" type="datetime-local" value=${dueAt} onInput=${(/** @type {any} */ event) => set({ due_at: event.currentTarget.value })} /></label>
    ${isLate(preview, dueAt) && html`<label class="field"><span>${say("box.due_reason", { legal: `${hourInWords(preview.legal_at)} ${dayInWords(preview.legal_at)}` })}</span>
      <textarea id="box-due_reason" rows="2" maxlength="1000" required aria-invalid=${wrong} value=${values.due_reason}
        onInput=${(/** @type {any} */ event) => set({ due_reason: event.currentTarget.value })}></textarea></label>`}
    ${preview.no_slip && html`<p class="lead">${say("no_slip")}</p>`}
    <div class="answer-acts">
      <button type="button" class="plain-button" aria-busy=${busy} onClick=${() => send(true, false)}>${say("immediate")}</button>
      ${preview.no_slip && html`<button type="button" class="plain-button" aria-busy=${busy} onClick=${() => send(false, true)}><${Icon} name="printer" />${say("receive.print")}</button>`}
      <button type="button" class="strong-button receive" aria-busy=${busy} onClick=${() => send(false, !preview.no_slip)}>
        <${Icon} name=${preview.no_slip ? "check" : "printer"} /><span>${say(preview.no_slip ? "receive.no_slip" : "receive")}</span> <kbd>Ctrl + Enter</kbd></button>
    </div>
  </aside>`;
}

/** @param {{day: DueDay}} props */
function Day({ day }) {
  const counts = day.counted !== null;
  return html`<li data-counts=${counts}><span>${weekdayInWords(day.day)} ${dayInWords(day.day).slice(0, 5)}</span>
    <span class="days-count">${day.counted ?? "–"}</span>
    <span>${counts ? say("day.counted", { day: day.counted ?? "" }) : say(`day.${day.reason}`)}${day.name !== null ? `, ${inWords(day.name)}` : ""}</span></li>`;
}
