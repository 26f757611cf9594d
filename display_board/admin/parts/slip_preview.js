// @ts-check
/** The slip on both widths of paper, as the printer would print it, at one scale. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { pictureOf } from "../../shared/staff/picture.js";
import { inWords, language, say } from "../../shared/staff/words.js";
import { draft } from "../state.js";
import { useTried } from "../tried.js";
import { TrialPrint } from "./trial_print.js";

const DOTS_PER_MM = 8;
const LONGEST_MM = 120;
/** The rolls that these printers usually take, in metres. */
const PAPERS = [
  { mm: 80, roll: 50 },
  { mm: 58, roll: 30 },
];

export function SlipPreview() {
  const [service, setService] = useState("");
  const [spoken, setSpoken] = useState(language.value);
  /** @type {any[]} */
  const services = draft.value["service"] ?? [];
  /** @type {string[]} */
  const languages = draft.value["office"]?.languages ?? [language.value];
  const chosen = languages.includes(spoken) ? spoken : String(languages[0]);
  return html`<div class="preview-choices">
      <label><span>${say("slip.service")}</span><select value=${service || services[0]?.code} onChange=${(/** @type {any} */ event) => setService(event.currentTarget.value)}>
        ${services.map((one) => html`<option key=${one.code} value=${one.code}>${one.prefix} · ${inWords(one.name)}</option>`)}
      </select></label>
      <label><span>${say("slip.language")}</span><select value=${chosen} onChange=${(/** @type {any} */ event) => setSpoken(event.currentTarget.value)}>
        ${languages.map((one) => html`<option key=${one} value=${one}>${["vi", "en"].includes(one) ? say(`language.${one}`) : one}</option>`)}
      </select></label>
    </div>
    <div class="slips">${PAPERS.map((one) => html`<${Paper} key=${one.mm} mm=${one.mm} roll=${one.roll} service=${service} spoken=${chosen} />`)}</div>
    <${TrialPrint} service=${service} spoken=${chosen} />`;
}

/** @param {{mm: number, roll: number, service: string, spoken: string}} props */
function Paper({ mm, roll, service, spoken }) {
  const asked = new URLSearchParams({ paper: String(mm), language: spoken, service });
  const { shown, isOld } = useTried(`slip?${asked}`, pictureOf);
  const long = shown === null ? 0 : Math.round(shown.height / DOTS_PER_MM);
  return html`<figure class="slip" data-old=${isOld} style=${`flex: ${mm} ${mm} 0`}>
    <figcaption><strong>${say("slip.paper", { mm })}</strong>
      <span>${shown !== null && say("slip.length", { mm: long, metres: roll, count: Math.floor((roll * 1000) / long / 10) * 10 })}</span></figcaption>
    <div class="slip-paper">${shown !== null && html`<img src=${shown.address} alt=${say("slip.picture", { mm })} width=${shown.width} height=${shown.height} />`}</div>
    <p class="verdict" data-good=${long <= LONGEST_MM} role="status">${shown !== null && html`<${Icon} name=${long <= LONGEST_MM ? "check" : "alert"} />
      ${say(isOld ? "preview.unsaved" : long <= LONGEST_MM ? "slip.easy" : "slip.long", { most: LONGEST_MM })}`}</p>
  </figure>`;
}
