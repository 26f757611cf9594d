// @ts-check
/** The papers of a procedure: which were handed in, in which form, how many of each. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";

/** @import {HandedPaper} from "../../shared/contract.js" */

const FORMS = /** @type {const} */ (["original", "copy", "photocopy"]);
const MOST = 999;

/** @typedef {Record<number, HandedPaper>} Taken */

/**
 * What is sent of the papers that were ticked, in the order of the procedure.
 * @param {Taken} taken
 */
export function handedIn(taken) {
  return Object.values(taken).map((paper) => ({ ...paper, quantity: Number(paper.quantity) || 1 }));
}

/** @param {{papers: HandedPaper[], taken: Taken, take: (taken: Taken) => void}} props */
export function Papers({ papers, taken, take }) {
  /** @param {number} place */
  const tick = (place) => {
    const { [place]: here, ...rest } = taken;
    const paper = papers[place];
    if (paper !== undefined) take(here === undefined ? { ...taken, [place]: paper } : rest);
  };
  return html`<div class="papers">${papers.map((paper, place) => {
    const own = taken[place];
    return html`<div class="paper" key=${place}>
      <label class="tick"><input type="checkbox" checked=${own !== undefined} onChange=${() => tick(place)} />
        <span>${paper.name}</span></label>
      ${own === undefined ? html`<small>${say(`paper.${paper.form}`)} · ${paper.quantity}</small>` : html`<${Handed} paper=${own} set=${(/** @type {HandedPaper} */ one) => take({ ...taken, [place]: one })} />`}
    </div>`;
  })}
    <p class="lead">${say("intake.card")}</p></div>`;
}

/** @param {{paper: HandedPaper, set: (paper: HandedPaper) => void}} props */
function Handed({ paper, set }) {
  return html`<select aria-label=${say("paper.form", { name: paper.name })} value=${paper.form}
      onChange=${(/** @type {any} */ event) => set({ ...paper, form: event.currentTarget.value })}>
      ${FORMS.map((form) => html`<option key=${form} value=${form}>${say(`paper.${form}`)}</option>`)}
    </select>
    <input class="count" type="number" min="1" max=${MOST} aria-label=${say("paper.quantity", { name: paper.name })} value=${paper.quantity}
      onInput=${(/** @type {any} */ event) => set({ ...paper, quantity: event.currentTarget.value })} />`;
}
