// @ts-check
/** What every panel is made of: a title, groups of choices, one button; Enter answers, Escape leaves. */

import { html } from "htm/preact";
import { useLayoutEffect, useRef } from "preact/hooks";

import { closePanel, lacking } from "../../panels.js";
import { connectionIsDown, freshNotice, notice, sending } from "../../state.js";
import { say } from "../../words.js";
import { Icon } from "../../../shared/staff/icon.js";

/**
 * A question in place of the buttons.
 * @param {{title: string, button?: string, danger?: boolean, busy?: string, onAnswer?: (answer: FormData) => unknown, children?: any}} props
 */
export function Panel({ title, button, danger = false, busy = "", onAnswer, children }) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useLayoutEffect(() => {
    const first = "input:checked, .panel-body input, .panel-body button, .panel-foot button";
    form.current?.querySelector(/** @type {"input"} */ (first))?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const answer = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (form.current) onAnswer?.(new FormData(form.current));
  };
  return html`<form ref=${form} class="panel" aria-label=${title} noValidate onSubmit=${answer} onChange=${forgetWords}>
    <div class="panel-head">
      <h2>${title}</h2>
      <button type="button" class="quiet-button" onClick=${closePanel}>
        <${Icon} name="close" />${say("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${children}</div>
    <${Foot} button=${button} danger=${danger} busy=${busy} />
  </form>`;
}

/** What was said of another answer says nothing of this one. */
function forgetWords() {
  lacking.value = "";
  notice.value = null;
}

/**
 * @param {{button?: string, danger: boolean, busy: string}} props
 */
function Foot({ button, danger, busy }) {
  const said = freshNotice.value;
  const words = lacking.value || said?.text || "";
  const tone = lacking.value ? "bad" : (said?.tone ?? "quiet");
  return html`<div class="panel-foot">
    <p class="panel-words" data-tone=${tone}>
      ${words && html`<${Icon} name=${tone === "good" ? "check" : "alert"} /><span>${words}</span>`}
    </p>
    ${button &&
    html`<button
      type="submit"
      class="strong-button"
      data-danger=${danger}
      aria-busy=${sending.value?.id === busy}
      aria-disabled=${connectionIsDown.value}
    >
      ${button}<kbd>Enter</kbd>
    </button>`}
  </div>`;
}

/**
 * One of several; the arrow keys go through them.
 * @typedef {object} Choice
 * @property {string} value
 * @property {string} text
 * @property {string} [note]
 */

/**
 * @param {{label: string, name: string, choices: Choice[], chosen?: string | null}} props
 */
export function Choices({ label, name, choices, chosen = null }) {
  return html`<fieldset class="choices">
    <legend>${label}</legend>
    <div class="choices-row">
      ${choices.map(
        (one) => html`<label class="choice" key=${one.value}>
          <input type="radio" name=${name} value=${one.value} defaultChecked=${one.value === chosen} />
          <span>${one.text}${one.note && html` <small>${one.note}</small>`}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/**
 * An hour of today that may be left open.
 * @param {{label: string, name: string, note: string}} props
 */
export function HourField({ label, name, note }) {
  return html`<label class="choices">
    <span class="choices-label">${label}</span>
    <span class="choices-row"><input type="time" class="hour" name=${name} /><small>${note}</small></span>
  </label>`;
}

/**
 * What was chosen in a group; null for nothing.
 * @param {FormData} answer
 * @param {string} name
 */
export function chosenIn(answer, name) {
  const value = answer.get(name);
  return typeof value === "string" && value !== "" ? value : null;
}
