// @ts-check
/** Every procedure that is kept, with where it stands; one opens in its place. */

import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";

import { Icon } from "../../shared/staff/icon.js";
import { tell } from "../../shared/staff/notice.js";
import { dayInWords, inWords, language, say } from "../../shared/staff/words.js";
import { complain } from "../asked.js";
import { fileOf, moment, readVersions, sendFile } from "../catalogue.js";
import { ProcedureForm } from "./procedure_form.js";

/** @import {KeptCatalogue, KeptProcedure, ProcedureVersion, ProcedureVersions} from "../../shared/contract.js" */

const MOST_SHOWN = 40;
const BLANK = "";

/** @param {{kept: KeptCatalogue, done: () => Promise<void>}} props */
export function ProcedureList({ kept, done }) {
  const [sought, setSought] = useState("");
  const [most, setMost] = useState(MOST_SHOWN);
  const [open, setOpen] = useState(/** @type {string | null} */ (null));
  const found = kept.procedures.filter((one) => `${one.code} ${one.name.vi} ${one.name.en} ${say(`procedures.state.${one.state}`)}`.toLowerCase().includes(sought.trim().toLowerCase()));
  const drafts = kept.procedures.filter((one) => one.state === "draft").length;

  async function saved() {
    setOpen(null);
    await done();
  }

  return html`<section class="settings" aria-label=${say("procedures.list")}>
    <h2 class="list-title">${say("procedures.list")}</h2>
    <p role="status">${say("procedures.count", { count: kept.procedures.length })}${drafts > 0 && ` ${say("procedures.drafts", { count: drafts })}`}</p>
    ${kept.procedures.length > 0 &&
    html`<label class="find"><span>${say("procedures.find")}</span><input type="search" value=${sought} onInput=${(/** @type {any} */ event) => setSought(event.currentTarget.value)} /></label>`}
    <ol class="setting-rows procedures">${found.slice(0, most).map((one) => html`<${One} key=${one.code} one=${one} kept=${kept} saved=${saved} isOpen=${open === one.code} turn=${() => setOpen(open === one.code ? null : one.code)} />`)}</ol>
    ${found.length > most && html`<button type="button" class="plain-button" onClick=${() => setMost(most + MOST_SHOWN)}>${say("log.more")}</button>`}
    ${open === BLANK
      ? html`<div class="setting-row" data-open="true"><div class="row-body"><${ProcedureForm} columns=${kept.columns} rows=${[{}]} newest=${0} saved=${saved} leave=${() => setOpen(null)} /></div></div>`
      : html`<button type="button" class="plain-button" onClick=${() => setOpen(BLANK)}>${say("procedures.new")}</button>`}
  </section>`;
}

/** @param {{one: KeptProcedure, kept: KeptCatalogue, isOpen: boolean, turn: () => void, saved: () => Promise<void>}} props */
function One({ one, kept, isOpen, turn, saved }) {
  return html`<li class="setting-row" data-open=${isOpen} data-state=${one.state}>
    <button type="button" class="row-head" aria-expanded=${isOpen} onClick=${turn}>
      <span><strong>${inWords(one.name)}</strong> <span class="muted">${one.code} · ${inWords(one.field)}</span></span>
      <span class="procedure-state">${one.state === "draft" && html`<${Icon} name="alert" />`}${say(`procedures.state.${one.state}`)}</span>
      <${Icon} name="chevron_down" />
    </button>
    ${isOpen && html`<div class="row-body"><${Versions} code=${one.code} kept=${kept} saved=${saved} leave=${turn} /></div>`}
  </li>`;
}

/** @param {{code: string, kept: KeptCatalogue, saved: () => Promise<void>, leave: () => void}} props */
function Versions({ code, kept, saved, leave }) {
  const [told, setTold] = useState(/** @type {ProcedureVersions | null} */ (null));
  useEffect(() => {
    void readVersions(code).then((reply) => (reply.outcome === "done" ? setTold(reply.body) : complain(reply)));
  }, [code, language.value]);
  if (told === null) return html`<p role="status">${say("starting")}</p>`;
  const { newest, versions } = told;
  const shown = versions.find((one) => one.current) ?? versions[0];
  if (shown === undefined) return null;
  const others = versions.filter((one) => one !== shown);

  /** @param {ProcedureVersion} one */
  async function bringBack(one) {
    const sent = await sendFile("", fileOf(kept.columns, one.rows), newest);
    tell(sent.body === null ? "bad" : "good", sent.body === null ? [sent.detail, ...sent.mistakes.map((wrong) => wrong.message)].join(" ") : say("procedures.brought"));
    if (sent.body !== null) await saved();
  }

  return html`<${ProcedureForm} key=${`${shown.version} ${language.value}`} columns=${kept.columns} rows=${shown.rows} newest=${newest} saved=${saved} leave=${leave} />
    ${others.length > 0 &&
    html`<details class="more"><summary>${say("procedures.versions", { count: others.length })}</summary>
      <ol class="copies">${others.map(
        (one) => html`<li key=${one.version} class="copy">
          <span><strong>${moment(String(one.imported_at))}</strong><span class="muted">${say("procedures.from", { day: dayInWords(one.effective_from) })}</span></span>
          ${one.effective_from === shown.effective_from &&
          html`<button type="button" class="plain-button" onClick=${() => bringBack(one)}>${say("procedures.bring_back")}</button>`}</li>`,
      )}</ol></details>`}`;
}
