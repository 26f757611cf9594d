// @ts-check
/** The services as the kiosk lists them; one opens in its place, with its card beside it. */

import { html } from "htm/preact";
import { useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { inWords, language, say } from "../../shared/staff/words.js";
import { blankRow } from "../blank.js";
import { draft, edit } from "../state.js";
import { tableAt } from "../words.js";
import { Field } from "./field.js";
import { Form } from "./form.js";
import { RowActs } from "./rows.js";
import { Chips } from "./several.js";

/** @import {SettingTable} from "../../shared/contract.js" */

const FIRST = ["prefix", "name"];
const SERIES = ["first", "last", "digits", "start_over", "field"];

export function Services() {
  const [open, setOpen] = useState(-1);
  const table = tableAt("service");
  /** @type {any[]} */
  const rows = draft.value["service"] ?? [];
  if (table === undefined) return null;
  const add = () => {
    edit(["service"], [...rows, blankRow(table)]);
    setOpen(rows.length);
  };
  return html`<div class="services-head" aria-hidden="true"><span></span><span>${say("services.name")}</span><span>${say("services.counters")}</span><span>${say("services.quota")}</span><span></span></div>
    <ol class="setting-rows services">
      ${rows.map(
        (row, at) => html`<li key=${at} class="setting-row" data-open=${open === at}>
          ${open === at
            ? html`<${Open} table=${table} at=${at} row=${row} close=${() => setOpen(-1)} move=${setOpen} rows=${rows} />`
            : html`<button type="button" class="row-head" aria-expanded="false" onClick=${() => setOpen(at)}>
                <span class="letter">${row.prefix || "–"}</span>
                <span><strong>${inWords(row.name)}</strong> <span class="muted" lang=${other()}>${row.name[other()]}</span></span>
                <span>${counters(row.code)}</span><span>${quota(row.code)}</span><${Icon} name="chevron_down" />
              </button>`}
        </li>`,
      )}
    </ol>
    <button type="button" class="plain-button" onClick=${add}>${say("add", { what: inWords(table.label) })}</button>`;
}

/** @param {{table: SettingTable, at: number, row: any, rows: any[], close: () => void, move: (to: number) => void}} props */
function Open({ table, at, row, rows, close, move }) {
  const key = (/** @type {string} */ name) => table.keys.find((one) => one.name === name);
  const isNew = table.keys.find((one) => one.name === "code");
  const ask = (/** @type {string[]} */ names) =>
    names.map((name) => key(name)).map((one) => one && html`<${Field} key=${one.name} about=${one} path=${["service", at, one.name]} short=${true} />`);
  const known = (draft.value["counter"] ?? []).map((/** @type {any} */ one) => ({ code: one.code, short: one.code, label: inWords(one.name) }));
  return html`<div class="row-body service-open">
    <div class="service-keys">
      <button type="button" class="quiet-button close" aria-expanded="true" onClick=${close}><${Icon} name="close" />${say("close")}</button>
      <div class="service-first">${ask(FIRST)}</div>
      <div class="service-series">${ask(SERIES)}</div>
      <fieldset class="setting"><legend>${say("services.serving")}</legend>
        <${Chips} known=${known} chosen=${serving(row.code)} wrong=${false} isOrdered=${true} put=${(/** @type {string[]} */ codes) => serve(row.code, codes)} />
      </fieldset>
      <details class="more"><summary>${say("more")}</summary>
        ${isNew && html`<${Form} table=${table} path=${["service", at]} without=${[...FIRST, ...SERIES]} />`}
        <${RowActs} path=${["service"]} at=${at} rows=${rows} move=${move} />
      </details>
    </div>
    <aside class="service-card" aria-label=${say("services.card")}>
      <p>${say("services.card")}</p>
      <div class="kiosk-card"><span class="kiosk-letter">${row.prefix || " "}</span><span lang="vi">${row.name.vi}</span></div>
      <p class="muted">${say("services.spoken", { number: `${row.prefix}${String(row.first ?? 1).padStart(row.digits ?? 3, "0")}` })}</p>
    </aside>
  </div>`;
}

/** The language that names stand in beside the chosen one. */
const other = () => (language.value === "vi" ? "en" : "vi");

/** @param {string} service */
function serving(service) {
  return (draft.value["counter"] ?? []).filter((/** @type {any} */ one) => one.serves?.includes(service)).map((/** @type {any} */ one) => one.code);
}

/** @param {string} service */
function counters(service) {
  const codes = serving(service);
  return codes.length === 0 ? say("services.nobody") : say("services.at", { counters: codes.join(", ") });
}

/** @param {string} service */
function quota(service) {
  const found = (draft.value["quota"] ?? []).filter((/** @type {any} */ one) => one.services?.includes(service));
  return found.length === 0 ? say("services.no_quota") : say("services.most", { count: Math.min(...found.map((/** @type {any} */ one) => one.most)) });
}

/**
 * Let these counters serve a service, and no others.
 * @param {string} service
 * @param {string[]} codes
 */
function serve(service, codes) {
  const order = (draft.value["service"] ?? []).map((/** @type {any} */ one) => one.code);
  edit(
    ["counter"],
    (draft.value["counter"] ?? []).map((/** @type {any} */ one) => {
      if (one.serves.includes(service) === codes.includes(one.code)) return one;
      const serves = codes.includes(one.code) ? [...one.serves, service] : one.serves.filter((/** @type {string} */ each) => each !== service);
      const { [service]: _, ...weights } = one.weights ?? {};
      return { ...one, serves: order.filter((/** @type {string} */ each) => serves.includes(each)), weights: codes.includes(one.code) ? one.weights : weights };
    }),
  );
}
