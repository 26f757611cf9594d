// @ts-check
/** A procedure that somebody else saved meanwhile: both, column by column, and the choice. */

import { html } from "htm/preact";
import { useEffect, useRef } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { inWords, say } from "../../shared/staff/words.js";

/** @import {CatalogueColumn} from "../../shared/contract.js" */
/** @import {Row} from "../catalogue.js" */

/** @typedef {{detail: string, newest: number, rows: Row[]}} Meanwhile  what somebody else saved; detail: who and when */

/** @param {{columns: CatalogueColumn[], mine: Row[], theirs: Meanwhile, takeTheirs: () => void, keepMine: () => void}} props */
export function Both({ columns, mine, theirs, takeTheirs, keepMine }) {
  const differing = columns.filter(({ key }) => textOf(mine, key) !== textOf(theirs.rows, key));
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  // Enter in a field far above saves too: whoever pressed it is led here, and hears it.
  useEffect(() => box.current?.focus(), []);
  return html`<div ref=${box} class="procedure-both" role="group" tabindex="-1" aria-label=${theirs.detail}>
    <p class="bad"><${Icon} name="alert" />${theirs.detail}</p>
    <div class="wide" role="region" aria-label=${say("procedures.both")} tabindex="0"><table class="mistakes">
      <thead><tr><th scope="col">${say("procedures.both.what")}</th><th scope="col">${say("procedures.both.mine")}</th><th scope="col">${say("procedures.both.theirs")}</th></tr></thead>
      <tbody>${differing.map((one) => html`<tr key=${one.key}><th scope="row">${inWords(one.title)}</th><td>${textOf(mine, one.key)}</td><td>${textOf(theirs.rows, one.key)}</td></tr>`)}</tbody>
    </table></div>
    <div class="save-acts">
      <button type="button" class="plain-button" onClick=${takeTheirs}>${say("procedures.both.take")}</button>
      <button type="button" class="plain-button" onClick=${keepMine}>${say("procedures.both.keep")}</button>
    </div>
  </div>`;
}

/** @param {Row[]} rows @param {string} key @returns {string} what a column says, items of a list one after the other */
function textOf(rows, key) {
  return rows.flatMap((row) => (row[key] ? [row[key]] : [])).join("; ");
}
