// @ts-check
/** Which days are shown, and where a file of them is. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { roles } from "../../shared/staff/person.js";
import { say } from "../../shared/staff/words.js";
import { fileOf, inspectionOf, meetingOf, openSpoken, reportOf } from "../asked.js";
import { KINDS, next } from "../periods.js";
import { isOwn, kind, range, span, told, within } from "../state.js";
import { spanInWords } from "../words.js";

/** @import {Kind} from "../periods.js" */

export function PeriodChoice() {
  return html`<div class="asked period">
    <div class="groups" role="group" aria-label=${say("period")}>
      ${KINDS.map(
        (one) => html`<button key=${one} type="button" class="group" aria-pressed=${kind.value === one}
          onClick=${() => choose(one)}>${say(`period.${one}`)}</button>`,
      )}
    </div>
    ${kind.value === "range" ? html`<${Days} />` : html`<${Stepper} />`}
    ${told.value !== null && html`<p class="compared">${say("compared", { days: spanInWords(told.value.before) })}</p>`}
    <div class="files">
      <a class="file" href=${fileOf("xlsx")} download>${say("file.xlsx")}</a>
      <a class="file" href=${fileOf("csv")} download>${say("file.csv")}</a>
      ${!isOwn.value && html`<a class="file" href=${reportOf()} download>${say("file.report")}</a>
        ${/** @type {const} */ (["day", "week"]).map(
          (of) => html`<a key=${of} class="file" href=${meetingOf(of, "pdf")} download>${say(`file.meeting.${of}`)}</a>
            <a class="file" href=${meetingOf(of, "xlsx")} download aria-label=${say("file.meeting.xlsx", { what: say(`file.meeting.${of}`) })}>XLSX</a>`,
        )}
        ${roles.value.some((one) => one === "admin" || one === "head") && html`<a class="file" href=${inspectionOf()} download>${say("file.inspection")}</a>`}
        <button type="button" class="link" aria-haspopup="dialog" onClick=${openSpoken}>${say("spoken")}</button>`}
    </div>
  </div>`;
}

/** @param {Kind} wanted */
function choose(wanted) {
  if (wanted === "range") range.value = span.value;
  else if (kind.value === "range") within.value = range.value.last;
  kind.value = wanted;
}

function Stepper() {
  /** @param {1 | -1} by */
  const step = (by) => {
    within.value = next(span.value, by);
  };
  /** @param {KeyboardEvent} event */
  const keys = (event) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  };
  return html`<div class="stepper" role="group" aria-label=${say("period.days")} onKeyDown=${keys}>
    <button type="button" class="step back" aria-label=${say("period.earlier")} onClick=${() => step(-1)}><${Icon} name="chevron_down" /></button>
    <span class="days" aria-live="polite">${spanInWords(span.value)}</span>
    <button type="button" class="step" aria-label=${say("period.later")} onClick=${() => step(1)}><${Icon} name="chevron_down" /></button>
  </div>`;
}

function Days() {
  /** @param {"first" | "last"} name */
  const day = (name) => html`<label class="choice-field"><span>${say(`period.${name}`)}</span>
    <input type="date" value=${range.value[name]}
      onChange=${(/** @type {any} */ event) => (range.value = { ...range.value, [name]: event.currentTarget.value })} />
  </label>`;
  return html`${day("first")}${day("last")}`;
}
