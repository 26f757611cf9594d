// @ts-check
/** The register and other lists of some days: to look at, to print, as a file. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { notice, tell } from "../../shared/staff/notice.js";
import { ask } from "../../shared/staff/server.js";
import { language, say } from "../../shared/staff/words.js";
import { open } from "../looking.js";
import { base, leads, screen } from "../state.js";

/** @import {DossierDesk, ListedDossiers} from "../../shared/contract.js" */

const LEADERS = /** @type {const} */ (["register", "fees", "notices", "calendar", "simplify", "export"]);
const CLERKS = /** @type {const} */ (["fees", "calendar"]);
const FILES = /** @type {const} */ (["pdf", "xlsx", "csv"]);

/** @param {{list: DossierDesk}} props */
export function Lists({ list }) {
  const names = leads.value ? LEADERS : CLERKS;
  const [name, setName] = useState(/** @type {string} */ (names[0]));
  const [from, setFrom] = useState(`${list.day.slice(0, 8)}01`);
  const [to, setTo] = useState(list.day);
  const [told, setTold] = useState(/** @type {ListedDossiers | null} */ (null));
  // What an edit concerns is asked of today's calendar, whatever days stand beside.
  const days = name === "calendar" ? "" : `from=${from}&to=${to}&`;
  const path = `${base.value}/lists/${name}?${days}language=${language.value}`;

  useEffect(() => {
    let wanted = true;
    void ask("GET", path, { language: language.value }).then((reply) => {
      if (!wanted) return;
      setTold(reply.outcome === "done" ? reply.body : null);
      notice.value = null;
      if (reply.outcome !== "done") tell("bad", reply.outcome === "refused" ? reply.detail : say("lost"));
    });
    return () => {
      wanted = false;
    };
  }, [path]);

  return html`<h1>${told?.title ?? say("tab.lists")}</h1>
    <div class="list-asked">
      <div class="groups" role="group" aria-label=${say("tab.lists")}>
        ${names.map((one) => html`<button key=${one} type="button" class="group-choice" aria-pressed=${name === one}
          onClick=${() => setName(one)}>${say(`list.${one}`)}</button>`)}
      </div>
      ${name !== "calendar" && html`<${Day} name="from" value=${from} set=${setFrom} /><${Day} name="to" value=${to} set=${setTo} />`}
    </div>
    <p class="lead">${say(`list.${name}.note`)}</p>
    ${told !== null && html`<${Table} told=${told} /><${Files} path=${path} />`}`;
}

/** @param {{name: string, value: string, set: (day: string) => void}} props */
function Day({ name, value, set }) {
  return html`<label class="field"><span>${say(`list.${name}`)}</span>
    <input id=${`list-${name}`} type="date" required value=${value}
      onChange=${(/** @type {any} */ event) => event.currentTarget.value && set(event.currentTarget.value)} /></label>`;
}

/** @param {{path: string}} props */
function Files({ path }) {
  return html`<p class="files">${FILES.map((form) => html`<a key=${form} class="plain-button" href=${`/api/v1${path}&form=${form}`} download>
    ${form === "pdf" && html`<${Icon} name="printer" />`}${say(`file.${form}`)}</a>`)}</p>`;
}

/** @param {{told: ListedDossiers}} props */
function Table({ told }) {
  if (told.rows.length === 0) return html`<p class="list-empty">${say("list.empty")}</p>`;
  return html`<div class="wide" role="region" aria-label=${told.title} tabindex="0"><table class="listed">
    <thead><tr>${told.heads.map((head) => html`<th scope="col" data-number=${head.number}>${head.text}</th>`)}</tr></thead>
    <tbody>${told.rows.map((row) => html`<tr key=${row.dossier ?? row.cells[0]}>${row.cells.map((cell, place) => html`<td data-number=${typeof cell === "number"}>
      ${opens(told, place) && row.dossier !== null ? html`<${Opener} id=${row.dossier} code=${String(cell)} />` : written(cell)}</td>`)}</tr>`)}</tbody>
    ${told.sums.length > 0 && html`<tfoot>${told.sums.map((sum) => html`<tr>${sum.map((cell) => html`<td data-number=${typeof cell === "number"}>${written(cell)}</td>`)}</tr>`)}</tfoot>`}
  </table></div>`;
}

/**
 * Whether a column holds the code by which a dossier is opened: the first, but after a rank or hour.
 * @param {ListedDossiers} told
 * @param {number} place
 */
function opens(told, place) {
  return place === { register: 1, fees: 3, notices: 0, calendar: 0, simplify: -1, export: 0 }[told.name];
}

/** @param {{id: string, code: string}} props */
function Opener({ id, code }) {
  const show = async () => {
    screen.value = "desk";
    await open(id);
  };
  return html`<button type="button" class="link" onClick=${show}>${code}</button>`;
}

/** @param {string | number | null} cell */
function written(cell) {
  return typeof cell === "number" ? new Intl.NumberFormat(language.value).format(cell) : cell;
}
