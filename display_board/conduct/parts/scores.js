// @ts-check
/** What is looked at: each item with its figure, who fed it, and its points. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { inWords, say } from "../../shared/staff/words.js";
import { act } from "../reading.js";
import { fills, isSending } from "../state.js";

/** @import {ConductItemTold, ConductScore, ConductSheet} from "../../shared/contract.js" */

const GROUPS = /** @type {const} */ (["time", "attitude", "progress", "skill"]);

/** @param {{shown: ConductSheet}} props */
export function Scores({ shown }) {
  const [typed, setTyped] = useState(/** @type {Record<string, string>} */ ({}));
  if (shown.remark_only) return html`<p>${say("remark_only")}</p>`;
  const open = fills.value && shown.state !== "decided";
  /** @param {string} code */
  const scoreOf = (code) => /** @type {ConductScore} */ (shown.scores.find((one) => one.code === code));
  /** @param {SubmitEvent} event */
  const save = async (event) => {
    event.preventDefault();
    const points = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== "").map(([code, text]) => [code, Number(text)]));
    if (await act("fill", { points })) setTyped({});
  };
  /** @param {ConductItemTold} item */
  const row = (item) => {
    const score = scoreOf(item.code);
    const name = `${inWords(item.name)}, ${say("of", { most: item.weight })}`;
    const byHand = open && item.source === "hand";
    return html`<tr key=${item.code} data-moved=${score.measured !== null && score.points !== score.measured}>
      <th scope="row">${inWords(item.name)}</th>
      <td>${figureOf(score)}</td>
      <td>${say(`source.${item.source}`)}</td>
      <td class="points">${byHand
        ? html`<input type="number" inputmode="numeric" min="0" max=${item.weight} aria-label=${name}
            value=${typed[item.code] ?? score.points ?? ""}
            onInput=${(/** @type {any} */ event) => setTyped({ ...typed, [item.code]: event.currentTarget.value })} />`
        : html`<strong>${score.points ?? "–"}</strong>`} <span>/ ${item.weight}</span></td>
    </tr>`;
  };
  return html`<form onSubmit=${save}>
    <div class="wide" role="region" aria-label=${say("items")} tabindex="0"><table class="items">
      <thead class="for-screen-readers"><tr>${["item", "figure", "source", "points"].map((one) => html`<th key=${one} scope="col">${say(`column.${one}`)}</th>`)}</tr></thead>
      ${GROUPS.map((group) => {
        const items = shown.template.items.filter((one) => one.group === group);
        return items.length > 0 && html`<tbody key=${group}><tr class="group"><th scope="rowgroup" colspan="4">${say(`group.${group}`)}</th></tr>${items.map(row)}</tbody>`;
      })}
    </table></div>
    ${open && html`<button class="plain-button" aria-busy=${isSending.value} disabled=${Object.keys(typed).length === 0}>${say("fill")}</button>`}
    <p class="foot">${say("foot")} ${shown.template.announced_at === null ? say("house") : ""}</p>
  </form>`;
}

/** @param {ConductScore} score */
function figureOf(score) {
  if (score.base === null) return "–";
  return score.good === null ? say("figure.few", { base: score.base }) : say("figure", { good: score.good, base: score.base });
}
