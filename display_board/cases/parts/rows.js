// @ts-check
/** A list with what is open beside it: in two columns, on narrow glass one after the other. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { notice } from "../../shared/staff/notice.js";
import { say } from "../../shared/staff/words.js";
import { opened } from "../state.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * @param {{label: string, children?: any}} props
 */
export function Rows({ label, children }) {
  /** @param {KeyboardEvent & {currentTarget: HTMLElement}} event */
  const step = (event) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    const rows = Array.from(event.currentTarget.querySelectorAll("button"));
    const next = rows[rows.findIndex((one) => one === document.activeElement) + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return html`<ol class="rows" aria-label=${label} onKeyDown=${step}>${children}</ol>`;
}

/**
 * @param {{id: string, late?: boolean, children?: any}} props
 */
export function Row({ id, late = false, children }) {
  const open = () => {
    opened.value = id;
    notice.value = null;
  };
  return html`<li>
    <button type="button" class="row" id=${`row-${id}`} data-late=${late} aria-current=${opened.value === id} onClick=${open}>
      ${children}
    </button>
  </li>`;
}

/**
 * What is open: its heading gets the focus, Escape leads back to its row.
 * @param {{title: string, children?: any}} props
 */
export function Sheet({ title, children }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => heading.current?.focus(), []);
  const back = () => {
    const row = document.getElementById(`row-${opened.value}`);
    opened.value = null;
    // The list is hidden on narrow glass until the sheet is gone.
    requestAnimationFrame(() => row?.focus());
  };
  /** @param {KeyboardEvent} event */
  const leave = (event) => {
    if (event.key === "Escape") back();
  };
  return html`<section class="sheet" aria-label=${title} onKeyDown=${leave}>
    <div class="sheet-head">
      <h2 ref=${heading} tabindex="-1">${title}</h2>
      <button type="button" class="quiet-button" onClick=${back}><${Icon} name="close" />${say("back")}</button>
    </div>
    ${children}
  </section>`;
}
