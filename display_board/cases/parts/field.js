// @ts-check
/** Fields of the page's forms, which keep what is typed until it is sent. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { inWords, say } from "../../shared/staff/words.js";
import { drafts } from "../state.js";

/** @import {Office} from "../../shared/contract.js" */

const LONGEST = 1_000;

/**
 * @param {{name: string, label: string, help?: string, starts?: string}} props
 */
export function TextField({ name, label, help = "", starts = "" }) {
  const [text, setText] = useState(drafts.get(name) ?? starts);
  /** @param {InputEvent & {currentTarget: HTMLTextAreaElement}} event */
  const keep = (event) => {
    drafts.set(name, event.currentTarget.value);
    setText(event.currentTarget.value);
  };
  return html`<label class="text-field">
    <span>${label}</span>
    ${help && html`<small>${help}</small>`}
    <textarea rows="3" maxlength=${LONGEST} value=${text} onInput=${keep}></textarea>
  </label>`;
}

/**
 * What stands in a field that keeps its drafts under `name`.
 * @param {string} name
 * @param {string} [starts]
 */
export function typed(name, starts = "") {
  return drafts.get(name) ?? starts;
}

/**
 * The name of a field of services.
 * @param {Office} office
 * @param {string | null} code
 */
export function fieldName(office, code) {
  const found = office.fields.find((one) => one.code === code);
  return found ? inWords(found.name) : (code ?? say("no_field"));
}
