// @ts-check
/** What the office keeps of a dossier, who sees it, for how long, and how it is erased sooner. */

import { html } from "htm/preact";

import { say } from "../../shared/staff/words.js";

/** @import {DossierDesk} from "../../shared/contract.js" */

const KEPT = /** @type {const} */ (["who", "register", "dossier", "reasons", "level", "log"]);

/** @param {{list: DossierDesk}} props */
export function Kept({ list }) {
  const rules = { days: list.people_kept_days, years: list.register_kept_years };
  return html`<h1>${say("kept.title")}</h1>
    <p class="lead">${say("kept.lead")}</p>
    <div class="wide" role="region" aria-label=${say("kept.title")} tabindex="0"><table class="listed">
      <thead><tr>${["what", "seen", "long"].map((one) => html`<th key=${one} scope="col">${say(`kept.head.${one}`)}</th>`)}</tr></thead>
      <tbody>${KEPT.map((one) => html`<tr key=${one}><th scope="row">${say(`kept.${one}`)}</th>
        <td>${say(`kept.${one}.seen`)}</td><td>${say(`kept.${one}.long`, rules)}</td></tr>`)}</tbody>
    </table></div>
    <h2 class="list-title">${say("kept.erase")}</h2>
    <p class="kept-text">${say("kept.erase.how")}</p>
    <p class="kept-text">${say("kept.erase.register", rules)}</p>`;
}
