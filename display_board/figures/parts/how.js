// @ts-check
/** What a figure is: how it is computed, of which numbers, and the way to them. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { inWords, say } from "../../shared/staff/words.js";
import { openNumbers } from "../asked.js";
import { asked, definitions, told } from "../state.js";
import { countOf } from "../words.js";

/** @param {{figure: string, words?: string}} props  `words`: what the link says, else how it is computed */
export function HowLink({ figure, words = "" }) {
  const named = definitions.value.find((one) => one.figure === figure);
  const name = named === undefined ? figure : inWords(named.name);
  // Whoever speaks to the page says what is seen, so that begins its name.
  const label = words === "" ? `${say("how")}: ${name}` : `${words}: ${say("how")}`;
  return html`<button type="button" class="link how" aria-label=${label} aria-haspopup="dialog"
    onClick=${() => (asked.value = figure)}>${words || say("how")}</button>`;
}

/**
 * A sheet over the page: Escape and its button close it, the focus goes back where it was.
 * @param {{title: string, open: boolean, close: () => void, children?: any}} props
 */
export function Sheet({ title, open, close, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return html`<dialog class="dialog over" ref=${dialog} aria-label=${title} onClose=${close}>
    ${open &&
    html`<div class="sheet-head"><h2>${title}</h2>
        <button type="button" class="quiet-button" onClick=${close}><${Icon} name="close" />${say("close")}</button></div>
      ${children}`}
  </dialog>`;
}

export function How() {
  const one = definitions.value.find((known) => known.figure === asked.value);
  const close = () => (asked.value = null);
  if (one === undefined) return html`<${Sheet} title=${say("how")} open=${false} close=${close} />`;
  return html`<${Sheet} title=${inWords(one.name)} open=${true} close=${close}>
    <p class="dialog-note">${say("figure_name")} <strong>${one.figure}</strong></p>
    <h3>${say("how.title")}</h3>
    <p>${inWords(one.how)}</p>
    <h3>${say("counted")}</h3>
    <p>${inWords(one.counted)}</p>
    ${!ofWork(one.figure) &&
    html`<${Base} />
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${show}>${say("numbers.show")}</button>
      </div>`}
  <//>`;
}

/**
 * Whether a figure is of dossiers or answers: no numbers stand behind it.
 * @param {string} figure
 */
function ofWork(figure) {
  return /^dossiers_|_good$|^(solved|in_time|in_time_of_all)_share$/.test(figure);
}

function show() {
  asked.value = null;
  void openNumbers(say("total"), {});
}

function Base() {
  const total = told.value?.total;
  if (total === undefined) return null;
  const lines = /** @type {const} */ ([
    ["issued", total.issued],
    ["waiting_count", total.waiting.count],
    ["served", total.served],
    ["uncalled", total.uncalled],
  ]);
  return html`<table class="scores base"><tbody>
    ${lines.map(
      ([figure, count]) => html`<tr key=${figure}>
        <th scope="row">${inWords(definitions.value.find((one) => one.figure === figure)?.name ?? { vi: "", en: "" })}</th>
        <td>${countOf(count)}</td></tr>`,
    )}
  </tbody></table>`;
}
