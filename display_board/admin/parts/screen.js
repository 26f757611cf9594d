// @ts-check
/** What is shown of the part that was chosen. */

import { html } from "htm/preact";

import { Notice } from "../../shared/staff/notice.js";
import { inWords, say } from "../../shared/staff/words.js";
import { parts, shown } from "../state.js";
import { BackupCopies } from "./backup_copies.js";
import { BoardPreview } from "./board_preview.js";
import { Calendar } from "./calendar.js";
import { Form } from "./form.js";
import { Inherited, inheritedAt } from "./inherited.js";
import { Log } from "./log.js";
import { OfficeFile } from "./office_file.js";
import { OrderTrial } from "./order_trial.js";
import { People } from "./people.js";
import { Practice } from "./practice.js";
import { Procedures } from "./procedures.js";
import { BESIDE } from "./rail.js";
import { Rows } from "./rows.js";
import { Services } from "./service_list.js";
import { SlipPreview } from "./slip_preview.js";
import { SlipTexts } from "./slip_texts.js";
import { Voice } from "./voice.js";
import { WeekHours } from "./week_hours.js";

/** @import {SettingTable} from "../../shared/contract.js" */

export function Screen() {
  const name = shown.value;
  const part = parts.value.find((one) => one.name === name);
  return html`<h1>${say(`part.${part === undefined && !BESIDE.includes(name) ? "unknown" : name}`)}</h1>
    ${name === "log" && html`<${Log} />`}
    ${name === "people" && html`<${People} />`}
    ${name === "voice" && html`<${Voice} />`}
    ${name === "procedures" && html`<${Procedures} />`}
    ${name === "backups" && html`<${BackupCopies} />`}
    ${name === "file" && html`<${OfficeFile} />`}
    ${name === "practice" && html`<${Practice} />`}
    ${name === "calendar" && html`<${Calendar} /><${WeekHours} />`}
    <${Beside} name=${name}>
      ${name === "slips" && html`<${SlipTexts} />`}
      ${(part?.tables ?? []).map((table) => html`<${Table} key=${table.path} table=${table} isFirst=${part?.tables[0] === table} />`)}
    <//>
    <${Notice} />`;
}

/** @type {Record<string, () => any>} */
const PREVIEWS = { slips: SlipPreview, boards: BoardPreview, order: OrderTrial };

/**
 * Settings beside the picture of what they make, where there is one.
 * @param {{name: string, children?: any}} props
 */
function Beside({ name, children }) {
  const Preview = PREVIEWS[name];
  if (Preview === undefined) return children;
  return html`<div class="beside" key=${name}><div>${children}</div><aside class="preview" aria-label=${say("preview")}><${Preview} /></aside></div>`;
}

/** @param {{table: SettingTable, isFirst: boolean}} props */
function Table({ table, isFirst }) {
  return html`<section class="settings" aria-label=${inWords(table.label)}>
    ${!isFirst && html`<h2 class="list-title">${inWords(table.label)}</h2>`}
    <p class="lead">${inWords(table.help)}</p>
    ${table.path === "service"
      ? html`<${Services} />`
      : table.repeats
        ? html`<fieldset class="held" disabled=${inheritedAt([table.path])?.state === "locked"}><${Rows} table=${table} path=${[table.path]} /></fieldset>
            <${Inherited} path=${[table.path]} what=${inWords(table.label)} />`
        : html`<${Form} table=${table} path=${[table.path]} />`}
  </section>`;
}
