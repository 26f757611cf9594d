// @ts-check
/** What is due: over, today, in one day, in two; the share on time comes first. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { dayInWords, hourInWords, inWords, say } from "../../shared/staff/words.js";
import { printOwed } from "../acting.js";
import { find, open } from "../looking.js";
import { groupOf, GROUPS, leads, sending, sheet } from "../state.js";
import { Sheet } from "./sheet.js";
import { shareInFull, Standing } from "./standing.js";

/** @import {DossierDesk, ReceivedDossier} from "../../shared/contract.js" */
/** @import {Group} from "../state.js" */

/** @param {{list: DossierDesk}} props */
export function Desk({ list }) {
  const shown = sheet.value;
  return html`${leads.value ? html`<${Standing} list=${list} />` : html`<p class="share">${shareInFull(list)}</p>`}
    <div class="title-line">
      <h1>${title(list)}</h1>
      <${Find} />
    </div>
    <div class="beside" data-open=${shown !== null}>
      <div class="lists">
        ${GROUPS.map((group) => html`<${Part} key=${group} group=${group} dossiers=${list.dossiers.filter((one) => groupOf(one) === group)} />`)}
      </div>
      ${shown !== null && html`<${Sheet} key=${shown.dossier.id} shown=${shown} />`}
    </div>`;
}

/** @param {DossierDesk} list */
function title(list) {
  if (list.over_due > 0) return say("title.over_due", { over: list.over_due, today: list.due_today });
  return list.due_today > 0 ? say("title.today", { today: list.due_today }) : say("title.none");
}

function Find() {
  const [code, setCode] = useState("");
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    await find(code);
    setCode("");
  };
  return html`<form class="find" role="search" onSubmit=${submit}>
    <label><span class="for-screen-readers">${say("find")}</span>
      <input id="find" type="search" placeholder=${say("find")} value=${code} autocomplete="off" spellcheck=${false}
        onInput=${(/** @type {any} */ event) => setCode(event.currentTarget.value)} /></label>
    <button type="submit" class="plain-button">${say("find.do")}</button>
  </form>`;
}

/** @param {{group: Group, dossiers: ReceivedDossier[]}} props */
function Part({ group, dossiers }) {
  if (dossiers.length === 0) return null;
  return html`<section class="group" data-group=${group} aria-label=${say(`group.${group}`)}>
    <h2 class="list-title">${say(`group.${group}`)} <small>${say(`group.${group}.note`, { count: dossiers.length })}</small></h2>
    <ul class="rows">${dossiers.map((one) => html`<${Row} key=${one.id} one=${one} group=${group} />`)}</ul>
  </section>`;
}

/** @param {{one: ReceivedDossier, group: Group}} props */
function Row({ one, group }) {
  const late = group === "over_due";
  return html`<li>
    <button type="button" class="row" id=${`row-${one.id}`} data-late=${late} aria-current=${sheet.value?.dossier.id === one.id}
      onClick=${() => open(one.id)}>
      <span class="row-due">
        ${late ? html`<strong>${say("days_over", { count: -one.days_left })}</strong>` : html`<strong>${hourInWords(one.due_at)}</strong>`}
        <span>${dayInWords(one.due_at)}</span>
      </span>
      <span class="row-what"><strong>${inWords(one.name)}</strong>
        <span>${one.code}${one.not_entered ? ` · ${say("not_entered")}` : ""}</span></span>
      <span class="row-who">${one.received_by}<span>${say(`state.${one.state}`)}</span></span>
      ${one.slip_owed && late && html`<span class="row-flag"><${Icon} name="alert" />${say("slip_owed")}</span>`}
      ${one.late_stage !== null && html`<span class="row-flag"><${Icon} name="alert" />${say("late_stage", { stage: say(`stage.${one.late_stage}`) })}</span>`}
      ${one.due_on_closed_day && html`<span class="row-flag"><${Icon} name="alert" />${say("closed_day")}</span>`}
    </button>
    ${one.slip_owed && html`<button type="button" class="plain-button row-print" aria-busy=${sending.value === "notice"} onClick=${() => printOwed(one.id)}>
      <${Icon} name="printer" />${say("print.receipt")}</button>`}
  </li>`;
}
