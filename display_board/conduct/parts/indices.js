// @ts-check
/** The nine indices of the office as a whole: what dossiers tell, and what the head types. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Notice } from "../../shared/staff/notice.js";
import { dayInWords, figureInWords, hourInWords, say } from "../../shared/staff/words.js";
import { indicesFile, typeIndices } from "../reading.js";
import { decides, isSending } from "../state.js";
import { monthInWords, Months } from "./choice.js";

/** @import {ConductIndex, ConductIndices} from "../../shared/contract.js" */

const POINTS = ["2", "1", "0"];

/** @param {{told: ConductIndices}} props */
export function Indices({ told }) {
  const [typed, setTyped] = useState(/** @type {Record<string, string>} */ ({}));
  /** @param {SubmitEvent} event */
  const save = async (event) => {
    event.preventDefault();
    const points = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== "").map(([index, text]) => [index, Number(text)]));
    if (await typeIndices(points)) setTyped({});
  };
  /** @param {ConductIndex} one */
  const row = (one) => {
    const name = say(`index.${one.index}`);
    const value = typed[one.index] ?? (one.by_hand && one.points !== null ? String(one.points) : "");
    return html`<tr key=${one.index}>
      <th scope="row">${one.index}. ${name}<span class="rule">${say(`index.${one.index}.rule`)}</span></th>
      <td>${one.by_hand ? say("source.hand") : say("indices.dossiers", { base: one.base ?? 0 })}</td>
      <td class="points">${decides.value && one.by_hand
        ? html`<select aria-label=${name} value=${value} onChange=${(/** @type {any} */ event) => setTyped({ ...typed, [one.index]: event.currentTarget.value })}>
            ${value === "" && html`<option value="">–</option>`}${POINTS.map((points) => html`<option key=${points} value=${points}>${points}</option>`)}</select>`
        : html`<strong>${one.points === null ? "–" : figureInWords(one.points)}</strong>`} <span>/ 2</span></td>
    </tr>`;
  };
  return html`<div class="conduct-left"><h1>${say("ways.indices")}</h1>
      <p class="lead">${monthInWords(told.month)}</p>
      <p class="input">${say("indices.lead")}</p>
      <div class="choosing"><${Months} /></div>
      <form onSubmit=${save}>
        <div class="wide" role="region" aria-label=${say("ways.indices")} tabindex="0"><table class="items indices">
          <thead class="for-screen-readers"><tr>${["item", "source", "points"].map((one) => html`<th key=${one} scope="col">${say(`column.${one}`)}</th>`)}</tr></thead>
          <tbody>${told.indices.map(row)}</tbody>
        </table></div>
        ${decides.value && html`<button class="plain-button" aria-busy=${isSending.value} disabled=${Object.keys(typed).length === 0}>${say("fill")}</button>`}
      </form></div>
    <aside class="conduct-right" aria-label=${say("result")}>
      <p class="result"><strong>${figureInWords(told.points)}</strong> ${say("indices.of", { of: told.of })}</p>
      <p class="sum">${say("indices.sum", { many: told.of / 2 })}</p>
      <${Notice} />
      <h2>${say("versions")}</h2>
      ${told.versions.length === 0 && html`<p>${say("versions.none")}</p>`}
      <ol class="versions">${told.versions.map((one) => html`<li key=${one.at}><strong>${say(`act.${one.act}`)}</strong>
        <span>${one.by} · ${hourInWords(one.at)} ${dayInWords(one.at)}</span></li>`)}</ol>
      <p class="files"><a class="file" href=${indicesFile("pdf")} download>${say("file.pdf")}</a> <a class="file" href=${indicesFile("xlsx")} download>${say("file.xlsx")}</a></p>
    </aside>`;
}
