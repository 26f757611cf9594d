// @ts-check
/** A line to write in, with what is wrong with it below. */

import { html } from "htm/preact";

import { Icon } from "../../shared/staff/icon.js";
import { wrong } from "../answers.js";

/** What is wrong with a field, or with one inside it; "" for nothing. */
export function wrongOf(/** @type {string} */ field) {
  return wrong.value.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message ?? "";
}

/** @param {{field: string, label: string, value: string, change: (text: string) => void, type?: string, complete?: string}} props */
export function Field({ field, label, value, change, type = "text", complete = "off" }) {
  const message = wrongOf(field);
  return html`<div class="field">
    <label for=${field}>${label}</label>
    <input id=${field} type=${type} value=${value} maxlength="120" autocomplete=${complete} spellcheck=${false}
      aria-invalid=${message !== ""} aria-describedby=${`wrong-${field}`}
      onInput=${(/** @type {any} */ event) => change(event.currentTarget.value)} />
    <small id=${`wrong-${field}`} class="field-wrong">${message !== "" && html`<${Icon} name="alert" />${message}`}</small>
  </div>`;
}
