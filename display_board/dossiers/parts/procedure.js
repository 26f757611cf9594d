// @ts-check
/** Finding a procedure as people call it, with or without tone marks. */

import { html } from "htm/preact";
import { useRef, useState } from "preact/hooks";

import { ask } from "../../shared/staff/server.js";
import { inWords, language, say } from "../../shared/staff/words.js";

/** @import {DossierPreview, FoundProcedure} from "../../shared/contract.js" */

const SHOWN = 4;

/** @param {{path: string, chosen: DossierPreview | null, choose: (one: FoundProcedure) => void}} props */
export function PickProcedure({ path, chosen, choose }) {
  const [typed, setTyped] = useState("");
  const wanted = useRef("");
  const [found, setFound] = useState(/** @type {FoundProcedure[]} */ ([]));

  /** @param {string} query */
  async function search(query) {
    setTyped(query);
    wanted.current = query;
    if (query.trim() === "") return setFound([]);
    const reply = await ask("GET", `${path}/procedures?q=${encodeURIComponent(query)}&limit=${SHOWN}`, { language: language.value });
    // Another letter, or a choice, may have come since.
    if (reply.outcome === "done" && wanted.current === query) setFound(reply.body.procedures);
    return undefined;
  }

  /** @param {FoundProcedure} one */
  const take = (one) => {
    setFound([]);
    setTyped("");
    wanted.current = "";
    choose(one);
  };
  return html`<div class="pick">
    <label class="field"><span>${say("box.procedure")}</span>
      <input id="box-procedure" type="search" value=${typed} autocomplete="off" spellcheck=${false}
        onInput=${(/** @type {any} */ event) => search(event.currentTarget.value)}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Enter" && !event.ctrlKey && found[0] && take(found[0])} /></label>
    ${chosen !== null && html`<p class="chosen"><strong>${inWords(chosen.name)}</strong><span>${chosen.procedure} · ${inWords(chosen.committed)}</span></p>`}
    <ul class="found">${found.map((one) => html`<li key=${one.code}><button type="button" class="quiet-button" onClick=${() => take(one)}>
      <strong>${inWords(one.name)}</strong><span>${one.code} · ${inWords(one.time)}</span></button></li>`)}</ul>
  </div>`;
}
